/** The public events of `<wayleaf-reader>`. */
import { NativeEvent } from '../internal/native-event.js';

/**
 * The article is shown and its words are counted. Dispatched again when a change of its text changes these numbers.
 */
export class WayleafReaderReadyEvent extends NativeEvent {
  static readonly type = 'wayleaf-reader-ready';
  /** Words in the article, its title not counted. */
  readonly words: number;
  /** Minutes an average reader needs. */
  readonly minutes: number;
  /** How many sections the outline has. */
  readonly sections: number;

  constructor(words: number, minutes: number, sections: number) {
    super(WayleafReaderReadyEvent.type, { bubbles: true, composed: true });
    this.words = words;
    this.minutes = minutes;
    this.sections = sections;
  }
}

/** The visitor has read on, or back: another section, or at least a hundredth of the words. */
export class WayleafReaderProgressEvent extends NativeEvent {
  static readonly type = 'wayleaf-reader-progress';
  /** From 0 to 1. */
  readonly progress: number;
  /** Words above the reading line. */
  readonly wordsRead: number;
  /** The heading id of the section being read, or `null` before the first. */
  readonly section: string | null;

  constructor(progress: number, wordsRead: number, section: string | null) {
    super(WayleafReaderProgressEvent.type, { bubbles: true, composed: true });
    this.progress = progress;
    this.wordsRead = wordsRead;
    this.section = section;
  }
}

/** The visitor has reached the last word. Dispatched once per article, also where its text changes afterwards. */
export class WayleafReaderFinishedEvent extends NativeEvent {
  static readonly type = 'wayleaf-reader-finished';

  constructor() {
    super(WayleafReaderFinishedEvent.type, { bubbles: true, composed: true });
  }
}

/** Where a narration is: `loading` until something is heard, `failed` where no voice of the device starts. */
export type NarrationState = 'idle' | 'loading' | 'playing' | 'paused' | 'finished' | 'failed';

/** The article is read aloud, or no longer; dispatched for each sentence. */
export class WayleafReaderNarrationEvent extends NativeEvent {
  static readonly type = 'wayleaf-reader-narration';
  readonly state: NarrationState;
  /** The sentence being spoken, or at which it was paused; an empty string where there is none. */
  readonly sentence: string;

  constructor(state: NarrationState, sentence: string) {
    super(WayleafReaderNarrationEvent.type, { bubbles: true, composed: true });
    this.state = state;
    this.sentence = sentence;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wayleaf-reader-ready': WayleafReaderReadyEvent;
    'wayleaf-reader-progress': WayleafReaderProgressEvent;
    'wayleaf-reader-finished': WayleafReaderFinishedEvent;
    'wayleaf-reader-narration': WayleafReaderNarrationEvent;
  }
}
