/** Tells what of an article belongs to the other widgets: a table that the comparison has, and the link that books. */
import { plainText } from '../../src/internal/dom.js';
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';
import type { PathsModel } from '../../src/paths/model.js';
import { knownWords, type ReaderDraft } from './draft.js';
import { headingLevel } from './sections.js';
import { describeService } from './service.js';

let last: { readonly html: string; readonly body: Element | undefined } | undefined;

/** The article whose words are known, parsed once however often it is asked for; whoever changes it changes a copy. */
export function writtenArticle(reader: ReaderDraft): Element | undefined {
  const html = knownWords(reader);
  if (!html) return undefined;
  if (last?.html !== html) {
    const page = parseInert(html);
    last = { html, body: page && bodyOf(page) };
  }
  return last.body;
}

/** All words of a comparison's table. */
const wordsOf = ({ decision, paths, rows }: PathsModel): readonly string[] =>
  [
    decision,
    ...paths.map(({ label }) => label),
    ...rows.flatMap(({ label, cells }) => [label, ...Object.values(cells)]),
  ]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** The table with its figure, if that holds nothing else. */
const wholeOf = (table: Element): Element => {
  const figure = table.closest('figure');
  const others = [...(figure?.childNodes ?? [])].filter((node) => node !== table && node.nodeName !== 'FIGCAPTION');
  const isWhole = figure && others.every((node) => node.nodeType !== 1 && !/\S/.test(node.nodeValue ?? ''));
  return isWhole ? figure : table;
};

/** Whether an article without this table says no word less, since the comparison says all of it. */
function isTold(table: Element, words: readonly string[]): boolean {
  const head = table.querySelector('tr');
  const corner = head && head.childElementCount > 1 ? head.firstElementChild : null;
  const whole = wholeOf(table);
  const parts = [...whole.querySelectorAll('caption, figcaption, th, td')].filter((part) => part !== corner);
  return (
    parts.length > 3 &&
    !whole.querySelector('a[href], img, video, audio, mark[data-sign]') &&
    parts.every((part) => !plainText(part) || words.includes(plainText(part)))
  );
}

/** The tables of an article whose every word is in the comparison, but for the corner over the questions. */
export function tablesTold(root: Element, model: PathsModel): readonly Element[] {
  const words = wordsOf(model);
  return [...root.querySelectorAll('table')].filter((table) => isTold(table, words)).map(wholeOf);
}

/** The heading right above an element that stands over nothing else. */
function headingOver(element: Element): Element | undefined {
  const above = element.previousElementSibling;
  const level = above && headingLevel(above);
  if (!level || above.querySelector('img, a[href], mark[data-sign]')) return undefined;
  const next = element.nextElementSibling;
  return !next || (headingLevel(next) > 0 && headingLevel(next) <= level) ? above : undefined;
}

/** Takes the tables that are told out of an article, and each heading that is left with nothing below it; gives their words. */
export function takeTablesOut(root: Element, model: PathsModel): readonly string[] {
  return tablesTold(root, model).flatMap((part) => {
    const heading = headingOver(part);
    part.remove();
    heading?.remove();
    return heading ? [plainText(heading)] : [];
  });
}

const BOOKS =
  /^(?:(?:re)?schedule|reserve|make|request|book) (?:a|an|your|my|now|here|online|today)\b|^book(?: now)?$|^(?:online )?booking$/i;

/** Whether the words of a link say that it books, so that they are words for a button, too. */
export const saysBooks = (text: string): boolean => BOOKS.test(text);

/** A link of an article that leads to a booking service we know, or else one whose words say that it books. */
export function bookingLinkIn(root: Element): { readonly href: string; readonly text: string } | undefined {
  const links = [...root.querySelectorAll('a[href]')]
    .map((link) => ({ href: link.getAttribute('href')!.trim(), text: plainText(link) }))
    .filter(({ href }) => /^(?:https?|tel|sms|mailto):/i.test(href));
  return links.find(({ href }) => describeService(href).isKnown) ?? links.find(({ text }) => saysBooks(text));
}
