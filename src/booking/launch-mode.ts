/** @pure Decides how a booking link opens: by the browser, in a new tab, in a window or in place. */
import type { Provider } from './detect.js';

/** The `mode` that the owner set. */
export type Mode = 'auto' | 'dialog' | 'inline' | 'tab' | 'native' | 'native-inline';

/** What happens at the click; `plain` leaves it to the browser altogether. */
export type LaunchMode = 'plain' | 'tab' | 'dialog' | 'inline';

/** The page and window that the widget is in. */
export interface Surroundings {
  /** The page's address. */
  readonly page: string;
  /** Whether the page itself is shown in a frame, such as a site builder's HTML block. */
  readonly framed: boolean;
  readonly width: number;
  readonly height: number;
}

const withoutHash = (url: URL): string => url.href.replace(/#.*/, '');

/**
 * Decides how a link opens. Phone and mail links and the site's own pages are left to the browser; a window needs room,
 * and a provider whose messages report that it is ready. One whose pages refuse to be framed opens in a tab whichever
 * mode the owner set.
 *
 * @param overridden - Whether the owner named the provider: a copy of it may live on the site's own origin.
 * @param native - Whether the booking can be made in our own window.
 */
export function launchModeOf(
  url: URL,
  provider: Provider,
  mode: Mode,
  surroundings: Surroundings,
  overridden = false,
  native = false,
): LaunchMode {
  const page = new URL(surroundings.page);
  const cramped = surroundings.framed && (surroundings.width < 480 || surroundings.height < 560);
  const room = mode === 'native-inline' ? 'inline' : 'dialog';
  // Wayleaf's own form needs no frame, and in place no room either
  if (native) return cramped && room === 'dialog' ? 'tab' : room;
  if (!/^https?:$/.test(url.protocol) || withoutHash(url) === withoutHash(page)) return 'plain';
  if (url.origin === page.origin && !overridden) return 'plain';
  const mixed = page.protocol === 'https:' && url.protocol === 'http:';
  if (mode === 'tab' || provider.blocksFraming || cramped || mixed) return 'tab';
  if (mode === 'dialog' || mode === 'inline') return mode;
  return provider.opensInDialog ? room : 'tab';
}

/** Whether a click may be handled: the visitor's own, with the main button and no modifier, not taken by the page. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.isTrusted &&
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
