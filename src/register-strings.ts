/** Gives the widgets a language of one's own, or other words in a language that is shipped. */
import type { ConfirmationStrings } from './booking/confirmation/strings.js';
import type { NativeStrings } from './booking/native/strings.js';
import type { BookingStrings } from './booking/strings.js';
import type { PathsStrings } from './paths/strings.js';
import type { ReaderStrings } from './reader/strings.js';
import { register } from './i18n/registered-strings.js';
import type { Translation } from './i18n/strings.js';

/** The tables of strings: one for each widget, and two of booking that come later. */
export interface RegisteredStrings {
  readonly reader?: Partial<Translation<ReaderStrings>>;
  readonly paths?: Partial<Translation<PathsStrings>>;
  readonly booking?: Partial<Translation<BookingStrings>>;
  readonly bookingNative?: Partial<NativeStrings>;
  readonly bookingConfirmation?: Partial<ConfirmationStrings>;
}

/**
 * Registers strings, for a language that is not shipped or to say something otherwise. What is left out is as shipped,
 * or English; a group such as `find` is given whole where the language is not shipped. Widgets on the page change at
 * once; parts that are open follow when they are opened again. `npx wayleaf strings` lists what is missing.
 *
 * @example `registerStrings('sv', { booking: { book: 'Boka en tid' } })`
 *
 * @param tag - A BCP 47 tag. Pages in `sv-SE` use the strings of `sv`.
 */
export const registerStrings = (tag: string, strings: RegisteredStrings): void => register(tag, { ...strings });
