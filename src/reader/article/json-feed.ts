/** @pure Reads the items of a JSON Feed. */
import { isRecord, wordsOf } from '../../internal/values.js';
import { htmlWithBreaks, isoDate, paragraphs, plainTitle, type FeedItem } from './feed-item.js';
import { withAttachments } from './feed-media.js';
import { recordingOf } from './feed-recording.js';
import { absolute } from './xml.js';

type Fields = Readonly<Record<string, unknown>>;

const names = (of: Fields): string =>
  (Array.isArray(of['authors']) ? of['authors'] : [of['author']])
    .map((each) => (isRecord(each) ? wordsOf(each['name']) : wordsOf(each)))
    .filter(Boolean)
    .join(', ');

function jsonItem(item: Fields, feed: Fields, url: string): FeedItem {
  const link = absolute(wordsOf(item['url']) || wordsOf(item['external_url']), url);
  const base = link || absolute(wordsOf(feed['home_page_url']), url) || url;
  const html = wordsOf(item['content_html']);
  const full = html ? htmlWithBreaks(html) : paragraphs(wordsOf(item['content_text']));
  const attached = (Array.isArray(item['attachments']) ? item['attachments'] : []).filter(isRecord);
  const image = wordsOf(item['image']) || wordsOf(item['banner_image']);
  const attachments = attached.map((each) => ({
    url: absolute(wordsOf(each['url']), base),
    type: wordsOf(each['mime_type']),
    title: wordsOf(each['title']),
    width: 0,
  }));
  return {
    id: wordsOf(item['id']),
    link,
    title: plainTitle(wordsOf(item['title'])),
    author: names(item) || names(feed),
    published: isoDate(wordsOf(item['date_published'])),
    updated: isoDate(wordsOf(item['date_modified'])),
    lang: wordsOf(item['language']) || wordsOf(feed['language']),
    html: withAttachments(full || paragraphs(wordsOf(item['summary'])), [
      ...(image ? [{ url: absolute(image, base), type: 'image', title: '', width: 0 }] : []),
      ...attachments,
    ]),
    base,
    short: !full,
    ...recordingOf(attachments),
  };
}

/** The articles of a JSON Feed; `undefined` when the data is no feed. */
export function readJsonFeed(data: Fields, url: string): readonly FeedItem[] | undefined {
  if (!/^https?:\/\/(www\.)?jsonfeed\.org\/version\//.test(wordsOf(data['version'])) || !Array.isArray(data['items']))
    return undefined;
  return data['items'].filter(isRecord).map((item) => jsonItem(item, data, url));
}
