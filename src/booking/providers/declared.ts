/**
 * @pure A service its owner describes in JSON, as the value of `provider`: data to compare with, never code.
 *
 * ```json
 * {
 *   "name": "Appointible",
 *   "origins": ["https://app.appointible.com"],
 *   "params": { "embed": "1" },
 *   "takes": { "email": "email", "person": "staff" },
 *   "hello": { "type": "parent_ready" },
 *   "ready": { "path": "type", "equals": "loaded" },
 *   "height": { "path": "payload.height", "when": { "path": "type", "equals": "resize" } },
 *   "booked": { "path": "type", "equals": "booked", "start": "payload.startTime", "end": "payload.endTime",
 *               "timezone": "payload.zone", "reference": "payload.id", "status": "confirmed" }
 * }
 * ```
 *
 * - `origins`: the exact origins whose messages count, over https; without it, the origin of the link.
 * - `params`: added to the frame's address. `takes`: what it calls our names in `prefill` and choices.
 * - `hello`: sent to the frame once something has loaded, for services that need a message first.
 * - `ready`, `failed`, `close`, `booked`: when a message means that. `path` leads into the message (`""` or left out:
 *   the
 *   message itself), `equals` is a value or a list of them, `starts` what a text begins with; with neither, anything
 *   there.
 * - `height`: where the height in px is; with `starts`, what follows that in a text, as in `sizing:870`.
 * - without `ready` it is not detectable whether it has opened, so it opens in a new tab unless `mode` is set.
 */
import type { ProblemCode } from '../../problems/all-problems.js';
import { isRecord } from '../../internal/values.js';
import { addParam, bookingOf, usableHeight, type ProviderAdapter, type Signal } from './provider-adapter.js';
import { NAMES } from './prefill.js';
import type { BookingStatus } from '../session/session.events.js';

/** What is wrong with a description: a problem's code and what it mentions. */
export type Fault = readonly [code: ProblemCode, values: Readonly<Record<string, string>>];

type Test = (message: unknown) => boolean;
type Find = (message: unknown) => unknown;

const STATUS = ['confirmed', 'pending', 'payment', 'requested'] as const;
const FIELDS = ['name', 'origins', 'params', 'takes', 'hello', 'ready', 'failed', 'close', 'height', 'booked'];
const PARAM = /^[\w.:[\]-]{1,64}$/;

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Reads along a path of names, own properties only. */
function finder(path: unknown): Find | undefined {
  if (path === undefined || path === '') return (message) => message;
  if (typeof path !== 'string' || path.length > 200) return undefined;
  const names = path.split('.');
  return (message) =>
    names.reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, name)
          ? (at as Record<string, unknown>)[name]
          : undefined,
      message,
    );
}

function tester(value: unknown): Test | undefined {
  if (!isRecord(value)) return undefined;
  const find = finder(value['path']);
  const { equals, starts } = value;
  if (!find || (starts !== undefined && (typeof starts !== 'string' || !starts))) return undefined;
  if (equals !== undefined) {
    const wanted: readonly unknown[] = Array.isArray(equals) ? equals : [equals];
    return wanted.every(isScalar) ? (message) => (wanted as readonly unknown[]).includes(find(message)) : undefined;
  }
  if (typeof starts === 'string')
    return (message) => String(isScalar(find(message)) ? find(message) : '').startsWith(starts);
  // anything at all would be everything
  return value['path'] ? (message) => ![undefined, null, false].includes(find(message) as null) : undefined;
}

function originOf(value: unknown): string | undefined {
  try {
    const url = new URL(typeof value === 'string' ? value : '');
    const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
    return !url.hostname.includes('*') &&
      url.origin === (value as string).replace(/\/$/, '') &&
      (url.protocol === 'https:' || local)
      ? url.origin
      : undefined;
  } catch {
    return undefined;
  }
}

/** Our names mapped to a service's: `{"email": "mail"}`, plain words on both sides. */
function readNames(
  value: unknown,
  allowed: (key: string) => boolean,
  wrong: (key: string) => void,
): Record<string, string> {
  if (!isRecord(value)) {
    if (value !== undefined) wrong('');
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, word]) => {
      const text = isScalar(word) ? String(word) : '';
      if (allowed(key) && text.length <= 200) return [[key, text]];
      wrong(key);
      return [];
    }),
  );
}

/** A text that is JSON is read as such: some services send nothing else. */
function opened(message: unknown): unknown {
  if (typeof message !== 'string' || !/^\s*\{/.test(message) || message.length > 20_000) return message;
  try {
    return JSON.parse(message);
  } catch {
    return message;
  }
}

/** An adapter from a description. What cannot be understood in it is left out and named. */
export function declare(data: Readonly<Record<string, unknown>>): {
  readonly adapter: ProviderAdapter;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const wrong = (field: string): void => void faults.push(['WL-BOOKING-032', { field }]);
  for (const field of Object.keys(data)) if (!FIELDS.includes(field)) wrong(field);
  if (typeof data['name'] !== 'string' || !data['name'].trim()) wrong('name');

  const listed = Array.isArray(data['origins'])
    ? data['origins']
    : data['origins'] === undefined
      ? []
      : [data['origins']];
  const origins = listed.flatMap((each) => {
    const origin = originOf(each);
    if (!origin) faults.push(['WL-BOOKING-033', { origin: typeof each === 'string' ? each : JSON.stringify(each) }]);
    return origin ?? [];
  });

  const test = (field: string): Test | undefined => {
    const found = data[field] === undefined ? undefined : tester(data[field]);
    if (data[field] !== undefined && !found) wrong(field);
    return found;
  };
  const [ready, failed, close, booked] = ['ready', 'failed', 'close', 'booked'].map(test);

  let height: Find | undefined;
  if (data['height'] !== undefined) {
    const spec = isRecord(data['height']) ? data['height'] : {};
    const find = isRecord(data['height']) ? finder(spec['path']) : undefined;
    const when = spec['when'] === undefined ? () => true : tester(spec['when']);
    const { starts } = spec;
    if (!find || !when || (starts !== undefined && typeof starts !== 'string')) wrong('height');
    else
      height = (message) => {
        const value = when(message) ? find(message) : undefined;
        if (starts === undefined) return value;
        return typeof value === 'string' && value.startsWith(starts) ? value.slice(starts.length) : undefined;
      };
  }

  const details = isRecord(data['booked']) ? data['booked'] : {};
  const [start, end, timezone, reference] = ['start', 'end', 'timezone', 'reference'].map((name) => {
    const find = details[name] === undefined ? undefined : finder(details[name]);
    if (details[name] !== undefined && (!find || !details[name])) wrong(`booked.${name}`);
    return find;
  });
  const status = STATUS.find((each) => each === details['status']);
  if (details['status'] !== undefined && !status) wrong('booked.status');

  const params = readNames(
    data['params'],
    (key) => PARAM.test(key),
    (key) => wrong(key ? `params.${key}` : 'params'),
  );
  const family = [...NAMES.filter((name) => !name.startsWith('utm_')), 'utm', 'answer'] as readonly string[];
  const paramNames = readNames(
    data['takes'],
    (key) => family.includes(key),
    (key) => wrong(key ? `takes.${key}` : 'takes'),
  );

  const adapter: ProviderAdapter = {
    id: 'custom',
    emitsReady: !!ready,
    paramNames,
    ...(data['hello'] !== undefined && { handshake: data['hello'], handshakeOnLoad: true as const }),
    embedUrl(url) {
      const embed = new URL(url);
      for (const [key, value] of Object.entries(params)) addParam(embed, key, value);
      return embed;
    },
    origins: (url) => (origins.length ? origins : [url.origin]),
    onMessage(sent): Signal {
      const message = opened(sent);
      const px = height && usableHeight(height(message));
      const made =
        booked?.(message) &&
        bookingOf(status ?? ('confirmed' satisfies BookingStatus), {
          start: start?.(message),
          end: end?.(message),
          timezone: timezone?.(message),
          reference: reference?.(message),
        });
      return {
        ...((ready?.(message) || made) && { ready: true as const }),
        ...(px && { height: px, ...(!ready && { ready: true as const }) }),
        ...(made && { booked: made }),
        ...(failed?.(message) && { failed: true as const }),
        ...(close?.(message) && { close: true as const }),
      };
    },
  };
  return { adapter, faults };
}
