import { html, nothing, render } from 'lit';
import { safeUrl } from '../../internal/url.js';
import { shownDay } from '../day.js';
import type { Support, SupportEntry } from '../model.js';
import { daysSince, dialled } from '../author/support-checks.js';
import type { SelfCheckProps } from './questions.js';

const KEPT =
  /^(a|abbr|address|b|bdi|bdo|blockquote|br|cite|dd|details|div|dl|dt|em|h[1-6]|hr|i|li|ol|p|q|small|span|strong|summary|table|tbody|td|th|thead|time|tr|u|ul)$/;
const DROPPED = 'script, style, template, noscript, iframe, object, embed, audio, video, canvas, svg, [hidden]';
const ATTRIBUTES = ['lang', 'dir', 'target'];
/** After so many days without a check, readers are told of it. */
const OLD = 365;

const isOld = (checked: string): boolean => (daysSince(checked) ?? 0) > OLD;

/**
 * Words, their structure and their links, and nothing that could ask for a file or tell anyone that the support is
 * being
 * read: no picture that loads only now, no frame, no handler, no ping.
 */
function copy(from: Node, localized: SelfCheckProps): readonly Node[] {
  if (from.nodeType === Node.TEXT_NODE) return [from.cloneNode()];
  if (from.nodeType !== Node.ELEMENT_NODE) return [];
  const element = from as Element;
  if (element.matches(DROPPED)) return [];
  if (element.localName === 'img') return [new Text(element.getAttribute('alt') ?? '')];
  const inner = [...element.childNodes].flatMap((node) => copy(node, localized));
  const checked = element.getAttribute('data-checked');
  if (checked && isOld(checked)) inner.push(oldNote(checked, localized));
  const href = element.localName === 'a' ? safeUrl(element.getAttribute('href'), element.baseURI) : undefined;
  if (!KEPT.test(element.localName) || (element.localName === 'a' && !href)) return inner;
  const plain = document.createElement(element.localName);
  for (const name of ATTRIBUTES) if (element.hasAttribute(name)) plain.setAttribute(name, element.getAttribute(name)!);
  if (plain instanceof HTMLAnchorElement) Object.assign(plain, { href, rel: 'noreferrer' });
  plain.append(...inner);
  return [plain];
}

function oldNote(checked: string, { t, locale, lang, dir }: SelfCheckProps): Node {
  const note = document.createElement('small');
  note.className = 'note';
  note.lang = lang;
  note.dir = dir;
  note.textContent = t.lastChecked(shownDay(checked, locale) ?? checked);
  return note;
}

/** The part of the world a browser is set to, as far as it says so. */
function regionOfBrowser(regions: readonly string[]): string {
  for (const tag of navigator.languages)
    try {
      const { region } = new Intl.Locale(tag);
      if (region && regions.includes(region)) return region;
    } catch {
      // a browser may name a language that nobody knows
    }
  return '';
}

/** The name of a region or a language; its code where nobody knows one. */
function nameOf(type: 'region' | 'language', code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * The author's support from data: what to do at once, then who answers, with every way to reach them and none left out.
 */
function dataPanel(support: Support, region: string, localized: SelfCheckProps, choose: (region: string) => void) {
  const { t, locale, lang, dir, authorLang, level } = localized;
  const { heading, paragraphs, links, entries } = support;
  const regions = [...new Set(entries.flatMap((entry) => entry.region))];
  const shown = entries.filter((entry) => !region || !entry.region.length || entry.region.includes(region));
  const directory = links.length
    ? html`<ul>${links.map(({ label, href }) => html`<li><a href=${href} rel="noreferrer">${label}</a></li>`)}</ul>`
    : nothing;
  // addresses that are kept up elsewhere go first where ours may have aged
  const old = shown.some(({ checked }) => isOld(checked));
  const way = (href: string, label: string) =>
    html`<a href=${href} rel="noreferrer" lang=${lang} dir=${dir}>${label}</a> `;
  const entry = ({ name, for: who, call, text, chat, web, hours, free, lang: langs, checked }: SupportEntry) => html`
    <li>
      <strong>${name}</strong>${who ? html` <span>(${who})</span>` : nothing}
      <div class="ways">
        ${call ? way(`tel:${dialled(call)}`, t.call(call)) : nothing}
        ${text ? way(`sms:${dialled(text.to)}${text.body ? `?body=${encodeURIComponent(text.body)}` : ''}`, t.textTo(text.to, text.body)) : nothing}
        ${chat ? way(chat, t.chat) : nothing} ${web ? way(web, new URL(web).hostname.replace(/^www\./, '')) : nothing}
      </div>
      <small class="note">${[hours, free ? t.free : '', langs.map((tag) => nameOf('language', tag, locale)).join(', ')].filter(Boolean).join(' · ')}</small>
      ${isOld(checked) ? oldNote(checked, localized) : nothing}
    </li>
  `;
  return html`
    ${heading ? html`<div class="h4" role="heading" aria-level=${level + 1} lang=${authorLang}>${heading}</div>` : nothing} ${paragraphs.map((text) => html`<p>${text}</p>`)}
    ${old ? directory : nothing}
    ${
      regions.length > 1
        ? html`
          <label class="where" lang=${lang} dir=${dir}>
            <span>${t.where}</span>
            <select autocomplete="off" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
              <option value="" .selected=${!region}>${t.anywhere}</option>
              ${regions.map((code) => html`<option value=${code} .selected=${code === region}>${nameOf('region', code, locale)}</option>`)}
            </select>
          </label>
        `
        : nothing
    }
    ${shown.length ? html`<ul class="entries">${shown.map(entry)}</ul>` : nothing} ${old ? nothing : directory}
  `;
}

/**
 * The author's words for someone who needs company first, copied from the page or built from the data. Its heading can
 * take the focus.
 */
export function supportPanel(element: Element | undefined, support: Support | null, localized: SelfCheckProps): Node {
  const panel = document.createElement('div');
  panel.lang = localized.authorLang;
  panel.dir = 'auto';
  if (element) panel.append(...[...element.childNodes].flatMap((node) => copy(node, localized)));
  else if (support) {
    const draw = (region: string): void => void render(dataPanel(support, region, localized, draw), panel);
    draw(regionOfBrowser(support.entries.flatMap(({ region }) => region)));
  }
  const heading = panel.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6, [role=heading]') ?? panel;
  heading.tabIndex = -1;
  return panel;
}
