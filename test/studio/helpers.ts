/** Opens the studio in a frame of the test's page, as an owner has it in a window, and works in it. */
import { aTimeout, waitUntil } from '@open-wc/testing';

let frame: HTMLIFrameElement;
let page: Document;

/** The studio that is open. */
export const studio = (): { readonly frame: HTMLIFrameElement; readonly page: Document } => ({ frame, page });

export const until = (condition: () => unknown, why = 'in time') => waitUntil(condition, why, { timeout: 8000 });

export const find = <T extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = page): T => {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};

export const press = async (selector: string): Promise<void> => {
  find(selector).click();
  await aTimeout(0);
};

/** Writes into a field as typing does, and leaves it. */
export async function write(selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await aTimeout(0);
}

/** A page in a frame. */
export async function load(document: { readonly src?: string; readonly srcdoc?: string }): Promise<HTMLIFrameElement> {
  const made = Object.assign(window.document.createElement('iframe'), document);
  made.style.cssText = 'width: 1100px; height: 800px; border: 0';
  const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
  window.document.body.append(made);
  await loaded;
  return made;
}

/** The page of the preview. */
export const previewPage = (): Document => find<HTMLIFrameElement>('.preview iframe').contentDocument!;

/** Opens it anew. */
export async function openStudio(): Promise<void> {
  localStorage.removeItem('wayleaf-studio');
  frame = await load({ src: '/dist/studio/index.html' });
  page = frame.contentDocument!;
  await until(() => page.querySelector('#panel'), 'the studio is there');
  await until(() => previewPage()?.querySelector('#said'), 'its preview is there');
}

afterEach(() => {
  for (const each of window.document.querySelectorAll('iframe')) each.remove();
  localStorage.removeItem('wayleaf-studio');
});

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ readonly violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

/** What axe finds wrong in the studio as it stands. */
export async function axeFaults(): Promise<readonly string[]> {
  const script = page.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  page.head.append(script);
  await until(() => 'axe' in frame.contentWindow!);
  const { axe } = frame.contentWindow as unknown as { axe: Axe };
  const { violations } = await axe.run(page, { iframes: false });
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
  );
}

/** What reaches over a page of 320 px, but for what scrolls by itself. */
export const wide = (): readonly string[] => [
  ...(page.documentElement.scrollWidth > 320 ? [`the page: ${page.documentElement.scrollWidth} px`] : []),
  ...[...page.querySelectorAll('body *')]
    .filter((each) => !each.parentElement?.closest('.scroll, .screen, .hidden, pre, .surface'))
    .filter((each) => each.getBoundingClientRect().right > 321 || each.getBoundingClientRect().left < -1)
    .map((each) => `${each.localName}#${each.id}.${each.className}`),
];
