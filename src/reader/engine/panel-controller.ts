/** Opens and closes the panels of the bar and loads their modules. */
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { rootOf } from '../../internal/dom.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { once } from '../../internal/load.js';
import { onceOnline } from '../../internal/retry.js';
import type { PanelHost } from './panels.js';
import type { ActionResult, PanelContent, ToolPanelHost } from '../tools/tools-panel.js';

/** What became of what was requested: it is on its way, failed to load, or cannot be drawn. */
export type PanelNotice = 'waiting' | 'failed' | 'undrawn';

export type Panel = 'contents' | 'comfort' | 'tools' | 'quote' | 'voice';

/** Milliseconds after which a press that waits for a module is answered in words. */
const SOON = 80;

const loadPanels = once(() => import('./panels.js'));
const loadToolsPanel = once(() => import('../tools/tools-panel.js'));

/** The result of the last action in a panel, and the callback that sets it. */
export type ActionResultProps = Pick<ToolPanelHost, 'result' | 'report'>;

type PanelInput = readonly [
  context: () => Omit<PanelHost, 'onClosed'>,
  toolContext: () => Omit<ToolPanelHost, keyof ActionResultProps>,
  voice: () => PanelContent | undefined,
];

/** Opens and closes the panels of the bar. Their module is preloaded when pointer or focus reaches the bar. */
export class PanelController implements ReactiveController {
  /** The open panel. */
  open: Panel | undefined;
  /** What became of the panel requested last, where it is not open. */
  notice: PanelNotice | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onLoad: (failed: boolean, error?: unknown) => void;
  #next: Panel | undefined;
  #panels: Awaited<ReturnType<typeof loadPanels>> | undefined;
  #tools: Awaited<ReturnType<typeof loadToolsPanel>> | undefined;
  #result: ActionResult | undefined;

  /** @param onLoad - Called after each attempt to load a module, and with the error of a panel that cannot be drawn. */
  constructor(host: ReactiveControllerHost & HTMLElement, onLoad: (failed: boolean, error?: unknown) => void) {
    this.#host = host;
    this.#onLoad = onLoad;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = this.#next = undefined;
  }

  /** Loads the module ahead of the press. */
  readonly preload = (): void => void loadPanels().catch(() => undefined);

  /** Opens a panel, or closes it if it is open. */
  readonly toggle = async (panel: Panel): Promise<void> => {
    if (this.open) {
      // pressing another button switches from one panel to the other
      this.#next = panel === this.open ? undefined : panel;
      return this.close();
    }
    // in parallel
    const loaded = await this.waitFor(
      Promise.all([loadPanels(), panel === 'tools' || panel === 'quote' ? loadToolsPanel() : this.#tools]),
    );
    if (!loaded || this.open) return;
    [this.#panels, this.#tools] = loaded;
    this.#onLoad(false);
    if (!this.#host.isConnected) return;
    const root = this.#root;
    adoptStyles(root, this.#panels.panelStyles);
    if (this.#tools) adoptStyles(root, this.#tools.toolStyles);
    this.#result = undefined;
    this.open = panel;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const element = root.querySelector<HTMLElement>('.sheet');
    try {
      if (element) this.#panels.present(element, root.querySelector('.bar')!);
    } catch (error) {
      this.#showDrawFailure(error);
    }
  };

  /** Closes the open panel. */
  close(): void {
    const panel = this.#root.querySelector<HTMLElement>('.sheet');
    if (panel) this.#panels?.hidePopover(panel);
  }

  /**
   * Renders the open panel. One that cannot be drawn is closed and reported: bar, article and other panels go on.
   *
   * @param input - `toolContext` is the additional input of the two panels of tools, `voice` gives the content of the
   *   panel of voices.
   */
  render(...input: PanelInput): unknown {
    try {
      return this.#draw(...input);
    } catch (error) {
      queueMicrotask(() => this.#showDrawFailure(error));
      this.open = undefined;
      return nothing;
    }
  }

  #draw(...[context, toolContext, voice]: PanelInput): unknown {
    const { open } = this;
    if (!open || !this.#panels) return nothing;
    const panelProps: PanelHost = { ...context(), onClosed: () => this.#onClosed(open) };
    if (open === 'tools' || open === 'quote') {
      const toolProps: ToolPanelHost = { ...toolContext(), result: this.#result, report: this.#report };
      return this.#tools
        ? this.#panels.panelView(panelProps, ...this.#tools[open === 'tools' ? 'toolsPanel' : 'quotePanel'](toolProps))
        : nothing;
    }
    if (open === 'voice') {
      const content = voice();
      return content ? this.#panels.panelView(panelProps, ...content) : nothing;
    }
    return open === 'contents' ? this.#panels.outlinePanel(panelProps) : this.#panels.settingsPanel(panelProps);
  }

  /**
   * Waits for what a press needs. The bar says so where it takes a moment, and says where it fails; `undefined` then.
   */
  async waitFor<T>(loading: Promise<T>): Promise<T | undefined> {
    // cleared at each press, so that a repeated failure is announced again
    this.showLoadFailure(false);
    const timer = setTimeout(() => this.#show('waiting'), SOON);
    try {
      const loaded = await loading;
      if (this.notice === 'waiting') this.#show(undefined);
      return loaded;
    } catch {
      this.showLoadFailure(true);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Shows or clears the message in the bar that something failed to load. */
  showLoadFailure(loadFailed: boolean): void {
    this.#show(loadFailed ? 'failed' : undefined);
    if (!loadFailed) return;
    this.#onLoad(true);
    onceOnline(this.#host, this.#again);
  }

  /** Closes a panel that cannot be drawn, and says so: another press or a network does not help. */
  #showDrawFailure(error: unknown): void {
    this.open = this.#next = undefined;
    this.#show('undrawn');
    this.#onLoad(true, error);
  }

  #show(notice: typeof this.notice): void {
    if (!this.#host.isConnected) return;
    this.notice = notice;
    this.#host.requestUpdate();
  }

  /** Another press may succeed. */
  readonly #again = (): void => {
    if (this.notice !== 'failed') return;
    this.#show(undefined);
    this.#onLoad(false);
  };

  readonly #report = (outcome: ActionResult): void => {
    this.#result = outcome;
    this.#host.requestUpdate();
  };

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }

  #onClosed(panel: Panel): void {
    this.open = undefined;
    this.#host.requestUpdate();
    const next = this.#next;
    this.#next = undefined;
    if (next) return void this.toggle(next);
    // the focus returns to the button, unless the visitor has moved it elsewhere
    const { activeElement: documentFocus } = rootOf(this.#host);
    const activeElement = documentFocus === this.#host ? this.#root.activeElement : documentFocus;
    if (!activeElement || activeElement === this.#host.ownerDocument.body || activeElement.closest('.sheet'))
      this.#root.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.focus();
  }
}
