/** Puts the widget that a marker, `<div data-wayleaf="reader">`, stands for into the marker, and keeps both in step. */
import { upgradeInPlace } from '../internal/in-place.js';
import { observeChanges } from '../internal/observe.js';
import { cleanText } from '../internal/values.js';

const MARKER = 'data-wayleaf';
const WIDGETS = /^(reader|paths|booking)$/;
/** How a framework changes the children of an element that it has made. */
const CHANGES = ['appendChild', 'insertBefore', 'removeChild', 'replaceChild'] as const;

/** Milliseconds for which words that have been added count as not read yet. */
const UNREAD = 200;

/** Markers whose widget's class has not come yet. */
const waiting = new WeakSet<Element>();
/** Ends what follows a marker. */
const followers = new WeakMap<Element, () => void>();

/** The attributes that a widget reads, in all their spellings; id, class and style stay the marker's. */
const attributesOf = (widget: Element): readonly string[] =>
  (widget.constructor as { observedAttributes?: readonly string[] }).observedAttributes ?? [];

function copy(marker: Element, widget: Element, name: string): void {
  const value = marker.getAttribute(name);
  if (value === widget.getAttribute(name)) return;
  if (value === null) widget.removeAttribute(name);
  else widget.setAttribute(name, value);
}

/** What a framework does to the marker's children reaches them in the widget, where it would throw on the marker. */
function passOn(marker: Element, widget: Element): void {
  for (const change of CHANGES)
    Object.defineProperty(marker, change, {
      configurable: true,
      value: (...nodes: [Node, Node]) => {
        // a page may have put something in place of the widget, or mean the widget itself
        const meant = widget.parentNode === marker && nodes.every((node) => node?.parentNode !== marker);
        return Node.prototype[change].apply(meant ? widget : marker, nodes);
      },
    });
}

/**
 * Puts the widget into the marker, around the marker's children; for builders that strip tags they do not know
 * (docs/decisions/configuration.md). The marker itself stays, because a framework that made it will want to remove it.
 *
 * @param painted - Whether the visitor may be reading its words already.
 */
function upgrade(marker: Element, painted = false): void {
  const name = cleanText(marker.getAttribute(MARKER) ?? '').toLowerCase();
  if (!marker.isConnected || !WIDGETS.test(name) || marker.localName.startsWith('wayleaf-')) return;
  const tag = `wayleaf-${name}`;
  if (!customElements.get(tag)) {
    // its class, which knows its attributes, comes as a part (wayleaf.reader.js and its likes)
    if (!waiting.has(marker)) void customElements.whenDefined(tag).then(() => upgrade(marker, true));
    waiting.add(marker);
    return;
  }
  const make = () => document.createElement(tag);
  // in a copy of an upgraded marker it is there already
  const widget =
    [...marker.children].find(({ localName }) => localName === tag) ?? (painted ? upgradeInPlace(make) : make());
  for (const attribute of attributesOf(widget)) if (marker.hasAttribute(attribute)) copy(marker, widget, attribute);
  const rest = [...marker.childNodes].filter((node) => node !== widget);
  if (rest.length) widget.append(...rest);
  if (widget.parentNode !== marker) marker.append(widget);
  passOn(marker, widget);
  followers.get(marker)?.();
  const stop = observeChanges(
    (records) => {
      const names = new Set(records.flatMap(({ attributeName }) => attributeName ?? []));
      for (const each of attributesOf(widget)) if (names.has(each)) copy(marker, widget, each);
      // something was put beside the widget, or in its place
      if (marker.childNodes.length !== 1 || marker.firstChild !== widget) upgrade(marker);
    },
    { attributes: true, childList: true },
    marker,
  );
  followers.set(marker, stop);
}

/**
 * Upgrades the markers on the page that are not upgraded yet. A second copy of the script finds each widget in its place.
 *
 * @param added - When they were added, in milliseconds like `performance.now()`; 0 if they were there before the script.
 */
export function upgradeMarkers(added: number): void {
  const painted = performance.now() - added > UNREAD;
  for (const marker of document.querySelectorAll(`[${MARKER}]`)) if (!followers.has(marker)) upgrade(marker, painted);
}
