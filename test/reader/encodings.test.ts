import { expect } from '@open-wc/testing';
import { echo } from '../support/ports.js';
import { clear, inside, problem, put, ready } from './helpers.js';

const WORDS = 'Für müde Leser, die größer denken.';
/** A text of the first 256 characters as bytes of ISO-8859-1. */
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.codePointAt(0)!);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((sign) => [sign.codePointAt(0)! & 0xff, sign.codePointAt(0)! >> 8]),
  ]);
const page = (head: string): string =>
  `<!doctype html><html lang="de"><head>${head}<title>Grüße</title></head><body><main><h1>Grüße</h1><p>${WORDS}</p></main></body></html>`;
const feed = `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><item><title>Grüße</title><description>&lt;p&gt;${WORDS}&lt;/p&gt;</description></item></channel></rss>`;
const xhtml = `<?xml version="1.0" encoding="windows-1252"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Grüße</title></head><body><h1>Grüße</h1><p>${WORDS}</p></body></html>`;
const markdown = `# Grüße\n\n${WORDS}\n`;

/** Every place where a document says its encoding. */
const WAYS: Readonly<Record<string, { readonly bytes: Uint8Array; readonly type: string }>> = {
  'a page with a meta': { bytes: latin1(page('<meta charset="windows-1252">')), type: 'text/html' },
  'a page with a header': { bytes: latin1(page('')), type: 'text/html; charset="ISO-8859-1"' },
  'a page in UTF-16': { bytes: utf16(page('<meta charset="utf-8">')), type: 'text/html; charset=utf-8' },
  'an XHTML page with a declaration': { bytes: latin1(xhtml), type: 'application/xhtml+xml' },
  'Markdown with a header': { bytes: latin1(markdown), type: 'text/markdown; charset=latin1' },
  'Markdown with a byte order mark': { bytes: utf16(markdown), type: 'text/plain' },
  'a feed with a declaration': { bytes: latin1(feed), type: 'application/rss+xml' },
  'a feed with a header': { bytes: latin1(feed.replace('ISO-8859-1', 'UTF-8')), type: 'text/xml;charset=windows-1252' },
  'JSON in UTF-8': {
    bytes: new TextEncoder().encode(JSON.stringify({ heading: 'Grüße', html: `<p>${WORDS}</p>` })),
    type: 'application/json; charset=utf-8',
  },
};

const from = (bytes: Uint8Array, type: string): string =>
  `<wayleaf-reader src="${echo({ bytes, type }).replaceAll('&', '&amp;')}"></wayleaf-reader>`;

describe('the encoding of a document', () => {
  afterEach(clear);

  for (const [name, { bytes, type }] of Object.entries(WAYS))
    it(`is the one it declares: ${name}`, async () => {
      const reader = put(from(bytes, type));
      await ready(reader);
      expect(inside(reader, '[part~=heading]')!.textContent).to.equal('Grüße');
      expect(reader.querySelector('[data-wayleaf-article] p')!.textContent).to.equal(WORDS);
      expect(reader.problems.map(({ code }) => code).filter((code) => code !== 'WL-READER-033')).to.deep.equal([]);
    });

  it('is told where it can only be guessed', async () => {
    const reader = put(from(latin1(markdown), 'text/markdown'));
    await ready(reader);
    await problem(reader, 'WL-READER-037');
    expect(reader.querySelector('[data-wayleaf-article] p')!.textContent).to.equal(WORDS);
  });

  it('shows no letters of what is no text, but the link to it', async () => {
    const reader = put(from(latin1('%PDF-1.7\n\x00\x01\x02'), 'application/octet-stream'));
    await problem(reader, 'WL-READER-040');
    expect(inside<HTMLAnchorElement>(reader, '.failed a')!.href).to.contain('/echo?');
    expect(reader.querySelector('[data-wayleaf-article]')).to.equal(null);
  });
});
