/**
 * @pure Decodes the bytes of a document by the encoding that it declares, in the order of the platform (HTML Standard,
 * "determining the character encoding"; XML 1.0, appendix F).
 */
import type { Report } from '../../controllers/problems-controller.js';

/** Where a document may declare its encoding: in `<meta>`, in its XML declaration, or only outside of it. */
export type Declaration = 'html' | 'xml' | 'none';

/** How many bytes the platform searches for a declaration before it parses. */
const PRESCAN = 1024;
/** How far the whole head is searched: a parser that meets a later declaration begins again with it. */
const HEAD = 32_768;
/** What the platform takes where Western text declares nothing. */
const DEFAULT = 'windows-1252';
/** Encodings that the platform refuses to decode, because text in them can hide markup. */
const REFUSED = /^(replacement|hz-gb-2312|iso-2022-(cn|cn-ext|kr)|csiso2022kr)$/i;

/** Whether the platform knows an encoding by this name. */
function isKnown(label: string): boolean {
  try {
    return !!new TextDecoder(label);
  } catch {
    return REFUSED.test(label);
  }
}

/** The bytes as characters of the same number, which all encodings but UTF-16 share with ASCII. */
const asAscii = (bytes: Uint8Array, length: number): string => {
  let text = '';
  for (let at = 0; at < bytes.length && at < length; at++) text += String.fromCharCode(bytes[at]!);
  return text;
};

/** The encoding in the text of a `content` attribute: `text/html; charset=…`. */
const charsetIn = (content: string): string =>
  /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"']+))/i
    .exec(content)
    ?.slice(1)
    .find((each) => each !== undefined) ?? '';

const TAG = /<(?:(meta)(?=[\t\n\f\r /])|\/?[a-z][^\t\n\f\r >]*)/i;
const ATTRIBUTE =
  /([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)("|$)|'([^']*)('|$)|([^\t\n\f\r >]*)))?/;

/** The attributes of the tag whose name ends at `from`, up to its end; `undefined` where it does not end. */
function attributesAt(
  head: string,
  from: number,
): { readonly all: ReadonlyMap<string, string>; end: number } | undefined {
  const all = new Map<string, string>();
  const attribute = new RegExp(ATTRIBUTE, 'y');
  let at = from;
  for (;;) {
    while (/[\t\n\f\r /]/.test(head[at] ?? '')) at++;
    if (at >= head.length) return undefined;
    if (head[at] === '>') return { all, end: at + 1 };
    attribute.lastIndex = at;
    const [whole = '=', name = '', double, doubleEnd, single, singleEnd, bare] = attribute.exec(head) ?? [];
    if (doubleEnd === '' || singleEnd === '') return undefined;
    if (!all.has(name.toLowerCase())) all.set(name.toLowerCase(), double ?? single ?? bare ?? '');
    at += whole.length;
  }
}

/** The encoding that a `<meta>` names; an empty string where it names none. */
function metaCharset(attributes: ReadonlyMap<string, string>): string {
  const isHttpEquiv = attributes.get('http-equiv')?.toLowerCase() === 'content-type';
  const label = (attributes.get('charset') ?? (isHttpEquiv ? charsetIn(attributes.get('content') ?? '') : '')).trim();
  return label && isKnown(label) ? label : '';
}

/** The first encoding that a `<meta>` of the text names. */
function prescan(head: string): string {
  const tagAt = new RegExp(TAG, 'iy');
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    if (head.startsWith('<!--', at)) {
      // `<!-->` is a whole comment
      const end = head.indexOf('-->', at + 2);
      if (end < 0) return '';
      at = end + 3;
      continue;
    }
    tagAt.lastIndex = at;
    const [tag, meta] = tagAt.exec(head) ?? [];
    if (!tag) {
      const end = /^<[!/?]/.test(head.slice(at, at + 2)) ? head.indexOf('>', at) : at;
      if (end < 0) return '';
      at = end + 1;
      continue;
    }
    const found = attributesAt(head, at + tag.length);
    if (!found) return '';
    const label = meta ? metaCharset(found.all) : '';
    if (label) return label;
    at = found.end;
  }
  return '';
}

/** The encoding that an XML declaration names. */
function xmlCharset(head: string): string {
  const label = /^<\?xml[^>]*?\sencoding\s*=\s*(?:"([^">]*)"|'([^'>]*)')/.exec(head);
  const name = (label?.[1] ?? label?.[2] ?? '').trim();
  return name && isKnown(name) ? name : '';
}

const isUtf16 = (label: string): boolean =>
  !!label && !REFUSED.test(label) && /^utf-16/.test(new TextDecoder(label).encoding);

/** The encoding that a declaration means, as the platform has it: one that could be read as ASCII is not in UTF-16. */
const asciiCompatible = (label: string): string =>
  /^x-user-defined$/i.test(label) ? DEFAULT : isUtf16(label) ? 'utf-8' : label;

/** The encoding that a document declares in itself. */
function declared(bytes: Uint8Array, where: Declaration): string {
  if (where === 'none') return '';
  const head = asAscii(bytes, PRESCAN);
  if (head.startsWith('<\0?\0x\0')) return 'utf-16le';
  if (head.startsWith('\0<\0?\0x')) return 'utf-16be';
  return asciiCompatible((where === 'html' && prescan(head)) || xmlCharset(head));
}

/** The encoding that a document begins with a sign of. */
function byteOrderMark([first, second, third]: Uint8Array): string {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : '';
}

/** Decodes bytes; `undefined` where some are none of the encoding. */
function decodeWhole(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How PDF files, Word files and other archives, and RTF begin. */
const OTHER_FORMATS = ['%PDF-', 'PK\x03\x04', '{\\rtf'];

const isText = (text: string): boolean =>
  !text.slice(0, 2000).includes('\0') && !OTHER_FORMATS.some((sign) => text.startsWith(sign));

/**
 * Decodes a document: by its byte order mark, else by its content type, else by what it declares itself, else as UTF-8.
 *
 * It differs from the platform in two cases, and reports both: text that declares nothing is read as UTF-8 where it is
 * valid UTF-8, and as windows-1252 only where it is not; and what servers name unasked (ISO-8859-1, windows-1252), or
 * UTF-16, does not count where the text is valid UTF-8 beyond ASCII, which other text never is by chance. Bytes that
 * are none of the encoding become U+FFFD, as on the platform.
 *
 * @param charset - What the content type names.
 * @returns `undefined` where it is no text that a browser decodes.
 */
export function decodeDocument(
  bytes: Uint8Array,
  { charset, declaration, url }: { readonly charset: string; readonly declaration: Declaration; readonly url: string },
  report: Report,
): string | undefined {
  const mark = byteOrderMark(bytes);
  const label = mark || (isKnown(charset) && charset) || declared(bytes, declaration);
  if (REFUSED.test(label)) {
    report('WL-READER-040', { url, encoding: label });
    return undefined;
  }
  const utf8 = decodeWhole(bytes, 'utf-8');
  let text: string | undefined;
  const encoding = label && new TextDecoder(label).encoding;
  const isBelied =
    utf8 !== undefined &&
    ((encoding === DEFAULT && bytes.some((byte) => byte > 0x7f)) || (!mark && isUtf16(label) && !bytes.includes(0)));
  if (isBelied) {
    report('WL-READER-039', { url, encoding: label });
    text = utf8!;
  } else text = label ? decodeWhole(bytes, label) : utf8;
  if (text === undefined) {
    const late = label || declaration === 'none' ? '' : asciiCompatible(prescan(asAscii(bytes, HEAD)));
    const used = label || late || DEFAULT;
    text = new TextDecoder(used).decode(bytes);
    if (label) report('WL-READER-038', { url, encoding, count: text.split('\uFFFD').length - 1 });
    else if (!late) report('WL-READER-037', { url, encoding: used });
  }
  if (isText(text)) return text;
  report('WL-READER-040', { url });
  return undefined;
}
