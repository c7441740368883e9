/** @pure The languages besides English, which is built in. `test/unit/languages.test.ts` names what a new one needs. */

/** Lower-case BCP 47 tags; each is a folder of `src/languages/`. */
export const languages = ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'zh'] as const;

export type Language = (typeof languages)[number];
