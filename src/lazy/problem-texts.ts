import { html } from 'lit';
import type { Problem } from '../controllers/problem-event.js';

type Values = Readonly<Record<string, string | number>>;
type Text = string | ((values: Values) => string);

/** What happened, and what an author can do about it. For authors, so in English only. */
export interface ProblemText {
  readonly message: Text;
  readonly hint: Text;
}

/**
 * Every problem Wayleaf can name. PROBLEMS.md is generated from this table. Codes are `WL-<room>-<number>` and are never
 * given a new meaning; 0xx are shared by all widgets.
 */
export const texts: Readonly<Record<string, ProblemText>> = {
  'WL-DATA-001': {
    message: ({ where = 'config' }) => `The data in ${where} is not valid JSON.`,
    hint: ({ detail = '' }) => `Check it with a JSON validator${detail ? ` (the browser says: ${detail})` : ''}. Until then the content between the tags is shown.`,
  },
  'WL-DATA-002': {
    message: ({ url = 'src' }) => `${url} could not be loaded.`,
    hint: ({ detail = '' }) => `Open the address in a browser tab${detail ? ` (${detail})` : ''}. A document on another site needs an Access-Control-Allow-Origin header.`,
  },
  'WL-DATA-003': {
    message: ({ url = 'src' }) => `${url} is not an address that can be loaded.`,
    hint: 'Use a web address that starts with https://, or a path on your own site.',
  },
  'WL-DATA-004': {
    message: ({ url = 'src', type = 'unknown' }) => `${url} is of type ${type}, which this widget does not read.`,
    hint: 'Serve it with the right content type, or name it with a fitting ending.',
  },
  'WL-DATA-005': {
    message: ({ where = 'The data' }) => `${where} is not an object with named fields.`,
    hint: 'Write { … } with the fields named in the documentation.',
  },
  'WL-DATA-006': {
    message: ({ url = 'src' }) => `${url} is empty, or too large to read comfortably.`,
    hint: 'Check that the file has content and is under 5 MB.',
  },
};

const say = (text: Text, values: Values): string => (typeof text === 'function' ? text(values) : text);

/** The sentences for one finding. An unknown code is its own message. */
export function problemText(code: string, values: Values): { readonly message: string; readonly hint: string } {
  const found = texts[code];
  return found ? { message: say(found.message, values), hint: say(found.hint, values) } : { message: code, hint: '' };
}

/** The panel that authors see with `debug`. */
export const problemsPanel = (list: readonly Problem[]) => html`
  <section class="chrome problems" lang="en" dir="ltr" aria-label="Wayleaf problems">
    <ul>
      ${list.map(({ code, message, hint }) => html`<li><strong>${code}</strong> ${message} ${hint}</li>`)}
    </ul>
  </section>
`;
