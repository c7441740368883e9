/** @pure Reads the items of RSS 0.9 to 2.0, with the usual modules: content, Dublin Core, iTunes, Media RSS. */
import {
  htmlIn,
  htmlWithBreaks,
  isoDate,
  isSummary,
  paragraphs,
  plainTitle,
  wordsLength,
  type FeedItem,
} from './feed-item.js';
import { attachmentsOf, withAttachments } from './feed-media.js';
import { recordingOf } from './feed-recording.js';
import { absolute, child, childrenOf, childText, inherited, xmlBase, type XmlNode } from './xml.js';

/** The name in `mail@address (Name)` or `Name <mail@address>`; an address alone is none. */
function nameIn(author: string): string {
  const name = /\(([^)]+)\)\s*$/.exec(author)?.[1] ?? author.replace(/<[^<>]*@[^<>]*>/, '');
  return name.includes('@') ? '' : name;
}

/** Who wrote an item, by all the names that feeds give it; several names become a list. */
function authorOf(item: XmlNode, channel: XmlNode | undefined): string {
  for (const parent of [item, channel])
    for (const name of [
      'dc:creator',
      'author',
      'itunes:author',
      'googleplay:author',
      'media:credit',
      'dc:author',
      'managingeditor',
    ]) {
      const names = childrenOf(parent, name)
        .map((each) => plainTitle(childText(each, 'name') || nameIn(each.text.trim())))
        .filter(Boolean);
      if (names.length) return [...new Set(names)].join(', ');
    }
  return '';
}

/** The address of an item's page. */
function linkOf(item: XmlNode, url: string): string {
  const guid = child(item, 'guid');
  const isPermalink =
    guid?.attributes.get('ispermalink')?.toLowerCase() !== 'false' && /^https?:/i.test(guid?.text.trim() ?? '');
  const pages = childrenOf(item, 'link').filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const page = pages.find((each) => each.text.trim() || each.attributes.get('href'));
  const address =
    childText(item, 'feedburner:origlink') ||
    page?.text.trim() ||
    page?.attributes.get('href') ||
    (isPermalink ? guid!.text.trim() : item.attributes.get('rdf:about')) ||
    '';
  return absolute(address, xmlBase(page ?? item, url));
}

/** The words of an item: the whole article where the feed has it, else the longest of its descriptions. */
function wordsIn(
  item: XmlNode,
  source: string,
  url: string,
): { readonly html: string; readonly from: XmlNode | undefined; readonly isFull: boolean } {
  const read = (...names: readonly string[]) =>
    names
      .flatMap((name) => childrenOf(item, name))
      .map((from) => ({ from, html: htmlWithBreaks(htmlIn(from, source, url)) }))
      .filter(({ html }) => html);
  const [full] = read('content:encoded', 'content', 'xhtml:body', 'xhtml:div');
  const groups = childrenOf(item, 'media:group').flatMap((each) => childrenOf(each, 'media:description'));
  const [summary] = [
    ...read(
      'description',
      'itunes:summary',
      'googleplay:description',
      'summary',
      'dc:description',
      'media:description',
      'itunes:subtitle',
    ),
    ...groups.map((from) => ({ from, html: paragraphs(from.text.trim()) })),
  ].toSorted((a, b) => wordsLength(b.html) - wordsLength(a.html));
  // some feeds have the article in the description, and its beginning in the content
  if (full && !(summary && isSummary(full.html) && !isSummary(summary.html))) return { ...full, isFull: true };
  return { html: summary?.html ?? '', from: summary?.from, isFull: !!summary && !isSummary(summary.html) };
}

/** Reads an item. */
export function rssItem(item: XmlNode, channel: XmlNode | undefined, source: string, url: string): FeedItem {
  const link = linkOf(item, url);
  const { html, from, isFull } = wordsIn(item, source, url);
  const title = ['title', 'itunes:title', 'media:title', 'dc:title'].map((name) =>
    plainTitle(htmlIn(child(item, name), source, url)),
  );
  const base =
    (inherited(from ?? item, 'xml:base') && xmlBase(from ?? item, url)) ||
    link ||
    absolute(childText(channel, 'link'), url) ||
    url;
  const attachments = attachmentsOf(item, base);
  return {
    id: child(item, 'guid')?.text.trim() ?? item.attributes.get('rdf:about') ?? '',
    link,
    title: title.find(Boolean) ?? '',
    author: authorOf(item, channel),
    published: isoDate(childText(item, 'pubdate', 'dc:date', 'published', 'dcterms:issued', 'dcterms:created')),
    updated: isoDate(childText(item, 'updated', 'dcterms:modified')),
    lang:
      childText(item, 'dc:language') || childText(channel, 'language', 'dc:language') || inherited(item, 'xml:lang'),
    html: withAttachments(html, attachments),
    base,
    short: !isFull,
    ...recordingOf(attachments, item, base),
  };
}
