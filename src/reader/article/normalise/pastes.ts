/**
 * @pure Turns what office programs and editors write as styles into elements with a meaning: emphasis, headings and
 * lists of Google Docs, Word, Notion, Wix, Medium and Quill. The sanitiser drops styles and classes.
 */
import { create, namesOf, rename, styleOf, textOf, unwrap } from './nodes.js';

/** Declarations that mean emphasis, and the element that says so. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/font-weight:(bold|bolder|[6-9]00)/, 'strong'],
  [/font-style:(italic|oblique)/, 'em'],
  [/text-decoration(-line)?:[^;]*line-through/, 's'],
  [/vertical-align:super/, 'sup'],
  [/vertical-align:sub(;|!|$)/, 'sub'],
];
const UNDERLINE = /text-decoration(-line)?:[^;]*underline/;

/**
 * The declarations of classes that an exported document names by numbers, such as Google Docs' `.c4{font-weight:700}`.
 */
function numberedClasses(root: Element): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  for (const sheet of root.ownerDocument.querySelectorAll('style')) {
    const text = sheet.textContent ?? '';
    for (const [, name, body] of text.matchAll(/(?:^|\})\s*(?:span|p)?\.(c\d+|T\d+)\s*\{([^{}]{0,2000})\}/g))
      if (name && body) rules.set(name, body.toLowerCase().replace(/\s+/g, ''));
  }
  return rules;
}

const isBold = (element: Element): boolean => !!element.closest('b,strong,h1,h2,h3,h4,h5,h6,th,dt,summary');
const MARKED: Readonly<Record<string, string>> = {
  strong: 'b,strong,h1,h2,h3,h4,h5,h6,th,dt,summary',
  em: 'i,em,cite,dfn,var',
  s: 's,del,strike',
  sup: 'sup',
  sub: 'sub',
  u: 'u,a,ins',
};

/** Replaces a span's style by elements around its content. */
function readStyle(span: Element, style: string): void {
  const wanted = MEANINGS.filter(([pattern]) => pattern.test(style)).map(([, name]) => name);
  if (UNDERLINE.test(style)) wanted.push('u');
  for (const name of wanted) {
    if (!textOf(span) || span.closest(MARKED[name]!) || (name === 'u' && span.querySelector('a'))) continue;
    const inner = create(span, name, ...span.childNodes);
    span.append(inner);
  }
}

function readStyles(root: Element): void {
  // the wrapper of a paste from Google Docs, and anything else that only looks bold or slanted by its name
  for (const element of [...root.querySelectorAll('b,strong,i,em')]) {
    const style = styleOf(element).replace(/mso-[^;]*;?/g, '');
    const isPlain = /^(b|strong)$/.test(element.localName)
      ? /font-weight:(normal|[34]00)/.test(style)
      : /font-style:normal/.test(style);
    if (!isPlain && !/^docs-internal-guid/.test(element.id)) continue;
    readStyle(element, style.replace(/font-(weight|style):[^;]*/g, ''));
    unwrap(element);
  }
  const classes = numberedClasses(root);
  for (const span of root.querySelectorAll('span,font,a')) {
    const style =
      styleOf(span) + (classes.size ? `;${[...span.classList].map((name) => classes.get(name) ?? '').join(';')}` : '');
    if (style.length > 1) readStyle(span, style);
  }
  for (const block of root.querySelectorAll('p[style],li[style],div[style]')) {
    const style = styleOf(block);
    if (
      block.localName !== 'div' &&
      !isBold(block) &&
      /font-weight:(bold|[6-9]00)/.test(style) &&
      !block.querySelector('span[style*=font-weight],p,ul,ol')
    )
      block.append(create(block, 'strong', ...block.childNodes));
  }
}

/** Headings that are paragraphs with a style, a class or a role. */
function readHeadings(root: Element): void {
  for (const element of [...root.querySelectorAll('[role=heading]')]) {
    if (
      /^h[1-6]$/.test(element.localName) ||
      element.closest('h1,h2,h3,h4,h5,h6') ||
      element.querySelector('h1,h2,h3,h4,h5,h6')
    )
      continue;
    const level = /^[1-6]$/.exec(element.getAttribute('aria-level')?.trim() ?? '')?.[0] ?? '2';
    rename(element, `h${level}`);
  }
  for (const element of [...root.querySelectorAll(':is(h1,h2,h3,h4,h5,h6):is([role=presentation],[role=none])')])
    rename(element, 'p');
  for (const element of [...root.querySelectorAll('p')]) {
    const outline = /mso-outline-level:([1-6])/.exec(styleOf(element))?.[1];
    if (
      /(^|\s)(MsoTitle|gdoc-title)(\s|$)/.test(namesOf(element)) ||
      (element.matches('p.title') && root.querySelector('[class*=lst-kix],[href*="google.com/url"],p.subtitle,.c0'))
    )
      rename(element, 'h1');
    else if (outline && textOf(element)) rename(element, `h${outline}`);
    else if (/(^|\s)Mso(Intense)?Quote(\s|$)/.test(namesOf(element))) {
      const quote = create(element, 'blockquote');
      element.replaceWith(quote);
      quote.append(element);
    }
  }
}

/** Word writes lists as paragraphs, with the sign or number in a span of its own. */
function readWordLists(root: Element): void {
  let stack: { readonly list: HTMLElement; readonly level: number }[] = [];
  let last: Element | undefined;
  for (const item of [...root.querySelectorAll('p[style*=mso-list],li[style*=mso-list]')]) {
    if (item.localName === 'li') continue;
    const level = Number(/mso-list:[^;]*level(\d)/.exec(styleOf(item))?.[1] ?? 0);
    if (!level) continue;
    const sign = [...item.querySelectorAll('span')].find((each) => /mso-list:ignore/.test(styleOf(each)));
    const mark = textOf(sign ?? create(item, 'span'));
    (sign?.parentElement && sign.parentElement !== item && textOf(sign.parentElement) === mark
      ? sign.parentElement
      : sign
    )?.remove();
    const isOrdered = /^[([]?([\p{N}]{1,3}|[a-z]|[ivxlc]{1,5})[.)\]]/iu.test(mark);
    if (!last || item.previousElementSibling !== last) stack = [];
    while (stack.length && stack[stack.length - 1]!.level > level) stack.pop();
    let top = stack[stack.length - 1];
    if (!top || top.level < level) {
      const list = create(item, isOrdered ? 'ol' : 'ul');
      const start = /^[([]?(\d{1,3})/.exec(mark)?.[1];
      if (isOrdered && start && start !== '1') list.setAttribute('start', start);
      if (top) (top.list.lastElementChild ?? top.list).append(list);
      else item.before(list);
      stack.push((top = { list, level }));
    }
    top.list.append(create(item, 'li', ...item.childNodes));
    item.remove();
    last = stack[0]!.list;
  }
}

/** Lists of one item each, as Notion writes them, become one; those of Quill get their kind. */
function readLists(root: Element): void {
  for (const list of [...root.querySelectorAll('ol')]) {
    const items = [...list.children];
    if (!items.length || !items.every((each) => each.hasAttribute('data-list'))) continue;
    for (const item of items) {
      const kind = item.getAttribute('data-list');
      if (kind === 'checked' || kind === 'unchecked') item.prepend(kind === 'checked' ? '☑ ' : '☐ ');
    }
    if (items.every((each) => each.getAttribute('data-list') !== 'ordered')) rename(list, 'ul');
  }
  for (const box of [...root.querySelectorAll('.checkbox-on,.checkbox-off')])
    box.replaceWith(box.matches('.checkbox-on') ? '☑' : '☐');
  for (const list of [...root.querySelectorAll('ul,ol')]) {
    const before = list.previousElementSibling;
    const isNotion = /(^|\s)(bulleted-list|numbered-list|to-do-list)(\s|$)/.test(list.className);
    if (!isNotion || !before || before.className !== list.className || before.localName !== list.localName) continue;
    before.append(...list.childNodes);
    list.remove();
  }
}

/** Google Docs leads links over an address of its own. */
function readLinks(root: Element): void {
  for (const link of root.querySelectorAll('a[href*="google.com/url?"]')) {
    const target = /^https:\/\/www\.google\.com\/url\?(?:[^#]*&)?q=([^&#]+)/.exec(link.getAttribute('href') ?? '')?.[1];
    try {
      const address = target && decodeURIComponent(target);
      if (address && /^https?:\/\//.test(address)) link.setAttribute('href', address);
    } catch {
      // stays as it is
    }
  }
}

/** Paragraphs without words that editors leave for space, and hints that belong to their own page. */
function removeEmpty(root: Element): void {
  for (const element of [...root.querySelectorAll('p,h1,h2,h3,h4,h5,h6,span,o\\:p,b,strong,em,i')])
    if (
      !textOf(element) &&
      !element.id &&
      !element.querySelector(
        'img,video,audio,picture,math,svg,a[id],[id],wayleaf-paths,wayleaf-booking,[data-wayleaf],input,br + br',
      ) &&
      !element.closest('pre,code,td,th') &&
      !/[\u00a0 ]/.test(element.localName === 'span' ? (element.textContent ?? '') : '') &&
      (element.localName !== 'span' || element.hasAttribute('style') || element.className)
    ) {
      if (/^(span|b|strong|em|i|o:p)$/.test(element.localName) && element.firstElementChild) unwrap(element);
      else element.remove();
    }
  for (const hint of [...root.querySelectorAll('figure div,figure span,figure button,[role=tooltip]')])
    if (
      /^(press enter or click to view image in full size|zoom image|click to (enlarge|zoom)|open image in lightbox)$/i.test(
        textOf(hint),
      )
    )
      hint.remove();
}

/** Prepares what was pasted from, or exported by, other programs. */
export function preparePastes(root: Element): void {
  readWordLists(root);
  readHeadings(root);
  readStyles(root);
  readLists(root);
  readLinks(root);
  removeEmpty(root);
}
