/** Something that the person at the terminal can put right: it is printed as it is, without a stack. */
export class NarrateError extends Error {}
