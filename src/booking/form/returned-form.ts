/** Finds a form in the page that a server has answered to it with: the usual way to say that something is missing. */
import { parseInert } from '../../internal/parse-inert.js';
import { attribute } from './form-element.js';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields that people see, by name. */
const fieldsOf = (form: Element): ReadonlyMap<string, Field> =>
  new Map(
    [
      ...form.querySelectorAll<Field>(
        'input:not([type=hidden i], [type=submit i], [type=image i], [type=button i], [type=reset i]), textarea, select',
      ),
    ].flatMap((field) => {
      const name = attribute(field, 'name');
      return name ? [[name, field] as const] : [];
    }),
  );

const addressOf = (form: Element, page: string): string => new URL(attribute(form, 'action'), page).href;

/**
 * How an answer holds the form that was posted: one that asks for the same, or for some of it at the same address.
 * `filled` with what was written. `undefined` where it does not.
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
  const asked = fieldsOf(form);
  for (const each of page.querySelectorAll('form')) {
    const again = fieldsOf(each);
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
