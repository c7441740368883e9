/** Reads a snippet, a JSON document or a whole page back into a draft, with the library's own readers. */
import {
  authoredLinks,
  FACTS,
  linksOf,
  readAttributes,
  readChildren as readBookingChildren,
  readData as readBookingData,
  type BookingModel,
} from '../../src/booking/model.js';
import { readChoices } from '../../src/booking/live/screening-questions.js';
import type { Report } from '../../src/controllers/problems-controller.js';
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';
import { cleanText, isRecord, parseSmall, wordsOf } from '../../src/internal/values.js';
import { readData as readComparison } from '../../src/paths/input/read-json.js';
import { withSupplements } from '../../src/paths/input/read-supplements.js';
import { makeReader } from '../../src/paths/input/table-reader.js';
import { looks } from '../../src/theme/looks/looks.js';
import { normalise, type PathsModel } from '../../src/paths/model.js';
import { attribute, readChildren } from '../../src/paths/read-children.js';
import { WIDGETS, type BookingDraft, type Draft, type WidgetName } from './draft.js';
import { frameAccent, isWidgets, widgetSheet } from './snippet.js';

/** What was found in a snippet. */
export interface ReadSnippet {
  readonly draft: Draft;
  /** The widgets that were in it. */
  readonly found: readonly WidgetName[];
}

type Fields = Readonly<Record<string, unknown>>;

const quiet: Report = () => undefined;
/** Where relative addresses would lead; none of ours is relative. */
const BASE = 'https://studio.invalid/';
const back = (address: string): string => (address.startsWith(BASE) ? address.slice(BASE.length - 1) : address);

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The JSON in `config` or in a script between the tags. */
function configOf(host: Element): Fields | undefined {
  const own = host.querySelector('script[type="application/json"]')?.textContent;
  for (const text of [attribute(host, 'config'), own]) {
    const value = text ? parseSmall(text) : undefined;
    if (isRecord(value)) return value;
  }
  return undefined;
}

/** A comparison's cells have to be words: groups of rows and of columns have no place in the table of the studio. */
export const flat = (model: PathsModel): PathsModel => ({
  ...model,
  paths: model.paths.map(({ heading, label, ...path }) => ({
    ...path,
    label: heading ? `${heading}: ${label}` : label,
  })),
  rows: model.rows.map(({ heading, label, ...row }) => ({ ...row, label: heading ? `${heading}: ${label}` : label })),
});

/** A comparison from the words below an element. */
export function comparisonIn(host: Element): PathsModel | undefined {
  const reader = makeReader(host as unknown as Parameters<typeof makeReader>[0], () => undefined);
  const read = readChildren(host, quiet, reader);
  if (!read) return undefined;
  const { places: _, lists: __, unread: ___, supportElement, ...fields } = read;
  return flat(withSupplements(normalise(fields), host, supportElement));
}

function pathsFrom(host: Element): PathsModel {
  const config = configOf(host);
  const children = config ? undefined : comparisonIn(host);
  const given = readComparison(
    {
      ...config,
      ...Object.fromEntries(
        ['kind', 'reviewed', 'reviewBy', 'interest', 'answers'].flatMap((name) => {
          const value = attribute(host, kebab(name));
          return value ? [[name, value]] : [];
        }),
      ),
    },
    BASE,
    quiet,
  );
  return flat(normalise({ ...children, ...given }));
}

function bookingFrom(model: BookingModel, form: string): BookingDraft {
  const links = linksOf(model);
  const main = links.find(({ path }) => !path);
  const words = (name: string): string => {
    const value = (model as Fields)[name];
    return Array.isArray(value) ? value.map(wordsOf).join('; ') : wordsOf(value);
  };
  return {
    kind: form ? 'form' : 'link',
    href: back(main?.href ?? ''),
    label: main?.label ?? '',
    form,
    facts: Object.fromEntries(FACTS.flatMap((fact) => (model[fact] ? [[fact, model[fact]]] : []))),
    hours: words('hours'),
    timezone: words('timezone'),
    openings: words('openings'),
    places: words('places'),
    elsewhere: words('elsewhere'),
    referral: words('referral'),
    availability: model.availability ?? '',
    availabilityNote: words('availabilityNote'),
    endpoint: words('endpoint'),
    choices: readChoices(model.choices, BASE, quiet).map(({ label, options }) => ({
      label,
      options: options.map(({ label: option, href, sends: { person = '', service = '', location = '' } }) => ({
        label: option,
        href: back(href),
        person,
        service,
        location,
      })),
    })),
    links: links
      .filter(({ path }) => path)
      .map(({ path, href, label, note = '' }) => ({ path, href: back(href), label, note })),
  };
}

const BOOKING_FIELDS = [
  ...FACTS,
  'href',
  'label',
  'links',
  'hours',
  'timezone',
  'openings',
  'places',
  'elsewhere',
  'referral',
  'availability',
  'availabilityNote',
  'form',
  'endpoint',
  'choices',
] as const;

function bookingIn(host: Element): BookingDraft {
  const values = Object.fromEntries(
    BOOKING_FIELDS.flatMap((name) => {
      const value = attribute(host, kebab(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const config = configOf(host);
  const model: BookingModel = {
    ...readBookingChildren(host, authoredLinks(host, BASE, quiet)),
    ...(config && readBookingData(config, BASE, quiet)),
    ...readAttributes(values, BASE, quiet),
  };
  return bookingFrom(model, wordsOf(config?.['form'] ?? values['form']));
}

function readerFrom(host: Element): Draft['reader'] {
  const address = attribute(host, 'src') ?? '';
  if (address) return { from: 'address', html: '', address };
  const config = configOf(host);
  return { from: 'text', html: (config ? wordsOf(config['html']) : host.innerHTML).trim(), address: '' };
}

/** The attributes that a draft has fields for, and `style`, which is the page's. */
const FIELDS: Readonly<Record<WidgetName, readonly string[]>> = {
  reader: ['src', 'config', 'style'],
  paths: ['config', 'kind', 'reviewed', 'review-by', 'interest', 'answers', 'style'],
  booking: ['config', 'style', ...BOOKING_FIELDS.map(kebab)],
};
/** Those that name a document, whose content would take the place of what is written here. */
const SOURCES: Readonly<Record<WidgetName, readonly string[]>> = {
  reader: ['for', 'item', 'type'],
  paths: ['src'],
  booking: ['src'],
};

const plain = (name: string): string => name.replace(/^data-/, '').replaceAll('-', '');

/**
 * What an element says of itself that a draft has no field for, besides what would run as code.
 *
 * @param readsDocument - Whether the draft itself says that the content is a document's.
 */
function extraOf(
  name: WidgetName,
  given: Iterable<readonly [string, string]>,
  readsDocument: boolean,
): Readonly<Record<string, string>> {
  const known = new Set([...FIELDS[name], ...(readsDocument ? [] : SOURCES[name])].map(plain));
  return Object.fromEntries(
    [...given].filter(([key]) => key !== 'data-wayleaf' && !known.has(plain(key)) && !/^on|[^\w-]/i.test(key)),
  );
}

/** The same of an element. A marker has what is the widget's behind `data-`. */
function extraOn(name: WidgetName, host: Element): Readonly<Record<string, string>> {
  const isMarker = host.hasAttribute('data-wayleaf');
  const given = [...host.attributes].map(({ name: own, value }) => {
    const short = own.replace(/^data-/, '');
    return [isMarker && isWidgets(name, short) ? short : own, value] as const;
  });
  return extraOf(name, given, name === 'reader' && !!attribute(host, 'src'));
}

/** The same of the attributes that a document for embed.html gives by name; `false` is no attribute. */
const extraIn = (name: WidgetName, fields: Fields): Readonly<Record<string, string>> =>
  extraOf(
    name,
    Object.entries(fields)
      .filter(([key, value]) => key !== 'html' && value !== false && value !== null && typeof value !== 'object')
      .map(([key, value]) => [kebab(key), value === true ? '' : wordsOf(value)]),
    name === 'reader' && !!fields['src'],
  );

/** What a stored draft has of such attributes, as far as they may be written out. */
export const storedExtra = (stored: unknown): Draft['extraAttributes'] => {
  const extra = isRecord(stored) ? stored : {};
  return Object.fromEntries(
    WIDGETS.map((name) => [name, isRecord(extra[name]) ? extraIn(name, { ...extra[name] }) : {}]),
  ) as Draft['extraAttributes'];
};

/** The widgets of a page: tags, and the markers that stand for them. */
function hostsIn(root: Element): readonly (readonly [WidgetName, Element])[] {
  return WIDGETS.flatMap((name) => {
    const host = root.querySelector(`wayleaf-${name}, [data-wayleaf="${name}"]`);
    return host ? [[name, host] as const] : [];
  });
}

function readJson(draft: Draft, data: Fields): ReadSnippet | undefined {
  const configs: Partial<Record<WidgetName, Fields>> = {};
  const extraAttributes = { ...draft.extraAttributes };
  for (const name of WIDGETS) {
    const fields = data[name];
    if (!isRecord(fields)) continue;
    const config = isRecord(fields['config']) ? fields['config'] : undefined;
    configs[name] = config ?? fields;
    // without a document of their own, the fields are the document
    extraAttributes[name] = config || (name === 'reader' && fields['src']) ? extraIn(name, fields) : {};
  }
  // the JSON of a single widget, as in one of Wix' attributes
  if (!Object.keys(configs).length) {
    if (Array.isArray(data['paths'])) configs.paths = data;
    else if (data['href'] || data['form'] || data['links']) configs.booking = data;
    else if (data['html'] || data['src']) configs.reader = data;
  }
  const { reader, paths, booking } = configs;
  const found = WIDGETS.filter((name) => configs[name]);
  if (!found.length) return undefined;
  return {
    found,
    draft: {
      ...draft,
      extraAttributes,
      ...(wordsOf(data['lang']) && { lang: wordsOf(data['lang']) }),
      ...(data['accent'] !== undefined && {
        look: Object.keys(looks).find((look) => frameAccent(look) === data['accent']) ?? draft.look,
      }),
      ...(reader && {
        reader: wordsOf(reader['src'])
          ? { from: 'address' as const, html: '', address: wordsOf(reader['src']) }
          : { from: 'text' as const, html: wordsOf(reader['html']), address: '' },
      }),
      ...(paths && { paths: flat(normalise(readComparison(paths, BASE, quiet))) }),
      ...(booking && { booking: bookingFrom(readBookingData(booking, BASE, quiet), wordsOf(booking['form'])) }),
    },
  };
}

/** JSX as HTML: what the studio writes for React, read back. */
function fromJsx(text: string): string {
  if (!/dangerouslySetInnerHTML|\w+=\{"|>\{"/.test(text)) return text;
  const words = (json: string): string => {
    try {
      return String(JSON.parse(json));
    } catch {
      return json;
    }
  };
  const STRING = '"(?:[^"\\\\]|\\\\.)*"';
  return text
    .replace(
      new RegExp(`<([\\w-]+)([^<>]*) dangerouslySetInnerHTML=\\{\\{ __html: (${STRING}) \\}\\} />`, 'g'),
      (_, tag: string, rest: string, json: string) => `<${tag}${rest}>${words(json)}</${tag}>`,
    )
    .replace(
      new RegExp(`=\\{(${STRING})\\}`, 'g'),
      (_, json: string) => `="${words(json).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    )
    .replace(
      new RegExp(`>\\{(${STRING})\\}<`, 'g'),
      (_, json: string) => `>${words(json).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}<`,
    );
}

/** The JSON documents in a text, each of which begins a line, and the text without them. */
function documentsIn(text: string): { readonly documents: readonly Fields[]; readonly rest: string } {
  const documents: Fields[] = [];
  let rest = '';
  let at = 0;
  for (const { index, 0: start } of text.matchAll(/^\s*\{/gm)) {
    if (index < at) continue;
    // strings are passed whole, so that a brace in words ends nothing
    const parts = /"(?:[^"\\]|\\.)*"|[{}]/g;
    parts.lastIndex = index + start.length;
    let depth = 1;
    for (let part = parts.exec(text); part && depth; part = depth ? parts.exec(text) : null)
      depth += part[0] === '{' ? 1 : part[0] === '}' ? -1 : 0;
    if (depth) break;
    const data = parseSmall(text.slice(index, parts.lastIndex).trim());
    if (!isRecord(data)) continue;
    documents.push(data);
    rest += text.slice(at, index);
    at = parts.lastIndex;
  }
  return { documents, rest: rest + text.slice(at) };
}

/** The address of the script in texts that name it without a tag: a frame's address, or a builder's field. */
function namedScript(text: string): string | undefined {
  const [address] = /https?:\/\/\S+?\/(?:embed\.html|wayleaf(?:\.all)?\.js)\b/.exec(text) ?? [];
  return address?.replace(/embed\.html$/, 'wayleaf.js');
}

/** Reads the texts for a builder that takes no HTML: documents, with the address of the script beside them. */
function readDocuments(text: string, draft: Draft): ReadSnippet | undefined {
  const { documents, rest } = documentsIn(text);
  let next = draft;
  const found = new Set<WidgetName>();
  for (const data of documents) {
    const read = readJson(next, data);
    if (!read) continue;
    next = read.draft;
    for (const name of read.found) found.add(name);
  }
  if (!found.size) return undefined;
  const script = namedScript(rest);
  return { draft: { ...next, ...(script && { script }) }, found: WIDGETS.filter((name) => found.has(name)) };
}

/** The look whose values stand in a page; an empty string for a whole page without one. */
function lookIn(source: string, draft: Draft): string {
  const squash = (text: string): string => text.replace(/\s+/g, '');
  const page = squash(source);
  const look = Object.entries(looks).find(([name, look]) => page.includes(squash(widgetSheet(name, look))));
  return look?.[0] ?? (/<html[\s>]/i.test(source) ? '' : draft.look);
}

/**
 * Reads what was pasted; what it says nothing about stays as it is in `draft`. `undefined` where it holds none of our
 * widgets.
 */
export function readSnippet(text: string, draft: Draft): ReadSnippet | undefined {
  const source = text.trim();
  if (/^[{[]/.test(source)) return readDocuments(source, draft);
  // Vue's template is the markup itself
  const page = parseInert(fromJsx(source.replace(/^<\/?template>$/gm, '')));
  if (!page) return undefined;
  const hosts = hostsIn(page.documentElement);
  if (!hosts.length) return readDocuments(source, draft);
  const script = page.querySelector('script[src*="wayleaf"]')?.getAttribute('src') ?? '';
  const lang = /<html[^>]*\slang="?([\w-]+)/i.exec(source)?.[1];
  let next: Draft = {
    ...draft,
    look: lookIn(source, draft),
    ...(script && { script: cleanText(script) }),
    ...(lang && { lang }),
  };
  for (const [name, host] of hosts) {
    if (name === 'reader') next = { ...next, reader: readerFrom(host) };
    if (name === 'paths') next = { ...next, paths: pathsFrom(host) };
    if (name === 'booking') next = { ...next, booking: bookingIn(host) };
    next = { ...next, extraAttributes: { ...next.extraAttributes, [name]: extraOn(name, host) } };
  }
  return { draft: next, found: hosts.map(([name]) => name) };
}

/**
 * Reads a comparison that was pasted as a table: HTML of a spreadsheet, a document or a page, or lines with tabs between
 * the cells. `undefined` where it holds no table of two or more paths.
 */
export function readTable(html: string, text: string): Pick<PathsModel, 'decision' | 'paths' | 'rows'> | undefined {
  let page = /<table[\s>]/i.test(html) ? parseInert(html) : undefined;
  if (!page && /\t/.test(text)) {
    page = parseInert('');
    if (!page) return undefined;
    const table = page.createElement('table');
    const lines = text
      .replace(/\r/g, '')
      .split('\n')
      .filter((line) => line.trim());
    for (const [at, line] of lines.entries()) {
      const row = table.insertRow();
      for (const [x, words] of line.split('\t').entries()) {
        const cell = page.createElement(at && x ? 'td' : 'th');
        cell.textContent = words.trim();
        row.append(cell);
      }
    }
    bodyOf(page).append(table);
  }
  if (!page) return undefined;
  const model = comparisonIn(bodyOf(page));
  if (!model || model.paths.length < 2 || !model.rows.length) return undefined;
  return { decision: model.decision, paths: model.paths, rows: model.rows };
}
