/** @pure The problems of an article and of the reader's attributes. */
import type { ProblemTable } from './problem-table.js';

export const readerProblems = {
  'WL-READER-001': {
    message: ({ selector = '' }) => `Nothing on the page matches for="${selector}".`,
    hint: 'Check the selector in the browser’s inspector. The reader keeps looking, and begins when such an element appears.',
  },
  'WL-READER-002': {
    message: ({ selector = '' }) => `for="${selector}" is not a selector.`,
    hint: 'Write a CSS selector such as #post or .article-body.',
  },
  'WL-READER-003': {
    message:
      'This page’s Trusted Types policy lets no text become an article, and this browser has no sanitiser of its own.',
    hint: 'Allow the policy “dompurify” in the page’s Content-Security-Policy, or write the article between the tags as HTML.',
  },
  'WL-READER-004': {
    message: 'A part of the reader, or the article it was to show, could not be prepared.',
    hint: ({ detail = '' }) =>
      `Check that the files beside the script are on the server${detail ? ` (the browser says: ${detail})` : ''}.`,
  },
  'WL-READER-005': {
    message: ({ url = 'src' }) => `${url} holds no article.`,
    hint: 'Put the words into a field named html, markdown or body.',
  },
  'WL-READER-006': {
    message: ({ name = 'published', text = '' }) => `${name} is “${text}”, which is not a date.`,
    hint: 'Write dates as year-month-day, such as 2026-10-12.',
    level: 'warning',
  },
  'WL-READER-007': {
    message: 'A marked passage has an empty data-sign.',
    hint: 'Give it the id of a sign in the comparison, such as data-sign="settle".',
    level: 'warning',
  },
  'WL-READER-008': {
    message: 'There is nothing to read.',
    hint: 'Put the article between the tags, or give its address in src, or the selector of an element of the page in for.',
  },
  'WL-READER-009': {
    message: ({ name = '', value = '' }) => `${name}="${value}" is not understood.`,
    hint: ({ values = '' }) => `Write one of these: ${values}. Until then the first of them counts.`,
    level: 'warning',
  },
  'WL-READER-010': {
    message: ({ detail = '' }) => `The reader could not be drawn: ${detail}.`,
    hint: 'The article was shown as you wrote it. Another script may have changed what browsers offer, the page may be XHTML, or the browser is older than docs/browsers.md asks for.',
  },
  'WL-READER-011': {
    message: ({ text = '', level = '', before = '' }) =>
      `The heading “${text}” is of level ${level}, after one of level ${before}.`,
    hint: ({ fits = '' }) =>
      `Use <h${fits}>: who goes by headings takes a level left out for a part that is missing. How large it looks is a matter of the style sheet.`,
    level: 'warning',
  },
  'WL-READER-017': {
    message: 'The editor has moved the article out of the tag, and the reader took it back.',
    hint: 'Editors do that to tags they do not know. Write <div data-wayleaf="reader"> … </div> around the article instead, or use a block for custom HTML.',
    level: 'warning',
  },
  'WL-READER-018': {
    message: 'The editor has moved the article out of the tag, and where it ends cannot be told.',
    hint: 'Editors do that to tags they do not know. Write <div data-wayleaf="reader"> … </div> around the article instead, or use a block for custom HTML.',
  },
  'WL-READER-019': {
    message: ({ detail = '' }) => `A panel of the reader could not be drawn: ${detail}.`,
    hint: 'It was closed, and the other panels work. Another script may have changed what browsers offer, or the browser is older than docs/browsers.md asks for.',
  },
  'WL-READER-030': {
    message: ({ part = '', url = '' }) => `${url} has no element with the id "${part}".`,
    hint: 'Check the part of src after the #: an id in the document, or the words of a heading as in what-helps. Until then all of it is shown.',
  },
  'WL-READER-031': {
    message: ({ item = '', url = '' }) => `The feed ${url} has no article "${item}".`,
    hint: 'Set item to the guid or id of an article in the feed, to the address of its page, or to its number, the first being 1. Feeds drop old articles.',
  },
  'WL-READER-032': {
    message: ({ url = '' }) => `The feed ${url} has no articles.`,
    hint: 'Open it in a browser tab. It may be the feed of comments, or of an empty category.',
  },
  'WL-READER-033': {
    message: ({ title = '' }) => `The feed gives only a summary of “${title}”.`,
    hint: 'Set the feed to full text (WordPress: Settings, Reading), or give the article’s own address in src.',
  },
  'WL-READER-034': {
    message: ({ url = '' }) => `${url} is XML, but no feed.`,
    hint: 'Give the address of an RSS or Atom feed, often /feed or /rss.xml.',
  },
  'WL-READER-035': {
    message: 'Nothing of the article may be shown.',
    hint: 'It is made of what the reader lets nobody bring in, such as scripts, forms or frames. Write its words as plain HTML or Markdown.',
  },
  'WL-READER-036': {
    message: ({ format = 'YAML' }) => `The front matter above the article is no valid ${format}.`,
    hint: ({ detail = '' }) =>
      `Put a value with a colon or a quote in it into quotes, and close the front matter with the line it begins with${detail ? ` (the parser says: ${detail})` : ''}. Until then it is read line by line, or stands as you wrote it.`,
    level: 'warning',
  },
  'WL-READER-037': {
    message: ({ url = '' }) => `${url} does not say its encoding, and is not UTF-8.`,
    hint: ({ encoding = '' }) =>
      `Save it as UTF-8, or name its encoding in the Content-Type header or in <meta charset>. Until then it is read as ${encoding}, in which letters may be wrong.`,
    level: 'warning',
  },
  'WL-READER-038': {
    message: ({ url = '', encoding = '', count = '' }) =>
      `${url} says that it is ${encoding}, and ${count} of its characters are not.`,
    hint: 'Save it in the encoding that it declares, best in UTF-8, or correct what its Content-Type header, <meta charset> or XML declaration says. Until then these characters are shown as �.',
    level: 'warning',
  },
  'WL-READER-039': {
    message: ({ url = '', encoding = '' }) => `${url} says that it is ${encoding}, and is UTF-8.`,
    hint: 'Correct what its Content-Type header or <meta charset> says: browsers believe it, and show other letters. Here it is read as UTF-8.',
    level: 'warning',
  },
  'WL-READER-040': {
    message: ({ url = '' }) => `${url} is not text that a browser can read.`,
    hint: ({ encoding = '' }) =>
      encoding
        ? `Browsers refuse the encoding ${encoding}. Save it as UTF-8.`
        : 'It may be a PDF, a Word file or a picture, or UTF-16 without the sign at its beginning. Save the article as HTML or Markdown, in UTF-8.',
  },
  'WL-READER-041': {
    message: ({ url = '' }) => `${url} is served as XHTML, and is not well-formed.`,
    hint: 'Close every element in the order in which it was opened, and put attributes into quotes; or serve it as text/html. Until then it is read as HTML.',
    level: 'warning',
  },
  'WL-READER-042': {
    message: ({ url = '' }) => `Parts of ${url} are code and were left out.`,
    hint: ({ removed = '' }) =>
      `These: ${removed}. Words in components stay; what a component or an expression would have shown has to be written in Markdown or HTML.`,
    level: 'warning',
  },
  'WL-READER-043': {
    message: ({ name = '', url = '' }) => `${url} embeds “${name}”, which only its author’s program can show.`,
    hint: 'Its name stands there instead. Write its words into the article, or link to it. Pictures, sound, film and PDF files can be embedded.',
    level: 'warning',
  },
  'WL-READER-045': {
    message: ({ count = '1' }) =>
      count === '1'
        ? 'A formula is shown as it is written, in TeX.'
        : `${count} formulas are shown as they are written, in TeX.`,
    hint: 'The reader draws MathML. Export the article with MathML (pandoc --mathml, KaTeX or MathJax with assistive MathML), or write formulas as words.',
    level: 'warning',
  },
  'WL-READER-060': {
    message: 'play() was called before the visitor had pressed anything.',
    hint: 'Call it from the click of a button of yours. Nothing is read aloud to somebody who has not asked for it.',
    level: 'warning',
  },
  'WL-READER-061': {
    message: ({ url = '' }) => `The recording ${url} cannot be played.`,
    hint: 'Open its address in a browser tab. Give a type that browsers play (MP3, M4A, Ogg), or several, separated by spaces. Until then the device’s own voice reads.',
  },
  'WL-READER-062': {
    message: ({ url = '' }) => `${url} holds no timings.`,
    hint: 'It is to be WebVTT (WEBVTT in its first line, cues below), SubRip (.srt), JSON as podcasts have it (.json) or a media overlay (.smil); the ending of its address, or in a feed its type, tells which. On another site it needs an Access-Control-Allow-Origin header. Until then the recording plays, and nothing is marked.',
    level: 'warning',
  },
  'WL-READER-063': {
    message: ({ url = '' }) => `Some timings in ${url} overlap, or come after the end of the recording.`,
    hint: 'Let each cue end before the next begins, and check that the timings are those of this recording. They are used as they are.',
    level: 'warning',
  },
  'WL-READER-064': {
    message: ({ url = '', percent = '' }) => `Only ${percent}% of what ${url} times is in this article.`,
    hint: 'The timings may belong to another article, or to an older one. The recording plays, and nothing is marked.',
    level: 'warning',
  },
} satisfies ProblemTable<'READER'>;
