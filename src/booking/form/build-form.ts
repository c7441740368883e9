/** Builds the request form that attributes or JSON describe. */
import type { FormPlan, PlannedField } from './form-plan.js';
import type { FormStrings } from './strings.js';

const AUTOFILL: Readonly<Record<string, AutoFill>> = { name: 'name', email: 'email', phone: 'tel' };

function fieldOf({ name, label, type, required }: PlannedField, t: FormStrings): HTMLElement {
  const box = document.createElement('p');
  const title = document.createElement('label');
  const control = document.createElement(type === 'textarea' ? 'textarea' : 'input');
  // eslint-disable-next-line wayleaf/own-view -- it was made here
  if (control instanceof HTMLInputElement) control.type = type;
  else control.rows = 4;
  control.name = name;
  control.required = required;
  control.autocomplete = AUTOFILL[name] ?? (type === 'textarea' || type === 'checkbox' ? 'off' : '');
  const text = label || t.fields[name] || name;
  title.append(type === 'checkbox' || required ? text : `${text} ${t.optional}`);
  if (type === 'checkbox') title.prepend(control, ' ');
  else title.append(control);
  box.append(title);
  return box;
}

/**
 * Builds the form a plan describes, with labels in the page's present language.
 */
export function buildForm({ action, fields, hidden }: FormPlan, t: FormStrings, mark: string): HTMLFormElement {
  const form = document.createElement('form');
  form.toggleAttribute(mark, true);
  form.method = 'post';
  form.setAttribute('action', action);
  for (const [name, value] of Object.entries(hidden)) {
    const control = document.createElement('input');
    control.type = 'hidden';
    control.name = name;
    control.value = value;
    form.append(control);
  }
  form.append(...fields.map((field) => fieldOf(field, t)));
  const send = document.createElement('button');
  send.textContent = t.submit;
  form.append(send);
  return form;
}
