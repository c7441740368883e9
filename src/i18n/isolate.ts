/** @pure Unicode isolates: text from elsewhere keeps its own direction inside a sentence of the other direction. */

/** For text whose direction is not known, such as an author's words: the first strong letter decides. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** For what runs from left to right in every language, such as a phone number or an address. */
export const isolateLtr = (text: string): string => `\u2066${text}\u2069`;
