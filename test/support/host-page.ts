/** Builds host pages in frames, as a site owner's page would be, around the script that was really built. */

import { waitUntil } from '@open-wc/testing';

/** A page under test. */
export interface HostPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Uncaught errors, rejections, console errors and policy violations so far. */
  readonly errors: () => readonly string[];
  readonly remove: () => void;
}

export interface HostPageOptions {
  readonly body: string;
  /** Goes before everything else in the head, but after the error trap. */
  readonly head?: string;
  /** How the script comes onto the page; `none` leaves it out. */
  readonly script?: string;
  readonly lang?: string;
  readonly dir?: string;
  /** A content security policy; the error trap stands before it. */
  readonly csp?: string;
  readonly width?: number;
  readonly height?: number;
  readonly sandbox?: string;
  /**
   * Whether the page says when it was painted. Left out, it says that it was not: on a busy machine the script comes late
   * (src/controllers/late-upgrade-controller.ts), and widgets in view wait for a press, in some runs and not in others.
   */
  readonly painted?: boolean;
}

export const TAGS = ['wayleaf-reader', 'wayleaf-paths', 'wayleaf-booking'] as const;

/** Waits until the three widgets of a page have rendered. */
export const upgraded = (page: HostPage): Promise<void> =>
  waitUntil(
    // a slot alone shows the author's words until the first rendering
    () => TAGS.every((tag) => page.document.querySelector(tag)?.shadowRoot?.querySelector(':not(slot, style)')),
    'all three upgraded',
    { timeout: 8000 },
  );

export const SCRIPT = '<script async src="/dist/wayleaf.js"></script>';

const TRAP = `<script>
  window.__errors = [];
  addEventListener('error', (e) => __errors.push('error: ' + (e.message || e.target?.src || e.target?.href)), true);
  addEventListener('unhandledrejection', (e) => __errors.push('rejection: ' + e.reason));
  addEventListener('securitypolicyviolation', (e) => __errors.push('csp: ' + e.violatedDirective + ' ' + e.blockedURI));
  const { error } = console;
  console.error = (...words) => { __errors.push('console: ' + words.join(' ')); error(...words); };
</script>`;

const UNPAINTED = '<script>performance.getEntriesByName = () => [];</script>';

const open = new Set<HTMLIFrameElement>();

/** Opens a page and waits until it is parsed and its script, if any, has run. */
export async function openPage(options: HostPageOptions): Promise<HostPage> {
  const {
    body,
    head = '',
    script = SCRIPT,
    lang = 'en',
    dir = 'ltr',
    csp,
    width = 900,
    height = 700,
    sandbox,
    painted = false,
  } = options;
  const frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = String(height);
  frame.style.border = '0';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Host</title><base href="${location.origin}/">${TRAP}${painted ? '' : UNPAINTED}${
    csp ? `<meta http-equiv="Content-Security-Policy" content="${csp}">` : ''
  }${head}${script === 'none' ? '' : script}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  open.add(frame);
  await loaded;
  const window = frame.contentWindow as Window & typeof globalThis;
  return {
    frame,
    window,
    get document() {
      return frame.contentDocument!;
    },
    errors: () => (window as unknown as { __errors: string[] }).__errors,
    remove: () => {
      frame.remove();
      open.delete(frame);
    },
  };
}

/** Closes the pages a test left open, and forgets what they have stored: other files share it. */
export function closePages(): void {
  for (const frame of open) frame.remove();
  open.clear();
  localStorage.clear();
  sessionStorage.clear();
}

let demo: Promise<Document> | undefined;

/** The demo page, as a document that runs nothing. */
export function demoPage(): Promise<Document> {
  return (demo ??= fetch('/index.html')
    .then((response) => response.text())
    .then((text) => new DOMParser().parseFromString(text, 'text/html')));
}

/** The markup of one of the sample's widgets. */
export async function sample(
  ...ids: readonly ('sample-reader' | 'sample-paths' | 'sample-booking')[]
): Promise<string> {
  const page = await demoPage();
  return ids.map((id) => page.getElementById(id)!.outerHTML).join('\n<hr>\n');
}

/** Markup with a marker in place of its tag, as a builder that strips unknown tags needs it. */
export const marked = (html: string): string =>
  html.replace(/<wayleaf-(\w+)/, '<div data-wayleaf="$1"').replace(/<\/wayleaf-\w+>\s*$/, '</div>');

/** What a person can read of a node, white space folded. */
export const words = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
