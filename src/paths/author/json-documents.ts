/** Collects the JSON documents behind a comparison unchanged, for the schema to validate. */
import { readJson } from '../../controllers/read-json.js';
import { isRecord } from '../../internal/values.js';

/** One document, and which input it came from. */
export interface JsonDocument {
  readonly where: string;
  readonly data: unknown;
}

/** The inputs of an element that may be JSON. */
export interface JsonHost extends HTMLElement {
  readonly src: string | undefined;
  readonly config: string | object | undefined;
  readonly supportSrc?: string | undefined;
}

/** All JSON behind a comparison. What cannot be parsed is left out: the widget has reported it. */
export async function jsonDocuments(host: JsonHost): Promise<readonly JsonDocument[]> {
  const read = async (where: string, load: () => unknown): Promise<readonly JsonDocument[]> => {
    try {
      const value = await load();
      const data = typeof value === 'string' ? await readJson(value) : value;
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
      // a support document may be a document of its own, or a field of a whole comparison
      return isRecord(data) && data.support === undefined ? { support: data } : data;
    }),
  ]);
  return all.flat();
}
