/**
 * @pure The allow-list for articles that were fetched or given as text: elements, attributes and addresses. Both
 * sanitisers are configured from it.
 */
import { escapeTags } from '../internal/escape-html.js';
import { safeUrl } from '../internal/url.js';
import { videoAt } from './video.js';

const CELL_ATTRIBUTES = ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'align'];
const MEDIA_ATTRIBUTES = ['src', 'controls', 'loop', 'muted', 'preload', 'width', 'height'];
const SIGN_ATTRIBUTES = ['data-sign'];
const ROLE_ATTRIBUTE = ['role'];
const SIZE_ATTRIBUTES = ['width', 'height', 'depth'];

/** Elements with only the global attributes. */
const withoutAttributes = (names: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.split(',').map((name) => [name, []]));

/** Attributes that any element may have. */
export const GLOBAL_ATTRIBUTES: readonly string[] = ['id', 'lang', 'dir', 'title'];

/** The attributes that mark up the comparison and the booking widget in the light DOM. */
const dataAttributes = (...names: string[]): readonly string[] => names.map((name) => `data-${name}`);
const PATHS_ATTRIBUTES = [
  'src',
  'config',
  'view',
  'self-check',
  'kind',
  'reviewed',
  'review-by',
  'interest',
  'support-src',
  'storage',
  'group',
  'theme',
];
// no further addresses, nobody who takes personal data (`endpoint`, `form`), nothing that is added to requests
const BOOKING_ATTRIBUTES =
  'href config mode provider practice licence insurance area availability availability-note format length price places question reply-within hours timezone openings openings-max-age label stall after-booking group theme structured-data'.split(
    ' ',
  );
/** The fields that the JSON of a booking widget may have: what its attributes may say, no more. */
export const BOOKING_FIELDS: readonly string[] = [
  'note',
  ...BOOKING_ATTRIBUTES.filter((name) => name !== 'provider' && name !== 'config').map((name) =>
    name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  ),
];
const markerAttributes = [
  ...new Set(['data-wayleaf', ...[...PATHS_ATTRIBUTES, ...BOOKING_ATTRIBUTES].map((name) => `data-${name}`)]),
];

/** The allowed elements, with the attributes of each beside the global ones. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...withoutAttributes(
    'abbr,address,article,b,bdi,bdo,br,caption,center,cite,code,dd,dfn,dl,dt,em,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hgroup,hr,i,kbd,main,nav,p,picture,pre,rb,rp,rt,rtc,ruby,s,samp,small,span,strong,sub,summary,sup,table,tbody,tfoot,thead,u,var,wbr',
  ),
  a: [
    'href',
    'hreflang',
    'type',
    'rel',
    'role',
    'data-footnote-ref',
    'data-footnote-backref',
    'data-wayleaf-video',
    ...dataAttributes('path'),
  ],
  aside: ROLE_ATTRIBUTE,
  audio: MEDIA_ATTRIBUTES,
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['cite', 'datetime'],
  details: ['open', 'data-callout'],
  div: [...markerAttributes, ...ROLE_ATTRIBUTE, 'data-callout'],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
  ins: ['cite', 'datetime'],
  li: ['value', ...ROLE_ATTRIBUTE, ...SIGN_ATTRIBUTES, ...dataAttributes('for', 'because', 'id', 'safety')],
  mark: SIGN_ATTRIBUTES,
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  section: ['data-footnotes', ...ROLE_ATTRIBUTE, ...dataAttributes('support')],
  source: ['src', 'srcset', 'sizes', 'media', 'type', 'width', 'height'],
  td: CELL_ATTRIBUTES,
  th: [...CELL_ATTRIBUTES, ...dataAttributes('path')],
  time: ['datetime'],
  tr: dataAttributes('row', 'matter', 'fit'),
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  ul: dataAttributes('signs'),
  video: [...MEDIA_ATTRIBUTES, 'poster', 'playsinline'],
  'wayleaf-booking': BOOKING_ATTRIBUTES,
  'wayleaf-paths': PATHS_ATTRIBUTES,
};

/** The namespace of formulas. */
export const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * The elements of a formula, with the attributes of each: MathML Core without links, actions, colours, positioning over
 * other text, and annotations.
 */
export const FORMULA: Readonly<Record<string, readonly string[]>> = {
  ...withoutAttributes(
    'merror,mmultiscripts,mphantom,mprescripts,mroot,mrow,ms,msqrt,msub,msubsup,msup,mtr,none,semantics',
  ),
  math: ['display', 'alttext', 'displaystyle'],
  mfrac: ['linethickness'],
  mi: ['mathvariant'],
  mn: ['mathvariant'],
  mo: ['form', 'lspace', 'rspace', 'stretchy', 'symmetric', 'minsize', 'maxsize', 'largeop', 'movablelimits'],
  mover: ['accent'],
  mpadded: SIZE_ATTRIBUTES,
  mspace: SIZE_ATTRIBUTES,
  mstyle: ['displaystyle', 'scriptlevel'],
  mtable: ['displaystyle', 'columnalign'],
  mtd: ['columnspan', 'rowspan'],
  mtext: ['mathvariant'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
};

/**
 * Elements that are removed together with their content: code, other vocabularies, and text that is not meant to be
 * read.
 */
export const REMOVED: readonly string[] =
  'annotation annotation-xml applet base canvas datalist embed frame frameset head html iframe input link malignmark meta mglyph noembed noframes object param plaintext portal script select style svg template textarea title wayleaf-reader xmp'.split(
    ' ',
  );

/** Elements of a text that are neither allowed nor in {@link REMOVED}: they are unwrapped and their content stays. */
export const unlistedElements = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<([a-z][^\s/>]*)/gi)]
      .map(([, name]) => name!.toLowerCase())
      .filter((name) => !REMOVED.includes(name) && name !== 'body' && !Object.hasOwn(ELEMENTS, name)),
  ),
];

/** Whether an attribute is allowed on an element. */
export const isAllowed = (element: string, attribute: string): boolean =>
  GLOBAL_ATTRIBUTES.includes(attribute) ||
  [ELEMENTS, FORMULA].some((all) => Object.hasOwn(all, element) && all[element]!.includes(attribute));

/**
 * Whether a length in a formula is too far below zero: it could lay the formula over other text. Small negative lengths
 * only tighten the spacing.
 */
export const isUnsafeLength = (length: string): boolean => /^\s*-(?![0-2]?(\.\d+)?e[mx]\s*$)/.test(length);

/**
 * The purpose of an address: a link, a resource to load, a picture, which may also be written into the address itself,
 * a resource that a widget loads (`own`), or a `srcset`.
 */
export type AddressKind = 'link' | 'fetch' | 'picture' | 'own' | 'set';

/** The purpose of an attribute's address; `undefined` when the attribute contains none. */
export function addressKind(element: string, attribute: string): AddressKind | undefined {
  if (attribute === 'src' && element.startsWith('wayleaf-')) return 'own';
  if (attribute === 'src' && element === 'img') return 'picture';
  switch (attribute) {
    case 'href':
    case 'data-href':
      return 'link';
    case 'srcset':
      return 'set';
    case 'cite':
    case 'src':
    case 'poster':
      return 'fetch';
    case 'support-src':
    case 'openings':
    case 'data-src':
    case 'data-support-src':
    case 'data-openings':
      return 'own';
    default:
      return undefined;
  }
}

/**
 * A picture written into its address: pixels in a format that holds nothing else. SVG is a document with scripts and
 * addresses of its own, and stays out.
 */
const PIXEL_DATA = /^data:image\/(png|jpe?g|gif|webp|avif);base64,[a-z\d+/]+={0,2}$/i;

/**
 * Resolves an address and returns it if its scheme is safe; a link within the article is returned unchanged. A widget
 * may load only from the article's own site or the page's, the two that the page's owner has chosen. `undefined` when
 * the attribute has to be removed.
 *
 * @param page - The origin of the page.
 * @param home - The address the article was loaded from, where that differs from `base`.
 */
export function safeAddress(
  kind: AddressKind,
  value: string,
  base: string,
  page = '',
  home = base,
): string | undefined {
  if (kind === 'set') {
    const candidates = [...value.matchAll(/\s*([^\s,]\S*[^\s,]|[^\s,])(?=,?(?:\s|$))(\s+[\d.]+[wx])?\s*(?:,|$)/gy)].map(
      ([, address, size = '']) => {
        const url = safeUrl(address, base, 'fetch');
        return url && url + size;
      },
    );
    return candidates.filter(Boolean).join(', ') || undefined;
  }
  if (kind === 'picture' && /^\s*data:/i.test(value)) {
    const data = value.replace(/\s+/g, '');
    return PIXEL_DATA.test(data) ? data : undefined;
  }
  if (kind === 'link' && /^\s*#/.test(value)) return value.trim();
  if (kind === 'link') return safeUrl(value, base);
  const url = safeUrl(value, base, 'fetch');
  return kind === 'fetch' || kind === 'picture' || (url && [page, new URL(home).origin].includes(new URL(url).origin))
    ? url
    : undefined;
}

/** Whether a role is allowed: only those of footnotes are, which tell screen readers what a small number leads to. */
export const isNoteRole = (role: string): boolean => /^doc-(noteref|backlink|footnote|endnotes?)$/.test(role.trim());

/** Whether a box is one of the kinds that Markdown marks. */
export const isCalloutKind = (kind: string): boolean =>
  /^(note|tip|important|warning|caution|danger|info|example|question|summary)$/.test(kind);

/** Keeps the link relations that describe a link and trigger nothing. */
export const safeRel = (rel: string): string =>
  rel
    .toLowerCase()
    .split(/\s+/)
    .filter((each) => /^(author|bookmark|external|help|license|me|nofollow|sponsored|tag|ugc)$/.test(each))
    .join(' ');

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    .exec(attributes)
    ?.slice(1)
    .find((each) => each !== undefined);

/** Titles of video frames that carry no information. */
const GENERIC_TITLE = /^\s*((you ?tube|vimeo)? ?(embedded )?video( player)?)?\s*$/i;

/** Whether a frame is there for machines alone: without a size, or hidden. */
const isHiddenFrame = (attributes: string): boolean =>
  ['width', 'height'].every((name) => /^\s*[01](px)?\s*$/.test(attributeOf(attributes, name) ?? '')) ||
  /(^|[\s"'/])hidden(?=[\s=/]|$)/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, '""')) ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(attributes, 'style') ?? '');

function linkForFrame(attributes: string): string {
  if (isHiddenFrame(attributes)) return '';
  const src = attributeOf(attributes, 'src') ?? attributeOf(attributes, 'data-src');
  if (!src) return '';
  const address = src.replaceAll('&amp;', '&').trim();
  // a scheme that a link may not have
  if (/^[a-z][\w+.-]*:/i.test(address) && !/^https?:/i.test(address)) return '';
  const video = videoAt(address.replace(/^\/\//, 'https://'));
  const title = attributeOf(attributes, 'title')?.trim() ?? '';
  if (!video) {
    const host = address.replace(/^(https?:)?\/\//, '').replace(/[/?#].*$/, '');
    return `<a href="${escapeTags(src)}">${escapeTags(title || host)}</a>`;
  }
  const size = [attributeOf(attributes, 'width'), attributeOf(attributes, 'height')].map(
    (each) => /^\d{2,4}$/.exec(each ?? '')?.[0],
  );
  const ratio = size.every(Boolean) ? size.join('x') : '';
  const label = GENERIC_TITLE.test(title) ? video.service : title;
  return `<a href="${escapeTags(video.page)}" data-wayleaf-video="${ratio}">${escapeTags(label)}</a>`;
}

/** Start tags of raw text, which only their own end tag closes. */
const RAW_TEXT_START = /<(?=(iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)[\s/>])/gi;

/** Escapes start tags of raw text without an end tag, which would swallow the rest of the article. */
function escapeUnclosed(html: string): string {
  const ends = new Map<string, number>();
  const lastEnd = (name: string): number => {
    if (!ends.has(name)) ends.set(name, name === 'plaintext' ? -1 : html.toLowerCase().lastIndexOf(`</${name}`));
    return ends.get(name)!;
  };
  return html.replace(RAW_TEXT_START, (sign, name: string, at: number) =>
    lastEnd(name.toLowerCase()) < at ? '&lt;' : sign,
  );
}

/** Classes of checkboxes that only switch something by style sheet, such as a note in the margin. */
const SWITCH = /(^|[\s_-])(toggle|switch|trigger|hidden|sr-only|visually-hidden)/i;

/** What stands for a field: a checkbox of a list as a sign, nothing for the others. */
function signForField(attributes: string): string {
  if (attributeOf(attributes, 'type')?.toLowerCase() !== 'checkbox') return '';
  if (SWITCH.test(attributeOf(attributes, 'class') ?? '')) return '';
  return /(?:^|\s)checked\b/i.test(attributes) ? '☑' : '☐';
}

/**
 * Replaces frames, which the sanitisers remove, with links to what they show, and checkboxes with ☑ and ☐; before
 * parsing, since nothing is left of them afterwards. A link to a video is marked, so that it can be played in place.
 * `<noscript>` tags are removed and their content, often the pictures themselves, stays, since some browsers parse it
 * as text. The result is sanitised like everything else.
 *
 * @param isPrepared - Whether the parsed text is prepared before it is sanitised: then what stood in a `<noscript>` is
 *   marked, and other fields stay, because they tell a form.
 */
export const replaceUnsupported = (html: string, isPrepared = false): string =>
  escapeUnclosed(html)
    .replace(/<(\/?)noscript\b[^<>]*>/gi, (_, end: string) =>
      isPrepared ? `<${end}span${end ? '' : ' data-noscript'}>` : '',
    )
    .replace(
      /<iframe\b((?:"[^"]*"|'[^']*'|[^"'>]){0,2000})>(?:[^<]{0,2000}<\/iframe\s*>)?/gi,
      (_, attributes: string) => linkForFrame(attributes),
    )
    .replace(
      /<input\b((?:"[^"]*"|'[^']*'|[^"'>]){0,500})>/gi,
      (tag, attributes: string) => signForField(attributes) || (isPrepared ? tag : ''),
    );
