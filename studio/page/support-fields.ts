/** The support of a comparison: the owner's words, and the services that visitors can turn to. */
import { html, type TemplateResult } from 'lit';
import type { PathsModel, Support, SupportEntry } from '../../src/paths/model.js';
import { removeAt, replaceAt } from '../core/edit.js';
import { field, goTo, tick } from './fields.js';
import { editPaths } from './paths-fields.js';
import type { Store } from './store.js';

const NO_SUPPORT: Support = { heading: '', paragraphs: [], links: [], entries: [] };
const NO_ENTRY: SupportEntry = {
  name: '',
  region: [],
  for: '',
  call: '',
  text: null,
  chat: '',
  web: '',
  hours: '',
  free: false,
  lang: [],
  source: '',
  checked: '',
};

/** All of it; opened where there is some, or a sign asks for it. */
export function supportFields(store: Store, model: PathsModel): TemplateResult {
  const given = model.support ?? NO_SUPPORT;
  const change = (fields: Partial<Support>) => {
    const next = { ...given, ...fields };
    const isEmpty = !next.heading && !next.paragraphs.length && !next.links.length && !next.entries.length;
    editPaths(store, { support: isEmpty ? null : next });
  };
  return html`
    <details ?open=${!!model.support || model.signs.some(({ safety }) => safety)}>
      <summary>Support, for whoever needs company first</summary>
      <p class="note">Wayleaf brings no numbers of its own, and never changes yours. A sign that asks for support needs this.</p>
      ${field({ id: 'support-heading', label: 'Heading', value: given.heading, change: (heading) => change({ heading }), placeholder: 'Talk to someone now' })}
      ${field({ id: 'support-text', label: 'Your words, a paragraph a line', rows: 3, value: given.paragraphs.join('\n'), change: (text) => change({ paragraphs: text ? text.split('\n') : [] }) })}
      ${given.entries.map((entry, at) => {
        const set = (fields: Partial<SupportEntry>) => change({ entries: replaceAt(given.entries, at, fields) });
        return html`<fieldset class="service">
          <legend>Service ${at + 1}</legend>
          ${field({ id: `support-name-${at}`, label: 'Name', value: entry.name, change: (name) => set({ name }) })}
          ${field({ id: `support-call-${at}`, label: 'Number, as people there dial it', value: entry.call, change: (call) => set({ call }) })}
          ${field({ id: `support-web-${at}`, label: 'Its page', type: 'url', value: entry.web, change: (web) => set({ web }) })}
          ${field({ id: `support-hours-${at}`, label: 'When it answers', value: entry.hours, change: (hours) => set({ hours }) })}
          ${field({ id: `support-checked-${at}`, label: 'The day you last checked it', type: 'date', value: entry.checked, change: (checked) => set({ checked }) })}
          ${tick(`support-free-${at}`, 'costs nothing', entry.free, (free) => set({ free }))}
          <button class="link" type="button" @click=${() => {
            change({ entries: removeAt(given.entries, at) });
            goTo('add-service');
          }}>Remove ${entry.name || `service ${at + 1}`}</button>
        </fieldset>`;
      })}
      <p><button id="add-service" type="button" @click=${() => {
        change({ entries: [...given.entries, NO_ENTRY] });
        goTo(`support-name-${given.entries.length}`);
      }}>Add a service</button></p>
    </details>`;
}
