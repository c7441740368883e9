import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../internal/dom.js';
import type { ProviderFrame } from './provider-frame.js';
import type { SessionContent } from './session-content.js';
import type { BookingSession, SessionProps } from './session.js';
import type { SessionStrings } from './strings.js';
import type { SessionState } from './session-state.js';

/** What is shown of a session. */
export interface SessionViewProps extends Pick<
  BookingSession,
  'words' | 'standing' | 'href' | 'ways' | 'loaded' | 'close' | 'escape'
> {
  readonly frame: Pick<ProviderFrame, 'src' | 'adapter'> | undefined;
  readonly options: Pick<SessionProps, 'url' | 'provider' | 'mode' | 'heading' | 'language'>;
  /** What stands in the frame's place, or above it. */
  readonly inside?: Pick<SessionContent, 'render' | 'strip' | 'paper' | 'receiver' | 'done'>;
}

/** What is said about where the booking stands; shown where there is something to do or to wait for. */
function standingLine(
  { stage, reason, bookings }: SessionState,
  words: SessionStrings,
  name: string,
): { readonly text: string; readonly shown: boolean } {
  const booking = bookings.at(-1);
  if (booking) return { text: words.booked[booking.status](name), shown: true };
  switch (stage) {
    case 'loading':
      return { text: words.loading(name), shown: false };
    case 'slow':
      return { text: words.slow(name), shown: true };
    case 'unsure':
      return { text: words.unsure(name), shown: true };
    case 'ready':
      return { text: words.ready(name), shown: false };
    case 'failed': {
      const what =
        reason === 'provider' ? words.refused(name) : reason === 'stalled' ? words.stalled(name) : words.blocked(name);
      return { text: what, shown: false };
    }
  }
}

/**
 * The window, or the place on the page: the same things in the same order. Where the frame may be taller than the
 * window,
 * what holds it can be scrolled by keyboard.
 */
export function sessionView(session: SessionViewProps): unknown {
  const { options, words, standing, frame } = session;
  const { lang, dir } = options.language();
  const own = session.inside?.render();
  const name = session.inside?.receiver ?? options.provider.name;
  const line = standingLine(standing, words, name);
  const away = (label: string, look: string) =>
    html`<a class=${look} href=${session.href} target="_blank" rel="noopener" referrerpolicy="strict-origin">${label}</a>`;
  const scrolls = options.mode === 'dialog' && standing.height;
  // where the provider's page is not on show, Escape closes from everywhere
  const helps = options.mode === 'dialog' && !own && standing.stage !== 'failed';
  const body = html`
    <div class="session-bar">
      <h2 class="session-title" id="session-title" tabindex="-1" part="dialog-title"><bdi>${options.heading || words.heading}</bdi></h2>
      <button class="session-close" type="button" part="close" @click=${session.close}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" /></svg>
        <span>${words.close}</span>
      </button>
      <div class="session-notes">
        ${session.inside?.done ? nothing : html`<p class="session-fine">${words.receives(name)} ${away(words.newTab, 'session-away')}</p>`}
        ${helps ? html`<p class="session-fine session-help" id="session-help">${words.help}</p>` : nothing}
      </div>
      <p class=${line.shown && !own ? 'session-line' : 'visually-hidden'} role="status">${own ? nothing : line.text}</p>
      ${session.inside?.strip()}
    </div>
    <div class="session-stage" tabindex=${scrolls ? '0' : nothing} role=${scrolls ? 'group' : nothing} aria-label=${scrolls ? words.frame(name) : nothing}>
      ${own ?? nothing}
      ${
        frame && !own
          ? html`<iframe
            class="session-frame"
            part="frame"
            title=${words.frame(name)}
            name=${frame.adapter.frameName ?? nothing}
            allow=${frame.adapter.allow ?? nothing}
            referrerpolicy="strict-origin"
            src=${frame.src}
            ?inert=${standing.stage === 'failed'}
            @load=${session.loaded}
          ></iframe>`
          : nothing
      }
      ${!own && (standing.stage === 'loading' || standing.stage === 'slow') ? skeleton : nothing}
      ${
        !own && standing.stage === 'failed'
          ? html`<div class="session-cover panel">
            <p class="session-lead">${line.text}</p>
            <p>${words.instead}</p>
            ${away(words.newTabOf(name), 'button primary')} ${waysView(session.ways, words.directly)}
          </div>`
          : nothing
      }
    </div>
  `;
  const booked = session.inside?.paper();
  const paper = booked ? html`<div class="chrome on-paper" lang=${lang} dir=${dir}>${booked}</div>` : nothing;
  // leaving the dialog by the browser's own means, such as the back gesture of a phone, ends it too
  return options.mode === 'dialog'
    ? html`<dialog class="chrome session" part="dialog" lang=${lang} dir=${dir} aria-labelledby="session-title" aria-describedby=${helps ? 'session-help' : nothing} @close=${session.close} @keydown=${session.escape}>
        ${body}
      </dialog>${paper}`
    : html`<section class="chrome session place" part="dialog" lang=${lang} dir=${dir} aria-labelledby="session-title" @keydown=${session.escape}>${body}</section>${paper}`;
}

/** The owner's own phone and mail links, in the owner's words. */
function waysView(links: readonly HTMLAnchorElement[], lead: string): unknown {
  const ways = new Map(links.map((link) => [link.href, plainText(link) || link.pathname]));
  if (!ways.size) return nothing;
  return html`<p class="session-ways">${lead} ${[...ways].map(([href, label]) => html`<a class="session-away" href=${href}><bdi>${label}</bdi></a> `)}</p>`;
}

const bars = (count: number) => Array<TemplateResult>(count).fill(html`<i></i>`);

/** Something calm in the shape of a calendar, until there is one. */
const skeleton = html`<div class="session-cover skeleton" aria-hidden="true">
  <div class="skeleton-words">${bars(3)}</div>
  <div class="skeleton-days">${bars(35)}</div>
</div>`;
