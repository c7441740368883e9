// The booking page for those without scripts: openings, a form, a confirmation. The link between the tags of
// <wayleaf-booking> leads here, so that booking works before, and without, any of ours.

import { randomUUID } from 'node:crypto';

const escape = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const shell = (title, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escape(title)}</title>
<style>body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:38rem;margin:2rem auto;padding:0 1rem}label,legend{display:block;font-weight:600;margin-top:1rem}fieldset{border:0;padding:0;margin:0}fieldset label{font-weight:400;margin:.25rem 0}input:not([type=radio],[type=checkbox]),textarea,select{font:inherit;width:100%;box-sizing:border-box;padding:.5rem}button{font:inherit;margin-top:1.5rem;padding:.75rem 1.25rem}.fault{color:#a4262c;font-weight:600}</style>
</head><body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;

const moment = (instant, timeZone) =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(instant);

const LABELS = { name: 'Name', email: 'E-mail', note: 'Anything we should know beforehand' };

function control({ name, type = 'text', label, help, required, autocomplete, maxLength, options }, value) {
  const shared = `id="${escape(name)}" name="${escape(name)}"${required ? ' required' : ''}${autocomplete ? ` autocomplete="${escape(autocomplete)}"` : ''}${maxLength ? ` maxlength="${Number(maxLength)}"` : ''}`;
  const title = `<label for="${escape(name)}">${escape(label ?? LABELS[name] ?? name)}${required ? '' : ' (optional)'}</label>${help ? `<p>${escape(help)}</p>` : ''}`;
  if (type === 'textarea') return `${title}<textarea ${shared} rows="4">${escape(value)}</textarea>`;
  if (type === 'select')
    return `${title}<select ${shared}><option value="">Please choose</option>${options.map((each) => `<option${each === value ? ' selected' : ''}>${escape(each.label ?? each)}</option>`).join('')}</select>`;
  if (type === 'checkbox')
    return `<label><input type="checkbox" ${shared} value="true"${value ? ' checked' : ''}> ${escape(label ?? name)}</label>`;
  return `${title}<input type="${escape(type)}" ${shared} value="${escape(value)}">`;
}

/** The openings and the form. What was typed stays, and each fault stands above. */
export function bookingPage({ title, timezone, fields }, slots, { values = {}, faults = [], status } = {}) {
  if (!slots.length) return shell(title, '<p>There are no openings at the moment.</p>');
  const options = slots.slice(0, 40).map(({ start }) => {
    const iso = new Date(start).toISOString();
    return `<label><input type="radio" name="start" value="${iso}" required${values.start === iso ? ' checked' : ''}> ${escape(moment(start, timezone))}</label>`;
  });
  return shell(
    title,
    `${status ? `<p class="fault">${escape(status)}</p>` : ''}${faults.map((fault) => `<p class="fault">${escape(fault)}</p>`).join('')}
    <form method="post" action="book"><input type="hidden" name="key" value="${randomUUID()}">
    <fieldset><legend>Time (${escape(timezone.replaceAll('_', ' '))})</legend>${options.join('')}</fieldset>
    ${fields.map((field) => control(field, values[field.name] ?? '')).join('')}
    <p>Please do not write about your health here.</p><button>Book this time</button></form>`,
  );
}

export const donePage = ({ reference, secret, start, status }, { title, timezone }) =>
  shell(
    title,
    `<p>${status === 'confirmed' ? 'Your appointment is booked' : 'Your request is sent'}: ${escape(moment(start, timezone))} (${escape(timezone.replaceAll('_', ' '))}).</p><p>Reference: ${escape(`${reference.slice(0, 4)} ${reference.slice(4)}`)}</p><p><a href="${escape(secret)}.ics">Add it to your calendar</a></p>`,
  );
