/** Renders an open booking, in a window or in place on the page, with a line about its state. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BookingHost } from '../booking-host.js';
import type { Launch } from '../launch-controller.js';
import { linkWords } from '../link-words.js';
import { renderedLook } from './link-look.js';
import type { ProviderFrame } from './provider-frame.js';
import type { SessionContent } from './session-content.js';
import type { BookingSession } from './session.js';
import type { SessionState } from './session-state.js';
import type { SessionStrings } from './strings.js';

/** What is shown of a session. */
export interface SessionViewProps extends Pick<
  BookingSession,
  'mode' | 'heading' | 'line' | 'strings' | 'state' | 'href' | 'contactLinks' | 'loaded' | 'close' | 'escape'
> {
  readonly launch: Pick<Launch, 'provider'>;
  readonly frame: Pick<ProviderFrame, 'src' | 'adapter'> | undefined;
  readonly content: Pick<SessionContent, 'render' | 'strip' | 'paper' | 'receiver' | 'done'>;
}

/** The line about the state; visible where the visitor can do something, or has to wait. */
function stateLine(
  { stage, reason, bookings }: SessionState,
  t: SessionStrings,
  name: string,
  booked: string,
): { readonly text: string; readonly shown: boolean } {
  if (bookings.length) return { text: booked, shown: true };
  switch (stage) {
    case 'loading':
      return { text: t.loading(name), shown: false };
    case 'slow':
      return { text: t.slow(name), shown: true };
    case 'unsure':
      return { text: t.unsure(name), shown: true };
    case 'ready':
      return { text: t.ready(name), shown: false };
    case 'failed':
      return { text: failureText(reason, t, name), shown: false };
  }
}

function failureText(reason: SessionState['reason'], t: SessionStrings, name: string): string {
  if (reason === 'provider') return t.refused(name);
  return reason === 'stalled' ? t.stalled(name) : t.blocked(name);
}

/**
 * The window, or the place on the page: the same things in the same order. Where the frame may be taller than the
 * window, what holds it can be scrolled by keyboard.
 */
export function sessionView(
  session: SessionViewProps,
  { lang, dir }: Pick<ReturnType<BookingHost['localized']>, 'lang' | 'dir'>,
): unknown {
  const { launch, mode, strings: t, state, frame, content } = session;
  const own = content.render();
  const name = content.receiver ?? launch.provider.name;
  const line = stateLine(state, t, name, session.line);
  const away = (label: string, look: string) =>
    html`<a class=${look} href=${session.href} target="_blank" rel="noopener" referrerpolicy="strict-origin"
      >${label}</a>`;
  const scrolls = mode === 'dialog' && state.height;
  // where the provider's page is not on show, Escape closes from everywhere
  const helps = mode === 'dialog' && !own && state.stage !== 'failed';
  const body = html`
    <div class="session-bar">
      <h2 class="session-title" id="session-title" tabindex="-1" part="dialog-title"
        ><bdi>${session.heading || t.heading}</bdi></h2>
      <button class="session-close" type="button" part="close" @click=${session.close}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"
          ><path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"
        /></svg>
        <span>${t.close}</span>
      </button>
      <div class="session-notes">
        ${
          content.done
            ? nothing
            : html`<p class="session-fine">${t.receives(name)} ${away(t.newTab, 'session-away')}</p>`
        }
        ${helps ? html`<p class="session-fine session-help" id="session-help">${t.help}</p>` : nothing}
      </div>
      <p class=${line.shown && !own ? 'session-line' : 'visually-hidden'} role="status">${own ? nothing : line.text}</p>
      ${content.strip()}
    </div>
    <div
      class="session-stage"
      tabindex=${scrolls ? '0' : nothing}
      role=${scrolls ? 'group' : nothing}
      aria-label=${scrolls ? t.frame(name) : nothing}
    >
      ${own ?? nothing}
      ${
        frame && !own
          ? html`<iframe
            class="session-frame"
            part="frame"
            title=${t.frame(name)}
            name=${frame.adapter.frameName ?? nothing}
            allow=${frame.adapter.allow ?? nothing}
            referrerpolicy="strict-origin"
            src=${frame.src}
            ?inert=${state.stage === 'failed'}
            @load=${session.loaded}
          ></iframe>`
          : nothing
      }
      ${!own && (state.stage === 'loading' || state.stage === 'slow') ? skeleton : nothing}
      ${
        !own && state.stage === 'failed'
          ? html`<div class="session-cover panel">
            <p class="session-lead">${line.text}</p>
            <p>${t.instead}</p>
            ${away(t.newTabOf(name), 'button primary')} ${contactView(session.contactLinks, t.directly)}
          </div>`
          : nothing
      }
    </div>
  `;
  const booked = content.paper();
  const paper = booked ? html`<div class="chrome on-paper" lang=${lang} dir=${dir}>${booked}</div>` : nothing;
  // leaving the dialog by the browser's own means, such as the back gesture of a phone, ends it too
  return mode === 'dialog'
    ? html`<dialog
        class="chrome session"
        part="dialog"
        lang=${lang}
        dir=${dir}
        aria-labelledby="session-title"
        aria-describedby=${helps ? 'session-help' : nothing}
        @close=${session.close}
        @keydown=${session.escape}
      >
        ${body}
      </dialog>${paper}`
    : html`<section
        class="chrome session place"
        part="dialog"
        lang=${lang}
        dir=${dir}
        aria-labelledby="session-title"
        @keydown=${session.escape}
      >${body}</section>${paper}`;
}

/** The owner's own phone and mail links, in the owner's words. */
function contactView(links: readonly HTMLAnchorElement[], lead: string): unknown {
  const contacts = new Map(links.map((link) => [link.href, linkWords(link, renderedLook) || link.pathname]));
  if (!contacts.size) return nothing;
  const items = [...contacts].map(
    ([href, label]) => html`<a class="session-away" href=${href}><bdi>${label}</bdi></a> `,
  );
  return html`<p class="session-ways">${lead} ${items}</p>`;
}

const bars = (count: number) => Array<TemplateResult>(count).fill(html`<i></i>`);

/** A placeholder in the shape of a calendar, until the page is there. */
const skeleton = html`<div class="session-cover skeleton" aria-hidden="true">
  <div class="skeleton-words">${bars(3)}</div>
  <div class="skeleton-days">${bars(35)}</div>
</div>`;
