/**
 * @pure Asks an address for an article. Where the browser is refused, asks the same site's WordPress, whose interface for
 * programs (`/wp-json`) answers any page.
 */

/** A document as it came. */
export interface DocumentAnswer {
  readonly kind: 'document';
  readonly bytes: Uint8Array;
  /** Its content type without parameters, in lower case, and the encoding that names. */
  readonly type: string;
  readonly charset: string;
  /** Its address after redirects. */
  readonly url: string;
}

/** A post or a page of a WordPress. */
export interface PostAnswer {
  readonly kind: 'post';
  /** Both as HTML. */
  readonly title: string;
  readonly html: string;
  readonly url: string;
}

/** Why there is no article; `refused` is all that a browser says where a site lets no other page read it. */
export interface NoAnswer {
  readonly kind: 'none';
  readonly why: 'refused' | 'status' | 'late' | 'large' | 'locked';
  readonly status?: number;
}

export type Answer = DocumentAnswer | PostAnswer | NoAnswer;

/** Of whom to ask: the address and its own site, or the service WordPress.com, which is somebody else. */
export type Via = 'address' | 'wordpress.com';

/** As the platform's own; a part of it is enough. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/** More than the longest article: as much as the reader takes of a document. */
const LIMIT = 10_000_000;
export const LOOPBACK = /^(?:localhost|127\.0\.0\.1)$/;

/** Whether an address may be that of a site which others can reach, by its name: not of this computer or a local network. */
export function isPublic(address: string): boolean {
  const { hostname } = new URL(address);
  return (
    hostname.includes('.') &&
    !/^[\d.]+$/.test(hostname) &&
    !/\.(?:local|localhost|test|internal|lan|home)$/.test(hostname)
  );
}

/** The address that is meant, completed; without encryption only on this computer. `undefined` where it is none. */
export function articleAddress(text: string): URL | undefined {
  const given = text.trim();
  if (!given || /\s/.test(given) || /^(?!https?:)[a-z][a-z\d+.-]*:(?!\d)/i.test(given)) return undefined;
  try {
    const url = new URL(/^https?:/i.test(given) ? given : `https://${given}`);
    const isLoopback = LOOPBACK.test(url.hostname);
    if (!isLoopback && !/[.:]/.test(url.hostname)) return undefined;
    if (!isLoopback) url.protocol = 'https:';
    url.username = '';
    url.password = '';
    url.hash = '';
    return url;
  } catch {
    return undefined;
  }
}

/** What makes two addresses of a page the same. */
const essence = (address: string): string => {
  try {
    const { host, pathname, search } = new URL(address);
    const path = decodeURIComponent(pathname).toLowerCase().replace(/\/+$/, '');
    return `${host.replace(/^www\./, '')}${path}${search}`;
  } catch {
    return address;
  }
};

/** The last part of a path, by which WordPress knows a post; an empty string where it has none. */
function slugOf({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/\.html?$/, '');
  } catch {
    return '';
  }
}

/** What `?p=12` and `?page_id=12` stand for, where a WordPress has no names in its addresses. */
function idOf({ searchParams }: URL): string | undefined {
  const [, type, id] = /^(p|page_id)=(\d+)$/.exec(searchParams.toString()) ?? [];
  return id && `${type === 'p' ? 'posts' : 'pages'}/${id}`;
}

/**
 * What to ask of a WordPress, for each place where its interface may lie: the lists after the first are asked only where
 * none answers before them, since they say the same in another form.
 */
function questions(url: URL, via: Via): readonly (readonly (readonly string[])[])[] {
  const slug = slugOf(url);
  const named = (root: string) =>
    slug
      ? ['posts', 'pages'].map(
          (type) => `${root}${type}${root.includes('?') ? '&' : '?'}slug=${encodeURIComponent(slug)}`,
        )
      : [];
  if (via === 'wordpress.com') return [[named(`https://public-api.wordpress.com/wp/v2/sites/${url.host}/`)]];
  const id = idOf(url);
  if (id) return [[[`${url.origin}${url.pathname}?rest_route=/wp/v2/${id}`]]];
  const first = url.pathname.split('/').filter(Boolean);
  const roots = ['/', ...(first.length > 1 ? [`/${first[0]!}/`] : [])];
  return roots.map((root) => [
    named(`${url.origin}${root}wp-json/wp/v2/`),
    named(`${url.origin}${root}?rest_route=/wp/v2/`),
  ]);
}

interface Post {
  readonly link?: string;
  readonly title?: { readonly rendered?: string };
  readonly content?: { readonly rendered?: string; readonly protected?: boolean };
}

/** The bytes of an answer; `undefined` where there are too many. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > LIMIT) {
      void reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Asks for an article, without cookies and without saying where from. Only `signal` ends it early, with an error. */
export async function askAddress(address: string, via: Via, ask: Fetch, signal: AbortSignal): Promise<Answer> {
  const url = new URL(address);
  const get = async (from: string): Promise<Response | undefined> => {
    try {
      return await ask(from, {
        mode: 'cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store', // what was kept of an ordinary visit does not say who may read it
        signal,
      });
    } catch (error) {
      if (signal.aborted) throw error;
      return undefined;
    }
  };

  if (via === 'address') {
    const response = await get(address);
    if (response && !response.ok) return { kind: 'none', why: 'status', status: response.status };
    if (response) {
      const bytes = await bytesOf(response);
      if (!bytes) return { kind: 'none', why: 'large' };
      const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';');
      const charset = /charset\s*=\s*"?([^"\s]+)/i.exec(parameters.join(';'))?.[1] ?? '';
      return { kind: 'document', bytes, type: type.trim().toLowerCase(), charset, url: response.url || address };
    }
  }

  for (const place of questions(url, via))
    for (const form of place) {
      let isThere = false;
      for (const question of form) {
        const response = await get(`${question}${question.includes('?') ? '&' : '?'}_fields=link,title,content`);
        const data: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
        if (typeof data !== 'object' || !data) break;
        isThere = true;
        // another post of the same name, in another part of the site, is another article
        const post = ((Array.isArray(data) ? data : [data]) as readonly Post[]).find(
          ({ link }) => link && (idOf(url) || essence(link) === essence(address)),
        );
        if (post?.content?.protected) return { kind: 'none', why: 'locked' };
        if (post)
          return {
            kind: 'post',
            title: post.title?.rendered ?? '',
            html: post.content?.rendered ?? '',
            url: post.link!,
          };
      }
      if (isThere) break;
    }
  return { kind: 'none', why: 'refused' };
}
