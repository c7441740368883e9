/** Hides honeypots: fields that only robots fill in. */
import { attribute } from './form-element.js';

const TRAP = 'data-wayleaf-trap';
/** Formspree's, Web3Forms', and any the author names. */
const TRAPS = '[name="_gotcha"], [name="botcheck"], [data-honeypot]';

/** Keeps people out of a form's traps. Returns what leaves the fields as the author made them. */
export function hideHoneypots(form: HTMLFormElement): () => void {
  const undo: (() => void)[] = [];
  const set = (element: Element, name: string, value: string): void => {
    const before = element.getAttribute(name);
    element.setAttribute(name, value);
    undo.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)));
  };
  const named = attribute(form, 'netlify-honeypot');
  for (const field of form.querySelectorAll<HTMLElement>(`${TRAPS}${named ? `, [name="${CSS.escape(named)}"]` : ''}`)) {
    const box = field.closest('label') ?? field;
    set(box, TRAP, '');
    // nobody but a robot comes here: not by Tab, not by a screen reader, not by autofill
    set(box, 'aria-hidden', 'true');
    set(field, 'tabindex', '-1');
    set(field, 'autocomplete', 'off');
  }
  return () => {
    for (const each of undo.reverse()) each();
  };
}
