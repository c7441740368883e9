/** @pure The state of an open booking and its reducer: what proves that the page is there, and when it failed. */
import type { BookingFailure } from '../booking.events.js';
import { isNewBooking, type Signal } from '../providers/provider-adapter.js';
import type { Booking, ProgressStep } from './session.events.js';

/**
 * - `loading`: no message yet.
 * - `slow`: it takes longer than usual.
 * - `failed`: it could not be shown; the new-tab link is offered in its place. After a time-out, a late message still
 *   makes it `ready`.
 * - `unsure`: something has loaded, but the provider sends no messages, so it could be anything.
 * - `ready`: the provider has reported it.
 */
export type Stage = 'loading' | 'slow' | 'failed' | 'unsure' | 'ready';

export interface SessionState {
  readonly stage: Stage;
  /** Why, where it failed. */
  readonly reason?: BookingFailure | undefined;
  /** The height the frame takes, in px. */
  readonly height?: number | undefined;
  /** The heights before it, oldest first; see {@link nextHeights}. */
  readonly trail?: readonly number[] | undefined;
  readonly step?: ProgressStep | undefined;
  readonly bookings: readonly Booking[];
}

export type SessionEvent =
  /** `again`: the frame's page is loaded once more. */
  | { readonly kind: 'soft' | 'load' | 'again' }
  /** The time limit is over. With `empty`, not even the first byte of a page has arrived. */
  | { readonly kind: 'hard'; readonly empty?: boolean }
  | { readonly kind: 'fail'; readonly reason: BookingFailure }
  | { readonly kind: 'signal'; readonly signal: Signal };

export const initialState: SessionState = { stage: 'loading', bookings: [] };

/** Whether a sign of life may still come. */
export const isWaiting = ({ stage, reason }: SessionState): boolean =>
  stage === 'loading' || stage === 'slow' || reason === 'stalled';

/**
 * The state after an event.
 *
 * @param emitsReady - Whether the provider ever announces that it is ready.
 */
export function reduce(now: SessionState, event: SessionEvent, emitsReady: boolean): SessionState {
  const waiting = now.stage === 'loading' || now.stage === 'slow';
  switch (event.kind) {
    case 'soft':
      return now.stage === 'loading' ? { ...now, stage: 'slow' } : now;
    case 'hard':
      if (!waiting) return now;
      return emitsReady || event.empty ? { ...now, stage: 'failed', reason: 'stalled' } : { ...now, stage: 'unsure' };
    case 'load':
      // a refused or missing page is reported as loaded too, so it proves nothing
      return !emitsReady && isWaiting(now) ? { ...now, stage: 'unsure', reason: undefined } : now;
    case 'again':
      return isWaiting(now) ? { ...now, stage: 'loading', reason: undefined } : now;
    case 'fail':
      return { ...now, stage: 'failed', reason: event.reason };
    case 'signal':
      return withSignal(now, event.signal);
  }
}

function withSignal(now: SessionState, { ready, failed, height, progress, booked }: Signal): SessionState {
  const bookings = booked && isNewBooking(now.bookings, booked) ? [...now.bookings, booked] : now.bookings;
  const trail = height === undefined ? now.trail : nextHeights(now.trail ?? [], height);
  const base = { ...now, trail, height: trail?.at(-1), step: progress ?? now.step, bookings };
  if (ready) return { ...base, stage: 'ready', reason: undefined };
  return failed ? { ...base, stage: 'failed', reason: 'provider' } : base;
}

const JITTER = 4;
const MEMORY = 9;
const STEP = 200;

/**
 * The heights a frame has taken, with the one its page requests; the last one applies. A page whose height depends on
 * the frame's would change it for ever: one that swings to and fro is kept at its greatest height, and one that grows
 * step by step, each no taller than a form's next question, is held after {@link MEMORY} steps and scrolls then.
 */
export function nextHeights(trail: readonly number[], height: number): readonly number[] {
  const last = trail.at(-1);
  if (last === undefined) return [height];
  if (Math.abs(height - last) < JITTER) return trail;
  const steps = [...trail, height].flatMap((each, i, all) => (i ? each - all[i - 1]! : []));
  const swings = steps.filter((each, i) => i && each > 0 !== steps[i - 1]! > 0).length;
  const creeps = steps.length >= MEMORY && steps.every((each) => each > 0 && each <= STEP);
  let next = height;
  if (creeps) next = last;
  else if (swings >= 3) next = Math.max(...trail, height);
  return next === last ? trail : [...trail, next].slice(-MEMORY);
}

/** The part of the limit after which the first, soft line appears: 8 of 15 seconds. */
export const SOFT = 8 / 15;

/** The limit in seconds that an author's value stands for. */
export const stallLimit = (value: number | undefined): number =>
  value !== undefined && value > 0 && value <= 600 ? value : 15;
