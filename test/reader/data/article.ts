/**
 * One article in every form it can come in. It has what articles have: notes, lists, a table, a quotation, a picture,
 * other scripts.
 */

const body = (image: string): string => `
<p>Dr. Weber saw it first: people who sleep badly talk about the <em>nights</em>, hardly ever about the days.<sup><a href="#footnote-1" id="footnote-ref-1" data-footnote-ref>1</a></sup> “What did you do at four in the afternoon?” she asks. Most have to think, approx. 30 seconds long, before they say anything at all.</p>
<h2>What the day does to the night</h2>
<p>Light in the morning sets the clock, e.g. a walk before nine. Coffee after noon does the opposite, <strong>and so does a long nap</strong>, however tired we are. The body keeps count, and it wants to be paid in the evening.</p>
<h3>Three things that help</h3>
<ul>
<li>Get up at the same time, also on Sundays.</li>
<li>Go outside before noon, even when it rains, for 20 minutes or more.</li>
<li>Keep the bed for sleep, and <a href="https://practice.test/help">ask for help</a> when it does not come.</li>
</ul>
<blockquote>
<p>I stopped fighting the nights. Then they got shorter.</p>
</blockquote>
<p><img src="${image}" alt="A pond at dawn"></p>
<h2>Was hilft, und 眠りの話</h2>
<table>
<thead><tr><th>Hour</th><th>What it is good for</th></tr></thead>
<tbody><tr><td>Seven</td><td>Light, and a walk with somebody</td></tr><tr><td>Ten</td><td>A book, a lamp, and nothing else</td></tr></tbody>
</table>
<p>It takes weeks, not days. Nobody sleeps well because somebody told them to, and nobody has to do it alone; that, in the end, is what the evenings in the group are for.</p>
<pre><code>asleep = tired &amp;&amp; calm
</code></pre>
`;

const notes = `<section data-footnotes><ol><li id="footnote-1"><p>So she says in every talk. <a href="#footnote-ref-1" data-footnote-backref>↩</a></p></li></ol></section>`;

export const HTML = `<h1>Nights begin in the morning</h1>${body('https://practice.test/pond.jpg')}${notes}`;

export const MARKDOWN = `# Nights begin in the morning

Dr. Weber saw it first: people who sleep badly talk about the *nights*, hardly ever about the days.[^1] “What did you do at four in the afternoon?” she asks. Most have to think, approx. 30 seconds long, before they say anything at all.

[^1]: So she says in every talk.

## What the day does to the night

Light in the morning sets the clock, e.g. a walk before nine. Coffee after noon does the opposite, **and so does a long nap**, however tired we are. The body keeps count, and it wants to be paid in the evening.

### Three things that help

- Get up at the same time, also on Sundays.
- Go outside before noon, even when it rains, for 20 minutes or more.
- Keep the bed for sleep, and [ask for help](https://practice.test/help) when it does not come.

> I stopped fighting the nights. Then they got shorter.

![A pond at dawn](https://practice.test/pond.jpg)

## Was hilft, und 眠りの話

| Hour | What it is good for |
| --- | --- |
| Seven | Light, and a walk with somebody |
| Ten | A book, a lamp, and nothing else |

It takes weeks, not days. Nobody sleeps well because somebody told them to, and nobody has to do it alone; that, in the end, is what the evenings in the group are for.

    asleep = tired && calm
`;

/** A page as blogs have them: the article stands among much that is none. */
export const PAGE = `<!doctype html>
<html lang="en-GB"><head><title>Nights begin in the morning | The Practice</title><meta name="author" content="Ann Weber"><meta property="article:published_time" content="2026-03-04T08:00:00Z"><meta property="og:title" content="Nights begin in the morning">
<script>document.write('never')</script><style>p{color:red}</style></head>
<body class="single"><header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li></ul></nav></header>
<div id="cookie-banner" class="cookie-banner">We use cookies. <button>Fine</button></div>
<main><div class="post"><h1 class="title">Nights begin in the morning</h1><div class="post-content entry">${body('pond.jpg')}${notes}</div>
<div class="share social">Share this: <a href="https://social.test/share">Tell everyone</a> <a href="https://other.test/share">Tell others</a></div></div>
<div class="comments" id="comments"><h3>Comments</h3><p>First!</p><form><textarea></textarea></form></div></main>
<aside class="sidebar widget"><h3>Related</h3><ul><li><a href="/a">Another post</a></li><li><a href="/b">One more post</a></li></ul></aside>
<footer class="footer">Copyright 2026. <a href="/imprint">Imprint</a></footer></body></html>`;

const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const other = (n: number): string => `<item><title>Other ${n}</title><link>https://practice.test/other-${n}</link><guid isPermaLink="false">other-${n}</guid><description>Words of another one.</description></item>`;

export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Practice</title><language>en-gb</language>${other(1)}
<item><title>Nights begin in the morning</title><link>https://practice.test/nights</link><guid isPermaLink="false">tag:practice,2026:7</guid><dc:creator><![CDATA[Ann Weber]]></dc:creator><pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate><description>In short.</description><content:encoded><![CDATA[${body('/pond.jpg')}${notes}]]></content:encoded></item>${other(2)}</channel></rss>`;

export const RSS_ESCAPED = RSS.replace(/<description>In short[^]*?<\/content:encoded>/, () => `<description>${escaped(`${body('/pond.jpg')}${notes}`)}</description>`);

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://practice.test/"><title>The Practice</title>
<entry><id>urn:other</id><title>Other</title><content type="text">Words.</content></entry>
<entry><id>urn:nights</id><title type="html">Nights begin in the &lt;b&gt;morning&lt;/b&gt;</title><link rel="self" href="x.atom"/><link href="nights"/><author><name>Ann Weber</name></author><published>2026-03-04T08:00:00Z</published><content type="html">${escaped(`${body('pond.jpg')}${notes}`)}</content></entry></feed>`;

export const ATOM_XHTML = ATOM.replace(/<content type="html">[^]*?<\/content>/, () => `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${`${body('pond.jpg')}${notes}`.replace(/(<img[^>]*)>/, '$1/>').replaceAll(' data-footnote-ref>', ' data-footnote-ref="">').replaceAll(' data-footnote-backref>', ' data-footnote-backref="">').replace('<section data-footnotes>', '<section data-footnotes="">')}</div></content>`);

export const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Practice',
  language: 'en-GB',
  items: [
    { id: 'other', content_text: 'Words.' },
    { id: 'nights', url: 'https://practice.test/nights', title: 'Nights begin in the morning', authors: [{ name: 'Ann Weber' }], date_published: '2026-03-04T08:00:00Z', content_html: `${body('pond.jpg')}${notes}` },
  ],
});

/** Its sentences, as a voice would say them. */
export const SENTENCES: readonly string[] = [
  'Dr. Weber saw it first: people who sleep badly talk about the nights, hardly ever about the days.',
  '“What did you do at four in the afternoon?” she asks.',
  'Most have to think, approx. 30 seconds long, before they say anything at all.',
  'What the day does to the night',
  'Light in the morning sets the clock, e.g. a walk before nine.',
  'Coffee after noon does the opposite, and so does a long nap, however tired we are.',
  'The body keeps count, and it wants to be paid in the evening.',
  'Three things that help',
  'Get up at the same time, also on Sundays.',
  'Go outside before noon, even when it rains, for 20 minutes or more.',
  'Keep the bed for sleep, and ask for help when it does not come.',
  'I stopped fighting the nights.',
  'Then they got shorter.',
  'Was hilft, und 眠りの話',
  'Hour',
  'What it is good for',
  'Seven',
  'Light, and a walk with somebody',
  'Ten',
  'A book, a lamp, and nothing else',
  'It takes weeks, not days.',
  'Nobody sleeps well because somebody told them to, and nobody has to do it alone; that, in the end, is what the evenings in the group are for.',
  'asleep = tired && calm',
  'So she says in every talk.',
];
