/** What every part of a booking widget receives from its element: one object, handed down unchanged. */
import type { ReactiveControllerHost } from 'lit';
import type { ProblemInput, ProblemsController } from '../controllers/problems-controller.js';
import type { Localized } from '../i18n/strings.js';
import type { BookingRecord } from './confirmation/booking-record.js';
import type { BookingStrings } from './strings.js';

export interface BookingHost {
  /** Events are dispatched on it, and its children are the author's. */
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly root: ShadowRoot;
  /** The widget's strings, with their language, direction and locale. */
  readonly localized: () => Localized<BookingStrings>;
  /** The author's facts about a booking. */
  readonly facts: () => Omit<BookingRecord, 'booked' | 'follows'>;
  /** Replaces what one source has reported; an empty list withdraws it. */
  readonly report: (source: string, problems: readonly ProblemInput[]) => void;
  /** Requests another render. */
  readonly changed: () => void;
}

/** Passes on only what differs from the last report: an equal list would request a render for ever. */
export function reportOnChange(problems: ProblemsController): BookingHost['report'] {
  const reported = new Map<string, readonly ProblemInput[]>();
  const key = (list: readonly ProblemInput[]) => JSON.stringify(list.map(({ code, values }) => [code, values]));
  return (source, list) => {
    const before = reported.get(source) ?? [];
    if (key(before) === key(list) && list.every(({ element }, i) => element === before[i]?.element)) return;
    reported.set(source, list);
    problems.set(source, list);
  };
}
