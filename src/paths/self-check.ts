/**
 * The self-check, fetched when it is wanted. Everything a visitor answers lives in the closure of `openSelfCheck` and in
 * a closed shadow root: no property, attribute, event, address or storage ever holds it.
 */
import { html, nothing, render } from 'lit';
import { closestAcross } from '../internal/dom.js';
import { attachClosedRoot } from '../internal/closed-root.js';
import { marks, onMarks } from '../journey/marks.js';
import type { Voice } from './cards.js';
import type { Choosing } from './choices.js';
import type { PathsModel } from './model.js';
import { score, type Answer, type Matter, type Result } from './scoring.js';
import { answersOf, nothingSaid, pick, refuse, weighRow, type Said } from './self-check/said.js';
import { questions } from './self-check/questions.js';
import { report, sentence } from './self-check/report.js';
import { sheets } from './self-check/self-check.styles.js';
import { english } from './self-check/strings.js';
import { supportPanel } from './self-check/support.js';

/** What the widget tells the self-check. */
export interface CheckFacts extends Voice {
  readonly model: PathsModel;
  /** The author's support, where it stands on the page. */
  readonly support: Element | undefined;
  readonly group: string;
  readonly locale: string;
  readonly scheme: 'light' | 'dark';
  readonly choosing: Choosing;
  /** Lets booking step back, or forward again. It says nothing about why. */
  readonly hold: (hold: boolean) => void;
  readonly close: () => void;
}

/** A self-check that is open. */
export interface SelfCheck {
  /** Shows what has changed around it; the answers stay. */
  readonly update: (facts: CheckFacts) => void;
  /** Forgets the answers. */
  readonly clear: () => void;
  /** Forgets the answers and leaves the place empty. */
  readonly end: () => void;
}

// a closed root cannot be attached twice, nor asked for again
const roots = new WeakMap<HTMLElement, ShadowRoot>();

function rootIn(place: HTMLElement): ShadowRoot {
  let root = roots.get(place);
  if (!root) {
    roots.set(place, (root = attachClosedRoot(place)));
    root.adoptedStyleSheets = sheets();
  }
  return root;
}

/**
 * Opens the self-check in `place`.
 *
 * @param focus - Whether its heading takes the focus.
 */
export function openSelfCheck(place: HTMLElement, first: CheckFacts, focus: boolean): SelfCheck {
  const root = rootIn(place);
  let facts = first;
  let said: Said = nothingSaid;
  /** The sentence last said aloud, and the outcome it was about. */
  let spoken = '';
  let last = 'unsure';
  let support: unknown = nothing;
  let unfollow = onMarks(() => draw(), facts.group);

  const key = ({ kind, leading }: Pick<Result, 'kind' | 'leading'>) => [kind, ...leading].join(' ');

  function draw(): void {
    const { model, t, lang, dir, locale, scheme, choosing } = facts;
    const words = t.check ?? english;
    const answers = answersOf(said, model);
    const result = score(model, answers);
    const voice = { words, locale, authorLang: closestAcross(place, '[lang]')?.getAttribute('lang') ?? '' };
    const supporting = result.kind === 'support';
    const entering = supporting && last !== 'support';
    if (entering) support = supportPanel(facts.support, model.support, voice.authorLang);
    if (!supporting) support = nothing;
    if (key(result) !== last) {
      last = key(result);
      spoken = supporting ? '' : sentence(model, result, voice);
    }
    render(
      html`
        <section class="root chrome" data-scheme=${scheme} lang=${lang} dir=${dir} aria-labelledby="title">
          <h3 id="title" tabindex="-1">${words.title}</h3>
          <p>${words.intro}</p>
          <p class="note">${words.privacy}</p>
          ${questions(model, said, marks(facts.group), voice, { answer, matter, none, unanswer })}
          ${supporting
            ? html`
                <section class="support">
                  ${support}
                  <p class="note">${words.supportStays}</p>
                  <button class="button" type="button" @click=${backToSigns}>${words.back}</button>
                </section>
              `
            : report(model, answers, result, voice, { t, lang, dir, choosing })}
          <p class="visually-hidden" role="status">${spoken}</p>
          <div class="ends">
            <button class="link" type="button" @click=${forget}>${words.forget}</button>
            <button class="link" type="button" @click=${facts.close}>${words.close}</button>
          </div>
        </section>
      `,
      root,
    );
    facts.hold(supporting);
    if (entering) root.querySelector<HTMLElement>('.support [tabindex="-1"]')?.focus();
  }

  const say = (next: Said): void => {
    said = next;
    draw();
  };
  const answer = (id: string, value: Answer) => say(pick(said, id, value));
  const matter = (row: number, value: Matter | undefined) => say(weighRow(said, row, value));
  const none = (on: boolean) => say(refuse(said, on));
  const unanswer = (id: string, button: HTMLElement) => {
    say(pick(said, id, undefined));
    // the button has done its work and goes
    button.closest('fieldset')?.querySelector('input')?.focus();
  };
  /** To the answer that asked for support. */
  const backToSigns = () => {
    const asked = facts.model.signs.findIndex(({ id, safety }) => safety && (said.signs.get(id) ?? 0) > 0);
    root.querySelector<HTMLElement>(`[data-sign="${asked}"] :checked`)?.focus();
  };
  const clear = () => {
    last = 'unsure';
    spoken = '';
    say(nothingSaid);
  };
  const forget = () => {
    clear();
    root.querySelector<HTMLElement>('#title')?.focus();
  };

  // a page kept for the way back must not bring the answers back with it
  addEventListener('pagehide', clear);
  draw();
  if (focus) root.querySelector<HTMLElement>('#title')?.focus();

  return {
    update(next) {
      if (next.group !== facts.group) {
        unfollow();
        unfollow = onMarks(() => draw(), next.group);
      }
      facts = next;
      draw();
    },
    clear,
    end() {
      said = nothingSaid;
      removeEventListener('pagehide', clear);
      unfollow();
      facts.hold(false);
      render(nothing, root);
    },
  };
}

