import { sendKeys } from '@web/test-runner-commands';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { otherOrigin } from '../support/ports.js';
import { booking, linkOf, inside, settled, text, until } from './helpers.js';

let count = 0;

/** The address of a practice of its own on the reference server; see ../support/booking.mjs. */
export const endpoint = (query = ''): string =>
  `${otherOrigin}/booking/${Date.now()}-${count++}-${Math.random().toString(36).slice(2)}${query && `?${query}`}`;

/** What the practice has booked. */
export const made = async (
  address: string,
): Promise<{ start: string; status: string; timezone: string; language: string; names: string[] }[]> =>
  (await fetch(`${address.split('?')[0]!}/made`)).json() as never;

/** A widget whose booking is made in our own hands. */
export const native = (address: string, attributes = '', href = `${otherOrigin}/provider/silent`) =>
  booking(
    `<wayleaf-booking mode="native" endpoint="${address.replaceAll('&', '&amp;')}" ${attributes}><a href="${href}">Book a first conversation</a></wayleaf-booking>`,
  );

export const q = <T extends Element = HTMLElement>(widget: WayleafBooking, selector: string): T =>
  inside<T>(widget, selector)!;
export const all = (widget: WayleafBooking, selector: string): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const title = (widget: WayleafBooking): string => text(inside(widget, '.own-title, .after-title'));
export const noticeOf = (widget: WayleafBooking): string => text(inside(widget, '.own-notice'));

/** Presses the link, by keyboard. */
export async function press(widget: WayleafBooking): Promise<void> {
  linkOf(widget).focus();
  await sendKeys({ press: 'Enter' });
  await until(() => inside(widget, '.own, .after, .session iframe'), 'the window did not open');
  await Promise.all(
    inside(widget, '.session')!
      .getAnimations()
      .map((each) => each.finished),
  );
}

/** The same, until there are times on screen. */
export async function opened(widget: WayleafBooking): Promise<void> {
  await press(widget);
  await until(() => inside(widget, '.own-times button'), 'no times came', 8000);
}

/** Chooses the nth time of the day on show. */
export async function choose(widget: WayleafBooking, nth = 0): Promise<string> {
  const button = all(widget, '.own-times button')[nth]!;
  const label = text(button.querySelector('b'));
  button.click();
  await until(() => inside(widget, '.own form'), 'the details');
  await settled(widget);
  return label;
}

/** Types as a person would, without the keys. */
export async function type(widget: WayleafBooking, name: string, value: string): Promise<void> {
  const field = q<HTMLInputElement>(widget, `#own-${name}`);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true, composed: true }));
  await settled(widget);
}

export async function fill(widget: WayleafBooking): Promise<void> {
  await type(widget, 'name', 'Ada Secret');
  await type(widget, 'email', 'ada.secret@example.org');
  q(widget, '.own form .primary').click();
  await until(() => !inside(widget, '.own form'), 'the review');
  await settled(widget);
}

/** Sends it. */
export const send = (widget: WayleafBooking): void => q(widget, '.own .primary').click();
