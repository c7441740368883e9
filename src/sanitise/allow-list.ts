/**
 * @pure What may be in an article that was fetched or given as text, and nothing else. Both sanitisers are set from it.
 */
import { safeUrl } from '../internal/url.js';
import { videoAt } from './video.js';

const CELL = ['colspan', 'rowspan', 'headers', 'scope', 'abbr', 'align'];
const MEDIA = ['src', 'controls', 'loop', 'muted', 'preload', 'width', 'height'];
const SIGN = ['data-sign'];
const ROLE = ['role'];
const SIZE = ['width', 'height', 'depth'];

/** Elements with no attributes but the global ones. */
const without = (names: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(names.split(',').map((name) => [name, []]));

/** Attributes that any element may have. */
export const GLOBAL: readonly string[] = ['id', 'lang', 'dir', 'title'];

/** What marks up the comparison and the booking widget in the light DOM. */
const pathsOn = (...names: string[]): readonly string[] => names.map((name) => `data-${name}`);
const WIDGET_PATHS = [
  'src',
  'config',
  'view',
  'self-check',
  'kind',
  'reviewed',
  'review-by',
  'interest',
  'support-src',
  'group',
  'theme',
];
const WIDGET_BOOKING = ['href', 'config', 'mode', 'provider', 'practice', 'area', 'format', 'length', 'price', 'reply-within', 'hours', 'timezone', 'openings', 'stall', 'share-context', 'group', 'theme', 'structured-data']; // prettier-ignore
const marker = [...new Set(['data-wayleaf', ...[...WIDGET_PATHS, ...WIDGET_BOOKING].map((name) => `data-${name}`)])];

/** The elements of an article, and the attributes of each beside the global ones. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...without(
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
    ...pathsOn('path'),
  ],
  aside: ROLE,
  audio: MEDIA,
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['cite', 'datetime'],
  details: ['open'],
  div: [...marker, ...ROLE],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
  ins: ['cite', 'datetime'],
  li: ['value', ...ROLE, ...SIGN, ...pathsOn('for', 'because', 'id', 'safety')],
  mark: SIGN,
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  section: ['data-footnotes', ...ROLE, ...pathsOn('support')],
  source: ['src', 'srcset', 'sizes', 'media', 'type', 'width', 'height'],
  td: CELL,
  th: [...CELL, ...pathsOn('path')],
  time: ['datetime'],
  tr: pathsOn('row', 'matter', 'fit'),
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  ul: pathsOn('signs'),
  video: [...MEDIA, 'poster', 'playsinline'],
  'wayleaf-booking': WIDGET_BOOKING,
  'wayleaf-paths': WIDGET_PATHS,
};

/** The namespace of formulas. */
export const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * The elements of a formula, and the attributes of each: MathML Core without what leads somewhere, acts, colours, moves
 * over other words, or says the formula once more for a machine.
 */
export const FORMULA: Readonly<Record<string, readonly string[]>> = {
  ...without('merror,mmultiscripts,mphantom,mprescripts,mroot,mrow,ms,msqrt,msub,msubsup,msup,mtr,none,semantics'),
  math: ['display', 'alttext', 'displaystyle'],
  mfrac: ['linethickness'],
  mi: ['mathvariant'],
  mn: ['mathvariant'],
  mo: ['form', 'lspace', 'rspace', 'stretchy', 'symmetric', 'minsize', 'maxsize', 'largeop', 'movablelimits'],
  mover: ['accent'],
  mpadded: SIZE,
  mspace: SIZE,
  mstyle: ['displaystyle', 'scriptlevel'],
  mtable: ['displaystyle', 'columnalign'],
  mtd: ['columnspan', 'rowspan'],
  mtext: ['mathvariant'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
};

/** Elements that go with all that is in them: code, other vocabularies, and text that is not meant to be read. */
export const GONE: readonly string[] =
  'annotation annotation-xml applet base canvas datalist embed frame frameset head html iframe input link malignmark meta mglyph noembed noframes object param plaintext portal script select style svg template textarea title wayleaf-reader xmp'.split(
    ' ',
  );

/** The elements of a text that nobody listed and that do no harm: they go, and what is in them stays. */
export const unwrappedIn = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/<([a-z][^\s/>]*)/gi)]
      .map(([, name]) => name!.toLowerCase())
      .filter((name) => !GONE.includes(name) && name !== 'body' && !Object.hasOwn(ELEMENTS, name)),
  ),
];

/** Whether an attribute may stay on an element. */
export const isAllowed = (element: string, attribute: string): boolean =>
  GLOBAL.includes(attribute) ||
  [ELEMENTS, FORMULA].some((all) => Object.hasOwn(all, element) && all[element]!.includes(attribute));

/**
 * Whether a measure in a formula would lay it over other words, or blow it up: below nothing it may only draw letters
 * together.
 */
export const isFarOff = (measure: string): boolean => /^\s*-(?![0-2]?(\.\d+)?e[mx]\s*$)/.test(measure);

/** What an address is for: to be followed, loaded, loaded by a widget (`own`), or to choose from. */
export type AddressKind = 'link' | 'fetch' | 'own' | 'set';

/** What an attribute's address is for; `undefined` when the attribute holds none. */
export function addressKind(element: string, attribute: string): AddressKind | undefined {
  if (attribute === 'src' && element.startsWith('wayleaf-')) return 'own';
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
 * An address as it may stand in an article: absolute, taken from the document it came in, and of a safe kind; a link
 * within the article stays as it is. A widget loads from the article's own site or the page's only: of others the owner
 * of the page knows nothing. `undefined` when it has to go.
 *
 * @param page - The origin of the page.
 * @param home - The address the article came from, where that is not its base.
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
  if (kind === 'link' && /^\s*#/.test(value)) return value.trim();
  if (kind === 'link') return safeUrl(value, base);
  const url = safeUrl(value, base, 'fetch');
  return kind === 'fetch' || (url && [page, new URL(home).origin].includes(new URL(url).origin)) ? url : undefined;
}

/** The roles an element may keep: those of notes, by which screen readers tell what a small number leads to. */
export const isNoteRole = (role: string): boolean => /^doc-(noteref|backlink|footnote|endnotes?)$/.test(role.trim());

/** The relations that say what a page thinks of a link, and open nothing. */
export const safeRel = (rel: string): string =>
  rel
    .toLowerCase()
    .split(/\s+/)
    .filter((each) => /^(author|bookmark|external|help|license|me|nofollow|sponsored|tag|ugc)$/.test(each))
    .join(' ');

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|[\\s"'/])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    .exec(attributes)
    ?.slice(1)
    .find((each) => each !== undefined);

const escaped = (text: string): string => text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a video frame calls itself where its title says nothing. */
const NAMELESS = /^\s*((you ?tube|vimeo)? ?(embedded )?video( player)?)?\s*$/i;

function linkOf(attributes: string): string {
  const src = attribute(attributes, 'src') ?? attribute(attributes, 'data-src');
  if (!src) return '';
  const address = src.replaceAll('&amp;', '&').trim();
  // no place that a link may lead to
  if (/^[a-z][\w+.-]*:/i.test(address) && !/^https?:/i.test(address)) return '';
  const video = videoAt(address.replace(/^\/\//, 'https://'));
  const title = attribute(attributes, 'title')?.trim() ?? '';
  if (!video)
    return `<a href="${escaped(src)}">${escaped(title || address.replace(/^(https?:)?\/\//, '').replace(/[/?#].*$/, ''))}</a>`;
  const size = [attribute(attributes, 'width'), attribute(attributes, 'height')].map(
    (each) => /^\d{2,4}$/.exec(each ?? '')?.[0],
  );
  return `<a href="${escaped(video.page)}" data-wayleaf-video="${size.every(Boolean) ? size.join('x') : ''}">${escaped(NAMELESS.test(title) ? video.service : title)}</a>`;
}

/** What begins a run of raw text that only its own end tag ends. */
const RAW = /<(?=(iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)[\s/>])/gi;

/** An end tag that is missing would take the rest of the article along: there the tag becomes a text that says so. */
function showUnclosed(html: string): string {
  const ends = new Map<string, number>();
  const end = (name: string): number => {
    if (!ends.has(name)) ends.set(name, name === 'plaintext' ? -1 : html.toLowerCase().lastIndexOf(`</${name}`));
    return ends.get(name)!;
  };
  return html.replace(RAW, (sign, name: string, at: number) => (end(name.toLowerCase()) < at ? '&lt;' : sign));
}

/**
 * Replaces frames, which no sanitiser lets pass, with plain links to what they show, and ticked boxes with a sign that
 * says so; before parsing, since afterwards there is nothing left of them. A link to a film is marked, so that it can
 * be
 * played in place. What is meant for pages without scripts, often the pictures themselves, stands open, since some
 * browsers would take it for text. The result is cleaned like everything else.
 */
export const replaceLost = (html: string): string =>
  showUnclosed(html)
    .replace(/<\/?noscript\b[^<>]*>/gi, '')
    .replace(
      /<iframe\b((?:"[^"]*"|'[^']*'|[^"'>]){0,2000})>(?:[^<]{0,2000}<\/iframe\s*>)?/gi,
      (_, attributes: string) => linkOf(attributes),
    )
    .replace(/<input\b((?:"[^"]*"|'[^']*'|[^"'>]){0,500})>/gi, (_, attributes: string) =>
      attribute(attributes, 'type')?.toLowerCase() === 'checkbox'
        ? /(?:^|\s)checked\b/i.test(attributes)
          ? '☑'
          : '☐'
        : '',
    );
