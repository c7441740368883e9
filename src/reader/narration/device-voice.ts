/** Says a transcript with the device's voice: picks the voice, cuts what is too long, tries the next one on failure. */
import { nameOf } from '../../i18n/name-of.js';
import type { Speaker, SpeechFailure } from './speaker.js';
import type { Place, Transcript } from './transcript.js';
import { cutAt, wordEnd, type Utterance } from './utterances.js';
import { wordsFor } from './say-as.js';
import { deviceVoices } from './speech-engine.js';
import { primaryOf } from './voice-languages.js';
import { isGoogleOnline, voiceKey, voicesFor } from './voices.js';

/** Why the narration cannot go on. */
export type NarrationFailure = 'blocked' | 'no-voice';

/** What a source of speech calls. */
export interface NarrationCallbacks {
  /** The words at a place begin to be heard. */
  readonly onPlace: (place: Place) => void;
  /** @param from - The word's first character in the utterance. */
  readonly onWord: (place: Place, from: number, to: number) => void;
  readonly onFinished: () => void;
  /** Whether to go on with a place. Where not, nothing more is called. */
  readonly goesOn: (next: Place) => boolean;
  /** Something else has silenced the voice. */
  readonly onInterrupted: () => void;
  readonly onFailure: (failure: NarrationFailure) => void;
  readonly onWaiting: () => void;
}

/** What the device's voice needs to know. */
export interface DeviceVoiceHost extends NarrationCallbacks {
  readonly transcript: () => Transcript;
  /** The language of the article. */
  readonly lang: () => string;
  readonly rate: () => number;
  /** The keys of the voices the visitor has chosen, by language. */
  readonly chosen: () => Readonly<Record<string, string>>;
}

/** Google's online voices stop after about 14 seconds. */
const GOOGLE_SECONDS = 10;
/** The most characters that any engine is given at once. */
const MAX_LENGTH = 800;
/** How many voices are tried for one sentence. */
const MAX_VOICES = 3;
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Characters a second, as a rule, until they were measured. */
const usualPace = (text: string, rate: number): number => (DENSE.test(text) ? 4.5 : 13) * Math.min(rate, 3);

/** The device's voice. Where the browser has no speech it has no voices, and so asks nothing of its speaker. */
export class DeviceVoice {
  readonly #speaker: Speaker | undefined;
  readonly #engine: SpeechSynthesis | undefined;
  readonly #host: DeviceVoiceHost;
  /** Voices that did not speak. */
  readonly #dead = new Set<string>();
  /** Characters a second, by voice and speed. */
  readonly #paces = new Map<string, number>();
  #tries = 0;
  #repeats = 0;
  #instant = 0;
  /** Passages in a language without a voice, which were announced. */
  #announced: number | undefined;
  #max = MAX_LENGTH;
  /** What is being said. */
  #place: Place = { passage: 0, index: 0, offset: 0 };

  constructor(speaker: Speaker | undefined, engine: SpeechSynthesis | undefined, host: DeviceVoiceHost) {
    this.#speaker = speaker;
    this.#engine = engine;
    this.#host = host;
  }

  /** Says what follows a place. */
  start(place: Place): void {
    this.#tries = this.#repeats = 0;
    this.#max = MAX_LENGTH;
    this.#say(place);
  }

  stop(): void {
    this.#speaker?.stop();
  }

  /** The article has changed: what is being said now has another place in the transcript. */
  relocate({ passage, index }: Place): void {
    this.#place = { ...this.#place, passage, index };
  }

  /** Forgets which voices did not speak: another try may have another end. */
  reset(): void {
    this.#dead.clear();
    this.#instant = 0;
  }

  /** The device's voices. */
  get voices(): readonly SpeechSynthesisVoice[] {
    return deviceVoices(this.#engine);
  }

  /** Those for a language, the best first. */
  voicesFor(lang: string): readonly SpeechSynthesisVoice[] {
    return voicesFor(lang, this.voices, navigator.languages);
  }

  /** The voice that speaks a language now. */
  voiceFor(lang: string): SpeechSynthesisVoice | undefined {
    const usable = this.voicesFor(lang).filter((voice) => !this.#dead.has(voiceKey(voice)));
    const chosen = this.#host.chosen()[primaryOf(lang)];
    return usable.find((voice) => voiceKey(voice) === chosen) ?? usable[0];
  }

  /** Characters a second at a speed, as measured or as a rule. */
  paceOf(text: string, lang: string, rate: number): number {
    return this.#paces.get(this.#paceKey(this.voiceFor(lang), rate)) ?? usualPace(text, rate);
  }

  #paceKey(voice: SpeechSynthesisVoice | undefined, rate: number): string {
    return `${voice ? voiceKey(voice) : ''} ${rate}`;
  }

  #say(place: Place): void {
    const transcript = this.#host.transcript();
    const utterance = transcript.get(place);
    if (!utterance) return this.#host.onFinished();
    const own = this.voiceFor(utterance.lang);
    const main = this.#host.lang();
    const isForeign = primaryOf(utterance.lang) !== primaryOf(main);
    const isWhole = primaryOf(transcript.passages[place.passage]!.lang) === primaryOf(utterance.lang);
    if (!own && isForeign && isWhole) return this.#skipForeign(place, utterance.lang);
    // a few words that no voice here can speak stay with the voice around them
    const voice = own ?? this.voiceFor(main);
    if (!voice) return this.#host.onFailure('no-voice');
    this.#speak(place, utterance, voice, own ? utterance.lang : main);
  }

  /** Says once that a passage cannot be read, rather than have another language's voice garble it. */
  #skipForeign(place: Place, lang: string): void {
    const main = this.#host.lang();
    const voice = this.voiceFor(main);
    if (!voice) return this.#host.onFailure('no-voice');
    const transcript = this.#host.transcript();
    const next = transcript.first(place.passage + 1);
    const goOn = () => (next ? this.#say(next) : this.#host.onFinished());
    const text = wordsFor(main)?.unread(nameOf('language', primaryOf(lang) || lang, main));
    const previous = transcript.passages[place.passage - 1];
    const isAnnounced =
      this.#announced === place.passage - 1 && previous && primaryOf(previous.lang) === primaryOf(lang);
    this.#announced = place.passage;
    if (!text || isAnnounced) return goOn();
    this.#speaker?.speak(this.#request(text, voice, main), {
      onStart: () => this.#host.onPlace(place),
      onWord: () => undefined,
      onEnd: goOn,
      onFailure: (failure) => this.#onFailure(failure, place, voice),
      onWaiting: this.#host.onWaiting,
    });
  }

  #request(text: string, voice: SpeechSynthesisVoice, lang: string) {
    const rate = this.#host.rate();
    const pace = this.#paces.get(this.#paceKey(voice, rate)) ?? usualPace(text, rate) / 1.6;
    return { text, voice, rate, lang: voice.lang || lang, expected: (text.length / pace) * 1000 };
  }

  #speak(at: Place, utterance: Utterance, voice: SpeechSynthesisVoice, lang: string): void {
    const rest = utterance.text.slice(at.offset);
    const offset = at.offset + rest.length - rest.trimStart().length;
    const whole = rest.trim();
    const rate = this.#host.rate();
    const max = isGoogleOnline(voice) ? GOOGLE_SECONDS * usualPace(whole, rate) : this.#max;
    const text = whole.slice(0, cutAt(whole, Math.min(max, this.#max)));
    const request = this.#request(text, voice, lang);
    const key = this.#paceKey(voice, rate);
    const isMeasured = this.#paces.has(key);
    let startedAt = 0;
    let said = offset;
    this.#place = { ...at, offset };
    this.#speaker?.speak(request, {
      onStart: () => {
        startedAt = Date.now();
        this.#host.onPlace(this.#place);
      },
      onWord: (index, length) => {
        said = offset + index;
        this.#host.onWord(this.#place, said, length ? said + length : wordEnd(utterance.text, said));
      },
      onEnd: () => {
        const took = Date.now() - startedAt;
        // an engine without a sound device ends everything at once; somebody else's cancel() looks the same
        if ((!startedAt || took < 30) && text.length > 20 && ++this.#instant >= 3)
          return this.#host.onFailure('no-voice');
        if (startedAt && took >= 30) this.#instant = 0;
        const isCutShort = isMeasured && request.expected > 1500 && took < request.expected * 0.35;
        if (isCutShort && startedAt && !this.#repeats++) return this.#say(this.#place);
        if (startedAt && took > 300 && text.length > 20) this.#measure(key, (text.length / took) * 1000);
        this.#tries = this.#repeats = 0;
        const end = offset + text.length;
        const isWhole = text.length === whole.length;
        const next = isWhole ? this.#host.transcript().next(this.#place) : { ...this.#place, offset: end };
        if (!next) return this.#host.onFinished();
        if (this.#host.goesOn(next)) this.#say(next);
      },
      onFailure: (failure) => this.#onFailure(failure, { ...this.#place, offset: said }, voice),
      onWaiting: this.#host.onWaiting,
    });
  }

  #measure(key: string, pace: number): void {
    const known = this.#paces.get(key);
    this.#paces.set(key, known ? known * 0.6 + pace * 0.4 : pace);
  }

  #onFailure(failure: SpeechFailure, place: Place, voice: SpeechSynthesisVoice): void {
    if (failure === 'blocked') return this.#host.onFailure('blocked');
    if (failure === 'interrupted') return this.#host.onInterrupted();
    // a voice that has spoken before gets a second chance, with less to say at once
    const hasSpoken = [...this.#paces.keys()].some((key) => key.startsWith(`${voiceKey(voice)} `));
    if (failure !== 'stalled' && !(hasSpoken && !this.#tries)) this.#dead.add(voiceKey(voice));
    this.#max = Math.max(80, this.#max / 4);
    if (++this.#tries > MAX_VOICES) return this.#host.onFailure('no-voice');
    this.#say(place);
  }
}
