/** @pure Tells which languages the device's voices speak. */

/** What is read of a `SpeechSynthesisVoice`. */
export interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** Apple's effect voices, which sing or croak. */
export const NOVELTY =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox|Deranged|Hysterical|Pipe Organ)\b/;
/**
 * The language and region of a tag as platforms write it: `en_us`, `eng-USA`, `eng-US-f000`, `zh_CN_#Hans`.
 *
 * @returns Such as `en-US` or `en`; an empty string where it is none.
 */
export function languageTag(tag: string): string {
  const [, language, script, region] =
    /^([a-z]{2,3})(?:-([a-z]{4})(?![a-z]))?(?:-([a-z]{2}|\d{3})(?![a-z\d]))?/i.exec(tag.replaceAll('_', '-')) ?? [];
  if (!language) return '';
  try {
    const known = new Intl.Locale([language, script, region].filter(Boolean).join('-'));
    return known.region ? `${known.language}-${known.region}` : known.language;
  } catch {
    return '';
  }
}

/** The language of a tag without its region. */
export const primaryOf = (tag: string): string => languageTag(tag).split('-')[0]!;

/** Whether any voice speaks a language. */
export const hasVoice = (lang: string, all: readonly Voice[]): boolean => {
  const primary = primaryOf(lang);
  return !!primary && all.some((voice) => primaryOf(voice.lang) === primary && !NOVELTY.test(voice.name));
};
