/** @stateless What the tools share that are fetched one by one. */
import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Scheme } from '../../theme/scheme-controller.js';
import type { Facts } from '../article/model.js';
import type { ReaderStrings } from '../strings.js';

/** What the tools a person reaches for need to know of the reader now. */
export interface ToolHost extends Localized<ReaderStrings> {
  readonly host: ReactiveControllerHost & HTMLElement;
  /** The element that holds the words. */
  readonly root: HTMLElement;
  /** Whether it was made by the reader, not by the page. */
  readonly isFetched: boolean;
  /** How often the words were read. */
  readonly reads: number;
  readonly facts: Partial<Facts>;
  readonly scheme: Scheme;
  /** Brings the lines a visitor keeps clear to a height of the window, where there are any. */
  readonly attend: (y: number) => void;
  /** Runs a change of ours among the words without taking it for the author's. */
  readonly runUnobserved: (change: () => void) => void;
}

/** A box of its own in the reader's shadow root, for what one tool shows. */
export function toolBox({ host }: ToolHost, looks: CSSResult): HTMLElement {
  const root = host.shadowRoot!;
  adoptStyles(root, looks);
  const box = document.createElement('div');
  box.className = 'root tool';
  root.append(box);
  return box;
}
