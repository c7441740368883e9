/** Sends a request form, and classifies what comes back. */
/* eslint-disable wayleaf/own-view -- requests are the script's window's: its policy blocks them, they end with it */
import { isBlocked } from '../../internal/policy.js';
import { answerOf, type Answer, type Endpoint } from './endpoint.js';
import { returnedForm } from './returned-form.js';

/**
 * Why it failed. `blocked`: the page's own policy forbids it, so certainly nothing was sent. `returned`: the site has
 * answered with its form once more, and its words for people cannot be told from thanks here.
 */
export type SendFailure = 'offline' | 'blocked' | 'silent' | 'unreached' | 'returned';

/** The time limit for an answer, in milliseconds. */
const TIME_LIMIT = 20_000;

/**
 * Whether the policy forbids an address itself. Reports name the address before any redirect, so that one about the
 * page that should follow a request looks the same, and comes when the request has arrived.
 */
async function isForbidden(action: string): Promise<boolean> {
  let forbidden = false;
  const violated = (event: SecurityPolicyViolationEvent) =>
    void (forbidden ||= isBlocked(event, 'connect|default', action));
  document.addEventListener('securitypolicyviolation', violated);
  await fetch(action, { method: 'HEAD', redirect: 'manual', referrerPolicy: 'no-referrer' }).catch(() => reported());
  document.removeEventListener('securitypolicyviolation', violated);
  return forbidden;
}

/** The report of a breach comes in a task of its own. */
const reported = () => new Promise((resolve) => setTimeout(resolve, 50));

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
  const violated = (event: SecurityPolicyViolationEvent) =>
    void (blocked ||= isBlocked(event, 'connect|default', action));
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
      // an HTML page
    }
    if (kind === 'own' && body === undefined && response.status < 500) {
      const returned = returnedForm(text, response.url, form, action);
      // after a redirect the form may stand below the thanks
      if (response.redirected ? returned === 'filled' : returned) return 'returned';
    }
    return answerOf(response.ok, body);
  } catch {
    // what the browser ended as the page was left may have arrived
    if (timeout.signal.aborted || left) return 'silent';
    await reported();
    if (!blocked) return 'unreached';
    return (await isForbidden(action)) ? 'blocked' : 'silent';
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('securitypolicyviolation', violated);
  }
}
