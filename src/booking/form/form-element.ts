/**
 * Reads and submits a form element whatever its fields are called: one named "action", "submit" or "reset" hides the
 * form's own.
 */
import type { FormFacts } from './endpoint.js';

export const attribute = (form: Element, name: string): string => form.getAttribute(name) ?? '';
export const submitNow = (form: HTMLFormElement): void => HTMLFormElement.prototype.submit.call(form);
export const resetNow = (form: HTMLFormElement): void => HTMLFormElement.prototype.reset.call(form);

/** Where it is posted, and how. Attributes of the pressed button take precedence. */
export function factsOf(form: HTMLFormElement, submitter?: HTMLElement | null): FormFacts {
  const own = (name: string) => submitter?.getAttribute(`form${name}`) ?? attribute(form, name);
  return {
    action: new URL(own('action'), document.baseURI).href,
    method: own('method') || 'get',
    enctype: own('enctype'),
    target: own('target'),
    netlify: form.matches('[netlify], [data-netlify]'),
  };
}
