/** Holds the visitor's settings and stores them. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  changedSettings,
  parseSettings,
  DEFAULT_SETTINGS,
  STORAGE_KEY,
  type ReaderSettings,
  type Theme,
} from './reader-settings.js';
import { storageOf, type StorageKind } from '../../internal/storage.js';
import { once } from '../../internal/load.js';
import type { Scheme } from '../../theme/scheme-controller.js';

interface SettingsElement extends ReactiveControllerHost, HTMLElement {
  readonly storage: StorageKind;
  readonly theme: Theme;
}

const loadSettingsCss = once(() => import('./settings-css.js'));
const controllers = new Set<SettingsController>();

/**
 * Holds the visitor's settings, shared by all readers of the page, stores them, and follows changes made in other tabs.
 */
export class SettingsController implements ReactiveController {
  settings: ReaderSettings = DEFAULT_SETTINGS;
  readonly #host: SettingsElement;
  readonly #scheme: () => Scheme;
  #writeFailed = false;

  constructor(host: SettingsElement, scheme: () => Scheme) {
    this.#host = host;
    this.#scheme = scheme;
    host.addController(this);
  }

  /** The theme in effect: the visitor's, else the author's. */
  get theme(): Theme {
    return this.#host.theme === 'host' ? 'host' : (this.settings.theme ?? this.#host.theme);
  }

  /** Whether settings outlast the page. */
  get persists(): boolean {
    try {
      return !this.#writeFailed && !!storageOf(this.#host.storage);
    } catch {
      return false;
    }
  }

  hostConnected(): void {
    // a new reader takes over the settings of the existing ones, stored or not
    const [other] = controllers;
    controllers.add(this);
    // eslint-disable-next-line wayleaf/own-view -- the storage that is written to
    addEventListener('storage', this.#onStorage);
    if (other) this.settings = other.settings;
    else this.settings = parseSettings(this.#read());
  }

  hostDisconnected(): void {
    controllers.delete(this);
    // eslint-disable-next-line wayleaf/own-view -- as above
    removeEventListener('storage', this.#onStorage);
  }

  /** Applies changed settings to every reader of the page and stores them. */
  set(change: Partial<ReaderSettings>): void {
    const settings = { ...this.settings, ...change };
    this.#persist(settings);
    for (const each of controllers) {
      each.settings = settings;
      each.#host.requestUpdate();
    }
  }

  /**
   * Stores the settings that differ from the defaults and, once its module has loaded, the style sheet for the next
   * page.
   */
  #persist(settings: ReaderSettings): void {
    const changes = changedSettings(settings);
    const text = JSON.stringify(changes);
    this.#write(text === '{}' ? undefined : text);
    if (text === '{}') return;
    loadSettingsCss().then(
      ({ textCss, themeCss }) => {
        const { theme } = settings;
        const painted =
          theme && theme !== 'auto'
            ? `&:not([theme=host]){${themeCss(theme, this.#scheme(), this.#host.localName)}}`
            : '';
        // unless it was changed in between
        if (this.#read() === text)
          this.#write(JSON.stringify({ ...changes, css: textCss(settings, this.#host.localName) + painted }));
      },
      () => undefined,
    );
  }

  #read(): string | null {
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
      this.#writeFailed = false;
    } catch {
      // full or forbidden: the settings last until the page is left
      this.#writeFailed = true;
    }
  }

  /** Takes over settings that were changed in another tab. */
  readonly #onStorage = ({ key, storageArea }: StorageEvent): void => {
    try {
      if ((key !== STORAGE_KEY && key !== null) || storageArea !== storageOf(this.#host.storage)) return;
    } catch {
      return;
    }
    const previous = JSON.stringify(this.settings);
    this.settings = parseSettings(this.#read());
    if (JSON.stringify(this.settings) !== previous) this.#host.requestUpdate();
  };
}
