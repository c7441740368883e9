import { render } from 'lit';
import { safeUrl } from '../../internal/url.js';
import { madeSupport } from '../made.js';
import type { PathsModel, Support } from '../model.js';

const KEPT = /^(a|abbr|address|b|bdi|bdo|blockquote|br|cite|dd|details|div|dl|dt|em|h[1-6]|hr|i|li|ol|p|q|small|span|strong|summary|table|tbody|td|th|thead|time|tr|u|ul)$/;
const DROPPED = 'script, style, template, noscript, iframe, object, embed, audio, video, canvas, svg, [hidden]';
const ATTRIBUTES = ['lang', 'dir', 'target'];

/**
 * Words, their structure and their links, and nothing that could ask for a file or tell anyone that the support is being
 * read: no picture that loads only now, no frame, no handler, no ping.
 */
function copy(from: Node): readonly Node[] {
  if (from.nodeType === Node.TEXT_NODE) return [from.cloneNode()];
  if (from.nodeType !== Node.ELEMENT_NODE) return [];
  const element = from as Element;
  if (element.matches(DROPPED)) return [];
  if (element.localName === 'img') return [new Text(element.getAttribute('alt') ?? '')];
  const inner = [...element.childNodes].flatMap(copy);
  const href = element.localName === 'a' ? safeUrl(element.getAttribute('href'), element.baseURI) : undefined;
  if (!KEPT.test(element.localName) || (element.localName === 'a' && !href)) return inner;
  const plain = document.createElement(element.localName);
  for (const name of ATTRIBUTES) if (element.hasAttribute(name)) plain.setAttribute(name, element.getAttribute(name)!);
  if (plain instanceof HTMLAnchorElement) Object.assign(plain, { href, rel: 'noreferrer' });
  plain.append(...inner);
  return [plain];
}

/**
 * The author's words for someone who needs company first, copied from the page or built from the data. Its heading can
 * take the focus.
 */
export function supportPanel(element: Element | undefined, support: Support | null, lang: string): Node {
  const panel = document.createElement('div');
  panel.lang = lang;
  panel.dir = 'auto';
  if (element) panel.append(...[...element.childNodes].flatMap(copy));
  else render(madeSupport({ support } as PathsModel), panel);
  const heading = panel.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? panel;
  heading.tabIndex = -1;
  return panel;
}
