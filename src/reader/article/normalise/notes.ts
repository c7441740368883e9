/**
 * @pure Writes footnotes of other programs as the reader's own: a superscript link with `data-footnote-ref`, and one
 * list in `<section data-footnotes>`.
 */
import { byId, create, moveId, namesOf, rename, styleOf, textOf, unwrap } from './nodes.js';

/** Marks by what Substack, docutils, Pandoc, Asciidoctor, MediaWiki, LibreOffice, Word, EPUB and DocBook write. */
const DECLARED =
  '[data-component-name=FootnoteAnchorToDOM],.footnote-anchor,.footnote-ref,.footnote-reference,.footnote-link,[role=doc-noteref],[epub\\:type~=noteref],sup.reference>a,sup.footnote>a,sup.fn>a,.sdfootnoteanc,.sdendnoteanc,.noteref,[rel=footnote]';
const MARK = /^[[({]?\s*(?:\p{N}{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶‖#]{1,4})\s*[\])}]?[.:]?$/iu;

/** Boxes that hold one note each. */
const BOXES =
  '.footnote,[role~=doc-footnote],[role~=doc-endnote],[epub\\:type~=footnote],[epub\\:type~=endnote],[data-component-name=FootnoteToDOM],[style*="mso-element:footnote"]:not([style*="footnote-list"]),[style*="mso-element:endnote"]:not([style*="endnote-list"]),[id^=sdfootnote],[id^=sdendnote]';
/** Boxes that hold all notes. */
const LISTS =
  '.footnotes,.footnote-list,#footnotes,[role~=doc-endnotes],[epub\\:type~=footnotes],[epub\\:type~=endnotes],[style*="footnote-list"],[style*="endnote-list"]';

interface Note {
  readonly ref: Element;
  readonly id: string;
  readonly label: string;
}

const fragmentOf = (link: Element): string => {
  const id = /^#(.+)$/.exec(link.getAttribute('href')?.trim() ?? '')?.[1] ?? '';
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

const markOf = (link: Element): string => textOf(link).replace(/^[[({]\s*|\s*[\])}]?[.:]?$/g, '');

/** Whether an element comes after another. */
const follows = (later: Element, earlier: Element): boolean => !!(earlier.compareDocumentPosition(later) & 4);

/** The element that holds a whole note, from the element its mark leads to. */
function boxOf(target: Element): Element {
  const declared = target.closest(BOXES);
  if (declared && declared.localName !== 'a') return declared;
  return (
    target.closest('li,dd,p,aside,tr,td') ??
    target.closest('dt')?.nextElementSibling ??
    target.parentElement?.closest('div,section') ??
    target
  );
}

/** The links in a note that lead back to its mark. */
function backLinks(box: Element, ref: Element): readonly Element[] {
  const around = [
    ref,
    ref.parentElement,
    ref.parentElement?.parentElement,
    ref.firstElementChild,
    ref.previousElementSibling,
  ];
  const ids = around.filter((each) => !!each?.id).map((each) => each!.id);
  const label = box.localName === 'dd' ? (box.previousElementSibling ?? box) : box;
  return [box, label]
    .flatMap((each) => [...each.querySelectorAll('a[href^="#"]')])
    .filter((link, index, all) => ids.includes(fragmentOf(link)) && all.indexOf(link) === index);
}

/** Marks a link as that of a note, above the line. */
function markRef(link: Element): void {
  link.setAttribute('data-footnote-ref', '');
  if (link.closest('sup') || link.querySelector('sup')) return;
  const sup = create(link, 'sup');
  // copied or read without styles, the number would be part of the word
  const before = link.previousSibling?.textContent ?? '';
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(textOf(link))) link.before('\u202f');
  link.replaceWith(sup);
  sup.append(link);
}

/** Finds the pairs of marks and notes, and marks them. */
function findPairs(root: Element): { readonly box: Element; readonly note: Note }[] {
  const found: { box: Element; note: Note }[] = [];
  const targets = new Map<string, Element>();
  for (const each of root.querySelectorAll('[id]')) if (!targets.has(each.id)) targets.set(each.id, each);
  for (const link of [...root.querySelectorAll('a[href^="#"]')]) {
    const id = fragmentOf(link);
    const target = targets.get(id);
    if (
      !target ||
      target === link ||
      target.contains(link) ||
      !follows(target, link) ||
      /^h[1-6]$/.test(target.localName)
    )
      continue;
    const box = boxOf(target);
    if (box === root || box.contains(link)) continue;
    const isDeclared = link.matches(DECLARED) || /mso-(foot|end)note-id/.test(styleOf(link));
    const back = backLinks(box, link);
    if (!isDeclared && !(MARK.test(textOf(link)) && back.length)) continue;
    if (!MARK.test(textOf(link)) && !link.matches('[role=doc-noteref],[epub\\:type~=noteref]')) continue;
    for (const each of back) each.setAttribute('data-footnote-backref', '');
    const label = markOf(link);
    markRef(link);
    found.push({ box, note: { ref: link, id, label } });
  }
  return found;
}

/** Removes what repeats the number of a note before its words. */
function removeLabel(item: Element, label: string): void {
  for (const back of item.querySelectorAll('[data-footnote-backref]')) {
    const holder = back.closest('.label,.footnote-number,.mw-cite-backlink,em,sup,span.brackets') ?? back;
    (holder.contains(item) || textOf(holder).length > 24 ? back : holder).remove();
  }
  for (const each of item.querySelectorAll('.label,.fn-bracket,.footnote-number'))
    if (textOf(each).length < 6) each.remove();
  const walker = item.ownerDocument.createTreeWalker(item, 4 /* text */);
  let first = walker.nextNode() as Text | null;
  while (first && !first.data.trim()) first = walker.nextNode() as Text | null;
  if (!first) return;
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  first.data = first.data
    .replace(new RegExp(`^\\s*(?:[[(]?${escaped}[\\])]?[.:)]?|[.:)\\]])\\s+`), '')
    .replace(/^\s*[.:)\]]\s+/, '')
    .trimStart();
}

/** A note of the list, with its number where that is one, and a link back. */
function itemOf({ ref, id, label }: Note, content: readonly Node[], at: Element): HTMLElement {
  const item = create(at, 'li', ...content);
  item.id = id;
  if (/^\d{1,4}$/.test(label)) item.setAttribute('value', label);
  removeLabel(item, label);
  for (const empty of item.querySelectorAll('p,div,span'))
    if (!textOf(empty) && !empty.querySelector('img,math,code')) empty.remove();
  if (!ref.id) ref.id = uniqueId(`${id}-ref`, at);
  const back = create(at, 'a', '↩');
  back.setAttribute('href', `#${encodeURIComponent(ref.id)}`);
  back.setAttribute('data-footnote-backref', '');
  const last = item.lastElementChild;
  (last && /^(p|div)$/.test(last.localName) ? last : item).append(' ', back);
  return item;
}

function uniqueId(wanted: string, at: Element): string {
  const top = at.ownerDocument.body ?? at;
  let id = wanted;
  for (let count = 2; byId(top, id); count++) id = `${wanted}-${count}`;
  return id;
}

/** Notes that stand in boxes of their own become one list, in place of the first. */
function collect(pairs: readonly { readonly box: Element; readonly note: Note }[], root: Element): void {
  let list: HTMLElement | undefined;
  let last: Element | undefined;
  for (const { box, note } of pairs) {
    if (!root.contains(box) || box.closest('li,[data-footnotes]') || !isBoxed(box, note)) continue;
    const whole = box.matches('dd,td') ? box.closest('dl,table')! : box;
    const content = box.matches('tr') ? [...(box.lastElementChild?.childNodes ?? [])] : [...box.childNodes];
    if (!list || !last || !isGroup(last, whole)) {
      list = create(root, 'ol');
      const section = create(root, 'section', list);
      section.setAttribute('data-footnotes', '');
      whole.before(section);
    }
    list.append(itemOf(note, content, root));
    last = list.parentElement!;
    if (box.matches('dd')) box.previousElementSibling?.remove();
    box.remove();
    if (whole !== box && !textOf(whole)) whole.remove();
  }
}

// a note that is marked up as one stays as it is
const isBoxed = (box: Element, { id }: Note): boolean =>
  !box.matches('[role~=doc-footnote]:not(.footnote)') &&
  (box.matches(BOXES) ||
    !!box.closest(LISTS) ||
    (box.matches('dd') && !!box.closest('dl.footnote')) ||
    /^ftnt\d|^_(ftn|edn)\d|^sd(foot|end)note/.test(id) ||
    !!box.closest('table.footnote'));

/** Whether one of the boxes around the next note stands right after the list. */
function isGroup(section: Element, next: Element): boolean {
  const range = section.ownerDocument.createRange();
  range.setStartAfter(section);
  range.setEndBefore(next);
  return !range.toString().trim();
}

/** Boxes around lists of notes become the reader's own. */
function markLists(root: Element): void {
  for (const box of [...root.querySelectorAll(`${LISTS},ol.references,ol.wp-block-footnotes,.reflist`)]) {
    const list = box.matches('ol') ? box : box.querySelector('ol');
    if (
      !root.contains(box) ||
      box.closest('[data-footnotes]') ||
      !list ||
      list.querySelectorAll(':scope > li[id],:scope > li [id]').length === 0
    ) {
      if (!list && box.matches(LISTS) && box.querySelector('[data-footnotes]')) unwrap(box);
      continue;
    }
    for (const rule of box.querySelectorAll('hr')) rule.remove();
    const section = box.matches('ol') ? create(box, 'section') : rename(box, 'section');
    if (box.matches('ol')) {
      box.replaceWith(section);
      section.append(box);
    }
    section.setAttribute('data-footnotes', '');
  }
  for (const back of root.querySelectorAll('.mw-cite-backlink'))
    for (const link of back.querySelectorAll('a')) link.setAttribute('data-footnote-backref', '');
  for (const section of root.querySelectorAll('[data-footnotes]')) {
    // some wrap each note, or all of them, in one more box
    const before = section.previousElementSibling ?? section.parentElement?.previousElementSibling;
    if (before?.localName === 'hr') before.remove();
  }
}

/**
 * Notes that stand within the sentence, hidden or in the margin, by Tufte CSS, Distill, LaTeXML and plugins of
 * WordPress.
 */
const INLINE =
  'span.sidenote,span.marginnote,d-footnote,dt-fn,.ltx_role_footnote,.modern-footnotes-footnote__note,.footnote_tooltip,.easy-footnote-text,span[role=tooltip],.inline-footnote-content';

function collectInline(root: Element): void {
  const notes = [...root.querySelectorAll(INLINE)].filter((each) => textOf(each) && !each.closest('[data-footnotes]'));
  if (!notes.length) return;
  const list = create(root, 'ol');
  let number = 0;
  for (const note of notes) {
    if (!root.contains(note)) continue;
    for (const sign of note.querySelectorAll('.ltx_note_mark,.ltx_tag_note')) sign.remove();
    for (const outer of note.querySelectorAll('.ltx_note_outer,.ltx_note_content')) unwrap(outer);
    const before = note.previousElementSibling;
    if (
      before &&
      (before.matches('label,.modern-footnotes-footnote,.sidenote-number,.margin-toggle') ||
        (before.matches('a,sup') && MARK.test(textOf(before))))
    ) {
      const label = before.previousElementSibling;
      before.remove();
      if (label?.matches('label.margin-toggle')) label.remove();
    }
    number++;
    const id = uniqueId(`note-${number}`, root);
    const ref = create(root, 'a', String(number));
    ref.setAttribute('href', `#${id}`);
    ref.id = uniqueId(`${id}-ref`, root);
    note.replaceWith(ref);
    markRef(ref);
    list.append(itemOf({ ref, id, label: String(number) }, [...note.childNodes], root));
  }
  for (const toggle of root.querySelectorAll('input.margin-toggle,label.margin-toggle')) toggle.remove();
  const existing = root.querySelector('[data-footnotes] > ol');
  if (existing) return existing.append(...list.children);
  const section = create(root, 'section', list);
  section.setAttribute('data-footnotes', '');
  (root.querySelector('article,main') ?? root).append(section);
}

/** Prepares the notes below a root. */
export function prepareNotes(root: Element): void {
  for (const anchor of root.querySelectorAll('a[name]:not([id])')) {
    const name = anchor.getAttribute('name')!;
    if (name && !byId(root, name)) moveId(anchor, anchor);
    if (!anchor.id && name && !byId(root, name)) anchor.id = name;
  }
  if (root.querySelector(INLINE)) collectInline(root);
  if (!root.querySelector('a[href^="#"]')) return;
  const pairs = findPairs(root);
  collect(pairs, root);
  markLists(root);
  if (pairs.length)
    for (const leftover of root.querySelectorAll(LISTS))
      if (!textOf(leftover) && !/\bdoc-/.test(namesOf(leftover))) leftover.remove();
}
