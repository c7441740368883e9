/** @pure Recognises the booking service behind a link by its address alone: no request is sent. */
import { isRecord, parseSmall } from '../internal/values.js';
import { providerTable, type ProviderId } from './provider-table.js';

export type { ProviderId };

/** Who will receive what the visitor enters. */
export interface Provider {
  readonly id: ProviderId;
  /** The service's name where the address is its own; the host name otherwise. */
  readonly name: string;
  /** Whether {@link name} is the name of a service rather than a host. */
  readonly isKnownService: boolean;
  /** Whether it opens on this page by default, because it can be framed and reports when it is ready. */
  readonly opensInDialog: boolean;
  /** Whether its pages refuse to be framed, so that it opens in a new tab whichever mode the owner sets. */
  readonly blocksFraming: boolean;
  /** What the owner wrote about it, for `custom`; read in full by providers/declared.ts. */
  readonly declared?: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id: ProviderId;
  /** Which list of the table it is in. */
  readonly list: number;
  readonly name: string;
  readonly place: RegExp;
  /** Whether the place is a host of the service's own. */
  readonly home: boolean;
}

const rows = providerTable
  .flatMap((lines, list) =>
    lines.split('\n').map((line): Row => {
      const [id, name, place = `${id}.com`] = line.split(';') as [ProviderId, string, string?];
      const home = place[0] !== '/';
      const pattern = place.replaceAll('.', '\\.');
      return { id, home, list, name, place: RegExp(home ? `^([^/]+\\.)?${pattern}/` : `^[^/]+${pattern}`, 'i') };
    }),
  )
  // a path that anyone may have counts only where no host is known
  .sort((one, other) => +other.home - +one.home);

const rowOf = (url: URL, id?: string): Row | undefined =>
  rows.find((row) => (!id || row.id === id) && row.place.test(url.hostname + url.pathname + url.search));

/** Whether an id given as `provider` is one of those Wayleaf knows. */
export const isProvider = (id: string): id is ProviderId => id === 'other' || rows.some((row) => row.id === id);

/** Whether an address lies on one of a service's own hosts, rather than on a look-alike or a self-hosted copy. */
export const isAtHome = (id: string, url: URL): boolean => !!rowOf(url, id)?.home;

/** What an owner wrote as `provider`, where it describes a service of their own in JSON. */
function readDeclared(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = parseSmall(text);
  return isRecord(value) ? value : undefined;
}

/** Whether `provider` is something to go by: an id, or a description in JSON. */
export const isOverride = (text: string): boolean => isProvider(text.toLowerCase()) || !!readDeclared(text);

/**
 * Names the provider behind an address.
 *
 * @param url - The booking page.
 * @param override - The owner's word for it: `cal.com` for a copy on the owner's own host, or a description in JSON.
 */
export function detect(url: URL, override = ''): Provider {
  const declared = override[0] === '{' ? readDeclared(override) : undefined;
  if (declared) {
    const name = typeof declared['name'] === 'string' && declared['name'].trim();
    return {
      id: 'custom',
      name: name || url.host,
      isKnownService: !!name,
      opensInDialog: !!declared['ready'],
      blocksFraming: false,
      declared,
    };
  }
  const name = override.toLowerCase();
  const known = isProvider(name);
  const here = rowOf(url, known ? name : undefined);
  const row = here ?? (known ? rows.find(({ id }) => id === name) : undefined);
  const isKnownService = !!here?.home;
  const hostName = url.host === 'wa.me' ? 'WhatsApp' : url.host;
  return {
    id: row?.id ?? 'other',
    isKnownService,
    name: isKnownService ? here.name : hostName,
    opensInDialog: row?.list === 0,
    blocksFraming: row?.list === 2,
  };
}
