/** The part about the page as a whole: what it has, its language and look, and where the script lies. */
import { html, type TemplateResult } from 'lit';
import { looks } from '../../src/theme/looks/looks.js';
import { languages } from '../../src/i18n/languages.js';
import { hasContent, PLACEHOLDER, WIDGETS, type WidgetName } from '../core/draft.js';
import { choice } from './fields.js';
import type { Store } from './store.js';

const PARTS: Readonly<Record<WidgetName, readonly [string, string]>> = {
  reader: ['The article', 'reads well, and has an outline, find, notes and a voice'],
  paths: ['The comparison', 'lays the ways side by side, and gives visitors their own reasons back'],
  booking: ['Booking', 'is the way to you, with the link of the way that was chosen'],
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const tags = ['en', ...languages].sort((one, other) =>
  (languageNames.of(one) ?? one).localeCompare(languageNames.of(other) ?? other),
);

/** The language of the words, which is that of the widgets. */
export const languageField = (store: Store): TemplateResult =>
  choice(
    'lang',
    'Language of your words',
    tags.map((tag) => [tag, languageNames.of(tag) ?? tag] as const),
    store.state.draft.lang,
    (lang) => store.edit((draft) => ({ ...draft, lang })),
  );

/** The shipped looks. */
export const lookField = (store: Store): TemplateResult =>
  choice(
    'look',
    'Look',
    [
      ['', 'as your page has it'],
      ...Object.entries(looks).map(
        ([name, { description }]) => [name, `${name}: ${description.replace(/\.$/, '')}`] as const,
      ),
    ],
    store.state.draft.look,
    (look) => store.edit((draft) => ({ ...draft, look })),
  );

/** Where the owner's copy of the script lies. */
export const scriptField = (store: Store): TemplateResult => {
  const { script } = store.state.draft;
  return html`<div class="field">
    <label for="script">Where your wayleaf.js lies</label>
    <input id="script" type="url" aria-describedby="script-note" placeholder=${PLACEHOLDER} .value=${script === PLACEHOLDER ? '' : script}
      @input=${(event: Event) => store.edit((draft) => ({ ...draft, script: (event.target as HTMLInputElement).value || PLACEHOLDER }))}>
    <p class="note" id="script-note">You have it in the folder around this page’s own. Upload wayleaf.js with the folder named “parts”, or wayleaf.all.js alone, anywhere on https. If your builder takes no such files, any host of static files will do, or a CDN that mirrors npm, where it is <code>wayleaf@VERSION/dist/wayleaf.js</code>: the address is all that counts.</p>
  </div>`;
};

/** What was pasted and has no field: each can be taken out. */
function extraList(store: Store): TemplateResult | undefined {
  const { extraAttributes } = store.state.draft;
  const all = WIDGETS.flatMap((name) =>
    Object.entries(extraAttributes[name])
      .filter(([key]) => !(name === 'booking' && key === 'mode')) // it has a field
      .map(([key, value]) => ({ name, key, value })),
  );
  if (!all.length) return undefined;
  const remove = (name: WidgetName, key: string) =>
    store.edit((draft) => {
      const { [key]: _, ...rest } = draft.extraAttributes[name];
      return { ...draft, extraAttributes: { ...draft.extraAttributes, [name]: rest } };
    });
  return html`<h2 id="extra">Kept from what you pasted</h2>
    <ul class="parts" aria-labelledby="extra">${all.map(
      ({
        name,
        key,
        value,
      }) => html`<li data-there="yes">${PARTS[name][0]}: <code dir="ltr">${key}${value && `="${value}"`}</code>
        <button class="link" type="button" @click=${() => remove(name, key)}>Take out<span class="hidden"> ${key}</span></button></li>`,
    )}</ul>`;
}

/** The whole part. */
export const allTab = (store: Store): TemplateResult => {
  const { draft } = store.state;
  return html`
    <p>One page carries a visitor from reading to choosing to booking. What is written goes into it, in this order:</p>
    <ul class="parts">${WIDGETS.map((name) => {
      const [title, what] = PARTS[name];
      const isThere = hasContent(draft, name);
      return html`<li data-there=${isThere ? 'yes' : 'no'}><strong>${title}</strong> ${what}. <span class="note">${isThere ? 'Written.' : 'Nothing yet.'}</span>
        <button class="link" type="button" @click=${() => store.set({ tab: name })}>${isThere ? 'Change' : 'Write'}<span class="hidden"> ${title.toLowerCase()}</span></button></li>`;
    })}</ul>
    ${extraList(store)}`;
};
