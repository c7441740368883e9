/** @pure One article of a feed, and what all kinds of feeds need to read one. */
import { escapeHtml } from '../../internal/escape-html.js';
import { decodeEntities } from '../../internal/values.js';
import { repairXhtml, xhtmlToHtml } from './xhtml.js';
import type { Recording } from './model.js';
import { absolute, xmlBase, type XmlNode } from './xml.js';

/** One article of a feed. Missing fields are empty strings. */
export interface FeedItem {
  /** Its identifier in the feed: `guid` or `id`. */
  readonly id: string;
  /** Its page on the web, absolute. */
  readonly link: string;
  readonly title: string;
  readonly author: string;
  /** ISO dates. */
  readonly published: string;
  readonly updated: string;
  readonly lang: string;
  /** Its content. */
  readonly html: string;
  /** The address that relative links in it are taken from. */
  readonly base: string;
  /** Whether the feed contains only a summary. */
  readonly short: boolean;
  /** The sound that it attaches, with its transcript. */
  readonly recording?: Recording;
}

/** A title without markup and doubly encoded entities, which some feeds put into it. */
export const plainTitle = (text: string): string =>
  decodeEntities(text.replace(/<br\b[^<>]*>/gi, ' ').replace(/<\/?[a-z][^<>]*>/gi, ''))
    .replace(/\s+/g, ' ')
    .trim();

/** Whether the lines of a text were broken by a program at its width, and not by the author. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n');
  if (lines.slice(1).every((line) => /^[ \t]/.test(line))) return true;
  const widths = lines.slice(0, -1).map((line) => line.trim().length);
  return Math.min(...widths) >= 50 && Math.max(...widths) <= 100;
}

/** Plain text as HTML: empty lines separate paragraphs, the author's line breaks stay. It is escaped already. */
const withBreaks = (text: string): string =>
  text
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .filter((each) => each.trim())
    .map((each) => `<p>${isWrapped(each.trim()) ? each.trim() : each.trim().replace(/[ \t]*\n[ \t]*/g, '<br>')}</p>`)
    .join('');

/** Plain text as HTML, with its paragraphs and line breaks. */
export const paragraphs = (text: string): string => withBreaks(escapeHtml(text).replace(/\r\n?/g, '\n'));

/**
 * HTML of a feed, whose writer may have put plain text there: without any tag its breaks become HTML's, and with tags
 * for words alone its empty lines separate paragraphs.
 */
export function htmlWithBreaks(html: string): string {
  const text = html.replace(/\r\n?/g, '\n').trim();
  if (!/<[a-z/!][^<>]*>/i.test(text)) return /\n/.test(text) ? withBreaks(text) : text;
  const hasBlocks =
    /<(address|article|blockquote|br|center|dd|div|dl|dt|figure|h[1-6]|hr|img|li|ol|p|pre|section|table|td|ul)\b/i.test(
      text,
    );
  return hasBlocks || !/\n[ \t]*\n/.test(text) ? text : withBreaks(text.replace(/([^\n])\n(?![ \t]*\n)/g, '$1 '));
}

/** The HTML in an element: its text, decoded, or the markup in it where nobody escaped that. */
export function htmlIn(node: XmlNode | undefined, source: string, url: string): string {
  if (!node) return '';
  if (!node.children.length) return node.text.trim();
  const markup = source.slice(node.from, node.to).trim();
  // the vocabulary of the feed around it says nothing of what is in it
  const namespaces = new Map([...node.namespaces].filter(([prefix]) => prefix));
  const html = xhtmlToHtml(markup, { isFragment: true, namespaces, url: xmlBase(node, url) }) ?? repairXhtml(markup);
  return html.replace(/&#(\d{1,7}|x[\da-f]{1,6});/gi, (whole, code: string) => {
    const number = /^x/i.test(code) ? parseInt(code.slice(1), 16) : Number(code);
    // all but the signs of markup
    return number > 62 && number <= 0x10ffff ? String.fromCodePoint(number) : whole;
  });
}

/** The length of the words in HTML. */
export const wordsLength = (html: string): number => plainTitle(html).length;

/** Whether a description is only the beginning of an article; some feeds put the whole article there. */
export function isSummary(html: string): boolean {
  const text = plainTitle(html);
  return (
    text.length < 600 ||
    /(\[?(…|\.\.\.|&hellip;|&#8230;)\]?|read more|continue reading|weiterlesen)\W*$/i.test(text.slice(-60))
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * An ISO date. Where the zone is missing or unknown only the day counts: another browser in another zone would read
 * another time.
 */
export function isoDate(text: string): string {
  const date = text.trim();
  if (/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
  const isSure = /(Z|[+-]\d\d:?\d\d|\b(UTC?|GMT|[ECMP][SD]T))\s*(\(.*\))?$/i.test(date);
  const time = isSure ? Date.parse(date) : NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString().replace('.000Z', 'Z');
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?=[T\s])/.exec(date);
  if (iso) return iso[0];
  const [, day = '', month = '', year = ''] =
    /\b(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d\d)\b/i.exec(date) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return '';
  const full = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
  return `${full}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const withoutFragment = (address: string): string => address.replace(/#.*$/, '').replace(/\/$/, '');

/**
 * The article that `item` selects: by the feed's own id, by the address of its page, or by its number from 1. Defaults
 * to the first.
 */
export function pickItem(items: readonly FeedItem[], item: string | undefined, url: string): FeedItem | undefined {
  const name = item?.trim();
  if (!name) return items[0];
  const address = withoutFragment(absolute(name, url));
  return (
    items.find(({ id }) => id === name) ??
    items.find(({ link }) => link && withoutFragment(link) === address) ??
    (/^\d+$/.test(name) ? items[Number(name) - 1] : undefined)
  );
}
