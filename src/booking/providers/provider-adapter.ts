/**
 * @pure What a provider's file declares, which of its messages count, and how values in them are validated. Where each
 * protocol is documented: docs/decisions/provider-protocols.md.
 */
import type { Booking, BookingStatus, ProgressStep } from '../session/session.events.js';
import { isAtHome } from '../detect.js';
import { knownZone } from '../time/time-zone.js';

/** What the frame is shown in. */
export interface EmbedContext {
  /** The host name of the page, without which some providers send no messages. */
  readonly domain: string;
  readonly scheme: 'light' | 'dark';
}

/** What one message from the provider means. Empty when it means nothing to us. */
export interface Signal {
  /** It requests a handshake, and stays hidden until {@link ProviderAdapter.handshake} is sent. */
  readonly hello?: true;
  /** It is on screen and works: the only proof of life there is. */
  readonly ready?: true;
  /** How tall its content is, in px. */
  readonly height?: number;
  readonly progress?: ProgressStep;
  readonly booked?: Booking;
  /** It reports itself that it cannot be shown. */
  readonly failed?: true;
  /** The visitor pressed its own close button. */
  readonly close?: true;
}

/** How a provider's links are recognised and opened. `npm run providers` gathers it for the first load. */
export interface ProviderDescriptor {
  /** Lower case; what an owner writes as `provider`. */
  readonly id: string;
  /** What visitors know it by. */
  readonly name: string;
  /**
   * - `dialog`: in a window on the page, where it works reliably and reports when it is ready.
   * - `tab-unless-asked`: in a new tab, and in a window if the owner sets that: it can be framed, but never reports
   *   that it is ready.
   * - `tab`: always in a new tab: it refuses to be framed, or works in a tab only.
   */
  readonly opens: 'dialog' | 'tab-unless-asked' | 'tab';
  /**
   * Its own hosts, each with their subdomains and with what the path begins with, as regular expressions in which a dot
   * stands for itself.
   */
  readonly hosts?: readonly string[];
  /** Hosts of its own that open in a new tab always, whatever {@link opens} is. */
  readonly tabHosts?: readonly string[];
  /** What paths begin with, from `/` on, where people host it themselves. */
  readonly paths?: readonly string[];
  /** Other names that the same service is sold under. */
  readonly brands?: readonly { readonly id: string; readonly name: string; readonly hosts: readonly string[] }[];
  /** Whether its adapter is fetched by itself; those of less used services come together. */
  readonly ownChunk?: boolean;
}

/** How a provider's page is embedded and its messages are read: data and pure functions, no code of the service's. */
export interface ProviderAdapter {
  readonly id: string;
  /** The address for the frame. */
  readonly embedUrl: (url: URL, context: EmbedContext) => URL;
  /**
   * What it calls our names for things (prefill.ts); `#…` goes into the fragment, `answer` and `utm` stand for a
   * family.
   */
  readonly paramNames?: Readonly<Record<string, string>>;
  /** Names of its own that an owner may use besides. */
  readonly ownParams?: RegExp;
  /** The exact origins its messages may come from. */
  readonly origins: (url: URL) => readonly string[];
  /** What a message means; never throws, never hands on personal data. */
  readonly onMessage: (data: unknown) => Signal;
  /** The message a frame needs before it sends any of its own. */
  readonly handshake?: unknown;
  /** Whether it needs {@link handshake} without requesting it, so that it is sent as soon as something has loaded. */
  readonly handshakeOnLoad?: true;
  /** The frame's name, where the provider's page looks at it. */
  readonly frameName?: string;
  /** What the frame may use of the browser, as in its `allow` attribute. */
  readonly allow?: string;
  /**
   * Whether its messages are kept from other listeners of the page: the service's own embed beside us takes any page's
   * messages for those of its own frame.
   */
  readonly keepsMessages?: true;
  /**
   * Tells the service's own embed, where the page has one, that messages in our name are none of its frame's. Chromium
   * gives messages to listeners in the order in which they came, so {@link keepsMessages} may be too late there.
   */
  readonly tellEmbed?: (page: object) => void;
  /** Whether it ever reports that it is ready. Where not, a stalled page cannot be detected. */
  readonly emitsReady: boolean;
}

/** A message as far as the guard looks at it. */
export interface IncomingMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/**
 * What a message means, if it counts: it must come from our own frame's window and from an origin of the adapter's,
 * both. Anything else, and whatever an adapter cannot read, means nothing.
 */
export function readMessage(
  adapter: ProviderAdapter,
  origins: readonly string[],
  frame: unknown,
  { data, origin, source }: IncomingMessage,
): Signal {
  if (!frame || source !== frame || !origins.includes(origin)) return {};
  try {
    return adapter.onMessage(data);
  } catch {
    return {};
  }
}

const LOWEST = 200;
const HIGHEST = 4000;

/**
 * A height a frame may take, from a number or a `"1200px"`; `undefined` for what cannot be one, such as the 26 px of a
 * redirect.
 */
export function usableHeight(value: unknown): number | undefined {
  const px = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*(px)?\s*$/.test(value) ? parseFloat(value) : value;
  return typeof px === 'number' && px >= LOWEST && px < 100_000 ? Math.min(Math.ceil(px), HIGHEST) : undefined;
}

const ISO_WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/**
 * A time as ISO 8601 in UTC: from ISO 8601 with an offset, or from milliseconds. Anything else would be a guess.
 */
export function isoTime(value: unknown): string | undefined {
  let time = NaN;
  if (typeof value === 'number') time = value;
  else if (typeof value === 'string' && ISO_WITH_OFFSET.test(value)) time = Date.parse(value);
  // a number of this century, in milliseconds
  return time > 946_684_800_000 && time < 4_102_444_800_000 ? new Date(time).toISOString() : undefined;
}

/** A booking from the fields of a message, each of them checked. */
export function bookingOf(
  status: BookingStatus,
  message: {
    readonly start?: unknown;
    readonly end?: unknown;
    readonly timezone?: unknown;
    readonly reference?: unknown;
  },
): Booking {
  const [start, end, timezone, reference] = [
    isoTime(message.start),
    isoTime(message.end),
    knownZone(message.timezone),
    opaqueId(message.reference),
  ];
  return {
    status,
    ...(start && { start }),
    ...(end && { end }),
    ...(timezone && { timezone }),
    ...(reference && { reference }),
  };
}

/** A reference that is safe to hand on: a short opaque id, so no sentence and no address. */
export const opaqueId = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{4,64}$/.test(value) ? value : undefined;

/**
 * Adds a parameter to an address, unless its owner has written it there. What stands there already stays letter by
 * letter.
 */
export function addParam(url: URL, key: string, value: string): void {
  if (url.searchParams.has(key)) return;
  // not every provider reads + as a space
  const pair = new URLSearchParams([[key, value]]).toString().replaceAll('+', '%20');
  url.search += (url.search ? '&' : '?') + pair;
}

/** The same address over https, for services that are at home nowhere else. */
export function secure(url: URL, atHome: boolean): URL {
  const result = new URL(url);
  if (atHome) result.protocol = 'https:';
  return result;
}

/**
 * Whether a booking is another one than those before. A service may announce one booking twice, by an old and a new
 * message.
 */
export const isNewBooking = (before: readonly Booking[], { reference }: Booking): boolean =>
  !before.length || (!!reference && before.every((each) => !!each.reference && each.reference !== reference));

/**
 * A provider: how its links are recognised, and its adapter. Without more it is a service that sends no messages.
 *
 * @param definition - `params` are added to the frame's address; with `onMessage` of its own, messages of the link's
 *   origin count.
 */
export function defineProvider({
  params = {},
  ...definition
}: ProviderDescriptor &
  Partial<ProviderAdapter> & { readonly params?: Readonly<Record<string, string>> }): ProviderDescriptor &
  ProviderAdapter {
  const { id, brands = [], onMessage } = definition;
  const isOwn = (url: URL): boolean => [id, ...brands.map((brand) => brand.id)].some((each) => isAtHome(each, url));
  return {
    emitsReady: false,
    embedUrl(url) {
      const embed = secure(url, isOwn(url));
      for (const [key, value] of Object.entries(params)) addParam(embed, key, value);
      return embed;
    },
    origins: (url) => (onMessage ? [secure(url, isOwn(url)).origin] : []),
    onMessage: () => ({}),
    ...definition,
  };
}
