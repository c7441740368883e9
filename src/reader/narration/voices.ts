/**
 * @pure Selects the device's voices for a language and ranks them: on-device voices first, then those that sound
 * better.
 *
 * What is known of a voice is its name and a flag. Names were taken from the lists that Hadrien Gardeur maintains
 * (web-speech-recommended-voices); the whole list is 250 kB, and ranks hardly better than the few words below.
 */
import { NOVELTY, languageTag, primaryOf, type Voice } from './voice-languages.js';

/** Voices of the nineties, which Apple and Linux still ship. */
const POOR =
  /^(Eddy|Flo|Grandma|Grandpa|Jacques|Reed|Rocko|Sandy|Shelley|Fred|Junior|Kathy|Ralph)\b|\bespeak|\bcompact\b|^eSpeak/i;
const GOOD = /\b(Natural|Neural|Premium|Siri)\b/i;
const BETTER = /\b(Enhanced|Google|Augmented)\b/i;

/** Identifies a voice among those of the device: `voiceURI` is not unique, and names are localised. */
export const voiceKey = ({ name, lang }: Voice): string => `${name}|${lang}`;

/**
 * Whether a voice sends the text to a server. Firefox on Linux says so of all its voices, and it is true of none: the
 * flag counts only where voices differ in it.
 */
export const isOnline = (voice: Voice, all: readonly Voice[]): boolean =>
  !voice.localService && (all.some((each) => each.localService) || /\bOnline\b|^Google\b/.test(voice.name));

/** Whether a voice of Google's online service: it stops after about 14 seconds, and sends no word events. */
export const isGoogleOnline = (voice: Voice | undefined): boolean =>
  !!voice && /^Google\b/.test(voice.name) && !voice.localService;

function quality({ name }: Voice): number {
  if (POOR.test(name)) return 3;
  if (GOOD.test(name)) return 0;
  return BETTER.test(name) ? 1 : 2;
}

/**
 * The voices for a language, the best first.
 *
 * @param lang - A language tag.
 * @param preferred - The visitor's languages, which decide on the region where `lang` has none.
 */
export function voicesFor<T extends Voice>(
  lang: string,
  all: readonly T[],
  preferred: readonly string[] = [],
): readonly T[] {
  const wanted = languageTag(lang);
  const primary = wanted.split('-')[0];
  if (!primary) return [];
  const regions = (wanted.includes('-') ? [wanted] : preferred.map(languageTag)).filter(
    (each) => each.includes('-') && each.startsWith(`${primary}-`),
  );
  const names = new Set(all.map(({ name }) => name));
  const found = all.filter(
    ({ name, lang: spoken }) =>
      primaryOf(spoken) === primary &&
      !NOVELTY.test(name) &&
      // one of a hundred variants of a voice that is there itself
      !(name.includes('+') && names.has(name.split('+')[0]!.trim())),
  );
  const region = ({ lang: spoken }: T) => {
    const at = regions.indexOf(languageTag(spoken));
    return at < 0 ? regions.length : at;
  };
  const key = (voice: T) => [
    isOnline(voice, all) ? 1 : 0,
    quality(voice) === 3 ? 1 : 0,
    region(voice),
    quality(voice),
    voice.default ? 0 : 1,
  ];
  return found
    .map((voice) => ({ voice, key: key(voice) }))
    .sort((a, b) => a.key.map((each, index) => each - b.key[index]!).find(Boolean) ?? 0)
    .map(({ voice }) => voice);
}
