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

/** Takes the controls. Returns a function that gives them back. */
export function showMedia(audio: HTMLAudioElement, controls: MediaControls): () => void {
  const { mediaSession: session } = navigator as Partial<Navigator>;
  if (!session) return () => undefined;
  const { title, byline, play, pause, stop, section } = controls;
  session.metadata = new MediaMetadata({ title, artist: byline ?? '' });
  const seek = (to: number) => void (audio.currentTime = Math.max(0, Math.min(to, audio.duration || to)));
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
  return () => {
    for (const event of events) audio.removeEventListener(event, tell);
    for (const action of ACTIONS) set(action, null);
    session.metadata = null;
  };
}
