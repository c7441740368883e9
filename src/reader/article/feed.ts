/** @pure Reads feeds: RSS 0.9 to 2.0, Atom and JSON Feed. */
import { atomEntry } from './atom.js';
import type { FeedItem } from './feed-item.js';
import { rssItem } from './rss.js';
import { child, childrenOf, parseXml } from './xml.js';

export { pickItem } from './feed-item.js';

export { readJsonFeed } from './json-feed.js';

/** The articles of an XML feed in its order; `undefined` when the text is no feed. */
export function readFeed(source: string, url: string): readonly FeedItem[] | undefined {
  const root = parseXml(source);
  const top = root.children.find(({ name }) => /^(atom:)?(rss|feed)$|^(\w+:)?rdf$/.test(name));
  if (!top) return undefined;
  if (top.name.endsWith('feed')) return childrenOf(top, 'entry').map((each) => atomEntry(each, source, url));
  const channel = child(top, 'channel');
  return [...childrenOf(channel, 'item'), ...childrenOf(top, 'item')].map((each) =>
    rssItem(each, channel, source, url),
  );
}
