import { aTimeout, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/booking/define.js';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { openJourney } from '../../src/journey/page-provider.js';
import { otherOrigin } from '../support/ports.js';

/** A page of a fake provider; see ../support/providers.mjs. */
export const page = (path: string): string => `${otherOrigin}/provider/${path}`;

export const EVENT_TYPES = ['open-request', 'open', 'ready', 'progress', 'booked', 'close', 'fail'].map(
  (name) => `wayleaf-booking-${name}`,
);

const boxes = new Set<Element>();

/** Puts markup on the page as a parser would that meets it after the script. */
export function put(markup: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const box = document.createElement('div');
  box.append(document.importNode(template.content, true));
  document.body.append(box);
  boxes.add(box);
  return box;
}

/** One widget, rendered. */
export async function booking(markup: string): Promise<WayleafBooking> {
  const widget = put(markup).querySelector('wayleaf-booking')!;
  await settled(widget);
  return widget;
}

/** Waits for the render that follows from what just happened. */
export async function settled(widget: WayleafBooking): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await aTimeout(5);
    await widget.updateComplete;
  }
}

/** A widget with one link to a fake provider. */
export const calendly = (path = 'calendly/event', attributes = '') =>
  booking(
    `<wayleaf-booking provider="calendly" ${attributes}><a href="${page(path)}">Book a first conversation</a></wayleaf-booking>`,
  );

/** Takes everything away that a test put on the page. */
export function clear(): void {
  for (const box of boxes) box.remove();
  boxes.clear();
  fixtureCleanup();
  for (const group of ['page', 'other'])
    openJourney(group).update({ choice: null, choices: [], hold: false, booking: 'idle' });
}

export const inside = <T extends Element = HTMLElement>(widget: WayleafBooking, selector: string): T | null =>
  widget.shadowRoot!.querySelector<T>(selector);
export const note = (widget: WayleafBooking): string => text(inside(widget, '.note'));
export const said = (widget: WayleafBooking): string => text(inside(widget, '.said'));
export const dialog = (widget: WayleafBooking): HTMLDialogElement | null => inside<HTMLDialogElement>(widget, 'dialog');
export const frame = (widget: WayleafBooking): HTMLIFrameElement | null => inside<HTMLIFrameElement>(widget, 'iframe');
export const text = (node: Node | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The link in front: what a visitor would press. */
export const linkOf = (widget: WayleafBooking): HTMLAnchorElement =>
  widget.querySelector<HTMLAnchorElement>('[data-wayleaf-link="button"], [data-wayleaf-link="link"]')!;

/** Presses the main button on an element. */
export async function click(element: Element, button: 'left' | 'middle' = 'left'): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', button, position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** Opens booking by keyboard, and waits for the window. */
export async function open(widget: WayleafBooking): Promise<void> {
  linkOf(widget).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => inside(widget, '.session iframe'), 'the window did not open', { timeout: 4000 });
  await Promise.all(
    inside(widget, '.session')!
      .getAnimations()
      .map((each) => each.finished),
  );
  await settled(widget);
}

/** Lets the fake provider take a step; see ../support/providers.mjs. */
export const step = (widget: WayleafBooking, name: string): void =>
  frame(widget)!.contentWindow!.postMessage({ test: name }, '*');

/** Collects the widget's events. */
export function record(target: EventTarget): { readonly type: string; readonly event: Event }[] {
  const list: { type: string; event: Event }[] = [];
  for (const type of EVENT_TYPES)
    target.addEventListener(type, (event) => list.push({ type: type.slice('wayleaf-booking-'.length), event }));
  return list;
}

export const until = (condition: () => unknown, message = 'it did not happen', timeout = 4000) =>
  waitUntil(condition, message, { timeout });

/** Where a link clicked by script would have led, instead of really opening a tab. */
export function catchTabs(): { readonly opened: HTMLAnchorElement[]; readonly restore: () => void } {
  const opened: HTMLAnchorElement[] = [];
  const { click: original } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    opened.push(this);
  };
  return { opened, restore: () => (HTMLAnchorElement.prototype.click = original) };
}
