/** What the frame, the booking form and the confirmation report to the session that shows them. */
import type { Booked } from '../native/protocol.js';
import type { SessionEvent, SessionState } from './session-state.js';

export interface SessionHost {
  readonly state: SessionState;
  dispatch(event: SessionEvent): void;
  /** A booking was made in our own window. */
  book(booked: Booked): void;
  /** No booking can be made in our own window: the provider's page takes its place, where it can. */
  fallBack(): void;
  /** The visitor begins another booking. */
  restart(): void;
}
