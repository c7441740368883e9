/** @pure What the JSON in a widget's attribute may say, where the widget stands in an article from elsewhere. */
import { safeUrl } from '../internal/url.js';
import { isRecord } from '../internal/values.js';
import { safeAddress } from './allow-list.js';

/** Fields whose address is loaded, or sent to. */
const LOADED = /^(src|support-?src|openings|action|url|endpoint)$/i;
const FOLLOWED = /^(href|web|chat|source)$/i;
/** Code, as an address; white space inside the word does not stop a browser. */
const CODE = /^[^a-z]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^[^a-z]*(?:data|blob|file|filesystem):\S/i;
/** An address that says where it is taken from; others may be a host’s bare name, which widgets understand. */
const RELATIVE = /^\s*(?:[./#?]|[a-z][\w+.-]*:)/i;

/**
 * The same data with addresses that are absolute and safe; what is loaded or sent to may only be the article's own site
 * or the page's. Others go.
 *
 * @param base - The address that relative ones are taken from.
 * @param page - The origin of the page.
 * @param home - The address the article came from.
 */
export function safeConfig(data: unknown, base: string, page: string, home = base): unknown {
  if (Array.isArray(data))
    return data.map((each) => safeConfig(each, base, page, home)).filter((each) => each !== undefined);
  if (typeof data === 'string') return CODE.test(data) ? undefined : data;
  if (!isRecord(data)) return data;
  return Object.fromEntries(
    Object.entries(data)
      .map(([name, value]) => {
        if (typeof value !== 'string' || !value.trim()) return [name, safeConfig(value, base, page, home)];
        return [
          name,
          LOADED.test(name)
            ? safeAddress('own', value, base, page, home)
            : FOLLOWED.test(name) && RELATIVE.test(value)
              ? safeUrl(value, base)
              : safeConfig(value, base, page, home),
        ];
      })
      .filter(([, value]) => value !== undefined),
  );
}
