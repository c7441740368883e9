/** Renders the questions an owner asks before booking, and holds the answers; what follows from them is asked of it. */
import { html, nothing } from 'lit';
import type { Report } from '../../controllers/problems-controller.js';
import type { BookingHost } from '../booking-host.js';
import {
  readChoices,
  readEligibility,
  type BookingChoice,
  type Eligibility,
  type Option,
} from './screening-questions.js';
import type { LiveStrings } from './strings.js';

/** The questions of one widget. An answer stays as long as the owner offers it, by its label. */
export class Questions {
  readonly #host: BookingHost;
  #eligibility: Eligibility | undefined;
  #choices: readonly BookingChoice[] = [];
  /** The place chosen: its index, or -1 for somewhere else. */
  #place: number | undefined;
  #chosen: readonly (Option | undefined)[] = [];

  constructor(host: BookingHost) {
    this.#host = host;
  }

  /** Reads what the owner gives. */
  update(given: Readonly<Record<string, unknown>>, report: Report): void {
    const place = this.#place;
    const name = this.#eligibility?.places[place ?? -1];
    this.#eligibility = readEligibility(given, document.baseURI, report);
    const at = name === undefined ? -1 : (this.#eligibility?.places.indexOf(name) ?? -1);
    if (place !== -1) this.#place = at < 0 ? undefined : at;
    const answers = this.#choices.map(({ label }, index) => [label, this.#chosen[index]?.label] as const);
    this.#choices = readChoices(given['choices'], document.baseURI, report);
    this.#chosen = this.#choices.map(({ label, options }) => {
      const [, answer] = answers.find(([asked]) => asked === label) ?? [];
      return options.find((option) => option.label === answer);
    });
  }

  /** What is sent along with the booking, by the names of providers/prefill.ts. */
  get sends(): Readonly<Record<string, string>> {
    return Object.assign({}, ...this.#chosen.map((option) => option?.sends ?? {})) as Record<string, string>;
  }

  /** The booking page of the one chosen, if it has a page of its own. */
  get href(): string {
    return this.#chosen.findLast((option) => option?.href)?.href ?? '';
  }

  /** The questions, each with what its answer says. */
  render(t: LiveStrings): unknown {
    const { lang, dir } = this.#host.localized();
    const asked = this.#eligibility;
    if (!asked && !this.#choices.length) return nothing;
    return html`<div class="questions" lang=${lang} dir=${dir} part="questions">
      ${this.#choices.map(
        ({ label, options }, at) => html`<p><label for="choice-${at}"><bdi>${label}</bdi></label>
          <select id="choice-${at}" @change=${(event: Event) => this.#choose(at, options[(event.target as HTMLSelectElement).selectedIndex - 1])}>
            <option .selected=${!this.#chosen[at]}>${t.any}</option>
            ${options.map((option) => html`<option .selected=${this.#chosen[at] === option}>${option.label}</option>`)}
          </select></p>`,
      )}
      ${this.#choices.length ? html`<p class="sends" role="status" id="sends">${Object.keys(this.sends).length ? t.sends : nothing}</p>` : nothing}
      ${
        asked
          ? html`<p><label for="place">${asked.question || t.where}</label>
              <select id="place" autocomplete="off" @change=${this.#placed}>
                <option .selected=${this.#place === undefined}>${t.choose}</option>
                ${asked.places.map((place, at) => html`<option .selected=${this.#place === at}>${place}</option>`)}
                <option .selected=${this.#place === -1}>${t.elsewhere}</option>
              </select></p>
            <p class="answer" role="status">${this.#answer(asked, t)}</p>`
          : nothing
      }
    </div>`;
  }

  #answer({ places, elsewhere, referral }: Eligibility, t: LiveStrings): unknown {
    if (this.#place === undefined) return nothing;
    if (this.#place >= 0) return t.fits(places[this.#place] ?? '');
    return html`${elsewhere ? html`<bdi>${elsewhere}</bdi>` : t.fitsNot} ${referral ? html`<a href=${referral} rel="noopener"><bdi>${new URL(referral).host || referral}</bdi></a>` : nothing}`;
  }

  readonly #placed = (event: Event): void => {
    const at = (event.target as HTMLSelectElement).selectedIndex - 1;
    this.#place = at < 0 ? undefined : at < (this.#eligibility?.places.length ?? 0) ? at : -1;
    this.#host.changed();
  };

  #choose(at: number, option: Option | undefined): void {
    this.#chosen = this.#chosen.map((each, index) => (index === at ? option : each));
    this.#host.changed();
  }
}
