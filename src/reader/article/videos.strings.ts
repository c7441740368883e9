/** @pure The strings of a video that is loaded at a press. */

export interface VideoStrings {
  readonly playVideo: string;
  /** @param place - Such as “YouTube”, or the name of a server. */
  readonly playsFrom: (place: string) => string;
}

export const english: VideoStrings = {
  playVideo: 'Play video',
  playsFrom: (place) => `Plays from ${place}. Nothing is loaded from there before you press.`,
};
