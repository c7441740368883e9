/** @pure Writes a draft as the widgets' markup, in each of the ways in which a builder may take it. */
import { FACTS } from '../../src/booking/model.js';
import { english } from '../../src/booking/strings.js';
import { isInDocument } from '../../src/embed/parameters.js';
import { looks, lookSheet, type LookTokens } from '../../src/theme/looks/looks.js';
import type { PathsModel, Row, Sign, SupportEntry, Weights } from '../../src/paths/model.js';
import {
  articleTitle,
  hasContent,
  knownWords,
  WIDGETS,
  type BookingDraft,
  type Draft,
  type WidgetName,
} from './draft.js';
import { element, printJson, type Markup } from './markup.js';

/**
 * How a widget is written: `tags` around the words, `marker` (a `<div data-wayleaf>` around them, for editors that strip
 * unknown tags), or `config` (all in one attribute, with the plain words inside for whoever has no script).
 */
export type Shape = 'tags' | 'marker' | 'config';

type Attributes = Record<string, string | true | undefined>;

/** Whether an attribute is the widget's, and not the page's own on it, such as `id` or `data-track`. */
export const isWidgets = (name: WidgetName, attribute: string): boolean =>
  isInDocument(name, attribute) || (name === 'reader' && ['for', 'timings', 'audio'].includes(attribute));

/** The widget's element; a marker has its attributes behind `data-`. */
function widget(
  name: WidgetName,
  shape: Shape,
  fields: Attributes,
  children: readonly (Markup | { html: string })[],
  extra: Readonly<Record<string, string>>,
) {
  // an attribute without a value is switched on by being there
  const kept = Object.fromEntries(Object.entries(extra).map(([key, value]) => [key, value || (true as const)]));
  const attributes: Attributes = { ...kept, ...fields };
  if (shape !== 'marker') return element(`wayleaf-${name}`, attributes, ...children);
  const entries = Object.entries(attributes).map(([key, value]) => [isWidgets(name, key) ? `data-${key}` : key, value]);
  return element('div', { 'data-wayleaf': name, ...(Object.fromEntries(entries) as Attributes) }, ...children);
}

const weights = (given: Weights): string =>
  Object.entries(given)
    .filter(([, weight]) => weight)
    .map(([id, weight]) => `${id}:${weight}`)
    .join(' ');

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

// ── reader ──

function reader({ reader: article, extraAttributes }: Draft, shape: Shape): Markup {
  const { from, html, address } = article;
  const title = articleTitle(knownWords(article)) || 'Read the article';
  if (from === 'address')
    return widget(
      'reader',
      shape,
      { src: address.trim() },
      [element('a', { href: address.trim() }, title)],
      extraAttributes.reader,
    );
  return shape === 'config'
    ? widget('reader', shape, { config: printJson({ html }) }, [{ html }], extraAttributes.reader)
    : widget('reader', shape, {}, [{ html }], extraAttributes.reader);
}

// ── paths ──

const rowMarkup = ({ kind, label, cells, matter, fit }: Row, paths: PathsModel['paths']): Markup =>
  element(
    'tr',
    { 'data-row': kind, 'data-matter': matter || undefined, 'data-fit': weights(fit) },
    element('th', { scope: 'row' }, label),
    ...paths.map(({ id }) => element('td', {}, cells[id] ?? '')),
  );

const signMarkup = ({ id, text, for: given, because, safety }: Sign): Markup =>
  element(
    'li',
    safety
      ? { 'data-safety': true, 'data-id': id }
      : { 'data-for': weights(given), 'data-id': id, 'data-because': because },
    text,
  );

function entryMarkup(entry: SupportEntry): Markup {
  const { name, region, call, text, chat, web, hours, free, lang, source, checked } = entry;
  const links = [
    call && element('a', { href: `tel:${call.replace(/[^\d+*#]/g, '').replaceAll('#', '%23')}` }, call),
    text &&
      element(
        'a',
        { href: `sms:${text.to.replace(/[^\d+]/g, '')}${text.body ? `?body=${encodeURIComponent(text.body)}` : ''}` },
        text.to,
      ),
    chat && element('a', { href: chat, 'data-chat': true }, chat.replace(/^https?:\/\//, '')),
    web && element('a', { href: web }, web.replace(/^https?:\/\/|\/$/g, '')),
  ].filter((link): link is Markup => !!link);
  return element(
    'li',
    {
      'data-checked': checked,
      'data-region': region.join(' '),
      'data-who': entry.for,
      'data-hours': hours,
      'data-free': free || undefined,
      'data-langs': lang.join(' '),
      'data-source': source,
    },
    element('strong', {}, name),
    ...links.flatMap((link) => [' ', link]),
    ...(hours ? [` ${hours}`] : []),
  );
}

function supportMarkup({ support }: PathsModel): readonly Markup[] {
  if (!support) return [];
  const { heading, paragraphs, links, entries } = support;
  return [
    element(
      'section',
      { 'data-support': true },
      ...(heading ? [element('h3', {}, heading)] : []),
      ...paragraphs.map((text) => element('p', {}, text)),
      ...links.map(({ label, href }) => element('p', {}, element('a', { href }, label))),
      ...(entries.length ? [element('ul', {}, ...entries.map(entryMarkup))] : []),
    ),
  ];
}

function comparisonMarkup(model: PathsModel, lang: string): readonly Markup[] {
  const { decision, paths, rows, signs, questions, sources, nothingOmitted } = model;
  return [
    element(
      'table',
      { 'data-nothing-omitted': nothingOmitted },
      ...(decision ? [element('caption', {}, decision)] : []),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          // words of ours would be in the wrong language elsewhere
          /^en\b/.test(lang) ? element('th', { scope: 'col' }, 'Question') : element('td'),
          ...paths.map(({ id, label, nothing }) =>
            element('th', { scope: 'col', 'data-path': id, 'data-nothing': nothing || undefined }, label),
          ),
        ),
      ),
      element('tbody', {}, ...rows.map((each) => rowMarkup(each, paths))),
    ),
    ...(signs.length ? [element('ul', { 'data-signs': true }, ...signs.map(signMarkup))] : []),
    ...(questions.length
      ? [element('ul', { 'data-questions': true }, ...questions.map((text) => element('li', {}, text)))]
      : []),
    ...(sources.length
      ? [
          element(
            'ul',
            { 'data-sources': true },
            ...sources.map(({ label, href }) => element('li', {}, href ? element('a', { href }, label) : label)),
          ),
        ]
      : []),
    ...supportMarkup(model),
  ];
}

/** Leaves out what nothing was written for, at every depth. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, filled(each)] as const)
      .filter(
        ([, each]) =>
          each !== '' &&
          each !== false &&
          each !== null &&
          each !== undefined &&
          !(Array.isArray(each) && !each.length) &&
          !(typeof each === 'object' && !Array.isArray(each) && !Object.keys(each).length),
      ),
  );
}

/** What is written down of a comparison: no empty rows or signs, which are only places to write. */
export function writtenComparison(model: PathsModel): PathsModel {
  const paths = model.paths.filter(({ label }) => label);
  const known = (given: Weights): Weights =>
    Object.fromEntries(Object.entries(given).filter(([id, weight]) => weight && paths.some((path) => path.id === id)));
  return {
    ...model,
    paths,
    rows: model.rows
      .filter(({ cells }) => paths.some(({ id }) => cells[id]))
      .map((each) => ({
        ...each,
        cells: Object.fromEntries(paths.map(({ id }) => [id, each.cells[id] ?? ''])),
        fit: each.matter ? known(each.fit) : {},
      })),
    signs: model.signs.filter(({ text }) => text).map((sign) => ({ ...sign, for: sign.safety ? {} : known(sign.for) })),
  };
}

/** The comparison as JSON, by the published schema. */
export function comparisonData(model: PathsModel): unknown {
  const written = writtenComparison(model);
  const { kind, answers, ...rest } = written;
  return {
    ...(filled(rest) as object),
    ...(kind !== 'general' && { kind }),
    ...(answers !== 'three' && { answers }),
  };
}

function paths({ paths: model, lang, extraAttributes }: Draft, shape: Shape): Markup {
  const written = writtenComparison(model);
  if (shape === 'config') {
    const { signs: _, support: __, ...plain } = written;
    return widget(
      'paths',
      shape,
      { config: printJson(comparisonData(model)) },
      comparisonMarkup({ ...plain, signs: [], support: null, questions: [], sources: [] }, lang),
      extraAttributes.paths,
    );
  }
  const { kind, reviewed, reviewBy, interest, answers } = written;
  return widget(
    'paths',
    shape,
    {
      kind: kind === 'health' ? kind : undefined,
      reviewed,
      'review-by': reviewBy,
      interest,
      answers: answers === 'ticks' ? answers : undefined,
    },
    comparisonMarkup(written, lang),
    extraAttributes.paths,
  );
}

// ── booking ──

/** The questions before booking as data, as far as they are written. */
export const writtenChoices = ({ choices }: BookingDraft): readonly object[] =>
  choices
    .map(({ label, options }) => ({ label, options: options.filter((option) => Object.values(option).some(Boolean)) }))
    .filter(({ label, options }) => label || options.length)
    .map((choice) => filled(choice) as object);

/** The attributes of booking besides its links and choices, by name. */
function bookingAttributes({ booking }: Draft): Record<string, string> {
  const { kind, facts, form } = booking;
  const { hours, timezone, openings, places, elsewhere, referral, availability, availabilityNote, endpoint } = booking;
  const fields = {
    ...Object.fromEntries(FACTS.map((fact) => [kebab(fact), facts[fact] ?? ''])),
    hours,
    timezone: hours || openings ? timezone : '',
    openings,
    places,
    elsewhere: places ? elsewhere : '',
    referral: places ? referral : '',
    availability,
    'availability-note': availability ? availabilityNote : '',
    form: kind === 'form' ? form : '',
    endpoint,
  };
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value),
  ) as Record<string, string>;
}

const bookingLinks = ({ booking, paths: { paths: known } }: Draft) =>
  booking.links.filter(({ path, href }) => href && known.some(({ id }) => id === path));

/** What a person reads and presses where there is no script. */
function bookingWords(draft: Draft): readonly Markup[] {
  const { href, label } = draft.booking;
  return [
    ...(href ? [element('a', { href }, label || english.book)] : []),
    ...bookingLinks(draft).map((link) =>
      element('a', { 'data-path': link.path, href: link.href, 'data-note': link.note }, link.label || link.href),
    ),
  ];
}

/** Booking as JSON. */
export function bookingData(draft: Draft): unknown {
  const { href, label } = draft.booking;
  const links = bookingLinks(draft).map(({ path, href: to, label: words, note }) => ({
    path,
    href: to,
    label: words,
    note,
  }));
  const attributes = Object.entries(bookingAttributes(draft)).map(([name, value]) => [camel(name), value]);
  return filled({
    href,
    label,
    ...(Object.fromEntries(attributes) as object),
    links,
    choices: writtenChoices(draft.booking),
  });
}

function booking(draft: Draft, shape: Shape): Markup {
  const choices = writtenChoices(draft.booking);
  const fields: Attributes =
    shape === 'config'
      ? { config: printJson(bookingData(draft)) }
      : { ...bookingAttributes(draft), choices: choices.length ? printJson(choices) : undefined };
  return widget('booking', shape, fields, bookingWords(draft), draft.extraAttributes.booking);
}

const WRITERS = { reader, paths, booking } as const;

/** The widgets that are asked for and have content, as markup. */
export const writeWidgets = (
  draft: Draft,
  shape: Shape,
  widgets: readonly WidgetName[] = WIDGETS,
): readonly (readonly [WidgetName, Markup])[] =>
  widgets.filter((name) => hasContent(draft, name)).map((name) => [name, WRITERS[name](draft, shape)] as const);

/** The attributes of a widget where there is nothing but attributes, as on Wix. */
export function attributesOf(draft: Draft, name: WidgetName): Readonly<Record<string, string>> {
  const extra = draft.extraAttributes[name];
  if (name === 'reader')
    return draft.reader.from === 'address'
      ? { ...extra, src: draft.reader.address.trim() }
      : { ...extra, config: printJson({ html: draft.reader.html }) };
  return { ...extra, config: printJson(name === 'paths' ? comparisonData(draft.paths) : bookingData(draft)) };
}

/** A look as a rule for the widgets, for a page that has no look of its own. */
export const widgetSheet = (name: string, look: LookTokens): string =>
  lookSheet(name, look)
    .replace(/^\/\*.*\*\/\n/, '')
    .replace(/^[^{]*\{/, ':is(wayleaf-reader, wayleaf-paths, wayleaf-booking) {')
    .trim();

/** Of a look, the one colour that a frame takes; `undefined` where none is chosen. */
export const frameAccent = (look: string): string | undefined =>
  Object.hasOwn(looks, look) ? `light-dark(${looks[look as keyof typeof looks].accent.join(', ')})` : undefined;

/** The document for embed.html: the attributes of each widget by name. */
export function embedDocument(draft: Draft, widgets: readonly WidgetName[] = WIDGETS): unknown {
  const fields = widgets
    .filter((name) => hasContent(draft, name))
    .map((name) => {
      // what a frame's document may not set would be refused there
      const extra = Object.fromEntries(
        Object.entries(draft.extraAttributes[name]).filter(([key]) => isInDocument(name, key)),
      );
      if (name === 'reader')
        return [
          name,
          draft.reader.from === 'address'
            ? { ...extra, src: draft.reader.address }
            : { ...extra, config: { html: draft.reader.html } },
        ];
      return [name, { ...extra, config: name === 'paths' ? comparisonData(draft.paths) : bookingData(draft) }];
    });
  const accent = frameAccent(draft.look);
  return { lang: draft.lang, ...(accent && { accent }), ...(Object.fromEntries(fields) as object) };
}
