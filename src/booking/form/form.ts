/**
 * A request form: the author's own, or one made from attributes. It posts by itself; this part lets it be sent without
 * leaving the page.
 */
import { nothing } from 'lit';
import type { ProblemInput } from '../../controllers/problems-controller.js';
import type { BookingHost } from '../booking-host.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { rootOf } from '../../internal/dom.js';
import { WayleafBookingFailEvent, type BookingFailure } from '../booking.events.js';
import { newIdempotencyKey } from '../session/idempotency-key.js';
import { WayleafBookingBookedEvent } from '../session/session.events.js';
import { factsOf, resetNow, submitNow } from './form-element.js';
import { endpointOf, type Endpoint } from './endpoint.js';
import { formContentStyles, formStyles } from './form.styles.js';
import { buildForm } from './build-form.js';
import { readForm, type FormPlan } from './form-plan.js';
import { send, type SendFailure } from './submit.js';
import { hideHoneypots } from './honeypot.js';
import { formView, type FormViewProps } from './form-view.js';
import { english, type FormStrings } from './strings.js';

export interface FormHost {
  /** The form that attributes or JSON describe; `undefined` while the widget is not settled. */
  readonly given: () => readonly [form: unknown, key: unknown] | undefined;
  /** Runs a change to the children without taking it for the author's. */
  readonly runUnobserved: (change: () => void) => void;
  /** A request has arrived; once for each. */
  readonly sent: () => void;
}

const MADE = 'data-wayleaf-made';
const SENT = 'data-wayleaf-sent';
const REASONS: Readonly<Record<SendFailure, BookingFailure>> = {
  offline: 'offline',
  blocked: 'policy',
  silent: 'stalled',
  unreached: 'provider',
  returned: 'provider',
};

/** The form of one widget, from when it is found until it is removed. */
export class RequestForm {
  readonly #host: BookingHost;
  readonly #element: HTMLElement;
  readonly #formHost: FormHost;
  readonly #release: () => void;
  readonly #gone = new AbortController();
  /** The author's, or the one made here. */
  #form: HTMLFormElement | undefined;
  #plan: FormPlan | undefined;
  #given: unknown;
  #builtWith: FormStrings | undefined;
  #state: FormViewProps['state'] = 'ready';
  #message = '';
  /** Whether {@link #message} comes from the server. */
  #theirs = false;
  #key = '';
  /** Whether the site's answer can be read by people alone: the browser posts the next one, and shows it. */
  #shown = false;
  /** The author's own text about what happens next. */
  #next: Node | undefined;
  /** Takes back what was set on the author's fields. */
  #unguard: (() => void) | undefined;

  constructor(host: BookingHost, formHost: FormHost) {
    const { element, root } = host;
    this.#host = host;
    this.#element = element;
    this.#formHost = formHost;
    this.#release = adoptStyles(rootOf(element), formContentStyles.styleSheet!);
    adoptStyles(root, formStyles);
    element.addEventListener('submit', this.#submit);
    element.addEventListener('input', this.#typed);
  }

  /**
   * Follows the page.
   *
   * @param authored - The form between the tags, if there is one.
   * @param given - The form that the attributes or the JSON describe.
   */
  update(authored: HTMLFormElement | undefined, given: unknown, key: unknown): void {
    // a copy of a widget brings the form along that was made for the original
    const made = this.#form?.hasAttribute(MADE) ? this.#form : undefined;
    for (const stray of this.#element.querySelectorAll(`form[${MADE}]`))
      if (stray !== made) this.#formHost.runUnobserved(() => stray.remove());
    const source = JSON.stringify([given, key]);
    if (source !== this.#given) {
      this.#given = source;
      const found: ProblemInput[] = [];
      this.#plan = readForm(given, key, document.baseURI, (code, values, element) =>
        found.push({ code, values, element }),
      );
      this.#host.report('form', found);
      this.#builtWith = undefined;
    }
    if (authored) {
      if (made) this.#formHost.runUnobserved(() => made.remove());
      if (this.#form !== authored) this.#take(authored);
    } else if (this.#plan) this.#make(this.#plan, made);
    else if (made) this.#formHost.runUnobserved(() => made.remove());
  }

  #make(plan: FormPlan, made: HTMLFormElement | undefined): void {
    const t = this.#t;
    // what was begun stays, even when the page's language changes
    if (made?.isConnected && (this.#builtWith === t || this.#begun(made) || this.#state !== 'ready')) return;
    this.#builtWith = t;
    const form = buildForm(plan, t, MADE);
    this.#formHost.runUnobserved(() => {
      made?.remove();
      this.#element.append(form);
    });
    this.#take(form);
  }

  #begun(form: HTMLFormElement): boolean {
    return (
      form.contains(rootOf(form).activeElement) ||
      [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type="hidden"]), textarea')].some(
        (each) => each.value !== each.defaultValue,
      )
    );
  }

  #take(form: HTMLFormElement): void {
    this.#letGo();
    this.#form = form;
    this.#state = 'ready';
    this.#message = '';
    this.#shown = false;
    this.#formHost.runUnobserved(() => {
      this.#unguard = hideHoneypots(form);
    });
    this.#host.changed();
  }

  get #t(): FormStrings {
    return this.#host.localized().t.form ?? english;
  }

  #endpoint(submitter?: HTMLElement | null): Endpoint | undefined {
    const form = this.#form;
    return form && endpointOf(factsOf(form, submitter), self.origin);
  }

  readonly #typed = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    this.#key = '';
    // the server's objection was to what stood there before
    if (field.form === this.#form) field.setCustomValidity?.('');
  };

  readonly #submit = (event: SubmitEvent): void => {
    if (event.target !== this.#form || event.defaultPrevented) return;
    const endpoint = this.#endpoint(event.submitter);
    if (!endpoint?.inline || this.#shown) return;
    event.preventDefault();
    if (this.#state !== 'sending' && this.#state !== 'sent') void this.#send(endpoint, event.submitter);
  };

  async #send(endpoint: Endpoint, submitter: HTMLElement | null): Promise<void> {
    const form = this.#form!;
    let answer: Awaited<ReturnType<typeof send>>;
    try {
      this.#key ||= newIdempotencyKey();
      this.#show('sending');
      answer = await send(form, submitter, endpoint, factsOf(form, submitter).action, this.#key, this.#gone.signal);
    } catch {
      // nothing was sent yet, and the browser itself may go there
      return submitNow(form);
    }
    if (this.#gone.signal.aborted || form !== this.#form) return;
    const t = this.#t;
    if (answer === 'blocked') {
      // nothing was sent, and the browser itself may still go there
      this.#show('ready');
      this.#host.report('form', [{ code: 'WL-BOOKING-072', element: form }]);
      this.#failed(REASONS.blocked);
      return submitNow(form);
    }
    if (typeof answer === 'string') {
      this.#shown = answer === 'returned';
      if (this.#shown) this.#host.report('form', [{ code: 'WL-BOOKING-095', element: form }]);
      this.#fail(t[answer]);
      return this.#failed(REASONS[answer]);
    }
    if (!answer.sent) {
      this.#fail(answer.message || t.refused, !!answer.message);
      this.#object(form, answer.fields);
      return this.#failed('provider');
    }
    this.#key = '';
    this.#formHost.runUnobserved(() => form.toggleAttribute(SENT, true));
    resetNow(form); // nothing written stays behind
    const template = this.#element.querySelector<HTMLTemplateElement>('template[data-sent]');
    this.#next = template?.content && document.importNode(template.content, true);
    this.#show('sent');
    this.#formHost.sent();
    this.#element.dispatchEvent(new WayleafBookingBookedEvent('form', { status: 'requested' }));
    this.#focus('sent');
  }

  #failed(reason: BookingFailure): void {
    this.#element.dispatchEvent(new WayleafBookingFailEvent('form', reason));
  }

  #object(form: HTMLFormElement, errors: readonly { readonly field: string; readonly message: string }[]): void {
    let first: HTMLInputElement | undefined;
    for (const { field, message } of errors) {
      const control = form.querySelector<HTMLInputElement>(`[name="${CSS.escape(field)}"]`);
      control?.setCustomValidity?.(message);
      if (control?.willValidate) first ??= control;
    }
    first?.reportValidity();
  }

  #fail(message: string, theirs = false): void {
    this.#message = message;
    this.#theirs = theirs;
    this.#show('failed');
  }

  #show(state: FormViewProps['state']): void {
    this.#state = state;
    if (state !== 'failed') this.#message = '';
    this.#host.changed();
  }

  /** To what has just come into view, once it is there. */
  #focus(id: string): void {
    const host = this.#element as HTMLElement & { readonly updateComplete: Promise<unknown> };
    void host.updateComplete.then(() => host.shadowRoot?.getElementById(id)?.focus());
  }

  readonly #again = (): void => {
    const form = this.#form!;
    this.#formHost.runUnobserved(() => form.removeAttribute(SENT));
    this.#show('ready');
    form.querySelector<HTMLElement>('input:not([type="hidden"], [tabindex="-1"]), textarea, select')?.focus();
  };

  #letGo(): void {
    const form = this.#form;
    if (!form) return;
    this.#formHost.runUnobserved(() => {
      form.removeAttribute(SENT);
      if (form.hasAttribute(MADE)) form.remove();
      this.#unguard?.();
      this.#unguard = undefined;
    });
  }

  /** Leaves the form as the author made it. */
  end(): void {
    this.#gone.abort();
    this.#element.removeEventListener('submit', this.#submit);
    this.#element.removeEventListener('input', this.#typed);
    this.#letGo();
    this.#form = undefined;
    this.#release();
  }

  /** The lines below the form, or what stands in its place once it was sent. */
  render(): unknown {
    const endpoint = this.#endpoint();
    if (!endpoint) return nothing;
    return formView(
      endpoint,
      { state: this.#state, message: this.#message, theirs: this.#theirs, next: this.#next, again: this.#again },
      this.#t,
      this.#host.localized(),
    );
  }
}
