/** The JSON an author gave, as it was given: for the schema, which has to see what the reader of JSON looks past. */
import { readJson } from '../../controllers/read-json.js';
import { isRecord } from '../../internal/values.js';

/** One document, and where it came from. */
export interface JsonDocument {
  readonly where: string;
  readonly data: unknown;
}

/** Where a widget takes JSON from. */
export interface JsonHost extends HTMLElement {
  readonly src: string | undefined;
  readonly config: string | object | undefined;
  readonly supportSrc?: string | undefined;
}

/** All JSON behind a comparison. What cannot be read is left out: the widget has named it. */
export async function documents(host: JsonHost): Promise<readonly JsonDocument[]> {
  const read = async (where: string, load: () => unknown): Promise<readonly JsonDocument[]> => {
    try {
      const given = await load();
      const data = typeof given === 'string' ? await readJson(given) : given;
      return data === undefined ? [] : [{ where, data }];
    } catch {
      return [];
    }
  };
  const fetched = async (url: string | undefined) =>
    url
      ? (await fetch(new URL(url, document.baseURI), { cache: 'force-cache', referrerPolicy: 'strict-origin' })).text()
      : undefined;
  const script = [...host.children]
    .find((child) => child.matches('script[type="application/json"]'))
    ?.textContent?.trim();
  const all = await Promise.all([
    read('config', () => host.config || undefined),
    read('the inline script', () => script || undefined),
    read('src', () => fetched(host.src)),
    read('support-src', async () => {
      const text = await fetched(host.supportSrc);
      const data = text === undefined ? undefined : await readJson(text);
      // a support document may stand alone, or in a twin
      return isRecord(data) && data.support === undefined ? { support: data } : data;
    }),
  ]);
  return all.flat();
}
