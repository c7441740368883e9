/** Creates the panel with the author's support: copied safely from the page, or rendered from JSON. */
import { html, nothing, render } from 'lit';
import { nameOf } from '../../i18n/name-of.js';
import { formatDay } from '../../internal/date.js';
import { safeUrl } from '../../internal/url.js';
import type { Support, SupportEntry } from '../model.js';
import { daysSince, dialled } from '../author/support-checks.js';
import type { SelfCheckProps } from './questions.js';

/** The elements that are copied; of others, their content. */
const KEPT_ELEMENTS = new RegExp(
  '^(a|abbr|address|b|bdi|bdo|blockquote|br|cite|dd|details|div|dl|dt|em|h[1-6]|hr|i|li|ol|p|q|small|span|strong|' +
    'summary|table|tbody|td|th|thead|time|tr|u|ul)$',
);
const DROPPED_ELEMENTS =
  'script, style, template, noscript, iframe, object, embed, audio, video, canvas, svg, [hidden]';
const KEPT_ATTRIBUTES = ['lang', 'dir', 'target'];
/** After so many days without a check, the day of the last one is shown. */
const OLD_AFTER_DAYS = 365;

const isOld = (checked: string): boolean => (daysSince(checked) ?? 0) > OLD_AFTER_DAYS;

/**
 * Copies words, their structure and their links, and nothing that could send a request or reveal that the support is
 * being read: no picture that loads only now, no frame, no handler, no ping.
 */
function copySafely(from: Node, localized: SelfCheckProps): readonly Node[] {
  if (from.nodeType === Node.TEXT_NODE) return [from.cloneNode()];
  if (from.nodeType !== Node.ELEMENT_NODE) return [];
  const element = from as Element;
  if (element.matches(DROPPED_ELEMENTS)) return [];
  if (element.localName === 'img') return [new Text(element.getAttribute('alt') ?? '')];
  const inner = [...element.childNodes].flatMap((node) => copySafely(node, localized));
  const checked = element.getAttribute('data-checked');
  if (checked && isOld(checked)) inner.push(oldNote(checked, localized));
  const href = element.localName === 'a' ? safeUrl(element.getAttribute('href'), element.baseURI) : undefined;
  if (!KEPT_ELEMENTS.test(element.localName) || (element.localName === 'a' && !href)) return inner;
  const plain = document.createElement(element.localName);
  for (const name of KEPT_ATTRIBUTES)
    if (element.hasAttribute(name)) plain.setAttribute(name, element.getAttribute(name)!);
  if (href) Object.assign(plain, { href, rel: 'noreferrer' });
  plain.append(...inner);
  return [plain];
}

/** States when an entry was last checked. */
function oldNote(checked: string, { t, locale, lang, dir }: SelfCheckProps): Node {
  const note = document.createElement('small');
  note.className = 'note';
  note.lang = lang;
  note.dir = dir;
  note.textContent = t.lastChecked(formatDay(checked, locale) ?? checked);
  return note;
}

/** The first region among the browser's languages that is one of these; an empty string when none is. */
function regionOfBrowser(regions: readonly string[]): string {
  for (const tag of navigator.languages)
    try {
      const { region } = new Intl.Locale(tag);
      if (region && regions.includes(region)) return region;
    } catch {
      // a browser may name a language tag that is not valid
    }
  return '';
}

/** The address of a text message. */
const smsUrl = ({ to, body }: NonNullable<SupportEntry['text']>): string =>
  `sms:${dialled(to)}${body ? `?body=${encodeURIComponent(body)}` : ''}`;

/** The support from JSON: what to do at once, then each service with every way to reach it. */
function dataPanel(support: Support, region: string, localized: SelfCheckProps, choose: (region: string) => void) {
  const { t, locale, lang, dir, authorLang, level } = localized;
  const { heading, paragraphs, links, entries } = support;
  const regions = [...new Set(entries.flatMap((entry) => entry.region))];
  const shown = entries.filter((entry) => !region || !entry.region.length || entry.region.includes(region));
  const directory = links.length
    ? html`<ul>${links.map(({ label, href }) => html`<li><a href=${href} rel="noreferrer">${label}</a></li>`)}</ul>`
    : nothing;
  // links to directories come first where an entry may be out of date
  const old = shown.some(({ checked }) => isOld(checked));
  const way = (href: string, label: string) =>
    html`<a href=${href} rel="noreferrer" lang=${lang} dir=${dir}>${label}</a> `;
  const details = ({ hours, free, lang: langs }: Pick<SupportEntry, 'hours' | 'free' | 'lang'>) =>
    [hours, free ? t.free : '', langs.map((tag) => nameOf('language', tag, locale)).join(', ')]
      .filter(Boolean)
      .join(' · ');
  const entry = ({ name, for: who, call, text, chat, web, hours, free, lang: langs, checked }: SupportEntry) => html`
    <li>
      <strong>${name}</strong>${who ? html` <span>(${who})</span>` : nothing}
      <div class="ways">
        ${call ? way(`tel:${dialled(call)}`, t.call(call)) : nothing}
        ${text ? way(smsUrl(text), t.textTo(text.to, text.body)) : nothing}
        ${chat ? way(chat, t.chat) : nothing}
        ${web ? way(web, new URL(web).hostname.replace(/^www\./, '')) : nothing}
      </div>
      <small class="note">${details({ hours, free, lang: langs })}</small>
      ${isOld(checked) ? oldNote(checked, localized) : nothing}
    </li>
  `;
  const title = heading
    ? html`<div class="h4" role="heading" aria-level=${level + 1} lang=${authorLang}>${heading}</div>`
    : nothing;
  return html`
    ${title} ${paragraphs.map((text) => html`<p>${text}</p>`)}
    ${old ? directory : nothing}
    ${
      regions.length > 1
        ? html`
          <label class="where" lang=${lang} dir=${dir}>
            <span>${t.where}</span>
            <select autocomplete="off" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
              <option value="" .selected=${!region}>${t.anywhere}</option>
              ${regions.map(
                (code) =>
                  html`<option value=${code} .selected=${code === region}>${nameOf('region', code, locale)}</option>`,
              )}
            </select>
          </label>
        `
        : nothing
    }
    ${shown.length ? html`<ul class="entries">${shown.map(entry)}</ul>` : nothing} ${old ? nothing : directory}
  `;
}

/** Creates the panel from the author's section, or from JSON. Its heading can take the focus. */
export function supportPanel(element: Element | undefined, support: Support | null, localized: SelfCheckProps): Node {
  const panel = document.createElement('div');
  panel.lang = localized.authorLang;
  panel.dir = 'auto';
  if (element) panel.append(...[...element.childNodes].flatMap((node) => copySafely(node, localized)));
  else if (support) {
    const draw = (region: string): void => {
      render(dataPanel(support, region, localized, draw), panel);
    };
    draw(regionOfBrowser(support.entries.flatMap(({ region }) => region)));
  }
  const heading = panel.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6, [role=heading]') ?? panel;
  heading.tabIndex = -1;
  return panel;
}
