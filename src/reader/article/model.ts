/** @pure What an article is, however it was given. */
import type { Report } from '../../controllers/problems-controller.js';
import { startsWithDay } from '../../internal/date.js';

/** The words of an article that is not on the page yet, as they came. */
export interface Body {
  readonly kind: 'html' | 'markdown';
  readonly text: string;
  /** The address that relative links in it are taken from. */
  readonly base: string;
  /** The address it came from, where that is another one: widgets in it may load from there. */
  readonly home?: string;
  /** The id of the only element of it to read. */
  readonly part?: string;
  /** Whether its lines are set in as far as the tag around them. */
  readonly indented?: boolean;
}

/** Facts about an article. */
export interface Facts {
  readonly heading: string;
  readonly byline: string;
  /** ISO dates. */
  readonly published: string;
  readonly updated: string;
  /** The language it is written in. */
  readonly lang: string;
  /** The direction it runs in, `ltr` or `rtl`, where the language does not say. */
  readonly dir: string;
}

/** What the ways in give the reader. */
export interface Article extends Facts {
  readonly body: Body;
}

/** How a document is to be read. */
export type ArticleType = 'auto' | 'markdown' | 'html' | 'json' | 'feed';

const NAMES = {
  heading: ['heading', 'title', 'headline'],
  byline: ['byline', 'author'],
  published: ['published', 'date', 'datePublished'],
  updated: ['updated', 'modified', 'dateModified'],
  lang: ['lang', 'language', 'inLanguage'],
  dir: ['dir', 'direction'],
} as const satisfies Record<keyof Facts, readonly string[]>;

const DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-][\d:]+)?)?)?)?$/;

/** Whether a text is a date that exists; a year or a month is enough. */
const isDate = (text: string): boolean =>
  DATE.test(text) && startsWithDay(text + '-01-01'.slice(text.length - 4)) && !Number.isNaN(Date.parse(text));

/** The text of a value that ought to be one; authors may be written as `{ "name": … }` or as a list. */
function say(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  if (Array.isArray(value)) return value.map(say).filter(Boolean).join(', ');
  return value && typeof value === 'object' && 'name' in value ? say(value.name) : '';
}

/**
 * The facts that named fields give, under the names people use for them. A date that is none is reported and left out.
 */
export function readFacts(fields: Readonly<Record<string, unknown>>, report: Report): Partial<Facts> {
  const facts: Record<string, string> = {};
  for (const [fact, names] of Object.entries(NAMES)) {
    const text = say(fields[names.find((name) => fields[name] != null) ?? '']);
    if (!text) continue;
    if ((fact === 'published' || fact === 'updated') && !isDate(text)) report('WL-READER-006', { name: fact, text });
    else facts[fact] = text;
  }
  return facts;
}

/**
 * An article given as data: its facts, and its words as `html`, `markdown` or `body` (either, told apart by a first
 * tag).
 */
export function readData(data: Readonly<Record<string, unknown>>, base: string, report: Report): Partial<Article> {
  const { html, markdown, body } = data;
  const [text, kind] =
    typeof html === 'string'
      ? [html, 'html' as const]
      : typeof markdown === 'string'
        ? [markdown, 'markdown' as const]
        : typeof body === 'string'
          ? [body, /^\s*<[a-z!]/i.test(body) ? ('html' as const) : ('markdown' as const)]
          : [''];
  return { ...readFacts(data, report), ...(text?.trim() && kind && { body: { kind, text, base } }) };
}
