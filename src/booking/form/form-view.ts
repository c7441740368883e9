/** Renders the message below a request form, and what replaces the form once it was sent. */
import { html, nothing } from 'lit';
import type { Endpoint } from './endpoint.js';
import type { FormStrings } from './strings.js';

/** How far a request has come. */
export interface FormViewProps {
  readonly state: 'ready' | 'sending' | 'sent' | 'failed';
  /** Why it failed. */
  readonly message: string;
  /** Whether that is in the server's words. */
  readonly theirs: boolean;
  /** The author's own words for what happens next. */
  readonly next: Node | undefined;
  readonly again: () => void;
}

export function formView(
  { kind, name, named }: Endpoint,
  { state, message, theirs, next, again }: FormViewProps,
  t: FormStrings,
  { lang, dir }: { readonly lang: string; readonly dir: string },
): unknown {
  const goes = kind === 'mail' ? t.mail(name) : name ? t.goes(name, named) : t.goesBack;
  const news =
    state === 'sending'
      ? t.sending
      : state === 'failed'
        ? html`<strong dir=${theirs ? 'auto' : nothing}>${message}</strong> ${t.kept}`
        : nothing;
  return html`<div class="chrome request" lang=${lang} dir=${dir}>
    ${
      state === 'sent'
        ? html`<section part="sent" aria-labelledby="sent"><h3 id="sent" tabindex="-1">${t.sent}</h3><p>${next ?? t.next}</p>
          <p><button class="link" type="button" @click=${again}>${t.another}</button></p></section>`
        : html`<p class="note" part="note">${goes} ${kind === 'mail' ? nothing : t.discreet}</p>`
    }
    <p class="note news" role="status">${news}</p>
  </div>`;
}
