/**
 * @pure Removes controls with their labels: buttons, forms, menus for sharing, numbers of code lines and the names of
 * icons. Without their page they do nothing, and their words are none of the text.
 */
import { PERMALINKS } from '../own-words.js';
import { create, hasBlocks, isInSentence, moveId, namesOf, textOf, unwrap } from './nodes.js';

/** Fields and other parts of forms. */
const FIELDS = 'input:not([type=checkbox]),select,textarea,datalist,optgroup,option';

/** Icons that fonts draw from words. */
const LIGATURES =
  '[class*=material-icons],[class*=material-symbols],[class*=ligature],[class~=google-material-icons],mat-icon,md-icon,q-icon,ion-icon,iconify-icon,fa-icon,g-icon,.md-icon-font';
const ICON_NAME =
  /(^|[\s_-])(icons?|ico|fa[srlbd]?|fa-\w+|glyphicon|dashicons|mdi|bi|la[srb]?|ri|ti|uil|ph|symbols?)(?=$|[\s_-])/i;
const PRIVATE_USE = /^[\s\ue000-\uf8ff\u{f0000}-\u{10fffd}]+$/u;

/** Boxes for sharing, following and subscribing, by the names that builders and plugins give them. */
const BOXES =
  '.sharedaddy,.jp-relatedposts,.addtoany_share_save_container,.addtoany_content,.a2a_kit,.addthis_toolbox,.addthis_button,.feedflare,.subscription-widget-wrap,.subscribe-widget,.subscription-widget,[data-component-name^=ButtonCreate],[data-component-name^=Subscribe],[data-component-name=CommentsButton],.captioned-button-wrap,.social-share,.share-buttons,.sharing-buttons,.post-share,.et_social_inline,.ssba,.heateor_sss_sharing_container,.crp_related,.wp-block-jetpack-subscriptions,.wp-block-jetpack-sharing-buttons,.wp-block-social-links,.mc4wp-form,.kg-signup-card,.sqs-block-newsletter,.newsletter-form,.skip-link,.code-toolbar>.toolbar,.copy-button-wrapper,.code-block-buttons,[class*=buttonGroup_],.zeroclipboard-container,clipboard-copy,.highlight-copy,.speechify-ignore';

/** Addresses that share a page on another site. */
const SHARING =
  /^\s*(https?:)?\/\/([^/]*\.)?(facebook\.com\/(sharer|share|dialog\/(share|feed))|(twitter|x)\.com\/(share|intent\/)|linkedin\.com\/(share|sharing|cws)|(wa\.me|api\.whatsapp\.com|web\.whatsapp\.com)\/(send|\?text)|(t|telegram)\.me\/share|pinterest\.\w+\/pin\/create|reddit\.com\/submit|news\.ycombinator\.com\/submitlink|getpocket\.com\/(save|edit)|bsky\.app\/intent|threads\.(net|com)\/intent|tumblr\.com\/(share|widgets)|instapaper\.com\/(edit|hello)|flipboard\.com\/bookmarklet|xing\.com\/(spi|social_plugins)|addtoany\.com\/)/i;

/** Labels of controls that may also be written as plain links or boxes. */
const LABEL =
  /^(copy( (code|link|url|to clipboard|snippet|text))?|copied!?|share( this( (article|post|page))?)?|tweet( this)?|pin it|print( this page)?|subscribe( now)?|sign up( now)?|upgrade to paid|leave a comment|like|follow( us)?|save( for later)?|listen( to this article)?|download pdf|back to top|kopieren|teilen|drucken|abonnieren|(link )?kopiert|copier|partager|s’abonner|copiar|compartir|suscribirse|نسخ|مشاركة|اشترك)$/iu;

/** Columns and spans with the numbers of code lines. */
const LINE_NUMBERS =
  'td.gutter,td.linenos,td.rouge-gutter,td.blob-num,td.hljs-ln-numbers,td.line-numbers,.line-numbers-rows,.linenodiv,span.linenos,span.lineno,span.ln,span.lnt,span.line-number,.react-syntax-highlighter-line-number,.gutter.gl,.lineno.ln-num';

/** A whole block that consists of one control's label is removed, unless it is part of a sentence. */
const isShort = (element: Element): boolean => textOf(element).length <= 60 && !hasBlocks(element);

/** Removes an element, and the boxes around it that are empty then. */
function removeWithBoxes(element: Element, root: Element): void {
  let at: Element | null = element.parentElement;
  element.remove();
  while (
    at &&
    at !== root &&
    !textOf(at) &&
    !at.querySelector('img,video,audio,math,svg,td,th,hr,wayleaf-paths,wayleaf-booking,[data-wayleaf]') &&
    !/^(td|th|pre|code)$/.test(at.localName)
  ) {
    const parent: Element | null = at.parentElement;
    at.remove();
    at = parent;
  }
}

/** Code in a table with line numbers becomes the code alone. */
function unwrapCode(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    const numbers = table.querySelector(LINE_NUMBERS) ?? table.querySelector('td.lntd:first-child .lnt');
    if (!numbers) continue;
    const whole = [...table.querySelectorAll('td pre')].filter(
      (pre) => !pre.closest(LINE_NUMBERS) && /[^\d\s]/.test(pre.textContent ?? ''),
    );
    if (whole.length === 1) {
      table.replaceWith(whole[0]!);
      continue;
    }
    const lines = [...table.querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td')]
        .filter((cell) => !cell.matches(LINE_NUMBERS))
        .map(linesOf)
        .join(''),
    );
    if (whole.length) continue;
    const code = create(table, 'pre', create(table, 'code', lines.join('\n')));
    const outer = table.closest('pre');
    (outer ?? table).replaceWith(code);
  }
  for (const number of [...root.querySelectorAll(LINE_NUMBERS)]) number.remove();
}

/** The lines of a cell, which some highlighters make of boxes. */
const linesOf = (cell: Element): string => {
  const lines = [...cell.querySelectorAll('div')].filter((each) => !each.querySelector('div'));
  return lines.length ? lines.map((each) => each.textContent ?? '').join('\n') : (cell.textContent ?? '');
};

/** Whether a form asks for something to send, rather than wrapping a whole page or text. */
const isForm = (form: Element): boolean =>
  textOf(form).length < 500 &&
  (!!form.querySelector('input:not([type=checkbox],[type=hidden]),textarea,button,select') ||
    /subscri|newsletter|search|contact|comment/i.test(`${namesOf(form)} ${form.getAttribute('action') ?? ''}`));

function removeForms(root: Element, all: number): void {
  for (const form of [...root.querySelectorAll('form,[role=search]')])
    if (root.contains(form) && isForm(form) && textOf(form).length * 2 < all + 200) removeWithBoxes(form, root);
  for (const label of [...root.querySelectorAll('label')]) {
    const named = label.getAttribute('for');
    const field =
      label.querySelector(FIELDS) ?? (named ? root.querySelector(`[id="${named.replace(/["\\]/g, '\\$&')}"]`) : null);
    if (field?.matches(FIELDS) && !/radio/i.test(field.getAttribute('type') ?? '')) label.remove();
  }
  for (const field of [...root.querySelectorAll(FIELDS)]) field.remove();
}

/** Removes buttons; in a sentence, such as “press Save”, their words stay. */
function removeButtons(root: Element): void {
  for (const button of [...root.querySelectorAll('button,:is(span,div,a,i)[role=button]:not([href])')]) {
    if (!root.contains(button)) continue;
    const holds =
      textOf(button.parentElement ?? button) === textOf(button) &&
      /^(h[1-6]|dt|summary|th)$/.test(button.parentElement?.localName ?? '');
    const isControl = LABEL.test(textOf(button)) && !isInSentence(button);
    if (!textOf(button) && button.querySelector('img')) unwrap(button);
    else if (holds || (!isControl && (isInSentence(button) || !isShort(button)))) unwrap(button);
    else removeWithBoxes(button, root);
  }
}

function removeSharing(root: Element, all: number): void {
  for (const box of [...root.querySelectorAll(BOXES)])
    if (root.contains(box) && textOf(box).length * 2 < all + 100) removeWithBoxes(box, root);
  for (const link of [...root.querySelectorAll('a[href]')])
    if (SHARING.test(link.getAttribute('href') ?? '') && isShort(link) && !isInSentence(link))
      removeWithBoxes(link, root);
  for (const box of [...root.querySelectorAll('a,div,span,p,li')])
    if (
      LABEL.test(textOf(box)) &&
      !isInSentence(box) &&
      /(^|[\s_-])(btn|button|copy\w*|clipboard|share\w*|sharing|subscri\w*|social|print|action)/i.test(namesOf(box)) &&
      !box.querySelector('img,video') &&
      root.contains(box)
    )
      removeWithBoxes(box, root);
}

function removeIcons(root: Element): void {
  for (const icon of [...root.querySelectorAll(LIGATURES)]) if (textOf(icon).length < 40) icon.remove();
  for (const icon of [...root.querySelectorAll('i,span,em,b')]) {
    const text = icon.textContent ?? '';
    if (icon.childElementCount || !text) continue;
    if (PRIVATE_USE.test(text) && text.trim()) icon.remove();
    else if (
      icon.localName === 'i' &&
      ICON_NAME.test(icon.className) &&
      /^\s*[a-z][a-z\d]*([_-][a-z\d]+)*\s*$/.test(text) &&
      !/icon-text|fa-stack/.test(icon.className)
    )
      icon.remove();
  }
  // words that only screen readers get say what a link or a button does, which the reader says itself
  for (const hint of [
    ...root.querySelectorAll(
      'a :is(.sr-only,.screen-reader-text,.visually-hidden,.visuallyhidden),a.sr-only,.cite-accessibility-label',
    ),
  ])
    if (
      hint.closest('a')?.textContent?.trim() !== hint.textContent?.trim() ||
      hint.matches('.cite-accessibility-label')
    )
      hint.remove();
}

/** Removes links from headings to themselves: without a style sheet their sign would be read. */
function removePermalinks(root: Element): void {
  for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading],dt'))
    for (const link of [...heading.querySelectorAll('a,button,.mw-editsection')]) {
      const isSign =
        link.matches('a:is([href*="#"],:not([href]))') &&
        !/[\p{L}\p{N}]/u.test(link.textContent ?? '') &&
        !link.querySelector('img,math');
      const isPermalink = link.matches(PERMALINKS) && textOf(link) !== textOf(heading);
      if (!isSign && !isPermalink && !link.matches('.mw-editsection')) continue;
      moveId(link, heading);
      if (link.id && heading.id) continue;
      link.remove();
    }
}

/** Removes all controls below a root. */
export function removeControls(root: Element): void {
  const all = textOf(root).length;
  unwrapCode(root);
  removePermalinks(root);
  removeIcons(root);
  removeSharing(root, all);
  removeButtons(root);
  removeForms(root, all);
  for (const closed of [...root.querySelectorAll('dialog:not([open]),xml,.skeleton,[role=tooltip]')]) closed.remove();
}
