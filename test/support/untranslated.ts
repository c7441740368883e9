/** Finds what stands in English on a page in the pseudo-locale, and what is cut off there. */
import { cut } from './cut.js';

const ATTRIBUTES = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt']; // prettier-ignore

/** The roots of all widgets below a node, those in frames of ours too. */
export function rootsBelow(node: ParentNode): ShadowRoot[] {
  return [...node.querySelectorAll('*')].flatMap((element) => {
    let framed: Document | null = null;
    try {
      if (element.localName === 'iframe') framed = (element as HTMLIFrameElement).contentDocument;
    } catch {
      // of another origin
    }
    return [
      ...(element.shadowRoot ? [element.shadowRoot, ...rootsBelow(element.shadowRoot)] : []),
      ...(framed?.body ? rootsBelow(framed.body) : []),
    ];
  });
}

/** The language of a node: that of the nearest `lang`, through roots and the frames around them. */
function languageOf(node: Node | null): string {
  for (let at = node; at;) {
    const lang = at.nodeType === 1 && (at as Element).getAttribute('lang');
    if (lang) return lang;
    at =
      at.parentNode ?? (at as Partial<ShadowRoot>).host ?? (at as Partial<Document>).defaultView?.frameElement ?? null;
  }
  return '';
}

/** What `Intl` writes so in Urdu too, and the cities that time zones are named after. */
const NAMES = ` am pm gmt utc am gmt pm gmt ${Intl.supportedValuesOf('timeZone').join(' ').replaceAll('_', ' ').toLowerCase()}`;

const squeeze = (text: string): string =>
  text.replace(/[\u2066-\u2069\u200b-\u200f\u202a-\u202e\u00ad]/g, '').replace(/\s+/g, ' ');

/** Runs of words without an accent: what the pseudo-locale did not make. */
const plainRuns = (text: string): string[] =>
  squeeze(text).match(/(?<![\p{L}\p{M}])[A-Za-z]{2}[A-Za-z]*(?:['’-][A-Za-z]+)*(?: [A-Za-z]+)*(?![\p{L}\p{M}])/gu) ??
  [];

/**
 * @param tag - The page's language, the pseudo-locale's.
 * @param authored - What is the page's own and not ours: its words stay as they are.
 */
export function untranslated(roots: readonly ShadowRoot[], tag: string, authored: string): string[] {
  const known = squeeze(authored).toLowerCase() + NAMES;
  const found = new Set<string>();
  const examine = (text: string, node: Node, where: string) => {
    if (languageOf(node) !== tag) return;
    for (const run of plainRuns(text))
      if (!known.includes(run.toLowerCase())) found.add(`${where}: “${run}” in “${squeeze(text).trim().slice(0, 80)}”`);
  };
  for (const root of roots) {
    const walker = root.ownerDocument.createTreeWalker(root, 5);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 3) {
        const parent = node.parentElement;
        if (!parent?.closest('style, script, code')) examine((node as Text).data, node, parent?.localName ?? 'root');
      } else
        for (const name of ATTRIBUTES) {
          const value = (node as Element).getAttribute(name);
          if (value) examine(value, node, `${(node as Element).localName}[${name}]`);
        }
    }
  }
  return [...found];
}

/** What is cut off or hangs out in these roots. Of the bar's count only as much is shown as its buttons leave room for. */
export const cutOff = (roots: readonly ShadowRoot[]): string[] => [
  ...new Set(
    roots.flatMap((root) => [
      ...cut(root).filter((fault) => !fault.startsWith('span.facts hides')),
      ...[...root.querySelectorAll('button, input, select, textarea, summary')].flatMap((control) => {
        const { left, right } = control.getBoundingClientRect();
        const { innerWidth } = control.ownerDocument.defaultView!;
        return left < -1 || right > innerWidth + 1 ? [`${control.localName} reaches from ${left} to ${right}`] : [];
      }),
    ]),
  ),
];
