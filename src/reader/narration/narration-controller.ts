/** Offers to read an article aloud where the device has a voice for it, and loads the narrator at the first press. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { once, whenIdle } from '../../internal/load.js';
import type { PanelContent } from '../tools/tools-panel.js';
import type { NarrationHost, Narrator } from './narrator.js';
import { deviceVoices, speechEngine } from './speech-engine.js';
import { hasVoice } from './voice-languages.js';

const loadNarrator = once(() => import('./narrator.js'));

/** Milliseconds after which voices are looked for again, where the browser does not tell that they have come. */
const LOOK_AGAIN = [1000, 4000, 16_000] as const;

/** Waits for a module with words to the visitor; gives nothing where it fails. */
type WaitFor = <T>(loading: Promise<T>) => Promise<T | undefined>;

/** The button's offer, and the narrator of one reader. */
export class NarrationController implements ReactiveController {
  /** Whether there is a voice for the article's language. */
  isOffered = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: () => NarrationHost;
  readonly #waitFor: WaitFor;
  #narrator: Narrator | undefined;
  #lang = '';
  #hasRecording = false;
  #endLooking: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, waitFor: WaitFor, context: () => NarrationHost) {
    this.#host = host;
    this.#waitFor = waitFor;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#narrator?.moved();
    // a browser may take long to list its voices, even where it has them
    const endIdle = whenIdle(this.#look);
    const timers = LOOK_AGAIN.map((ms) => setTimeout(this.#look, ms));
    const engine: Partial<SpeechSynthesis> | undefined = speechEngine();
    engine?.addEventListener?.('voiceschanged', this.#look);
    this.#endLooking = () => {
      endIdle();
      timers.forEach(clearTimeout);
      engine?.removeEventListener?.('voiceschanged', this.#look);
    };
  }

  hostUpdated(): void {
    this.#narrator?.refresh();
    if (!this.#lang) return;
    const { articleLang, audio } = this.#context();
    if (this.#lang !== articleLang || this.#hasRecording !== audio.length > 0) this.#look();
  }

  hostDisconnected(): void {
    this.#endLooking?.();
    this.#endLooking = undefined;
    // an element that is moved is connected again in the same task, and goes on speaking
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#narrator?.disconnect();
      this.#narrator = undefined;
    });
  }

  /** Whether the controls are shown. */
  get isActive(): boolean {
    return this.#narrator?.isActive ?? false;
  }

  /** Whether it speaks. */
  get isSpeaking(): boolean {
    return this.#narrator?.isSpeaking ?? false;
  }

  /** Loads the narrator ahead of the press: some browsers let speech begin only within it. */
  readonly preload = (): void => {
    if (this.isOffered) loadNarrator().then(this.#use, () => undefined);
  };

  /** Reads aloud, from the selection or from where the visitor reads. */
  readonly play = async (): Promise<void> => {
    const root = this.#host.shadowRoot!;
    const hasFocus = root.activeElement?.matches('.listen');
    // no `await` where it is there already
    const narrator = this.#narrator ?? (await this.#waitFor(loadNarrator().then(this.#use)));
    if (!narrator) return;
    narrator.play();
    // the button gives way to the controls
    await this.#host.updateComplete;
    if (hasFocus) root.querySelector<HTMLElement>('.narration .main')?.focus();
  };

  /** Reads aloud from the selection on, also where it speaks already. */
  playFrom(): void {
    if (this.isActive) this.#narrator!.goToVisitor();
    else void this.play();
  }

  pause(): void {
    this.#narrator?.pause();
  }

  stop(): void {
    this.#narrator?.stop();
  }

  /** Takes the voice along to a section of the outline. */
  goToSection(index: number): void {
    if (this.isActive) this.#narrator!.goToSection(index);
  }

  /** Renders the controls, while an article is read aloud. */
  render(): unknown {
    return this.isActive ? this.#narrator!.render() : undefined;
  }

  /** The content of the panel of voices and speed. */
  panel(): PanelContent | undefined {
    return this.#narrator?.panel();
  }

  readonly #use = ({ Narrator }: Awaited<ReturnType<typeof loadNarrator>>): Narrator | undefined => {
    if (this.#host.isConnected) this.#narrator ??= new Narrator(this.#context);
    return this.#narrator;
  };

  readonly #look = (): void => {
    const { articleLang, audio } = this.#context();
    this.#lang = articleLang;
    this.#hasRecording = audio.length > 0;
    const isOffered = this.#hasRecording || hasVoice(articleLang, deviceVoices());
    if (isOffered === this.isOffered) return;
    this.isOffered = isOffered;
    this.#host.requestUpdate();
  };
}
