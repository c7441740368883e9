/** Sends a request form, and classifies what comes back. */
/* eslint-disable wayleaf/own-view -- requests are the script's window's: its policy blocks them, they end with it */
import { answerOf, type Answer, type Endpoint } from './endpoint.js';

/** Why it failed. `blocked`: the page's own policy forbids it, so certainly nothing was sent. */
export type SendFailure = 'offline' | 'blocked' | 'silent' | 'unreached';

/** The time limit for an answer, in milliseconds. */
const TIME_LIMIT = 20_000;

/**
 * Sends a form without leaving the page.
 *
 * @param key - The same for each attempt with the same values, so that a server that heeds `Idempotency-Key` takes a
 *   request once however often it was sent. Only the page's own site gets it: elsewhere it would need that server's
 *   leave.
 */
export async function send(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  { kind }: Endpoint,
  action: string,
  key: string,
  signal: AbortSignal,
): Promise<Answer | SendFailure> {
  if (navigator.onLine === false) return 'offline';
  const data = new FormData(form, submitter);
  const files = [...data.values()].some((value) => typeof value !== 'string');
  let blocked = false;
  const violated = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
    void (blocked ||= /^(connect|default)-src/.test(effectiveDirective));
  document.addEventListener('securitypolicyviolation', violated);
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIME_LIMIT);
  const cancel = () => timeout.abort();
  let left = false;
  const leave = () => (left = true);
  window.addEventListener('pagehide', leave);
  signal.addEventListener('abort', cancel);
  try {
    const response = await fetch(action, {
      method: 'POST',
      body:
        files || kind === 'formspree' || kind === 'web3forms'
          ? data
          : new URLSearchParams([...data] as [string, string][]),
      headers: {
        accept: kind === 'formspree' || kind === 'web3forms' ? 'application/json' : 'application/json, text/html;q=0.9',
        ...(kind === 'own' && { 'idempotency-key': key }),
      },
      // the page's path may name what someone looks for help with
      referrerPolicy: kind === 'own' || kind === 'netlify' ? 'same-origin' : 'strict-origin',
      signal: timeout.signal,
    });
    const text = await response.text();
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      // an HTML page: the status is enough
    }
    return answerOf(response.ok, body);
  } catch {
    // what the browser ended as the page was left may have arrived
    if (timeout.signal.aborted || left) return 'silent';
    // the report of a breach comes in a task of its own
    await new Promise((resolve) => setTimeout(resolve, 50));
    return blocked ? 'blocked' : 'unreached';
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('securitypolicyviolation', violated);
  }
}
