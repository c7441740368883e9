/** @pure Reads the sound, film, pictures and files that a feed attaches to an article, as HTML around its words. */
import { videoAt } from '../../sanitise/video.js';
import { escapeHtml } from '../../internal/escape-html.js';
import { absolute, childrenOf, childText, type XmlNode } from './xml.js';

/** Something attached to an article. */
export interface Attachment {
  readonly url: string;
  /** Its content type, or only its kind: `audio`, `image`, `video`. */
  readonly type: string;
  readonly title: string;
  /** Its width in pixels; 0 where it is not said. */
  readonly width: number;
}

/** The kind of an attachment, by its type or else by its ending. */
export function kindOf({ type, url }: Pick<Attachment, 'type' | 'url'>): 'audio' | 'video' | 'image' | 'file' {
  const [kind = ''] = type.toLowerCase().split('/');
  if (kind === 'audio' || kind === 'video' || kind === 'image') return kind;
  const ending = /\.(\w+)(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? '';
  if (/^(mp3|m4a|ogg|oga|opus|wav|flac|aac)$/.test(ending)) return 'audio';
  if (/^(mp4|m4v|webm|mov|ogv)$/.test(ending)) return 'video';
  return /^(jpe?g|png|gif|webp|avif)$/.test(ending) ? 'image' : 'file';
}

const fileName = (url: string): string => {
  const last =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .findLast(Boolean) ?? url;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/** One attachment as HTML. */
function htmlFor(attachment: Attachment): string {
  const src = escapeHtml(attachment.url);
  const title = escapeHtml(attachment.title || fileName(attachment.url));
  // a frame of a service becomes a link to its film
  if (videoAt(attachment.url)) return `<iframe src="${src}" title="${escapeHtml(attachment.title)}"></iframe>`;
  switch (kindOf(attachment)) {
    case 'audio':
      return `<p><audio controls preload="none" src="${src}" title="${title}"></audio></p>`;
    case 'video':
      return `<p><video controls preload="none" src="${src}" title="${title}"></video></p>`;
    case 'image':
      return `<p><img src="${src}" alt="${escapeHtml(attachment.title)}"></p>`;
    default:
      return `<p><a href="${src}">${title}</a></p>`;
  }
}

/**
 * Adds attachments to an article's words: one picture, where there is none among the words, and everything to hear or
 * to watch before them, files after them. What the words show or link to already is left out.
 */
export function withAttachments(html: string, attachments: readonly Attachment[]): string {
  const fresh = attachments.filter(
    ({ url }, index) =>
      /^https?:/i.test(url) &&
      attachments.findIndex((each) => each.url === url) === index &&
      ![url, escapeHtml(url), url.replace(/^https?:/i, '')].some((each) => html.includes(each)),
  );
  const pictures = fresh.filter((each) => kindOf(each) === 'image');
  const picture = /<img\b/i.test(html) ? undefined : pictures.toSorted((a, b) => b.width - a.width)[0];
  const films = fresh.filter((each) => /audio|video/.test(kindOf(each)) || videoAt(each.url));
  const files = fresh.filter((each) => kindOf(each) === 'file' && !videoAt(each.url));
  return [picture, ...films].map((each) => (each ? htmlFor(each) : '')).join('') + html + files.map(htmlFor).join('');
}

/** What an item of RSS or Atom attaches: enclosures, and what Media RSS describes. */
export function attachmentsOf(item: XmlNode, base: string): readonly Attachment[] {
  const groups = [item, ...childrenOf(item, 'media:group')];
  const media = groups.flatMap((group) => {
    // several forms of one film or sound: the first is it
    const all = childrenOf(group, 'media:content');
    return group === item ? all : all.slice(0, 1);
  });
  const of = (node: XmlNode, address: string, type: string, title = ''): Attachment => ({
    url: absolute(node.attributes.get(address)?.trim() ?? '', base),
    type,
    title,
    width: Number(node.attributes.get('width')) || 0,
  });
  return [
    ...childrenOf(item, 'enclosure').map((each) => of(each, 'url', each.attributes.get('type') ?? '')),
    ...childrenOf(item, 'link')
      .filter((each) => each.attributes.get('rel') === 'enclosure')
      .map((each) => of(each, 'href', each.attributes.get('type') ?? '', each.attributes.get('title'))),
    ...media.map((each) =>
      of(
        each,
        'url',
        each.attributes.get('medium') ?? each.attributes.get('type') ?? '',
        childText(each, 'media:title', 'media:description') || childText(each.parent, 'media:title'),
      ),
    ),
  ].filter(({ url }) => url);
}
