/** Shows a recording on the lock screen and the keyboard's media keys, while it is played. */

/** What the system's controls do. */
export interface MediaControls {
  readonly title: string;
  readonly byline: string | undefined;
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly section: (by: 1 | -1) => void;
}

const ACTIONS = [
  'play',
  'pause',
  'stop',
  'previoustrack',
  'nexttrack',
  'seekbackward',
  'seekforward',
  'seekto',
] as const;
/** Seconds of a step back or on, where the system names none. */
const STEP = 10;

/** A chapter, as the system lists them. */
interface Chapter {
  readonly title: string;
  readonly startTime: number;
}

/** What is shown by the system. */
export interface ShownMedia {
  /** Lists chapters, in browsers that know them. */
  readonly showChapters: (chapters: readonly Chapter[]) => void;
  /** Gives the controls back. */
  readonly end: () => void;
}

/**
 * Takes the system's controls.
 *
 * @param onMoved - Called when they have moved the recording, which may be paused.
 */
export function showMedia(audio: HTMLAudioElement, controls: MediaControls, onMoved: () => void): ShownMedia {
  const { mediaSession: session } = navigator as Partial<Navigator>;
  if (!session) return { showChapters: () => undefined, end: () => undefined };
  const { title, byline, play, pause, stop, section } = controls;
  const describe = (chapterInfo: readonly Chapter[]) => {
    const init = { title, artist: byline ?? '', chapterInfo };
    return new MediaMetadata(init);
  };
  let metadata = describe([]);
  session.metadata = metadata;
  const seek = (to: number) => {
    audio.currentTime = Math.max(0, Math.min(to, audio.duration || to));
    onMoved();
  };
  const handlers: Readonly<Record<(typeof ACTIONS)[number], MediaSessionActionHandler>> = {
    play,
    pause,
    stop,
    previoustrack: () => section(-1),
    nexttrack: () => section(1),
    seekbackward: ({ seekOffset }) => seek(audio.currentTime - (seekOffset ?? STEP)),
    seekforward: ({ seekOffset }) => seek(audio.currentTime + (seekOffset ?? STEP)),
    seekto: ({ seekTime }) => seekTime !== undefined && seek(seekTime),
  };
  const set = (action: (typeof ACTIONS)[number], handler: MediaSessionActionHandler | null) => {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // an action that this browser does not know
    }
  };
  for (const action of ACTIONS) set(action, handlers[action]);
  const tell = () => {
    const { duration, currentTime: position, playbackRate } = audio;
    if (Number.isFinite(duration) && position <= duration)
      session.setPositionState({ duration, position, playbackRate });
  };
  const events = ['durationchange', 'seeked', 'ratechange', 'playing'] as const;
  for (const event of events) audio.addEventListener(event, tell);
  // another player may have taken them since
  const isOurs = () => session.metadata === metadata;
  const showChapters = (chapters: readonly Chapter[]) => {
    if (isOurs()) session.metadata = metadata = describe(chapters);
  };
  const end = () => {
    for (const event of events) audio.removeEventListener(event, tell);
    if (!isOurs()) return;
    for (const action of ACTIONS) set(action, null);
    session.metadata = null;
  };
  return { showChapters, end };
}
