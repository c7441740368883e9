/** Renders the message below a request form, and what replaces the form once it was sent. */
import { html, nothing } from 'lit';
import type { Endpoint } from './endpoint.js';
import type { FormStrings } from './strings.js';

/** How far a request has come. */
export interface FormViewProps {
  readonly state: 'ready' | 'sending' | 'sent' | 'failed';
  /** Why it failed. */
  readonly message: string;
  /** Whether {@link message} comes from the server. */
  readonly theirs: boolean;
  /** The author's own text about what happens next. */
  readonly next: Node | undefined;
  readonly again: () => void;
}

/** Who receives the form. */
function receiverNote({ kind, name, named }: Endpoint, t: FormStrings): string {
  if (kind === 'mail') return t.mail(name);
  return name ? t.goes(name, named) : t.goesBack;
}

export function formView(
  endpoint: Endpoint,
  { state, message, theirs, next, again }: FormViewProps,
  t: FormStrings,
  { lang, dir }: { readonly lang: string; readonly dir: string },
): unknown {
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
        : html`<p class="note" part="note"
            >${receiverNote(endpoint, t)} ${endpoint.kind === 'mail' ? nothing : t.discreet}</p>`
    }
    <p class="note news" role="status">${news}</p>
  </div>`;
}
