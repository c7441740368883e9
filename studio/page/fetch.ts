/**
 * The script of fetch.html, the frame that asks for an article where the studio itself may ask nobody. It is told an
 * address by the page around it, and gives back what came.
 */
import { askAddress, type Answer, type Via } from '../core/ask-address.js';

/** What the frame is told. */
export interface FetchQuestion {
  readonly wayleafAddress: string;
  readonly via: Via;
}
/** What it gives back. */
export interface FetchAnswer {
  readonly wayleafAnswer: Answer;
}

/** How long a server may take, in milliseconds. */
const PATIENCE = 20_000;

const isFile = location.protocol === 'file:';
const isQuestion = (data: unknown): data is FetchQuestion =>
  typeof data === 'object' && data !== null && typeof (data as FetchQuestion).wayleafAddress === 'string';

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  // another site that shows this page in a frame would have it ask the site it lies on
  if (parent === self || source !== parent || (!isFile && origin !== location.origin) || !isQuestion(data)) return;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), PATIENCE);
  void askAddress(data.wayleafAddress, data.via, (url, options) => fetch(url, options), limit.signal)
    .catch((): Answer => ({ kind: 'none', why: limit.signal.aborted ? 'late' : 'refused' }))
    .then((answer) => {
      clearTimeout(timer);
      parent.postMessage({ wayleafAnswer: answer } satisfies FetchAnswer, isFile ? '*' : location.origin);
    });
});

parent.postMessage('wayleaf-fetch-ready', isFile ? '*' : location.origin);
