/** Renders the facts and the status line of the booking widget. */
import { html, nothing } from 'lit';
import type { Choice } from '../journey/journey.js';
import { FACTS, type BookingLink, type BookingModel } from './model.js';
import type { BookingStrings } from './strings.js';

/** The words of a link: the author's, or ours for where it leads. */
export function labelOf({ label, href }: BookingLink, { book, reach }: BookingStrings): string {
  const { protocol, host, pathname } = new URL(href);
  return label || (reach[host || protocol]?.(pathname.replaceAll('%20', ' ')) ?? book);
}

/** The facts given, in their order: our labels, the author's values. */
export function factsView(model: BookingModel, t: BookingStrings, lang: string, dir: string): unknown {
  const given = FACTS.filter((fact) => model[fact]);
  if (!given.length) return nothing;
  return html`<dl class="chrome facts" part="facts">
    ${given.map((fact) => html`<div><dt lang=${lang} dir=${dir}>${t.facts[fact]}</dt><dd><bdi>${model[fact]}</bdi></dd></div>`)}
  </dl>`;
}

/** What the status line may tell. */
export interface StatusProps {
  readonly hold: boolean | undefined;
  /** Says what was booked, once something was. */
  readonly booked: (() => unknown) | undefined;
  readonly choice: Choice | null | undefined;
}

/** The line that matters most: that booking steps back, what was booked, or the path that was chosen. */
export function statusView({ hold, booked, choice }: StatusProps, t: BookingStrings): unknown {
  if (hold) return t.hold;
  if (booked) return booked();
  if (!choice) return nothing;
  // the comparison that was pressed says it aloud
  return html`<span aria-live="off">${t.chose} <bdi>${choice.label}</bdi></span>`;
}
