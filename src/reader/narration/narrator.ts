/** Reads an article aloud: keeps the place, plays, pauses, steps, marks and follows what is heard. */
import type { ReactiveControllerHost } from 'lit';
import { viewOf } from '../../internal/view.js';
import type { ProblemInput } from '../../controllers/problems-controller.js';
import type { Localized } from '../../i18n/strings.js';
import { once } from '../../internal/load.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Scheme } from '../../theme/scheme-controller.js';
import type { ScannedHeading } from '../article/article-scanner.js';
import type { StorageKind } from '../../internal/storage.js';
import type { NarrationState } from '../reader.events.js';
import type { ReaderStrings } from '../strings.js';
import { overlayStyles } from '../tools/highlight-overlay.styles.js';
import { DeviceVoice, type NarrationFailure } from './device-voice.js';
import { Follower } from './follow.js';
import { NarrationMemory } from './narration-memory.js';
import type { NarrationSettings } from './narration-settings.js';
import { narrationPanel } from './narration-panel.js';
import { narrationView, type NarrationNotice } from './narration-view.js';
import { narrationStyles } from './narration.styles.js';
import { Neighbours, ScreenLock } from './neighbours.js';
import { placeFromPress } from './pointer-place.js';
import type { RecordedVoice } from './recording.js';
import { SleepTimer } from './sleep-timer.js';
import { Speaker } from './speaker.js';
import { speechEngine } from './speech-engine.js';
import { buildTranscript, samePlace } from './transcript-builder.js';
import type { TimingsSource } from './timings.js';
import type { Place, Step, Transcript } from './transcript.js';
import { hasVoice } from './voice-languages.js';
import { VoiceMarks } from './voice-marks.js';

/** The part that is fetched for a recording. An object, so that tests can let it fail. */
export const narrationParts = { recording: once(() => import('./recording.js')) };

/** What the narrator needs from the reader. */
export interface NarrationHost extends Localized<ReaderStrings> {
  readonly host: ReactiveControllerHost & HTMLElement;
  /** The element that holds the text. */
  readonly root: HTMLElement;
  /** How often the text was scanned. */
  readonly reads: number;
  /** The language of the article. */
  readonly articleLang: string;
  /** The title, where it is not among the words. */
  readonly title: string | undefined;
  readonly entries: readonly ScannedHeading[];
  readonly scheme: Scheme;
  readonly storage: StorageKind;
  /** The range the visitor has selected. */
  readonly selection: Range | undefined;
  /** The text at the reading line, once the visitor has moved. */
  readonly readingAt: () => Node | undefined;
  /** The factor for boxes measured inside the article. */
  readonly scale: number;
  readonly panelIsOpen: boolean;
  readonly openPanel: () => void;
  /** The addresses of a recorded narration, in several types. */
  readonly audio: readonly string[];
  readonly timings?: TimingsSource;
  readonly byline: string | undefined;
  /** The article's title, wherever it stands. */
  readonly name: string;
  /** Reports what is wrong with the recording. */
  readonly report: (problems: readonly ProblemInput[]) => void;
  /** @param sentence - The words being spoken. */
  readonly onChange: (state: NarrationState, sentence: string) => void;
}

/** Milliseconds after which a step back leads to the beginning of the sentence first. */
const RESTART_AFTER = 2000;

/** The narration of one reader, from the first press on. */
export class Narrator {
  state: NarrationState = 'idle';
  /** What is to be known besides. */
  notice: NarrationNotice | undefined;
  transcript: Transcript | undefined;
  /** What is being said, or was when it was paused. */
  place: Place | undefined;
  readonly context: () => NarrationHost;
  readonly device: DeviceVoice;
  readonly follower: Follower;
  readonly memory: NarrationMemory;
  readonly sleep = new SleepTimer();
  readonly #neighbours: Neighbours;
  readonly #lock: ScreenLock;
  readonly #marks: VoiceMarks;
  readonly #box = document.createElement('div');
  /** The document that the reader is in; another after a move into a popup. */
  #document: Document;
  #recording: RecordedVoice | undefined;
  #isUnplayable = false;
  /** Whether the notice stays for the first sentence. */
  #keepsNotice = false;
  /** The addresses of the recording. */
  #sources = '';
  #reads = -1;
  #run = 0;
  #startedAt = 0;

  constructor(context: () => NarrationHost) {
    this.context = context;
    const { host, storage } = context();
    const root = host.shadowRoot!;
    this.#document = host.ownerDocument;
    adoptStyles(root, overlayStyles);
    adoptStyles(root, narrationStyles);
    this.#box.className = 'root tool';
    root.append(this.#box);
    this.#lock = new ScreenLock(host);
    this.#marks = new VoiceMarks(this.#box);
    this.memory = new NarrationMemory(storage);
    this.#neighbours = new Neighbours(host, () => this.pause());
    this.follower = new Follower({
      scale: () => context().scale,
      bottom: () => root.querySelector<HTMLElement>('.bar')?.offsetHeight ?? 0,
      onChange: () => host.requestUpdate(),
      document: () => host.ownerDocument,
    });
    const engine = speechEngine();
    this.device = new DeviceVoice(engine && new Speaker(engine), engine, {
      transcript: () => this.transcript!,
      lang: () => context().articleLang,
      rate: () => this.memory.settings.rate,
      chosen: () => this.memory.settings.voices,
      onPlace: (place) => this.#onPlace(place),
      onWord: (place, from, to) => this.#onWord(place, from, to),
      onFinished: () => this.#end('finished', 'finished'),
      goesOn: (next) => this.#goesOn(next),
      onInterrupted: () => this.pause(),
      onFailure: (failure) => this.#onFailure(failure),
      onWaiting: () => this.#notify('waiting'),
    });
    if (context().audio.length) narrationParts.recording().catch(() => undefined);
    // eslint-disable-next-line wayleaf/own-view -- the voice is the script's window's
    addEventListener('pagehide', this.#onPageHide);
    this.#document.addEventListener('click', this.#onClick);
  }

  /** Whether the controls are shown. */
  get isActive(): boolean {
    return this.state !== 'idle';
  }

  get isSpeaking(): boolean {
    return this.state === 'playing' || this.state === 'loading';
  }

  /** How many minutes are left at this voice's own pace. */
  get minutesLeft(): number {
    const { place, transcript } = this;
    const { duration = 0, currentTime = 0, playbackRate = 1 } = this.#recording?.audio ?? {};
    if (duration) return Math.max(1, Math.ceil((duration - currentTime) / playbackRate / 60));
    if (!place || !transcript) return 1;
    const { text, lang } = transcript.get(place) ?? { text: '', lang: '' };
    const seconds = transcript.left(place) / this.device.paceOf(text, lang, this.memory.settings.rate);
    return Math.max(1, Math.ceil(seconds / 60));
  }

  /** Plays from a place, else from a selection, where it was paused, where the visitor reads, or the beginning. */
  play(from?: Place): void {
    const run = ++this.#run;
    const { host, root, reads, articleLang, title } = this.context();
    const isAgain = this.state === 'finished';
    this.notice = 'starting';
    this.follower.start(!this.place);
    this.#lock.start();
    this.#change('loading');
    this.#neighbours.announce();
    this.#useSources();
    if (this.context().audio.length && !this.#recording && !this.#isUnplayable) return this.#load(run, from);
    const start = () => {
      const place = from ?? this.#startPlace(isAgain);
      const isFirst = !from && place?.passage === 0 && !place.index;
      this.place = place;
      this.device.reset();
      // a recording is resumed where it was on this page
      if (this.#recording) this.#recording.start(isFirst ? undefined : place);
      else if (place) this.device.start(place);
      else this.#end('finished', 'finished');
      host.requestUpdate();
    };
    if (this.transcript && reads === this.#reads) return start();
    this.#reads = reads;
    buildTranscript(
      { root, lang: articleLang, says: this.memory.settings.says, title },
      (transcript) => {
        this.transcript = transcript;
        start();
      },
      () => run === this.#run,
    );
  }

  /** Forgets the recording of another article. */
  #useSources(): void {
    const sources = this.context().audio.join(' ');
    if (sources === this.#sources) return;
    this.#recording?.end();
    this.#recording = undefined;
    this.#isUnplayable = false;
    this.#sources = sources;
  }

  /** Loads what plays a recording; without it the device's voice reads. */
  #load(run: number, from: Place | undefined): void {
    narrationParts.recording().then(
      ({ RecordedVoice }) => {
        if (run !== this.#run) return;
        this.#recording = new RecordedVoice(this.#recordingHost());
        this.play(from);
      },
      () => run === this.#run && this.#onUnplayable(),
    );
  }

  #recordingHost(): ConstructorParameters<typeof RecordedVoice>[0] {
    const { root, audio, timings, byline, name, entries, report } = this.context();
    return {
      sources: audio,
      timings,
      find: (id) => root.querySelector(`#${CSS.escape(id)}`),
      transcript: () => this.transcript!,
      sections: () =>
        entries.flatMap(({ element, text: title }) => {
          const place = this.transcript?.after(element);
          return place ? [{ title, place }] : [];
        }),
      rate: () => this.memory.settings.rate,
      onPlace: (place) => this.#onPlace(place),
      onWord: (place, from, to) => this.#onWord(place, from, to),
      onFinished: () => this.#end('finished', 'finished'),
      goesOn: (next) => this.#goesOn(next),
      onInterrupted: () => this.pause(),
      onFailure: (failure) => this.#onFailure(failure),
      onMoved: (place) => this.state === 'paused' && this.goTo(place),
      onUnplaced: () => this.#onUnplaced(),
      onUnplayable: () => this.#onUnplayable(),
      media: () => ({
        // eslint-disable-next-line wayleaf/own-view -- a popup's title names no article
        title: name || document.title,
        byline,
        play: () => this.play(this.place),
        pause: () => this.pause(),
        stop: () => this.stop(),
        section: (by) => this.stepSection(by),
      }),
      persists: () => this.memory.persists,
      report,
    };
  }

  /** A recording without timings plays: nothing is marked that might be false. */
  #onUnplaced(): void {
    this.place = undefined;
    this.notice = undefined;
    this.#change('playing');
  }

  /** The device's voice takes over. */
  #onUnplayable(): void {
    this.#isUnplayable = true;
    this.#recording?.end();
    this.#recording = undefined;
    if (!hasVoice(this.context().articleLang, this.device.voices)) return this.#end('failed', 'noRecording');
    this.play(this.place);
    this.#notify('takesOver');
    this.#keepsNotice = true;
  }

  pause(): void {
    if (!this.isSpeaking) return;
    this.#silence();
    this.notice = undefined;
    this.#marks.showWord(undefined);
    this.#change('paused');
  }

  /** Stops, and takes the controls away. */
  stop(): void {
    if (!this.isActive) return;
    this.#silence();
    this.follower.stop();
    this.#recording?.release();
    this.#marks.clear();
    this.place = this.notice = undefined;
    const { host } = this.context();
    const hasFocus = host.shadowRoot!.activeElement?.closest('.narration');
    this.#change('idle');
    if (hasFocus) void host.updateComplete.then(() => host.shadowRoot!.querySelector<HTMLElement>('.listen')?.focus());
  }

  /** Ends for good: the reader has been removed. */
  disconnect(): void {
    this.stop();
    this.#recording?.end();
    // eslint-disable-next-line wayleaf/own-view -- as above
    removeEventListener('pagehide', this.#onPageHide);
    this.#document.removeEventListener('click', this.#onClick);
    this.#box.remove();
  }

  /** Renders the controls. */
  render(): unknown {
    return narrationView(this);
  }

  /** The title, kind and content of the panel of voices and speed. */
  panel(): readonly [title: string, kind: string, body: unknown] {
    return narrationPanel(this);
  }

  /** Goes on by a sentence or a paragraph, or back. */
  step(unit: Step, by: 1 | -1): void {
    const { transcript, place } = this;
    if (this.#recording && !this.#recording.isTimed) return this.#recording.skip(by);
    if (!transcript || !place) return;
    const beginning = unit === 'sentence' ? transcript.beginning(place) : { ...place, index: 0, offset: 0 };
    const restarts = by < 0 && this.isSpeaking && Date.now() - this.#startedAt > RESTART_AFTER;
    const next = restarts ? undefined : transcript.step(place, unit, by);
    if (next ?? by < 0) this.goTo(next ?? beginning);
  }

  /** Goes on by a section, or back. */
  stepSection(by: 1 | -1): void {
    const { entries } = this.context();
    const { element } = (this.place && this.transcript?.passages[this.place.passage]) ?? {};
    if (!element) return;
    const current = entries.findLastIndex(
      ({ element: heading }) => heading === element || !!(heading.compareDocumentPosition(element) & 4) /* follows */,
    );
    this.goToSection(Math.max(0, current + by));
  }

  /** Goes to a section of the outline. */
  goToSection(index: number): void {
    const heading = this.context().entries[index]?.element;
    const place = heading && this.transcript?.after(heading);
    if (place) this.goTo(place);
  }

  /** Goes to what the visitor has selected, or reads. */
  goToVisitor(): void {
    this.place = undefined;
    this.play();
  }

  /** Goes to a place: speaks from there, or stays paused there. */
  goTo(place: Place): void {
    this.follower.isFollowing = true;
    if (this.state !== 'paused') return this.play(place);
    this.place = place;
    this.#mark(place);
    this.context().host.requestUpdate();
  }

  /** Takes changed settings over; another voice or speed is heard at once. */
  set(change: Partial<NarrationSettings>): void {
    this.memory.set(change);
    if (change.says) this.#rebuild();
    else if (this.#recording) this.#recording.setRate();
    else if (this.state === 'playing' && this.place) this.device.start(this.place);
    this.context().host.requestUpdate();
  }

  /** The article was scanned again. */
  refresh(): void {
    if (!this.isActive) return;
    const { reads, audio } = this.context();
    if (audio.join(' ') !== this.#sources) this.stop();
    else if (reads !== this.#reads) this.#rebuild();
  }

  /** Goes on in the window that the reader has been moved to. */
  moved(): void {
    const page = this.context().host.ownerDocument;
    if (page !== this.#document) {
      this.#document.removeEventListener('click', this.#onClick);
      this.#document = page;
      page.addEventListener('click', this.#onClick);
      if (this.isActive) this.follower.start();
      this.#lock.moved();
      this.#marks.clear();
    }
    this.#remark();
  }

  /** Marks again what is being spoken: moving an article ends its ranges. */
  #remark(): void {
    if (this.isActive && this.place) this.#mark(this.place);
  }

  /** @param isAgain - Whether it was read to its end. */
  #startPlace(isAgain: boolean): Place | undefined {
    const { root, selection, readingAt } = this.context();
    const { transcript } = this;
    if (selection) return transcript!.at(selection.startContainer, selection.startOffset);
    if (this.place) return this.place;
    const first = transcript!.first();
    // where the beginning is in view nobody has begun to read elsewhere
    const box = ((first && transcript!.range(first)) ?? root).getBoundingClientRect();
    if (isAgain || (box.top >= 0 && box.top < viewOf(root).innerHeight)) return first;
    const top = (at: Place) => transcript!.range(at)?.getBoundingClientRect().top ?? -1;
    const line = readingAt();
    let place = line && transcript!.at(line, 0);
    // the first paragraph that begins in view, else the first sentence that does
    for (let at = place; at && top(at) >= 0; at = transcript!.step(at, 'paragraph', -1)) place = at;
    for (let at = place; at && top(place!) < 0; at = transcript!.step(at, 'sentence', 1)) {
      if (at.passage !== place!.passage) break;
      place = at;
    }
    return place ?? first;
  }

  #rebuild(): void {
    const { root, reads, articleLang, title } = this.context();
    const run = this.#run;
    this.#reads = reads;
    buildTranscript(
      { root, lang: articleLang, says: this.memory.settings.says, title },
      (next) => {
        const { transcript: old, place } = this;
        this.transcript = next;
        this.place = old && place && samePlace(old, place, next);
        this.#recording?.relocate();
        if (this.place) this.device.relocate(this.place);
        else if (place) this.stop();
        this.#remark();
      },
      () => run === this.#run,
    );
  }

  #silence(): void {
    this.#run++;
    this.device.stop();
    this.#recording?.stop();
    this.#neighbours.end();
    this.#lock.stop();
  }

  #end(state: NarrationState, notice: NarrationNotice): void {
    this.#silence();
    this.#marks.clear();
    this.notice = notice;
    if (state === 'finished') this.place = undefined;
    this.#change(state);
  }

  #onFailure(failure: NarrationFailure): void {
    this.#end('failed', failure === 'blocked' ? 'pressAgain' : 'noVoice');
  }

  #goesOn(next: Place): boolean {
    const passage = this.transcript?.passages[next.passage];
    const begins = next.index === 0 && this.context().entries.some(({ element }) => element === passage?.element);
    if (!this.sleep.isDue(begins)) return true;
    this.place = next;
    this.pause();
    this.#notify('asleep');
    return false;
  }

  #notify(notice: NarrationNotice): void {
    if (this.notice === notice) return;
    this.notice = notice;
    this.context().host.requestUpdate();
  }

  #onPlace(place: Place): void {
    this.place = place;
    this.#startedAt = Date.now();
    if (!this.#keepsNotice) this.notice = undefined;
    this.#keepsNotice = false;
    this.#mark(place);
    this.#change('playing');
  }

  #onWord(place: Place, from: number, to: number): void {
    this.place = { ...place, offset: from };
    this.#marks.showWord(this.transcript?.range(place, from, to));
  }

  #mark(place: Place): void {
    const { root, scheme } = this.context();
    const range = this.transcript?.range(place);
    this.#marks.show(root, scheme, range);
    if (range) this.follower.show(range);
  }

  #change(state: NarrationState): void {
    this.state = state;
    const { host, onChange } = this.context();
    const range = this.place && this.transcript?.range(this.place);
    const text = range?.toString() ?? (this.place && this.transcript?.get(this.place)?.text) ?? '';
    onChange(state, state === 'idle' ? '' : text.replace(/\s+/g, ' ').trim());
    host.requestUpdate();
  }

  /** A page that comes back from the back/forward cache learns too late that its voice was cut. */
  readonly #onPageHide = (): void => this.pause();

  readonly #onClick = (event: MouseEvent): void => {
    if (!this.isActive || !this.transcript) return;
    const pressed = placeFromPress(event, this.context().root);
    const place = pressed && this.transcript.at(pressed.node, pressed.offset);
    if (!place) return;
    this.follower.isFollowing = true;
    this.play(place);
  };
}
