/** Tells the page around a frame how high its content is: in a message of ours, and in iframe-resizer's words. */

/** What iframe-resizer's messages begin with, in both directions. */
const RESIZER = '[iFrameSizer]';

/** How often the height is read in a frame that is not drawn. */
const UNSEEN_MS = 250;

/** Our own message. */
export interface HeightMessage {
  readonly type: 'wayleaf-height';
  /** In CSS pixels, rounded up. */
  readonly height: number;
}

/**
 * Sends the height of an element whenever it changes. The message goes to whichever page holds the frame: it is a
 * number and says nothing about the visitor. iframe-resizer (4 and 5) introduces itself with a message that holds the
 * id it gave the frame, and is answered in its own format, `[iFrameSizer]id:height:width:type`.
 */
export function sendHeight(element: HTMLElement): void {
  const { parent } = window;
  if (parent === window) return;
  let resizer: { readonly id: string; readonly origin: string } | undefined;
  let last = 0;
  const send = (type: string): void => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (type === 'size' && height === last) return;
    last = height;
    parent.postMessage({ type: 'wayleaf-height', height } satisfies HeightMessage, '*');
    if (resizer) parent.postMessage(`${RESIZER}${resizer.id}:${height}:${innerWidth}:${type}`, resizer.origin);
  };
  addEventListener('message', ({ isTrusted, source, data, origin }: MessageEvent<unknown>) => {
    if (!isTrusted || source !== parent || typeof data !== 'string' || !data.startsWith(RESIZER)) return;
    const [id = ''] = data.slice(RESIZER.length).split(':');
    // a later message asks for the size again
    resizer = { id, origin: origin === 'null' ? '*' : origin };
    send('init');
  });
  parent.postMessage('[iFrameResizerChild]Ready', '*');
  new ResizeObserver(() => send('size')).observe(element);
  // Chromium observes no sizes in another site's frame before it is scrolled into view: without a timer it would have
  // no height until then, or an early one, and grow under the visitor's eyes.
  let unseen = 0;
  const whenUnseen = (inView: boolean) => {
    clearInterval(unseen);
    if (!inView) unseen = window.setInterval(() => send('size'), UNSEEN_MS);
  };
  whenUnseen(false);
  new IntersectionObserver((entries) => whenUnseen(entries.at(-1)!.isIntersecting)).observe(element);
}
