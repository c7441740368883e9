// The texts that our documents offer to paste, from one source. `npm run hosts` puts them into the hosts, and README.md
// and docs/hosts.md show them.

const WORDS = `<h2>Two ways to begin</h2>
  <p>Your article, as ordinary HTML. <mark data-sign="stuck">I keep ending up in the same place.</mark></p>`;

const TABLE = `<table data-nothing-omitted="Beginning later loses nothing.">
    <caption>Choosing how to begin</caption>
    <thead><tr><th scope="col">Question</th><th scope="col" data-path="self">On your own</th><th scope="col" data-path="guided">With someone</th></tr></thead>
    <tbody>
      <tr data-row="what"><th scope="row">What is it?</th><td>Exercises at home</td><td>Weekly meetings</td></tr>
      <tr data-row="good"><th scope="row">What can it give you?</th><td>Your own pace</td><td>Someone who asks</td></tr>
      <tr data-row="limits"><th scope="row">What may it not give?</th><td>Another view</td><td>Full freedom of time</td></tr>
      <tr data-row="looks-like"><th scope="row">What is a week like?</th><td>Half an hour, twice</td><td>Fifty minutes, once</td></tr>
    </tbody>
  </table>
  <ul data-signs>
    <li data-for="self:2" data-id="steady">I like to find my own pace</li>
    <li data-for="guided:2" data-id="stuck">I keep ending up in the same place</li>
    <li data-for="self:2" data-id="evenings">My evenings are hardly ever the same</li>
    <li data-for="guided:2" data-id="company">I go further in company</li>
  </ul>`;

/** Where the booking link leads. */
export const BOOKING = 'https://calendly.com/your-practice/first-talk';
const LINK = `<a href="${BOOKING}">Book a first talk</a>`;

/** The comparison as JSON, the same as in the table. */
export const COMPARISON = {
  decision: 'Choosing how to begin',
  paths: [
    { id: 'self', label: 'On your own' },
    { id: 'guided', label: 'With someone' },
  ],
  rows: [
    { kind: 'what', label: 'What is it?', cells: { self: 'Exercises at home', guided: 'Weekly meetings' } },
    { kind: 'good', label: 'What can it give you?', cells: { self: 'Your own pace', guided: 'Someone who asks' } },
    { kind: 'limits', label: 'What may it not give?', cells: { self: 'Another view', guided: 'Full freedom of time' } },
    {
      kind: 'looks-like',
      label: 'What is a week like?',
      cells: { self: 'Half an hour, twice', guided: 'Fifty minutes, once' },
    },
  ],
  signs: [
    { id: 'steady', text: 'I like to find my own pace', for: { self: 2 } },
    { id: 'stuck', text: 'I keep ending up in the same place', for: { guided: 2 } },
    { id: 'evenings', text: 'My evenings are hardly ever the same', for: { self: 2 } },
    { id: 'company', text: 'I go further in company', for: { guided: 2 } },
  ],
  reviewed: '2026-10-12',
  reviewBy: '2027-10-12',
  nothingOmitted: 'Beginning later loses nothing.',
  interest: 'We offer both.',
};

/** The article as Markdown. */
export const ARTICLE = `# Two ways to begin

Your article, in Markdown.

## What comes first

As much of it as you like.
`;

const articleData = { markdown: ARTICLE };
const bookingData = {
  href: BOOKING,
  label: 'Book a first talk',
  practice: 'Your practice',
  area: 'Adults in New Jersey',
};

/** JSON on one line that no editor breaks: nothing in it is a quote, a tag, an entity or a template's braces. */
const oneLine = (data) =>
  JSON.stringify(data)
    .replace(/[<>&'’]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('{{', '{ {')
    .replaceAll('}}', '} }');

/** A link to a document, for who has no script or a page that took the tag away. */
const toArticle = (base) => `<a href="${base}article.md">Two ways to begin</a>`;
const toComparison = (base) => `<a href="${base}comparison.html">Choosing how to begin</a>`;

/** What a text is called in the documents, and the texts. `base` is the folder with the owner's own documents. */
export const ways = {
  children: {
    title: 'tags around your words',
    texts: () => ({
      reader: `<wayleaf-reader>\n  ${WORDS}\n</wayleaf-reader>`,
      paths: `<wayleaf-paths reviewed="2026-10-12" review-by="2027-10-12" interest="We offer both.">\n  ${TABLE}\n</wayleaf-paths>`,
      booking: `<wayleaf-booking practice="Your practice" area="Adults in New Jersey">\n  ${LINK}\n</wayleaf-booking>`,
    }),
  },
  attributes: {
    title: 'tags with addresses',
    texts: (base) => ({
      reader: `<wayleaf-reader src="${base}article.md">${toArticle(base)}</wayleaf-reader>`,
      paths: `<wayleaf-paths src="${base}comparison.json">${toComparison(base)}</wayleaf-paths>`,
      booking: `<wayleaf-booking href="${BOOKING}" practice="Your practice" area="Adults in New Jersey">${LINK}</wayleaf-booking>`,
    }),
  },
  'marker-children': {
    title: '`<div data-wayleaf>` around your words',
    texts: () => ({
      reader: `<div data-wayleaf="reader">\n  ${WORDS}\n</div>`,
      paths: `<div data-wayleaf="paths" data-reviewed="2026-10-12" data-review-by="2027-10-12" data-interest="We offer both.">\n  ${TABLE}\n</div>`,
      booking: `<div data-wayleaf="booking" data-practice="Your practice" data-area="Adults in New Jersey">\n  ${LINK}\n</div>`,
    }),
  },
  'marker-attributes': {
    title: '`<div data-wayleaf>` with addresses',
    texts: (base) => ({
      reader: `<div data-wayleaf="reader" data-src="${base}article.md">${toArticle(base)}</div>`,
      paths: `<div data-wayleaf="paths" data-src="${base}comparison.json">${toComparison(base)}</div>`,
      booking: `<div data-wayleaf="booking" data-href="${BOOKING}" data-practice="Your practice" data-area="Adults in New Jersey">${LINK}</div>`,
    }),
  },
  config: {
    title: 'tags with `config`',
    texts: (base) => ({
      reader: `<wayleaf-reader config='${oneLine(articleData)}'>${toArticle(base)}</wayleaf-reader>`,
      paths: `<wayleaf-paths config='${oneLine(COMPARISON)}'>${toComparison(base)}</wayleaf-paths>`,
      booking: `<wayleaf-booking config='${oneLine(bookingData)}'>${LINK}</wayleaf-booking>`,
    }),
  },
  json: {
    title: 'JSON in a `<script>`',
    texts: (base) => ({
      reader: `<wayleaf-reader><script type="application/json">${oneLine(articleData)}</script>${toArticle(base)}</wayleaf-reader>`,
      paths: `<wayleaf-paths><script type="application/json">${oneLine(COMPARISON)}</script>${toComparison(base)}</wayleaf-paths>`,
      booking: `<wayleaf-booking><script type="application/json">${oneLine(bookingData)}</script>${LINK}</wayleaf-booking>`,
    }),
  },
};

/** The three texts of a way as one, as an owner would paste them. */
export const together = (way, base) => Object.values(ways[way].texts(base)).join('\n\n');

/** The way to get the script onto a page. */
export const scriptTag = (url) => `<script async src="${url}"></script>`;
