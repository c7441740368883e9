import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { rootOf } from '../../internal/dom.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { once } from '../../internal/load.js';
import type { PanelHost } from './panels.js';
import type { Outcome, ToolPanelHost } from '../tools/tools-panel.js';

export type Panel = 'contents' | 'comfort' | 'tools' | 'quote';

const panels = once(() => import('./panels.js'));
const tools = once(() => import('../tools/tools-panel.js'));

/** What happened to the panel since it opened, and what it needs to say so. */
export type Outcomes = Pick<ToolPanelHost, 'outcome' | 'tell'>;

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
  #tools: Awaited<ReturnType<typeof tools>> | undefined;
  #outcome: Outcome | undefined;

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
    this.say(false);
    try {
      // side by side
      [this.#part, this.#tools] = await Promise.all([
        panels(),
        panel === 'tools' || panel === 'quote' ? tools() : this.#tools,
      ]);
    } catch {
      return this.say(true);
    }
    this.#tried(false);
    if (!this.#host.isConnected) return;
    const root = this.#root;
    adoptStyles(root, this.#part.panelStyles);
    if (this.#tools) adoptStyles(root, this.#tools.toolStyles);
    this.#outcome = undefined;
    this.open = panel;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const element = root.querySelector<HTMLElement>('.sheet');
    if (element) this.#part.present(element, root.querySelector('.bar')!);
  };

  /** Closes whatever is open. */
  close(): void {
    this.#root.querySelector<HTMLElement>('.sheet')?.hidePopover();
  }

  /** @param more - What only the two panels of tools need. */
  render(context: () => Omit<PanelHost, 'closed'>, more: () => Omit<ToolPanelHost, keyof Outcomes>): unknown {
    const { open } = this;
    if (!open || !this.#part) return nothing;
    const all: PanelHost = { ...context(), closed: () => this.#closed(open) };
    if (open === 'tools' || open === 'quote') {
      const wanted: ToolPanelHost = { ...more(), outcome: this.#outcome, tell: this.#tell };
      return this.#tools
        ? this.#part.sheet(all, ...this.#tools[open === 'tools' ? 'toolsPanel' : 'quotePanel'](wanted))
        : nothing;
    }
    return open === 'contents' ? this.#part.outlinePanel(all) : this.#part.settingsPanel(all);
  }

  /** Says in the bar that something did not come, or no longer. */
  say(unreached: boolean): void {
    this.unreached = unreached;
    if (unreached) this.#tried(true);
    this.#host.requestUpdate();
  }

  readonly #tell = (outcome: Outcome): void => {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  };

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
    if (!activeElement || activeElement === document.body || activeElement.closest('.sheet'))
      this.#root.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.focus();
  }
}
