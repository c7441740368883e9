import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changedFrom, parseSettings, PLAIN, STORAGE_KEY, type ReaderSettings, type Theme } from './reader-settings.js';
import { storageOf, type StorageKind } from '../early-appearance.js';
import { once } from '../../internal/load.js';
import type { Scheme } from '../../theme/scheme-controller.js';

interface ComfortHost extends ReactiveControllerHost, HTMLElement {
  readonly storage: StorageKind;
  readonly theme: Theme;
}

const looks = once(() => import('./settings-css.js'));
const all = new Set<SettingsController>();

/**
 * Keeps what a visitor has chosen about text, for all readers of the page alike, and follows other tabs of the site.
 */
export class SettingsController implements ReactiveController {
  settings: ReaderSettings = PLAIN;
  readonly #host: ComfortHost;
  readonly #scheme: () => Scheme;
  #full = false;

  constructor(host: ComfortHost, scheme: () => Scheme) {
    this.#host = host;
    this.#scheme = scheme;
    host.addController(this);
  }

  /** The look shown now: the visitor's, else the author's. */
  get theme(): Theme {
    return this.#host.theme === 'host' ? 'host' : (this.settings.theme ?? this.#host.theme);
  }

  /** Whether what is chosen can outlast the page. */
  get keeps(): boolean {
    try {
      return !this.#full && !!storageOf(this.#host.storage);
    } catch {
      return false;
    }
  }

  hostConnected(): void {
    // what holds for the readers that are there holds for one that comes, kept or not
    const [other] = all;
    all.add(this);
    addEventListener('storage', this.#elsewhere);
    if (other) this.settings = other.settings;
    else this.settings = parseSettings(this.#stored());
  }

  hostDisconnected(): void {
    all.delete(this);
    removeEventListener('storage', this.#elsewhere);
  }

  /** Takes over what the visitor has chosen, in every reader of the page, and keeps it. */
  set(change: Partial<ReaderSettings>): void {
    const comfort = { ...this.settings, ...change };
    this.#keep(comfort);
    for (const each of all) {
      each.settings = comfort;
      each.#host.requestUpdate();
    }
  }

  /**
   * Writes down what differs from the page's own look, and with it, as soon as that can be made, the style sheet for
   * the next page.
   */
  #keep(comfort: ReaderSettings): void {
    const differs = changedFrom(comfort);
    const plain = JSON.stringify(differs);
    this.#write(plain === '{}' ? undefined : plain);
    if (plain === '{}') return;
    looks().then(
      ({ textCss, themeCss }) => {
        const { theme } = comfort;
        const painted =
          theme && theme !== 'auto'
            ? `&:not([theme=host]){${themeCss(theme, this.#scheme(), this.#host.localName)}}`
            : '';
        // unless someone has been there in between
        if (this.#stored() === plain)
          this.#write(JSON.stringify({ ...differs, css: textCss(comfort, this.#host.localName) + painted }));
      },
      () => undefined,
    );
  }

  #stored(): string | null {
    try {
      return storageOf(this.#host.storage)?.getItem(STORAGE_KEY) ?? null;
    } catch {
      // forbidden by the page or the visitor
      return null;
    }
  }

  #write(text: string | undefined): void {
    try {
      const storage = storageOf(this.#host.storage);
      if (text) storage?.setItem(STORAGE_KEY, text);
      else storage?.removeItem(STORAGE_KEY);
      this.#full = false;
    } catch {
      // full or forbidden: it holds until the page is left
      this.#full = true;
    }
  }

  /** The visitor has changed settings in another tab. */
  readonly #elsewhere = ({ key, storageArea }: StorageEvent): void => {
    try {
      if ((key !== STORAGE_KEY && key !== null) || storageArea !== storageOf(this.#host.storage)) return;
    } catch {
      return;
    }
    const before = JSON.stringify(this.settings);
    this.settings = parseSettings(this.#stored());
    if (JSON.stringify(this.settings) !== before) this.#host.requestUpdate();
  };
}
