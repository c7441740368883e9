/** How booking opens, the owner's own server for it, and what is asked before; with what the checks say of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { bookingFindings, MODES } from '../core/booking-checks.js';
import type { BookingChoice, BookingDraft, ChoiceOption } from '../core/draft.js';
import { modeOf, moveAt, removeAt, replaceAt, withMode } from '../core/edit.js';
import { describeService } from '../core/service.js';
import { choice, field, goTo, iconButton } from './fields.js';
import type { Store } from './store.js';

const edit = (store: Store, fields: Partial<BookingDraft>): void =>
  store.edit((draft) => ({ ...draft, booking: { ...draft.booking, ...fields } }));

/** What the checks say of some fields, each leading to its own. */
function findings(store: Store, id: string, isOurs: (field: string) => boolean): TemplateResult {
  const ours = bookingFindings(store.state.draft).filter((each) => isOurs(each.field));
  return html`<div role="status">${
    ours.length
      ? html`<ul class="findings" id=${id}>${ours.map(
          ({ code, message, hint, field: to }) => html`<li data-level="error">
            <p><strong>Mend</strong> ${message} <span class="note">${hint}</span></p>
            <button class="link" type="button" @click=${() => goTo(to)}>Go to the field<span class="hidden"> of: ${message} (${code})</span></button>
          </li>`,
        )}</ul>`
      : nothing
  }</div>`;
}

/** How it opens, and the server of a booking of the page's own. */
export const openingFields = (store: Store): TemplateResult => {
  const { draft } = store.state;
  const mode = modeOf(draft);
  const isKnown = !mode || MODES.some(([name]) => name === mode);
  const isOwn = mode.startsWith('native');
  // a phone and a mailbox open in one way only; what was set stays in sight
  if (!mode && !draft.booking.endpoint && !describeService(draft.booking.href).isPage) return html``;
  return html`
    ${choice(
      'mode',
      'How does it open?',
      [
        ...MODES.map(([name, words]) => [name === 'auto' ? '' : name, words] as const),
        ...(isKnown ? [] : [[mode, mode] as const]),
      ],
      mode === 'auto' ? '' : mode,
      (next) => store.edit((before) => withMode(before, next)),
      'What suits the service: on your page, if the service says when it is ready; else in a new tab. Your page’s own: visitors book in our window, in their language, with Cal.com or a server of yours.',
    )}
    ${
      isOwn || draft.booking.endpoint
        ? field({
            id: 'endpoint',
            label: 'Address of your own booking server, if you have one',
            value: draft.booking.endpoint,
            change: (endpoint) => edit(store, { endpoint }),
            placeholder: 'https://book.your-site.example/',
            note: 'A link of Cal.com needs none. Any other answers the two calls described in the guide on booking. The preview asks it for nothing.',
          })
        : nothing
    }
    ${findings(store, 'opening-findings', (to) => !to.startsWith('choice-'))}`;
};

const NO_OPTION: ChoiceOption = { label: '', href: '', person: '', service: '', location: '' };
const AS_KNOWN: readonly (readonly ['person' | 'service' | 'location', string])[] = [
  ['person', 'Person'],
  ['service', 'Kind of appointment'],
  ['location', 'Place'],
];

function optionFields(
  at: number,
  place: number,
  option: ChoiceOption,
  set: (fields: Partial<ChoiceOption>) => void,
  remove: () => void,
): TemplateResult {
  const id = `option-${at}-${place}`;
  const name = option.label || `answer ${place + 1}`;
  return html`<fieldset class="service"><legend>Answer ${place + 1}</legend>
    ${field({ id, label: 'Words', value: option.label, change: (label) => set({ label }), placeholder: 'Dr. Okafor' })}
    ${field({ id: `${id}-href`, label: 'Its own booking link', value: option.href, change: (href) => set({ href }) })}
    <details ?open=${AS_KNOWN.some(([way]) => option[way])}>
      <summary>Or what the service calls it<span class="hidden">: ${name}</span></summary>
      <div class="two">${AS_KNOWN.map(([way, label]) => field({ id: `${id}-${way}`, label, value: option[way], change: (value) => set({ [way]: value }) }))}</div>
    </details>
    <button class="link" type="button" @click=${remove}>Remove ${name}</button>
  </fieldset>`;
}

function questionFields(
  store: Store,
  all: readonly BookingChoice[],
  question: BookingChoice,
  at: number,
): TemplateResult {
  const set = (fields: Partial<BookingChoice>) => edit(store, { choices: replaceAt(all, at, fields) });
  const { options } = question;
  const name = question.label || `question ${at + 1}`;
  return html`<fieldset><legend class="hidden">Question ${at + 1}</legend>
    ${field({ id: `choice-${at}`, label: `Question ${at + 1}`, value: question.label, change: (label) => set({ label }), placeholder: 'With whom?' })}
    <p class="tools">
      ${iconButton('↑', `Move “${name}” up`, () => edit(store, { choices: moveAt(all, at, -1) }), !at)}
      ${iconButton('↓', `Move “${name}” down`, () => edit(store, { choices: moveAt(all, at, 1) }), at === all.length - 1)}
      ${iconButton('×', `Remove “${name}”`, () => {
        const { draft } = store.state;
        store.replace({ ...draft, booking: { ...draft.booking, choices: removeAt(all, at) } }, `Removed: ${name}.`);
        goTo('add-choice');
      })}
    </p>
    ${options.map((option, place) =>
      optionFields(
        at,
        place,
        option,
        (fields) => set({ options: replaceAt(options, place, fields) }),
        () => {
          set({ options: removeAt(options, place) });
          goTo(`add-option-${at}`);
        },
      ),
    )}
    <p><button type="button" id="add-option-${at}" @click=${() => {
      set({ options: [...options, NO_OPTION] });
      goTo(`option-${at}-${options.length}`);
    }}>Add an answer<span class="hidden"> to “${name}”</span></button></p>
  </fieldset>`;
}

/** What is asked before booking, such as with whom. */
export const choiceFields = (store: Store): TemplateResult => {
  const { choices } = store.state.draft.booking;
  return html`<details ?open=${choices.length > 0}>
    <summary>What you ask before booking, such as with whom</summary>
    <p class="note">Visitors may leave it open. What they choose changes the link, or is told to the service with their press, and nobody else.</p>
    ${choices.map((each, at) => questionFields(store, choices, each, at))}
    ${
      choices.length < 5
        ? html`<p><button type="button" id="add-choice" @click=${() => {
            edit(store, { choices: [...choices, { label: '', options: [NO_OPTION, NO_OPTION] }] });
            goTo(`choice-${choices.length}`);
          }}>Add a question</button></p>`
        : html`<p class="note" id="add-choice" tabindex="-1">Five are as many as the widget asks.</p>`
    }
    ${findings(store, 'choice-findings', (to) => to.startsWith('choice-'))}
  </details>`;
};
