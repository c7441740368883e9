/** @pure Reads the entries of Atom 1.0 and 0.3. */
import { htmlIn, htmlWithBreaks, isoDate, paragraphs, plainTitle, type FeedItem } from './feed-item.js';
import { attachmentsOf, withAttachments } from './feed-media.js';
import { recordingOf } from './feed-recording.js';
import { absolute, child, childrenOf, childText, inherited, xmlBase, type XmlNode } from './xml.js';

/** The HTML of a text construct, by its `type`. */
function htmlOf(body: XmlNode, source: string, url: string): string {
  const type = (body.attributes.get('type') ?? '').toLowerCase();
  // encoded in base64 (RFC 4287, 4.1.3.3), it is no text
  if (type && !/^(text|html|xhtml|text\/.*|.*\bxml)$/.test(type)) return '';
  // markup that nobody escaped is markup, whatever its type says
  if (body.children.length) return htmlIn(body, source, url);
  const isHtml = /html/.test(type) || (body.attributes.get('mode')?.toLowerCase() === 'escaped' && !/plain/.test(type));
  return isHtml ? htmlWithBreaks(body.text.trim()) : paragraphs(body.text.trim());
}

/** Reads an entry. */
export function atomEntry(entry: XmlNode, source: string, url: string): FeedItem {
  const links = childrenOf(entry, 'link');
  const page = links.find((each) => (each.attributes.get('rel') ?? 'alternate') === 'alternate') ?? links[0];
  const origin = childText(entry, 'feedburner:origlink');
  const link = absolute(origin || (page?.attributes.get('href')?.trim() ?? ''), xmlBase(page ?? entry, url));
  const [content, summary] = ['content', 'summary'].map((name) => child(entry, name));
  const described = childText(child(entry, 'media:group') ?? entry, 'media:description');
  const full = content && !content.attributes.get('src') ? htmlOf(content, source, url) : '';
  const html = full || (summary && htmlOf(summary, source, url)) || paragraphs(described);
  const body = full ? content : summary;
  const title = child(entry, 'title');
  const authors = [entry, child(entry, 'source'), entry.parent]
    .map((each) => childrenOf(each, 'author'))
    .find((each) => each.length);
  const base = (inherited(body ?? entry, 'xml:base') && xmlBase(body ?? entry, url)) || link || url;
  const attachments = attachmentsOf(entry, base);
  return {
    id: childText(entry, 'id'),
    link,
    title: plainTitle(htmlIn(title, source, url)) || childText(entry, 'media:title'),
    author: (authors ?? [])
      .map((each) => plainTitle(childText(each, 'name')))
      .filter(Boolean)
      .join(', '),
    published: isoDate(childText(entry, 'published', 'issued', 'created')),
    updated: isoDate(childText(entry, 'updated', 'modified')),
    lang: inherited(body ?? entry, 'xml:lang'),
    html: withAttachments(html, attachments),
    base,
    short: !full,
    ...recordingOf(attachments, entry, base),
  };
}
