import { render } from 'lit';
import { madeSupport } from '../made.js';
import type { PathsModel, Support } from '../model.js';

/**
 * The author's words for someone who needs company first, copied with all they hold, or built from the data. Its
 * heading can take the focus.
 */
export function supportPanel(element: Element | undefined, support: Support | null, lang: string): Node {
  const panel = document.createElement('div');
  panel.lang = lang;
  panel.dir = 'auto';
  if (element) panel.append(...element.cloneNode(true).childNodes);
  else render(madeSupport({ support } as PathsModel), panel);
  const heading = panel.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? panel;
  heading.tabIndex = -1;
  return panel;
}

