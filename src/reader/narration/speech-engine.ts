/**
 * @copyable Looks up the browser's speech, which is missing in Android's WebView and in the browsers inside of apps.
 */

/** `undefined` where the browser cannot speak. */
export const speechEngine = (): SpeechSynthesis | undefined =>
  typeof SpeechSynthesisUtterance === 'function'
    ? (globalThis as { readonly speechSynthesis?: SpeechSynthesis }).speechSynthesis
    : undefined;

/** The device's voices as far as they are known; none where speech is missing or forbidden. */
export function deviceVoices(engine = speechEngine()): readonly SpeechSynthesisVoice[] {
  try {
    return engine?.getVoices() ?? [];
  } catch {
    return [];
  }
}
