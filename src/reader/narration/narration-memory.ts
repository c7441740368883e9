/** Keeps how a visitor likes to listen, on their device. */
import { storageOf, type StorageKind } from '../../internal/storage.js';
import { DEFAULT_NARRATION, NARRATION_KEY, parseNarration, type NarrationSettings } from './narration-settings.js';

/** The visitor's settings, stored once they were changed. */
export class NarrationMemory {
  settings: NarrationSettings;
  /** Whether they outlast the page. */
  persists: boolean;
  readonly #kind: StorageKind;

  constructor(kind: StorageKind) {
    this.#kind = kind;
    let stored: string | null = null;
    try {
      stored = storageOf(kind)?.getItem(NARRATION_KEY) ?? null;
      this.persists = kind !== 'none';
    } catch {
      // forbidden by the page or the visitor
      this.persists = false;
    }
    this.settings = parseNarration(stored);
  }

  set(change: Partial<NarrationSettings>): void {
    this.settings = { ...this.settings, ...change };
    try {
      const storage = storageOf(this.#kind);
      const text = JSON.stringify(this.settings);
      if (text === JSON.stringify(DEFAULT_NARRATION)) storage?.removeItem(NARRATION_KEY);
      else storage?.setItem(NARRATION_KEY, text);
    } catch {
      // full or forbidden: they last until the page is left
      this.persists = false;
    }
  }
}
