/** @pure How a visitor likes to listen: speed, voices, what is said; and parsing what is stored. */
import { isRecord } from '../../internal/values.js';

export const NARRATION_KEY = 'wayleaf-reader-narration';

/** The steps of the speed. */
export const RATES = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The kinds of content that can be said or left out. */
export const KINDS = ['pictures', 'tables', 'formulas', 'code', 'addresses', 'notes'] as const;
export type Kind = (typeof KINDS)[number];

/** A visitor's settings. */
export interface NarrationSettings {
  /** A multiple of the voice's own speed. */
  readonly rate: number;
  /** The key of the voice chosen for a language. */
  readonly voices: Readonly<Record<string, string>>;
  /** Which kinds of content are said. */
  readonly says: Readonly<Record<Kind, boolean>>;
}

export const DEFAULT_NARRATION: NarrationSettings = {
  rate: 1,
  voices: {},
  says: { pictures: true, tables: true, formulas: true, code: false, addresses: false, notes: false },
};

/** Parses stored settings; what is not understood is the default. */
export function parseNarration(stored: string | null): NarrationSettings {
  let data: unknown;
  try {
    data = JSON.parse(stored ?? '{}');
  } catch {
    data = {};
  }
  const { rate, voices, says } = isRecord(data) ? data : {};
  const kept = isRecord(voices)
    ? Object.entries(voices).filter((each): each is [string, string] => typeof each[1] === 'string')
    : [];
  const said = isRecord(says) ? says : {};
  return {
    rate: RATES.find((each) => each === rate) ?? 1,
    voices: Object.fromEntries(kept.slice(0, 20)),
    says: Object.fromEntries(
      KINDS.map((kind) => [kind, typeof said[kind] === 'boolean' ? said[kind] : DEFAULT_NARRATION.says[kind]]),
    ) as Record<Kind, boolean>,
  };
}
