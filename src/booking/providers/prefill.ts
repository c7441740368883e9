/**
 * @pure What may travel to a provider along with the visitor: allowed names only, and nothing the owner did not
 * set.
 */
import { isRecord, parseSmall, wordsOf } from '../../internal/values.js';
import { addParam, type ProviderAdapter } from './provider-adapter.js';

/** Values under names of our own (see {@link NAMES}), or under names the provider documents. */
export type Given = Readonly<Record<string, string>>;

/**
 * Our own names. The owner writes them once; each adapter maps them to its provider's, and those it has no name for are
 * left out. `person`, `service` and `location` are with whom, for what and where to book; `path` and `article`
 * come from the journey and only with `share-context`.
 */
export const NAMES = [
  'name',
  'first-name',
  'last-name',
  'email',
  'phone',
  'notes',
  'guests',
  'person',
  'service',
  'location',
  'date',
  'time',
  'duration',
  'timezone',
  'language',
  'path',
  'article',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_content',
  'utm_term',
] as const;

const UTM = /^utm_(source|medium|campaign|content|term)$/;

/** What the owner and the page offer, before any of it is allowed. */
export interface PrefillSources {
  /** The `prefill` attribute: `email=…&name=…`, `email: …; name: …`, or JSON. */
  readonly prefill?: string | undefined;
  /** The page's own query, if its campaign may travel. */
  readonly campaign?: string | undefined;
  /** What the journey knows, if it may travel. */
  readonly shared?: { readonly path?: string | undefined; readonly article?: string | undefined } | undefined;
  /** With whom, for what and where, as the visitor or the page chose. */
  readonly choice?: Given | undefined;
}

const LONGEST = 300;
const clean = (value: unknown): string => wordsOf(value).replace(/\s+/g, ' ').slice(0, LONGEST);

function pairs(text: string): readonly (readonly [string, unknown])[] {
  if (/^\s*\{/.test(text)) {
    const data = parseSmall(text);
    return isRecord(data) ? Object.entries(data) : [];
  }
  // an address’s query, or lines such as a style attribute has
  if (/^[^=;\s]+=/.test(text)) return [...new URLSearchParams(text.replace(/&amp;/g, '&'))];
  return text.split(/[;\n]/).map(
    (line) =>
      line
        .split(/:(.*)/s)
        .slice(0, 2)
        .map((part) => part.trim()) as unknown as readonly [string, unknown],
  );
}

/** Whether `prefill` holds a pair that can be read. */
export const isReadable = (text: string): boolean => pairs(text).some(([key, value]) => !!key && !!clean(value));

/**
 * What is offered, under one name each: what the owner wrote, then the campaign, the journey and the choice. `{path}`
 * and `{article}` in the owner's values stand for what the journey knows; a value with nothing to put there is left
 * out.
 */
export function collectPrefill({ prefill, campaign, shared, choice }: PrefillSources): Given {
  const given: Record<string, string> = Object.create(null) as Record<string, string>;
  const put = (key: string, value: unknown): void => {
    const text = clean(value);
    if (text && !(key in given)) given[key] = text;
  };
  const context: Readonly<Record<string, string>> = { path: clean(shared?.path), article: clean(shared?.article) };
  for (const [key, value] of prefill ? pairs(prefill) : []) {
    let whole = true;
    const filled = clean(value).replace(/\{(path|article)\}/g, (_, name: string) => {
      whole &&= !!context[name];
      return context[name]!;
    });
    if (key && whole) put(key, filled);
  }
  for (const [key, value] of Object.entries(choice ?? {})) put(key, value);
  for (const [key, value] of new URLSearchParams(campaign ?? '')) if (UTM.test(key)) put(key, value);
  for (const key of ['path', 'article'] as const) put(key, context[key]);
  return given;
}

type Takes = Pick<ProviderAdapter, 'paramNames' | 'ownParams'>;

/** What a provider calls one of our names, if it takes it at all. */
function wordFor({ paramNames = {}, ownParams }: Takes, key: string): string | undefined {
  if (Object.hasOwn(paramNames, key)) return paramNames[key];
  if (UTM.test(key)) return paramNames['utm'] === undefined ? undefined : key;
  const answer = /^answer-(\d{1,2})$/.exec(key)?.[1];
  if (answer) return paramNames['answer'] === undefined ? undefined : paramNames['answer'] + answer;
  return (NAMES as readonly string[]).includes(key) || !ownParams?.test(key) ? undefined : key;
}

/** Names in the form a provider wants them: whole, or first and last apart. */
function named(given: Given, takes: Readonly<Record<string, string>>): Given {
  const { name, 'first-name': first, 'last-name': last } = given;
  if (name && !first && !last && !('name' in takes)) {
    const [, before, after] = /^(\S+)\s+(.+)$/.exec(name) ?? ['', name, ''];
    return { ...given, 'first-name': before, ...(after && { 'last-name': after }) };
  }
  if (!name && (first || last) && !('first-name' in takes))
    return { ...given, name: [first, last].filter(Boolean).join(' ') };
  return given;
}

/**
 * The owner's link with what may travel. What the owner wrote into the link itself always stays as it is.
 *
 * @param dropped - Called with each name the provider has no parameter for.
 */
export function applyPrefill(
  url: URL,
  adapter: Takes,
  given: Given,
  dropped: (name: string) => void = () => undefined,
): URL {
  const result = new URL(url);
  const { paramNames = {} } = adapter;
  const all = named(given, paramNames);
  for (const [key, value] of Object.entries(all)) {
    const word = wordFor(adapter, key);
    if (!word) {
      // its other form may have been taken
      if (
        key in given &&
        !(/name$/.test(key) && Object.keys(all).some((each) => /name$/.test(each) && wordFor(adapter, each)))
      )
        dropped(key);
    } else if (word.startsWith('#/')) {
      if (!result.hash) result.hash = word + encodeURIComponent(value);
    } else if (word.startsWith('#')) {
      const fragment = new URLSearchParams(result.hash.slice(1));
      if (!fragment.has(word.slice(1))) fragment.set(word.slice(1), value);
      result.hash = fragment.toString();
    } else addParam(result, word, value);
  }
  return result;
}
