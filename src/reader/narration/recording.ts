/** Plays a recorded narration, and tells by its timings which words are heard. */
import type { ProblemInput } from '../../controllers/problems-controller.js';
import type { NarrationCallbacks } from './device-voice.js';
import { showMedia, type MediaControls, type ShownMedia } from './media-session.js';
import type { PlacedSpan } from './timed-words.js';
import { loadTimings, type TimingsSource } from './timings.js';
import type { Place, Transcript } from './transcript.js';

/** What a recording needs from the narrator. */
export interface RecordingHost extends Omit<NarrationCallbacks, 'onWaiting'> {
  /** The addresses of the recording, in several types. */
  readonly sources: readonly string[];
  readonly timings?: TimingsSource | undefined;
  /** The element of the article with an id. */
  readonly find: (id: string) => Element | null;
  readonly transcript: () => Transcript;
  readonly rate: () => number;
  /** It was moved to a place while it was paused. */
  readonly onMoved: (place: Place) => void;
  /** It plays, and the page has nothing to mark. */
  readonly onUnplaced: () => void;
  /** The recording cannot be played: the device's voice is next. */
  readonly onUnplayable: () => void;
  readonly media: () => MediaControls;
  /** Whether the owner and the visitor let anything be kept on the device. */
  readonly persists: () => boolean;
  /** The sections of the article. */
  readonly sections: () => readonly { readonly title: string; readonly place: Place }[];
  readonly report: (problems: readonly ProblemInput[]) => void;
}

/** Seconds that a step covers where no timings tell where a sentence begins. */
const STEP = 15;
/** Less than this share of the words in the article says that the timings are those of another one. */
const MIN_SHARE = 0.5;
/** Milliseconds that a recording may stand still although what comes next is loaded. */
const STUCK_AFTER = 2000;
const POSITIONS = 'wayleaf-reader-narration-at';

/** A recorded narration. Nothing of it is asked for before it is played. */
export class RecordedVoice {
  readonly audio = document.createElement('audio');
  readonly #host: RecordingHost;
  #spans: readonly PlacedSpan[] = [];
  #timed: Promise<void> | undefined;
  #track: TextTrack | undefined;
  #isWanted = false;
  /** The source that is tried. */
  #source = 0;
  #last: PlacedSpan | undefined;
  #media: ShownMedia | undefined;
  #wakeTimer = 0;

  constructor(host: RecordingHost) {
    this.#host = host;
    const { audio } = this;
    audio.preload = 'none';
    audio.src = host.sources[0]!;
    audio.onerror = () => this.#next();
    audio.onwaiting = () => this.#wakeIfStuck();
    audio.onplaying = () => {
      if (this.#isWanted && !this.#last) host.onUnplaced();
      this.#onTime();
    };
    audio.onended = () => {
      if (!this.#isWanted) return;
      this.#isWanted = false;
      this.#keep(undefined);
      host.onFinished();
    };
    audio.onpause = () => {
      // another player, a headset or the system; at its end a recording pauses, too, and the event may be late
      if (this.#isWanted && audio.paused && !audio.ended) host.onInterrupted();
    };
    audio.ontimeupdate = () => this.#onTime();
    audio.ondurationchange = () => this.#checkEnd();
  }

  /** Whether there are places to mark. */
  get isTimed(): boolean {
    return this.#spans.length > 0;
  }

  /** Plays from a place, else from where it is, or was on another day. */
  start(place: Place | undefined): void {
    this.#isWanted = true;
    this.#last = undefined;
    const { audio } = this;
    audio.playbackRate = audio.defaultPlaybackRate = this.#host.rate();
    audio.preservesPitch = true;
    this.#media ??= showMedia(audio, this.#host.media(), () => {
      if (!this.#isWanted && this.#spanNow) this.#host.onMoved(this.#spanNow.place);
    });
    this.#showChapters();
    const isTimed = this.#time(place);
    if (isTimed && place) this.#seek(place);
    else if (!place && !audio.currentTime) this.#restore();
    audio.play().catch((error: unknown) => {
      // other errors are those of a source, which has an event of its own
      if (this.#isWanted && (error as Error).name === 'NotAllowedError') this.#host.onFailure('blocked');
    });
  }

  stop(): void {
    this.#isWanted = false;
    this.audio.pause();
    this.#keep(this.audio.ended ? undefined : this.audio.currentTime);
  }

  setRate(): void {
    this.audio.playbackRate = this.audio.defaultPlaybackRate = this.#host.rate();
  }

  /** Goes on by some seconds, or back, where no timings tell more. */
  skip(by: 1 | -1): void {
    this.audio.currentTime = Math.max(0, this.audio.currentTime + by * STEP);
  }

  /** The article has changed: what is heard has other places. */
  relocate(): void {
    this.#timed = undefined;
    void this.#time(undefined);
  }

  /** Seconds at which the words at a place, or the next that the timings know, are spoken. */
  timeOf({ passage, index, offset }: Place): number | undefined {
    const next = this.#spans.find(
      ({ place, to }) =>
        place.passage > passage ||
        (place.passage === passage && (place.index > index || (place.index === index && to > offset))),
    );
    return next?.start;
  }

  /** Gives the system's controls back. */
  release(): void {
    this.#media?.end();
    this.#media = undefined;
  }

  /** Takes everything away. */
  end(): void {
    this.stop();
    clearTimeout(this.#wakeTimer);
    this.release();
    this.audio.onerror = null;
    this.audio.removeAttribute('src');
    this.audio.load();
  }

  #seek(place: Place): void {
    const at = this.timeOf(place);
    if (at !== undefined) this.audio.currentTime = at;
  }

  /** Loads the timings once. Whether they are there. */
  #time(place: Place | undefined): boolean {
    const { timings, sources, transcript, find, report } = this.#host;
    if (!timings || this.#timed) return this.isTimed;
    const { url } = timings;
    this.#timed = loadTimings(timings, sources).then((loaded) => {
      if (!loaded) return report([{ code: 'WL-READER-062', values: { url } }]);
      const problems: ProblemInput[] = [];
      if (loaded.overlap) problems.push({ code: 'WL-READER-063', values: { url } });
      const { spans, share } = loaded.place(transcript(), find);
      if (share < MIN_SHARE)
        problems.push({ code: 'WL-READER-064', values: { url, percent: `${Math.round(share * 100)}` } });
      else this.#spans = spans;
      report(problems);
      this.#checkEnd();
      this.#follow();
      this.#showChapters();
      if (place && this.#isWanted) this.#seek(place);
    });
    return false;
  }

  /** Shows the article's sections on the lock screen, where their times are known. */
  #showChapters(): void {
    if (!this.isTimed) return;
    this.#media?.showChapters(
      this.#host.sections().flatMap(({ title, place }) => {
        const startTime = this.timeOf(place);
        return startTime === undefined ? [] : [{ title, startTime }];
      }),
    );
  }

  /** Listens for the beginning of each span: `cuechange` misses short ones in two engines. */
  #follow(): void {
    const track = (this.#track ??= this.audio.addTextTrack('metadata'));
    track.mode = 'hidden';
    for (const cue of [...(track.cues ?? [])]) track.removeCue(cue);
    for (const span of this.#spans) {
      const cue = new VTTCue(span.start, Math.max(span.end, span.start + 0.02), '');
      // after a jump the one before may be entered for a moment
      cue.onenter = () => this.#onTime();
      track.addCue(cue);
    }
    this.#onTime();
  }

  /** Reports timings that go on after the recording has ended. */
  #checkEnd(): void {
    const last = this.#spans.at(-1);
    if (last && last.start > this.audio.duration + 0.5)
      this.#host.report([{ code: 'WL-READER-063', values: { url: this.#host.timings!.url } }]);
  }

  /** What is heard now, also after a jump, and where an engine is late with its cues. */
  #onTime(): void {
    const now = this.#spanNow;
    if (now && now !== this.#last && this.audio.currentTime < now.end + 0.5) this.#show(now);
  }

  /** The last span that has begun. */
  get #spanNow(): PlacedSpan | undefined {
    const { currentTime } = this.audio;
    return this.#spans.findLast(({ start }) => start <= currentTime + 0.01);
  }

  /**
   * On a busy device an engine may wait although what comes next is loaded, and never go on (seen in WebKitGTK 2.50.6):
   * pausing and playing wakes it, a jump does not. A recording that waits for the network is left alone.
   */
  #wakeIfStuck(): void {
    const { audio } = this;
    const { currentTime } = audio;
    clearTimeout(this.#wakeTimer);
    this.#wakeTimer = window.setTimeout(() => {
      if (!this.#isWanted || audio.paused || audio.ended || audio.currentTime !== currentTime) return;
      const { buffered } = audio;
      const next = Math.min(currentTime + 1, audio.duration);
      const isLoaded = [...Array(buffered.length).keys()].some(
        (range) => buffered.start(range) <= currentTime && buffered.end(range) >= next,
      );
      if (isLoaded) {
        audio.pause();
        audio.play().catch(() => undefined);
      }
      this.#wakeIfStuck();
    }, STUCK_AFTER);
  }

  #show(span: PlacedSpan): void {
    if (!this.#isWanted || span === this.#last) return;
    const previous = this.#last?.place;
    const { place, from, to } = span;
    const isNew = previous?.passage !== place.passage || previous.index !== place.index;
    if (isNew && previous && !this.#host.goesOn(place)) return;
    this.#last = span;
    if (isNew) this.#host.onPlace(place);
    const length = this.#host.transcript().get(place)?.text.trim().length ?? 0;
    // a cue that covers the sentence marks the sentence
    if (to - from < length * 0.8) this.#host.onWord(place, from, to);
  }

  /** Tries the next type; the last one fails for all of them. */
  #next(): void {
    const src = this.#host.sources[++this.#source];
    if (!src) return this.#fail();
    this.audio.src = src;
    if (this.#isWanted) void this.audio.play().catch(() => undefined);
  }

  #fail(): void {
    if (!this.#isWanted) return;
    this.#isWanted = false;
    this.#host.report([{ code: 'WL-READER-061', values: { url: this.#host.sources.join(', ') } }]);
    this.#host.onUnplayable();
  }

  #restore(): void {
    const at = Number(this.#positions()[this.#host.sources[0]!]) || 0;
    if (at > 5) this.audio.currentTime = at;
  }

  #positions(): Record<string, unknown> {
    if (!this.#host.persists()) return {};
    try {
      return (JSON.parse(sessionStorage.getItem(POSITIONS) ?? '{}') as Record<string, unknown> | null) ?? {};
    } catch {
      return {};
    }
  }

  /** @param seconds - Where to go on the next time; `undefined` at the end, of which nothing is kept. */
  #keep(seconds: number | undefined): void {
    if (!this.#host.persists()) return;
    try {
      const { [this.#host.sources[0]!]: _, ...others } = this.#positions();
      const kept = Object.entries(others);
      if (seconds !== undefined) kept.push([this.#host.sources[0]!, Math.floor(seconds)]);
      if (kept.length) sessionStorage.setItem(POSITIONS, JSON.stringify(Object.fromEntries(kept.slice(-20))));
      else sessionStorage.removeItem(POSITIONS);
    } catch {
      // forbidden: it begins at its beginning the next time
    }
  }
}
