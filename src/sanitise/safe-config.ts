/** @pure Sanitises the JSON configuration of widgets that stand in a fetched article. */
import { safeUrl } from '../internal/url.js';
import { isRecord } from '../internal/values.js';
import { safeAddress } from './allow-list.js';

/** Fields whose address receives a request. */
const LOADED_FIELDS = /^(src|support-?src|openings|action|url)$/i;
const LINK_FIELDS = /^(href|web|chat|source)$/i;
/** Addresses that execute code; browsers ignore white space inside of the scheme. */
const CODE_ADDRESS =
  /^[^a-z]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^[^a-z]*(?:data|blob|file|filesystem):\S/i;
/** An address with a path or scheme; others may be a bare host name, which widgets accept. */
const WITH_PATH_OR_SCHEME = /^\s*(?:[./#?]|[a-z][\w+.-]*:)/i;

/**
 * Copies the data with absolute, safe addresses; requests may only go to the article's own site or the page's. Other
 * addresses are removed.
 *
 * @param base - The address that relative ones resolve against.
 * @param page - The origin of the page.
 * @param home - The address the article was loaded from.
 */
export function safeConfig(data: unknown, base: string, page: string, home = base): unknown {
  if (Array.isArray(data))
    return data.map((each) => safeConfig(each, base, page, home)).filter((each) => each !== undefined);
  if (typeof data === 'string') return CODE_ADDRESS.test(data) ? undefined : data;
  if (!isRecord(data)) return data;
  const safeField = (name: string, value: unknown): unknown => {
    if (typeof value === 'string' && value.trim()) {
      if (LOADED_FIELDS.test(name)) return safeAddress('own', value, base, page, home);
      if (LINK_FIELDS.test(name) && WITH_PATH_OR_SCHEME.test(value)) return safeUrl(value, base);
    }
    return safeConfig(value, base, page, home);
  };
  return Object.fromEntries(
    Object.entries(data)
      .map(([name, value]) => [name, safeField(name, value)])
      .filter(([, value]) => value !== undefined),
  );
}

/** The data with the named fields alone; nothing where it is no object. */
export const ownFields = (data: unknown, names: readonly string[]): Readonly<Record<string, unknown>> =>
  isRecord(data) ? Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name))) : {};
