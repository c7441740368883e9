/** @copyable Gives the page its turn where looking through a text takes a while. */
import { yieldToMain } from './scheduling.js';

/** From how many characters on looking through a text once takes milliseconds. */
const VERY_LONG = 500_000;

/** Lets the page have its turn before a very long text is looked through. */
export const beforeReading = ({ length }: string): Promise<void> | undefined =>
  length > VERY_LONG ? yieldToMain() : undefined;
