/**
 * @pure Writes boxes with a note, tip or warning as `<div data-callout>` with a bold name: those of Asciidoctor,
 * docutils and Sphinx, Docusaurus, MkDocs, VitePress, Starlight, GitHub, Obsidian, Quarto, Notion, Ghost and
 * Confluence.
 */
import { create, namesOf, rename, textOf, unwrap } from './nodes.js';

const BOXES =
  '.admonitionblock,.admonition,.theme-admonition,.starlight-aside,.markdown-alert,.callout,.custom-block,.hint-container,.kg-callout-card,.notecard,.confluence-information-macro,[class*=admonition_],.NOTE,.TIP,.WARNING,.CAUTION,.IMPORTANT,.bs-callout,.notice,.gitbook-hint,.aui-message,.wp-block-callout';
/** The names of such a box, by the classes of those who write them. */
const TITLES =
  '.admonition-title,.admonition-heading,.markdown-alert-title,.callout-title,.callout-heading,.custom-block-title,.hint-container-title,.starlight-aside__title,[class*=admonitionHeading],[class*=admonition-heading],.confluence-information-macro>.title,.callout-header,.alert-heading';
const ICONS =
  '.callout-icon,.callout-icon-container,.admonition-icon,[class*=admonitionIcon],.confluence-information-macro-icon,.icon,.callout-fold,svg';

const KINDS: Readonly<Record<string, string>> = {
  note: 'Note', tip: 'Tip', hint: 'Hint', important: 'Important', warning: 'Warning', caution: 'Caution', danger: 'Danger', info: 'Info', attention: 'Attention', error: 'Error', seealso: 'See also', success: 'Success', question: 'Question', todo: 'To do', example: 'Example', abstract: 'Abstract', bug: 'Bug', failure: 'Failure', quote: 'Quote',
}; // prettier-ignore

/** The name of a box that has none but in its class, as Microsoft's and Ghost's have. */
function nameOf(box: Element): string {
  const names = namesOf(box)
    .toLowerCase()
    .split(/[\s_-]+/);
  const kind = Object.keys(KINDS).find((each) => names.includes(each));
  return kind ? KINDS[kind]! : '';
}

/** The kinds of boxes that have a style of their own, by the names that others give them. */
const STYLES: Readonly<Record<string, string>> = {
  hint: 'tip', attention: 'warning', error: 'danger', seealso: 'note', success: 'tip', todo: 'note', abstract: 'summary', bug: 'danger', failure: 'danger', quote: 'note',
}; // prettier-ignore

/** The kind of a box: a note, where nothing says otherwise. */
function kindOf(box: Element): string {
  const said =
    nameOf(box) || [...box.querySelectorAll('td.icon [title]')].map((each) => each.getAttribute('title')).join('');
  const kind = said.toLowerCase().replace(/\s/g, '');
  return STYLES[kind] ?? (Object.hasOwn(KINDS, kind) ? kind : 'note');
}

/** Asciidoctor lays its boxes out as a table with an icon; the icon's title is the name. */
function unwrapTable(box: Element): string {
  const icon = box.querySelector('td.icon');
  if (!icon) return '';
  const name =
    icon.querySelector('[title]')?.getAttribute('title') ||
    icon.querySelector('img')?.getAttribute('alt') ||
    textOf(icon);
  const content = box.querySelector('td.content');
  box.querySelector('table')?.replaceWith(...(content?.childNodes ?? []));
  return name.trim();
}

/** Reads the name of a box and takes it out. */
function takeTitle(box: Element): string {
  const fromTable = unwrapTable(box);
  const title = box.querySelector(TITLES) ?? [...box.children].find((each) => each.localName === 'summary');
  // Asciidoctor's own title of a box stands beside the kind of it
  const own = fromTable ? [...box.children].find((each) => each.matches('.title')) : undefined;
  if (own) {
    const text = textOf(own);
    own.remove();
    return text ? `${fromTable}: ${text}` : fromTable;
  }
  if (title && box.contains(title)) {
    for (const icon of title.querySelectorAll(ICONS)) icon.remove();
    const text = textOf(title).replace(/[:：]$/, '');
    title.remove();
    return text || fromTable || nameOf(box);
  }
  if (fromTable) return fromTable;
  // its words begin with the name: `<strong>Note:</strong> …`, or a paragraph that is only the name
  const first = box.firstElementChild;
  const strong = first?.matches('strong,b') ? first : first?.querySelector(':scope > :is(strong,b):first-child');
  const name = nameOf(box);
  if (
    (strong && textOf(strong).length < 40) ||
    (first &&
      textOf(first).length < 20 &&
      Object.values(KINDS).some((each) => textOf(first).replace(/[:!]$/, '').toLowerCase() === each.toLowerCase()))
  ) {
    if (first && first.matches('p,div') && !strong) {
      const text = textOf(first).replace(/[:：]$/, '');
      first.remove();
      return text;
    }
    return '';
  }
  return name;
}

/** Writes each box below a root as a notice. */
export function prepareCallouts(root: Element): void {
  for (const found of [...root.querySelectorAll(`${BOXES},figure.callout`)]) {
    if (
      !root.contains(found) ||
      !textOf(found) ||
      found.localName === 'body' ||
      /^(span|a|code|li|td|h[1-6]|button|i)$/.test(found.localName)
    )
      continue;
    // a word such as “notice” or “NOTE” alone may name anything: a box has paragraphs, and is no large part of a text
    const isNamed = found.matches('.notice,.callout,.NOTE,.TIP,.WARNING,.CAUTION,.IMPORTANT,.custom-block');
    if (isNamed && (textOf(found).length > 4000 || found.querySelector('form,nav'))) continue;
    const isClosable = found.localName === 'details';
    if (isClosable) {
      found.setAttribute('open', '');
      continue;
    }
    const kind = kindOf(found);
    const name = takeTitle(found);
    for (const icon of [...found.querySelectorAll(ICONS)]) if (textOf(icon).length < 4) icon.remove();
    for (const inner of [
      ...found.querySelectorAll(
        '.callout-content,.callout-body-container,.callout-body,[class*=admonitionContent],.admonition-content,.confluence-information-macro-body,.starlight-aside__content,.kg-callout-text',
      ),
    ])
      if (/^(div|section)$/.test(inner.localName)) unwrapOrParagraph(inner);
    const box = rename(found, 'div');
    box.setAttribute('data-callout', kind);
    if (name) box.prepend(create(box, 'p', create(box, 'strong', name)));
    // a heading within a notice begins no section of the article
    for (const heading of [...box.querySelectorAll('h1,h2,h3,h4,h5,h6')])
      heading.replaceWith(create(box, 'p', create(box, 'strong', ...heading.childNodes)));
  }
}

/** A box with paragraphs in it is unwrapped; one with plain words becomes a paragraph. */
function unwrapOrParagraph(element: Element): void {
  if (element.querySelector('p,div,ul,ol,pre,table,blockquote,figure,dl')) unwrap(element);
  else rename(element, 'p');
}
