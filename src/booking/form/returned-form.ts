/** Finds a form in the page that a server has answered to it with: the usual way to say that something is missing. */
import { parseInert } from '../../internal/parse-inert.js';
import { attribute } from './form-element.js';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What people fill in. */
const FIELDS =
  'input:not([type=hidden i], [type=submit i], [type=image i], [type=button i], [type=reset i]), textarea, select';

/** The elements of a form that a selector finds, by name. */
const namedIn = (form: Element, selector: string): ReadonlyMap<string, Field> =>
  new Map(
    [...form.querySelectorAll<Field>(selector)].flatMap((field) => {
      const name = attribute(field, 'name');
      return name ? [[name, field] as const] : [];
    }),
  );

const addressOf = (form: Element, page: string): string => new URL(attribute(form, 'action'), page).href;

/** Whether a form that asks for nothing is another without fields: same address, and what is sent unseen. */
function isFieldless(form: Element, again: Element, url: string, action: string): boolean {
  const hidden = namedIn(again, 'input');
  return (
    addressOf(again, url) === action &&
    !namedIn(again, FIELDS).size &&
    [...namedIn(form, 'input').keys()].every((name) => hidden.has(name))
  );
}

/**
 * How an answer holds the form that was posted: one that asks for the same, or for some of it at the same address; of a
 * form without fields, one without fields at that address. `filled` with what was written. `undefined` where it does
 * not.
 *
 * @param url - The address of the answer.
 * @param action - The address the form was posted to.
 */
export function returnedForm(
  html: string,
  url: string,
  form: HTMLFormElement,
  action: string,
): 'filled' | 'empty' | undefined {
  if (!/<form\b/i.test(html)) return undefined;
  const page = parseInert(html);
  // whose form it is cannot be told
  if (!page) return 'empty';
  const asked = namedIn(form, FIELDS);
  for (const each of page.querySelectorAll('form')) {
    if (!asked.size && isFieldless(form, each, url, action)) return 'empty';
    const again = namedIn(each, FIELDS);
    const same = [...asked.keys()].filter((name) => again.has(name));
    if (!same.length || (same.length < asked.size && addressOf(each, url) !== action)) continue;
    const isFilled = same.some((name) => {
      const written = asked.get(name)!;
      const kept = again.get(name)!;
      return (
        written.matches('textarea, input:not([type=checkbox i], [type=radio i])') &&
        !!written.value &&
        written.value === kept.value
      );
    });
    return isFilled ? 'filled' : 'empty';
  }
  return undefined;
}
