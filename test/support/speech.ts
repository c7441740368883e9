/**
 * A `speechSynthesis` that behaves as one of the engines is documented to: which events come, what `pause` and `cancel`
 * do, when voices arrive. It says nothing; what it would have said is in `heard`.
 *
 * Sources: MDN's browser-compat-data (boundary, pause, voiceschanged), WPT `speech-api`, HadrienGardeur's
 * read-aloud-best-practices, and the runs with real voices that test/voice repeats.
 */

export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
  readonly voiceURI: string;
}

export const voice = (name: string, lang: string, more: Partial<FakeVoice> = {}): FakeVoice => ({
  name,
  lang,
  localService: true,
  default: false,
  voiceURI: name,
  ...more,
});

/** How an engine behaves. */
export interface Profile {
  readonly voices: readonly FakeVoice[];
  /** Milliseconds after which the voices are listed. */
  readonly voicesAfter?: number;
  /** Whether `voiceschanged` is sent then. */
  readonly announcesVoices?: boolean;
  readonly words?: boolean;
  /** Whether word events tell the length of the word. */
  readonly lengths?: boolean;
  /** An utterance that takes longer falls silent, without an event. */
  readonly diesAfter?: number;
  /** What is sent for the utterance that is cancelled, and after how many milliseconds. */
  readonly onCancel: 'error' | 'end' | 'nothing';
  readonly cancelTakes?: number;
  /** Milliseconds after `cancel()` in which `speak()` is forgotten. */
  readonly dropsAfterCancel?: number;
  /** Voices that never start; `true` for all. */
  readonly mute?: true | readonly string[];
  /** What is sent in place of `start`. */
  readonly fails?: string;
  /** Whether `error` events say which error it is. */
  readonly namesErrors?: boolean;
  /** Whether a press is wanted first. */
  readonly wantsPress?: boolean;
  /** What `speaking` and `pending` are between `speak()` and `start`. */
  readonly before: 'speaking' | 'pending';
}

const ENGLISH = [voice('Anna', 'en-US', { default: true }), voice('Otto', 'de-DE')];

/** The engines, after documented behaviour. */
export const PROFILES = {
  /** Chromium with speech-dispatcher, as run. */
  'chromium on linux': { voices: ENGLISH, onCancel: 'error', namesErrors: true, before: 'speaking' },
  /** Firefox with speech-dispatcher, as run: `cancel` looks like an ordinary end, and all voices claim to be online. */
  'firefox on linux': {
    voices: ENGLISH.map((each) => ({ ...each, localService: false, default: false })),
    onCancel: 'end',
    cancelTakes: 100,
    before: 'pending',
  },
  /** Google's online voices in Chrome: no word events, and silence after 14 seconds. */
  'google voices': {
    voices: [
      voice('Google US English', 'en-US', { localService: false }),
      voice('Google Deutsch', 'de-DE', { localService: false }),
    ],
    diesAfter: 14_000,
    onCancel: 'error',
    namesErrors: true,
    before: 'speaking',
  },
  /** Chrome on Android: names with underscores, no word events, nothing at all after `cancel`. */
  android: {
    voices: [voice('English United States', 'en_US'), voice('German Germany', 'de_DE')],
    onCancel: 'nothing',
    dropsAfterCancel: 10,
    before: 'speaking',
  },
  /** Safari: every voice is the default, words without lengths, `speak` right after `cancel` is forgotten. */
  safari: {
    voices: ENGLISH.map((each) => ({ ...each, default: true })),
    words: true,
    onCancel: 'end',
    dropsAfterCancel: 10,
    namesErrors: true,
    before: 'speaking',
  },
  /** Edge's natural voices: words with lengths. */
  'edge natural': {
    voices: [
      voice('Microsoft Aria Online (Natural) - English (United States)', 'en-US', { localService: false }),
      voice('Microsoft Katja Online (Natural) - German (Germany)', 'de-DE', { localService: false }),
    ],
    words: true,
    lengths: true,
    onCancel: 'error',
    namesErrors: true,
    before: 'speaking',
  },
  'late voices': {
    voices: ENGLISH,
    voicesAfter: 3000,
    announcesVoices: true,
    onCancel: 'error',
    namesErrors: true,
    before: 'speaking',
  },
  /** Firefox without a voice that works: nothing is ever sent. */
  'no voice starts': { voices: ENGLISH, mute: true, onCancel: 'nothing', before: 'pending' },
  /** Chromium on Linux without speech-dispatcher: an error, and no start. */
  'all fail': {
    voices: ENGLISH,
    fails: 'synthesis-failed',
    onCancel: 'nothing',
    namesErrors: true,
    before: 'speaking',
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

/** An utterance, as `SpeechSynthesisUtterance` is in part. */
export class FakeUtterance {
  text: string;
  lang = '';
  rate = 1;
  voice: FakeVoice | null = null;
  onstart: ((event: object) => void) | null = null;
  onend: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  onboundary: ((event: object) => void) | null = null;

  constructor(text: string) {
    this.text = text;
  }
}

/** What was heard of an utterance. */
export interface Heard {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
  readonly lang: string;
  readonly from: number;
  /** Undefined while it is heard. */
  until?: number;
  /** Whether it was spoken to its end. */
  whole: boolean;
}

export class FakeSpeech extends EventTarget {
  readonly heard: Heard[] = [];
  /** The names of the events sent, in order. */
  readonly log: string[] = [];
  /** How often `cancel` was called. */
  cancels = 0;
  /** How often the platform's own `pause` or `resume` was called. */
  pauses = 0;
  /** Milliseconds that a character takes at rate 1. */
  pace = 70;
  /** Milliseconds from `speak` to `start`. */
  delay = 20;
  voices: readonly FakeVoice[];
  profile: Profile;
  isPressed = true;
  #queue: FakeUtterance[] = [];
  #current: { utterance: FakeUtterance; heard: Heard | undefined } | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #forgetUntil = 0;
  #isEnding = false;
  readonly #now: () => number;

  constructor(profile: Profile, now: () => number = () => Date.now()) {
    super();
    this.profile = profile;
    this.#now = now;
    this.voices = profile.voicesAfter ? [] : profile.voices;
    if (profile.voicesAfter)
      setTimeout(() => {
        this.voices = profile.voices;
        if (profile.announcesVoices) this.dispatchEvent(new Event('voiceschanged'));
      }, profile.voicesAfter);
  }

  get speaking(): boolean {
    const started = !!this.#current?.heard;
    return this.#isEnding || started || (!!this.#current && this.profile.before === 'speaking');
  }

  get pending(): boolean {
    return this.#queue.length > 0 || (!!this.#current && !this.#current.heard && this.profile.before === 'pending');
  }

  get paused(): boolean {
    return false;
  }

  getVoices(): readonly FakeVoice[] {
    return this.voices;
  }

  pause(): void {
    this.pauses++;
  }

  resume(): void {
    this.pauses++;
  }

  /** Whether something is to be heard now. */
  get isHeard(): boolean {
    return !!this.#current?.heard;
  }

  speak(utterance: FakeUtterance): void {
    if (this.#now() < this.#forgetUntil) return;
    if (this.profile.wantsPress && !this.isPressed) return this.#error(utterance, 'not-allowed');
    this.#queue.push(utterance);
    this.#next();
  }

  cancel(): void {
    this.cancels++;
    this.#forgetUntil = this.#now() + (this.profile.dropsAfterCancel ?? 0);
    this.#queue = [];
    const current = this.#current;
    if (!current) return;
    this.#clear();
    const send = () => {
      this.#isEnding = false;
      const { onCancel } = this.profile;
      if (onCancel === 'error') this.#error(current.utterance, current.heard ? 'interrupted' : 'canceled');
      else if (onCancel === 'end') this.#send(current.utterance, 'end');
      this.#next();
    };
    this.#isEnding = !!this.profile.cancelTakes;
    setTimeout(send, this.profile.cancelTakes ?? 1);
  }

  /** Breaks off what is heard, as another page's `cancel()` does in Chromium. */
  interrupt(): void {
    const current = this.#current;
    this.#clear();
    if (current) this.#error(current.utterance, 'interrupted');
  }

  #clear(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    if (this.#current?.heard) this.#current.heard.until = this.#now();
    this.#current = undefined;
  }

  #after(ms: number, act: () => void): void {
    this.#timers.push(setTimeout(act, ms));
  }

  #send(utterance: FakeUtterance, type: 'start' | 'end' | 'boundary', more: object = {}): void {
    this.log.push(type);
    utterance[`on${type}`]?.({ type, utterance, charIndex: 0, ...more });
  }

  #error(utterance: FakeUtterance, error: string): void {
    this.log.push(this.profile.namesErrors ? `error ${error}` : 'error');
    utterance.onerror?.({ type: 'error', utterance, ...(this.profile.namesErrors && { error }) });
  }

  #next(): void {
    if (this.#current || this.#isEnding) return;
    const utterance = this.#queue.shift();
    if (!utterance) return;
    const current: { utterance: FakeUtterance; heard: Heard | undefined } = { utterance, heard: undefined };
    this.#current = current;
    const { fails, mute, diesAfter, words, lengths } = this.profile;
    const name = utterance.voice?.name ?? '';
    if (mute === true || mute?.includes(name)) return;
    this.#after(this.delay, () => {
      if (fails) {
        this.#clear();
        this.#error(utterance, fails);
        return this.#next();
      }
      const { text, rate, lang } = utterance;
      const heard: Heard = { text, voice: name, rate, lang, from: this.#now(), whole: false };
      this.heard.push(heard);
      current.heard = heard;
      this.#send(utterance, 'start');
      const each = this.pace / Math.min(rate, 3);
      const whole = text.length * each;
      if (words)
        for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}’'.-]+/gu))
          this.#after(index * each, () =>
            this.#send(utterance, 'boundary', {
              name: 'word',
              charIndex: index,
              ...(lengths && { charLength: word.length }),
            }),
          );
      // still speaking, it says
      if (diesAfter && whole > diesAfter) return this.#after(diesAfter, () => void (heard.until = this.#now()));
      this.#after(whole, () => {
        heard.whole = true;
        this.#clear();
        this.#send(utterance, 'end');
        this.#next();
      });
    });
  }
}

/** Puts a fake in place of the browser's own speech. Returns a function that puts that back. */
export function installSpeech(fake: FakeSpeech): () => void {
  const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  Object.defineProperty(globalThis, names[0], { value: fake, configurable: true, writable: true });
  Object.defineProperty(globalThis, names[1], { value: FakeUtterance, configurable: true, writable: true });
  return () =>
    names.forEach((name, index) => {
      if (before[index]) Object.defineProperty(globalThis, name, before[index]);
      else delete (globalThis as Record<string, unknown>)[name];
    });
}
