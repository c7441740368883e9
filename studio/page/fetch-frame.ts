/** Opens the frame that asks an address, for one question, and removes it with the answer. */
import type { Answer, Via } from '../core/ask-address.js';
import type { FetchAnswer, FetchQuestion } from './fetch.js';

const isAnswer = (data: unknown): data is FetchAnswer =>
  typeof data === 'object' && data !== null && 'wayleafAnswer' in data;

/** How long the frame may take to be there, in milliseconds. */
const LOADING = 5000;

/** Asks; `signal` stops it, and the frame with all that it has open goes. */
export function askInFrame(address: string, via: Via, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    const listening = new AbortController();
    const end = (): void => {
      listening.abort();
      clearTimeout(timer);
      frame.remove();
    };
    const timer = setTimeout(() => {
      end();
      resolve({ kind: 'none', why: 'refused' });
    }, LOADING);
    addEventListener(
      'message',
      ({ source, data }: MessageEvent<unknown>) => {
        if (source !== frame.contentWindow) return;
        if (data === 'wayleaf-fetch-ready') {
          clearTimeout(timer);
          frame.contentWindow!.postMessage({ wayleafAddress: address, via } satisfies FetchQuestion, '*');
        }
        if (!isAnswer(data)) return;
        end();
        resolve(data.wayleafAnswer);
      },
      { signal: listening.signal },
    );
    signal.addEventListener(
      'abort',
      () => {
        end();
        reject(signal.reason as Error);
      },
      { signal: listening.signal },
    );
    // of no origin, so that it is no one's; what lies on the studio's own site needs that site's
    const isOwn = location.protocol !== 'file:' && new URL(address).origin === location.origin;
    frame.setAttribute('sandbox', `allow-scripts${isOwn ? ' allow-same-origin' : ''}`);
    frame.referrerPolicy = 'no-referrer';
    frame.title = 'Asks the address';
    frame.hidden = true;
    frame.src = 'fetch.html';
    document.body.append(frame);
  });
}
