/** @pure The data model of an article: its body and its facts, whatever source they come from. */
import type { Report } from '../../controllers/problems-controller.js';
import { startsWithDay } from '../../internal/date.js';

/** The unprocessed text of an article that is not on the page yet. */
export interface Body {
  readonly kind: 'html' | 'markdown';
  readonly text: string;
  /** The address that its relative links resolve against. */
  readonly base: string;
  /** The address it was loaded from, where that differs from `base`: widgets in it may load from there. */
  readonly home?: string;
  /** The id of the element or heading to show instead of the whole. */
  readonly section?: string;
  /** Whether it is MDX, in which braces and components are code. */
  readonly mdx?: boolean;
  /** Whether its lines share the indentation of the tag around them. */
  readonly indented?: boolean;
}

/** Metadata of an article. */
export interface Facts {
  readonly heading: string;
  readonly byline: string;
  /** ISO dates. */
  readonly published: string;
  readonly updated: string;
  /** The language it is written in. */
  readonly lang: string;
  /** Its direction, `ltr` or `rtl`, where the language does not imply it. */
  readonly dir: string;
}

/** A recorded narration that the article comes with. */
export interface Recording {
  /** The addresses of the sound, in several types. */
  readonly audio: readonly string[];
  /** The address of its timings, and their content type; an empty string where it is not stated. */
  readonly timings?: { readonly url: string; readonly type: string };
}

/** What the input sources provide to the reader. */
export interface Article extends Facts {
  readonly body: Body;
  readonly recording: Recording;
}

/** The kind of a document; `auto` detects it. */
export type ArticleType = 'auto' | 'markdown' | 'html' | 'json' | 'feed';

const FIELD_NAMES = {
  heading: ['heading', 'title', 'headline'],
  byline: ['byline', 'author'],
  published: ['published', 'date', 'datePublished'],
  updated: ['updated', 'modified', 'dateModified'],
  lang: ['lang', 'language', 'inLanguage'],
  dir: ['dir', 'direction'],
} as const satisfies Record<keyof Facts, readonly string[]>;

const DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-][\d:]+)?)?)?)?$/;

/** Whether a text is an existing date; a year or a month is enough. */
const isDate = (text: string): boolean =>
  DATE.test(text) && startsWithDay(text + '-01-01'.slice(text.length - 4)) && !Number.isNaN(Date.parse(text));

/** The text of a value; authors may be given as `{ "name": … }` or as a list. */
function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  return value && typeof value === 'object' && 'name' in value ? textOf(value.name) : '';
}

/** Reads facts from fields under their common names. An invalid date is reported and left out. */
export function readFacts(fields: Readonly<Record<string, unknown>>, report: Report): Partial<Facts> {
  const facts: Record<string, string> = {};
  for (const [fact, names] of Object.entries(FIELD_NAMES)) {
    const text = textOf(fields[names.find((name) => fields[name] != null) ?? '']);
    if (!text) continue;
    if ((fact === 'published' || fact === 'updated') && !isDate(text)) report('WL-READER-006', { name: fact, text });
    else facts[fact] = text;
  }
  return facts;
}

/**
 * Reads an article given as data: its facts, and its text as `html`, `markdown` or `body` (HTML if it begins with a
 * tag, else Markdown).
 */
export function readData(data: Readonly<Record<string, unknown>>, base: string, report: Report): Partial<Article> {
  const { html, markdown, body } = data;
  let text = '';
  let kind: Body['kind'] = 'html';
  if (typeof html === 'string') text = html;
  else if (typeof markdown === 'string') {
    text = markdown;
    kind = 'markdown';
  } else if (typeof body === 'string') {
    text = body;
    if (!/^\s*<[a-z!]/i.test(body)) kind = 'markdown';
  }
  return { ...readFacts(data, report), ...(text.trim() && { body: { kind, text, base } }) };
}
