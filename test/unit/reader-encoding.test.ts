import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isPlainUtf8 } from '../../src/reader/article/document-kind.js';
import { decodeDocument, type Declaration } from '../../src/reader/article/encoding.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  return big ? bytes.map((_, at) => bytes[at ^ 1]!) : bytes;
};
const join = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...latin1(part)] : [...part])));

/** «Привет» in windows-1251, and 日本 in three encodings. */
const PRIVET = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];
const NIHON = { shift_jis: [0x93, 0xfa, 0x96, 0x7b], 'euc-jp': [0xc6, 0xfc, 0xcb, 0xdc], gb: [0xc8, 0xd5, 0xb1, 0xbe] };

interface Case {
  readonly bytes: Uint8Array;
  readonly charset?: string;
  readonly declaration?: Declaration;
  readonly text: string | undefined;
  readonly codes?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'UTF-8 that says nothing': { bytes: utf8('Grüße'), text: 'Grüße' },
  'ASCII under any name': { bytes: utf8('Words'), charset: 'windows-1251', text: 'Words' },
  'a byte order mark of UTF-8, which is no part of the text': {
    bytes: join([0xef, 0xbb, 0xbf], utf8('Grüße')),
    text: 'Grüße',
  },
  'UTF-16, little end first': { bytes: join([0xff, 0xfe], utf16('Grüße 日本')), text: 'Grüße 日本' },
  'UTF-16, big end first': { bytes: join([0xfe, 0xff], utf16('Grüße 日本', true)), text: 'Grüße 日本' },
  'a byte order mark, whatever the header says': {
    bytes: join([0xef, 0xbb, 0xbf], utf8('Grüße')),
    charset: 'windows-1251',
    text: 'Grüße',
  },
  'a byte order mark of UTF-16, whatever the document says': {
    bytes: join([0xff, 0xfe], utf16('<meta charset="utf-8">Grüße')),
    declaration: 'html',
    text: '<meta charset="utf-8">Grüße',
  },
  'the header': { bytes: join('<p>', PRIVET), charset: 'windows-1251', declaration: 'html', text: '<p>Привет' },
  'the header before what the document says': {
    bytes: join('<meta charset=utf-8>', PRIVET),
    charset: 'cp1251',
    declaration: 'html',
    text: '<meta charset=utf-8>Привет',
  },
  'the document where the header names nothing known': {
    bytes: join('<meta charset=windows-1251>', PRIVET),
    charset: 'none',
    declaration: 'html',
    text: '<meta charset=windows-1251>Привет',
  },
  'UTF-16 by the header, without a mark': { bytes: utf16('Grüße'), charset: 'utf-16le', text: 'Grüße' },
  'the header for Markdown and plain text': { bytes: latin1('# Grüße'), charset: 'ISO-8859-1', text: '# Grüße' },
  'Japanese by the header': { bytes: join(NIHON['euc-jp']), charset: 'EUC-JP', text: '日本' },
  'meta charset': {
    bytes: latin1('<!doctype html><meta charset="windows-1252"><p>Grüße'),
    declaration: 'html',
    text: '<!doctype html><meta charset="windows-1252"><p>Grüße',
  },
  'meta charset among other attributes, without quotes': {
    bytes: join("<META name=x data-y='z'  CharSet = Shift_JIS >", NIHON.shift_jis),
    declaration: 'html',
    text: "<META name=x data-y='z'  CharSet = Shift_JIS >日本",
  },
  'meta http-equiv': {
    bytes: join('<meta content="text/html; charset=gb2312" http-equiv="Content-Type">', NIHON.gb),
    declaration: 'html',
    text: '<meta content="text/html; charset=gb2312" http-equiv="Content-Type">日本',
  },
  'no meta of another purpose, nor one in a comment': {
    bytes: join(
      '<!-- <meta charset=gbk> --><meta name="x" content="charset=gbk"><!x <meta charset=gbk><meta charset=cp1251>',
      PRIVET,
    ),
    declaration: 'html',
    text: '<!-- <meta charset=gbk> --><meta name="x" content="charset=gbk"><!x <meta charset=gbk><meta charset=cp1251>Привет',
  },
  'the first meta whose encoding is known': {
    bytes: join('<meta charset="latin-1-ish"><meta charset=cp1251><meta charset=gbk>', PRIVET),
    declaration: 'html',
    text: '<meta charset="latin-1-ish"><meta charset=cp1251><meta charset=gbk>Привет',
  },
  'a meta below a long head': {
    bytes: join('<!doctype html><script>', ' '.repeat(3000), '</script><meta charset=cp1251>', PRIVET),
    declaration: 'html',
    text: `<!doctype html><script>${' '.repeat(3000)}</script><meta charset=cp1251>Привет`,
  },
  'UTF-16 in a meta that could be read as ASCII: UTF-8': {
    bytes: utf8('<meta charset="utf-16">Grüße'),
    declaration: 'html',
    text: '<meta charset="utf-16">Grüße',
  },
  'x-user-defined in a meta: windows-1252': {
    bytes: latin1('<meta charset=x-user-defined>Grüße'),
    declaration: 'html',
    text: '<meta charset=x-user-defined>Grüße',
  },
  'the XML declaration of a feed': {
    bytes: latin1("<?xml version='1.0' encoding='ISO-8859-1'?><rss>Grüße</rss>"),
    declaration: 'xml',
    text: "<?xml version='1.0' encoding='ISO-8859-1'?><rss>Grüße</rss>",
  },
  'the XML declaration of a page without a meta': {
    bytes: join('<?xml version="1.0" encoding="windows-1251"?><html>', PRIVET),
    declaration: 'html',
    text: '<?xml version="1.0" encoding="windows-1251"?><html>Привет',
  },
  'a meta before the XML declaration in HTML': {
    bytes: join('<?xml version="1.0" encoding="utf-8"?><meta charset="windows-1251">', PRIVET),
    declaration: 'html',
    text: '<?xml version="1.0" encoding="utf-8"?><meta charset="windows-1251">Привет',
  },
  'the XML declaration before a meta in XML': {
    bytes: join('<?xml version="1.0" encoding="windows-1251"?><meta charset="gbk"/>', PRIVET),
    declaration: 'xml',
    text: '<?xml version="1.0" encoding="windows-1251"?><meta charset="gbk"/>Привет',
  },
  'a meta in XML that declares nothing else': {
    bytes: join('<html><meta charset="windows-1251"/>', PRIVET),
    declaration: 'xml',
    text: '<html><meta charset="windows-1251"/>Привет',
  },
  'UTF-16 by its XML declaration': {
    bytes: utf16('<?xml version="1.0" encoding="utf-16"?><rss>日本</rss>', true),
    declaration: 'xml',
    text: '<?xml version="1.0" encoding="utf-16"?><rss>日本</rss>',
  },
  'nothing that Markdown says in itself': {
    bytes: utf8('`<meta charset="windows-1251">` Grüße'),
    text: '`<meta charset="windows-1251">` Grüße',
  },
  // and what is told
  'no name and no UTF-8: windows-1252, and a problem': {
    bytes: latin1('Grüße'),
    text: 'Grüße',
    codes: ['WL-READER-037'],
  },
  'the same in HTML': { bytes: latin1('<p>Grüße'), declaration: 'html', text: '<p>Grüße', codes: ['WL-READER-037'] },
  'another name than what it is: the platform’s sign for it': {
    bytes: latin1('Grüße'),
    charset: 'utf-8',
    text: 'Gr\uFFFD\uFFFDe',
    codes: ['WL-READER-038'],
  },
  'a character cut in two at the end': {
    bytes: join(utf8('Words 日').slice(0, -1)),
    charset: 'utf-8',
    text: 'Words \uFFFD',
    codes: ['WL-READER-038'],
  },
  'what a server names unasked, for UTF-8': {
    bytes: utf8('Grüße'),
    charset: 'iso-8859-1',
    text: 'Grüße',
    codes: ['WL-READER-039'],
  },
  'UTF-16 by the header, for UTF-8': {
    bytes: utf8('Words'),
    charset: 'utf-16',
    text: 'Words',
    codes: ['WL-READER-039'],
  },
  'an encoding that browsers refuse': {
    bytes: utf8('$)C words'),
    charset: 'iso-2022-kr',
    text: undefined,
    codes: ['WL-READER-040'],
  },
  'a picture': {
    bytes: join([0x89], 'PNG\r\n\x1a\n\0\0\0\rIHDR'),
    text: undefined,
    codes: ['WL-READER-037', 'WL-READER-040'],
  },
  'a PDF': { bytes: utf8('%PDF-1.7 words'), text: undefined, codes: ['WL-READER-040'] },
  'a Word file': { bytes: join('PK\x03\x04words'), text: undefined, codes: ['WL-READER-040'] },
  'UTF-16 that nothing announces': { bytes: utf16('Words'), text: undefined, codes: ['WL-READER-040'] },
};

describe('a document is decoded by', () => {
  for (const [name, { bytes, charset = '', declaration = 'none', text, codes = [] }] of Object.entries(cases))
    it(name, () => {
      const told: string[] = [];
      assert.equal(
        decodeDocument(bytes, { charset, declaration, url: 'https://a.test/' }, (code) => void told.push(code)),
        text,
      );
      assert.deepEqual(told, codes);
      // what need not be decoded would be the same
      const plain = new TextDecoder().decode(bytes);
      assert.ok(!isPlainUtf8(plain, charset) || (plain === text && !codes.length), 'is not plain');
    });

  it('whatever it declares, without an error', () => {
    const piece = fc.constantFrom(
      '<meta ',
      'charset',
      '=',
      '"',
      "'",
      '>',
      '<',
      '/',
      '<!--',
      '-->',
      'utf-8',
      'content',
      'http-equiv=content-type',
      '<?xml encoding="',
      'gbk',
      ' ',
      'é',
      '\0',
      ';',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom<Declaration>('html', 'xml', 'none'), (pieces, declaration) => {
        decodeDocument(latin1(pieces.join('')), { charset: '', declaration, url: 'https://a.test/' }, () => undefined);
      }),
    );
  });
});
