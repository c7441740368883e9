/** @pure Reads booking links and facts from attributes, JSON and children into one model. */
import type { Report } from '../controllers/problems-controller.js';
import { isRecord, parseSmall, wordsOf } from '../internal/values.js';
import { safeUrl } from '../internal/url.js';
import { linkWords, seenWords } from './link-words.js';

/** What a person needs to know first, in the order it is shown. */
export const FACTS = ['practice', 'area', 'licence', 'format', 'length', 'price', 'insurance', 'replyWithin'] as const;
export type Fact = (typeof FACTS)[number];

/** A link: the default one, or the one for a path. */
export interface BookingLink {
  /** The path's id; an empty string for the default link. */
  readonly path: string;
  /** Absolute and safe. */
  readonly href: string;
  /** An empty string where the widget's own word stands in. */
  readonly label: string;
  /** The author's line under it, such as what this path's first meeting is. */
  readonly note?: string;
}

/** What is passed on as it was given, to be read by the chunk that needs it: see form/form-plan.ts and live/live.ts. */
const UNREAD = [
  'form',
  'formKey',
  'hours',
  'openings',
  'openingsMaxAge',
  'places',
  'question',
  'elsewhere',
  'referral',
  'choices',
] as const;

/** Whether new bookings are taken. */
export type Availability = 'open' | 'waitlist' | 'closed';

/** Facts and links. Each link is a field of its own, `to:<path>`, so that the ways in are merged link by link. */
export type BookingModel = { [fact in Fact]?: string } & { [link: `to:${string}`]: BookingLink | undefined } & {
  [field in (typeof UNREAD)[number]]?: unknown;
} & {
  /** Whether new bookings are taken; missing where they are. */
  availability?: Exclude<Availability, 'open'>;
  /** The owner's own line about that. */
  availabilityNote?: string;
  /** Where openings are requested and bookings are sent. */
  endpoint?: string;
  /** What happens after a booking, in the owner's words. */
  afterBooking?: string;
  /** The practice's time zone. */
  timezone?: string;
};

/** A link of the author's, and the element it was read from. */
export interface AuthoredLink extends BookingLink {
  readonly element: HTMLAnchorElement;
}

type Fields = Readonly<Record<string, unknown>>;

/** The facts among some named values; those left empty are not given. */
export function readFacts(values: Fields): BookingModel {
  const facts: BookingModel = {};
  for (const fact of FACTS) {
    const value = wordsOf(values[fact]);
    if (value) facts[fact] = value;
  }
  return facts;
}

const BARE =
  /^\s*(www\.|([a-z\d-]+\.)+(com|org|net|info|io|co|me|health|care|us|uk|ca|au|ie|de|at|ch|eu)([/?#:]|\s*$))/i;

/**
 * Whether an address begins with a host, so that a browser would look for a page of that name on the owner's own site.
 */
export const isBareHost = (href: unknown): boolean => typeof href === 'string' && BARE.test(href);

/** Where a link leads: absolute, safe, and over https where the owner left that out. */
export const linkUrl = (href: unknown, base: string): string | undefined =>
  typeof href === 'string' ? safeUrl(isBareHost(href) ? `https://${href.trim()}` : href, base) : undefined;

function add(
  model: BookingModel,
  path: string,
  { href, label, note }: Fields,
  base: string,
  report: Report,
  element?: Element,
): void {
  const url = linkUrl(href, base);
  if (!url) return report('WL-BOOKING-002', { href: wordsOf(href) || '(empty)', path }, element);
  if (model[`to:${path}`]) return report('WL-BOOKING-003', { path: path || '(none)' }, element);
  if (isBareHost(href)) report('WL-BOOKING-010', { href: wordsOf(href), url }, element);
  model[`to:${path}`] = { path, href: url, label: wordsOf(label), ...(wordsOf(note) && { note: wordsOf(note) }) };
}

/**
 * The JSON model: `{links: [{path?, label, href}], practice, …}`; `links` may also be a map from path to address or
 * link.
 */
export function readData(data: Fields, base: string, report: Report, links = data['links']): BookingModel {
  const model = readFacts(data);
  for (const field of UNREAD) if (data[field]) model[field] = data[field];
  const { availability } = data;
  if (availability === 'waitlist' || availability === 'closed') model.availability = availability;
  else if (availability && availability !== 'open')
    report('WL-BOOKING-011', { name: 'availability', value: wordsOf(availability) });
  for (const field of ['endpoint', 'afterBooking', 'timezone', 'availabilityNote'] as const)
    if (wordsOf(data[field])) model[field] = wordsOf(data[field]);
  const addLink = (path: string, link: Fields) => add(model, path, link, base, report);
  if (data['href']) addLink('', data);
  if (Array.isArray(links)) {
    for (const link of links as unknown[]) if (isRecord(link)) addLink(wordsOf(link['path']), link);
  } else if (isRecord(links)) {
    for (const [path, link] of Object.entries(links))
      addLink(path === 'default' ? '' : path, isRecord(link) ? link : { href: link });
  }
  return model;
}

/** The map in the `links` attribute: JSON, or `id=url` pairs with spaces between. */
function readMap(text: string, report: Report): unknown {
  const pairs = text.split(/\s+/).map((pair) => pair.split(/=(.*)/s));
  const map: unknown = /^[[{]/.test(text)
    ? parseSmall(text)
    : pairs.every(([id, url]) => id && url) && Object.fromEntries(pairs);
  return map || report('WL-BOOKING-005', { value: text.slice(0, 60) });
}

/** The flat attributes. */
export function readAttributes(values: Fields, base: string, report: Report): BookingModel {
  const text = wordsOf(values['links']);
  // null, not undefined: the text itself is no map
  return readData(values, base, report, text ? (readMap(text, report) ?? null) : null);
}

/**
 * The author's links: each `a[data-path]`, and the first other link, a web address before phone or mail. Links in a
 * facts list are facts.
 *
 * @param ours - A link the widget has made itself.
 */
export function authoredLinks(host: Element, base: string, report: Report, ours?: Element): AuthoredLink[] {
  const all = [...host.querySelectorAll('a')].filter((link) => link !== ours && !host.contains(link.closest('form')));
  const plain = all.filter(
    (link) => link.hasAttribute('href') && !link.dataset['path'] && !link.closest('dl, [data-facts]'),
  );
  // beside a request form, a phone number is a fact
  const reach = host.querySelector('form') || host.matches('[form], [data-form]') ? undefined : plain[0];
  const first = plain.find((link) => /^https?:/.test(linkUrl(link.getAttribute('href'), base) ?? '')) ?? reach;
  const model: BookingModel = {};
  return all.flatMap((element) => {
    const path = element.dataset['path']?.trim() ?? '';
    if (!path && element !== first) return [];
    const before = model[`to:${path}`];
    const { note } = element.dataset;
    add(model, path, { href: element.getAttribute('href'), label: linkWords(element), note }, base, report, element);
    const link = model[`to:${path}`];
    return link && link !== before ? [{ ...link, element }] : [];
  });
}

/** The model the author's children give: their links, and facts marked with `data-fact`. */
export function readChildren(host: Element, links: readonly AuthoredLink[]): BookingModel {
  const model = readFacts(
    Object.fromEntries(
      [...host.querySelectorAll<HTMLElement>('[data-fact]')].map((each) => [
        camel(each.dataset['fact']!),
        seenWords(each),
      ]),
    ),
  );
  for (const { path, href, label, note } of links) model[`to:${path}`] = { path, href, label, ...(note && { note }) };
  return model;
}

const camel = (name: string): string => name.trim().replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The link for a path, or the default one. */
export const linkFor = (model: BookingModel, path: string | undefined): BookingLink | undefined =>
  (path && model[`to:${path}`]) || model['to:'];

/** All links, for whichever path. */
export const linksOf = (model: BookingModel): readonly BookingLink[] =>
  Object.entries(model).flatMap(([field, link]) => (field.startsWith('to:') && link ? [link as BookingLink] : []));
