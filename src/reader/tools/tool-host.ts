/** @copyable What all tools share: the interface to the reader, and the box they render into. */
import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Scheme } from '../../theme/scheme-controller.js';
import type { Facts } from '../article/model.js';
import type { ReaderStrings } from '../strings.js';

/** What the tools need from the reader. */
export interface ToolHost extends Localized<ReaderStrings> {
  readonly host: ReactiveControllerHost & HTMLElement;
  /** The element that holds the text. */
  readonly root: HTMLElement;
  /** Whether it was built by the reader rather than by the page. */
  readonly isFetched: boolean;
  /** How often the text was scanned. */
  readonly reads: number;
  readonly facts: Partial<Facts>;
  readonly scheme: Scheme;
  /** Moves the line focus, if there is one, to a height of the window. */
  readonly moveLineFocus: (y: number) => void;
  /** Runs a change to the article without treating it as the author's. */
  readonly runUnobserved: (change: () => void) => void;
}

/** Adds a box to the reader's shadow root that one tool renders into. */
export function toolBox({ host }: ToolHost, styles: CSSResult): HTMLElement {
  const root = host.shadowRoot!;
  adoptStyles(root, styles);
  const box = document.createElement('div');
  box.className = 'root tool';
  root.append(box);
  return box;
}
