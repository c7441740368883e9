import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { rootOf } from '../internal/dom.js';
import { once } from '../internal/load.js';
import type { PanelContext } from './lazy/panels.js';

export type Panel = 'contents' | 'comfort';

const panels = once(() => import('./lazy/panels.js'));

/** Opens the panels that the bar leads to. Their part is fetched when a person comes near. */
export class PanelController implements ReactiveController {
  /** Which one is open. */
  open: Panel | undefined;
  /** Whether the one that was asked for last did not come. */
  unreached = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tried: (failed: boolean) => void;
  #next: Panel | undefined;
  #part: Awaited<ReturnType<typeof panels>> | undefined;

  /** @param tried - Called when the part has come, or has not. */
  constructor(host: ReactiveControllerHost & HTMLElement, tried: (failed: boolean) => void) {
    this.#host = host;
    this.#tried = tried;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = this.#next = undefined;
  }

  /** Fetches the part ahead of the press. */
  readonly warm = (): void => void panels().catch(() => undefined);

  /** Opens a panel, or closes it if it is open. */
  readonly toggle = async (panel: Panel): Promise<void> => {
    if (this.open) {
      // the other button leads from one panel to the other
      this.#next = panel === this.open ? undefined : panel;
      return this.close();
    }
    // said anew at each press, so that it is heard again
    this.#say(false);
    try {
      this.#part = await panels();
    } catch {
      return this.#say(true);
    }
    this.#tried(false);
    if (!this.#host.isConnected) return;
    const root = this.#root;
    const sheet = this.#part.panelStyles.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.open = panel;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const element = root.querySelector<HTMLElement>('[popover]');
    if (element) this.#part.present(element, root.querySelector('.bar')!);
  };

  /** Closes whatever is open. */
  close(): void {
    this.#root.querySelector<HTMLElement>('[popover]')?.hidePopover();
  }

  render(context: () => Omit<PanelContext, 'closed'>): unknown {
    const { open } = this;
    if (!open || !this.#part) return nothing;
    const all: PanelContext = { ...context(), closed: () => this.#closed(open) };
    return open === 'contents' ? this.#part.outlinePanel(all) : this.#part.comfortPanel(all);
  }

  #say(unreached: boolean): void {
    this.unreached = unreached;
    if (unreached) this.#tried(true);
    this.#host.requestUpdate();
  }

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }

  #closed(panel: Panel): void {
    this.open = undefined;
    this.#host.requestUpdate();
    const next = this.#next;
    this.#next = undefined;
    if (next) return void this.toggle(next);
    // back to where it was opened from, unless the visitor has gone elsewhere
    const { activeElement: outer } = rootOf(this.#host);
    const activeElement = outer === this.#host ? this.#root.activeElement : outer;
    if (!activeElement || activeElement === document.body || activeElement.closest('[popover]')) this.#root.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.focus();
  }
}
