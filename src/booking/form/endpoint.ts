/** @pure Classifies where a request form is posted and what the answer means; sends no request itself. */
import { isRecord } from '../../internal/values.js';

/** What is read of a form; attributes, because a field named "action" or "method" hides the properties. */
export interface FormFacts {
  /** Absolute. */
  readonly action: string;
  readonly method: string;
  readonly enctype: string;
  readonly target: string;
  /** Whether the form is marked for Netlify: `netlify` or `data-netlify`. */
  readonly netlify: boolean;
}

/** Who takes what was written, and how it travels. */
export interface Endpoint {
  /** A form service by name, a mail program, or the host. An empty string for the page's own site. */
  readonly name: string;
  /** Whether {@link name} is the name of a service rather than a host. */
  readonly named: boolean;
  readonly kind: 'formspree' | 'web3forms' | 'netlify' | 'own' | 'mail' | 'other';
  /**
   * Whether it can be sent without leaving the page. A server on another site may not allow its answer to be read,
   * and sending once more after an unreadable answer could make a second request. So the browser posts there itself.
   */
  readonly inline: boolean;
}

/** Form services whose answers a page may read (docs/decisions/request-forms.md). */
const SERVICES = [
  ['formspree', 'Formspree', /^(www\.)?formspree\.io$/],
  ['web3forms', 'Web3Forms', /^api\.web3forms\.com$/],
] as const;

/**
 * Names who takes a form.
 *
 * @param origin - The page's own.
 */
export function endpointOf({ action, method, enctype, target, netlify }: FormFacts, origin: string): Endpoint {
  const url = new URL(action);
  if (url.protocol === 'mailto:') return { kind: 'mail', name: url.pathname, named: false, inline: false };
  // a frame, a new tab or a search stays what the author made it
  const posts =
    method.toLowerCase() === 'post' &&
    (!target || target === '_self') &&
    enctype.toLowerCase() !== 'text/plain' &&
    /^https?:$/.test(url.protocol);
  const service = SERVICES.find(([, , host]) => url.protocol === 'https:' && host.test(url.hostname));
  if (service) return { kind: service[0], name: service[1], named: true, inline: posts };
  if (url.origin === origin) {
    return netlify
      ? { kind: 'netlify', name: 'Netlify', named: true, inline: posts }
      : { kind: 'own', name: '', named: false, inline: posts };
  }
  return { kind: 'other', name: url.host, named: false, inline: false };
}

/** A server's message about one field. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The outcome of a request. */
export type Answer =
  { readonly sent: true } | { readonly sent: false; readonly message: string; readonly fields: readonly FieldError[] };

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 300) : '');

function errorsOf(errors: unknown): readonly FieldError[] {
  // `[{field, message}]`, or `{field: message}` as many frameworks answer
  const list = Array.isArray(errors)
    ? (errors as unknown[]).map((each) =>
        isRecord(each)
          ? { field: text(each['field']), message: text(each['message']) }
          : { field: '', message: text(each) },
      )
    : isRecord(errors)
      ? Object.entries(errors).map(([field, message]) => ({
          field,
          message: text(Array.isArray(message) ? message[0] : message),
        }))
      : [];
  return list.filter(({ message }) => message).slice(0, 20);
}

/**
 * Reads an answer: Formspree's `{ok}` or `{errors}`, Web3Forms' `{success, message}`, or any server's status, with
 * `{errors}`, `{error}` or `{message}` where it has them.
 *
 * @param body - What was answered, parsed where it is JSON; `undefined` otherwise.
 */
export function answerOf(ok: boolean, body: unknown): Answer {
  const data = isRecord(body) ? body : {};
  const fields = errorsOf(data['errors']);
  if (ok && data['success'] !== false && data['ok'] !== false && !fields.length && !text(data['error']))
    return { sent: true };
  const loose = fields.find(({ field }) => !field)?.message;
  return {
    sent: false,
    message: text(data['error']) || loose || text(data['message']),
    fields: fields.filter(({ field }) => field),
  };
}
