/**
 * The self-check, fetched when it is wanted. Everything a visitor answers lives in the closure of `openSelfCheck` and
 * in
 * a closed shadow root: no property, attribute, event, address or request ever holds it, and storage only where the
 * visitor ticks that it may.
 */
import { html, nothing, render } from 'lit';
import { closestAcross } from '../../internal/dom.js';
import { attachClosedRoot } from '../../internal/closed-root.js';
import { marks, onMarks } from '../../journey/marks.js';
import type { Report } from '../../controllers/problems-controller.js';
import type { Localized } from '../../i18n/strings.js';
import type { PathsStrings } from '../strings.js';
import type { Choosing } from '../choices.js';
import { levelAround } from '../../internal/heading-level.js';
import { UNREAD, type PathsModel } from '../model.js';
import { withSupplements } from '../input/read-supplements.js';
import { score, type Answer, type Matter } from './scoring.js';
import { OwnWordsField } from './own-words-field.js';
import { AnswerStorage } from './answer-storage.js';
import { questions } from './questions.js';
import { report } from './report.js';
import {
  answersOf,
  migrateAnswers,
  initialCheckState,
  answerSign,
  setNoneOfThese,
  rateRow,
  type CheckState,
} from './check-state.js';
import { sheets } from './self-check.styles.js';
import { sentence } from './sentence.js';
import { sideBySide } from './side-by-side.js';
import { english } from './strings.js';
import { SupportPlacement } from './support-placement.js';
import { TakeAway } from './take-away.js';
import { supportProblems } from '../author/support-checks.js';

export { forgetStoredAnswers } from './answer-storage.js';

/** What an author might mend in the support. */
export function checkServices(
  { model, host, support }: Pick<SelfCheckOptions, 'model' | 'host' | 'support'>,
  report: Report,
): void {
  supportProblems(withSupplements(model, host, support, report), report);
}

/** What the widget tells the self-check. */
export interface SelfCheckOptions extends Localized<PathsStrings> {
  readonly model: PathsModel;
  /** The widget, whose words may hold more than the model. */
  readonly host: HTMLElement & { readonly headingLevel: string | undefined };
  /** The author's support, where it stands on the page. */
  readonly support: Element | undefined;
  readonly group: string;
  readonly scheme: 'light' | 'dark';
  /** The buttons to choose a path with; `undefined` while choosing is to wait. */
  readonly choosing: Choosing | undefined;
  /** Lets booking step back, or forward again. It says nothing about why. */
  readonly hold: (hold: boolean) => void;
  readonly close: () => void;
}

/** A self-check that is open. */
export interface SelfCheck {
  /** Shows what has changed around it; the answers stay. */
  readonly update: (facts: SelfCheckOptions) => void;
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
export function openSelfCheck(place: HTMLElement, first: SelfCheckOptions, focus: boolean): SelfCheck {
  const root = rootIn(place);
  /** With the support and the questions that stand in the page. */
  const whole = (next: SelfCheckOptions, before?: PathsModel): SelfCheckOptions => {
    const model = withSupplements(next.model, next.host, next.support);
    // taken off the page meanwhile: someone may be reading it
    return { ...next, model: model.support === UNREAD && before ? { ...model, support: before.support } : model };
  };
  let given = first.model;
  let facts = whole(first);
  let said: CheckState = initialCheckState;
  /** The outcome shown, and whether it has changed since nothing was said: only then it is said aloud. */
  let last = 'unsure';
  let speaks = false;
  let unfollow = onMarks(() => draw(), facts.group);
  const support = new SupportPlacement(root);
  const keeping = new AnswerStorage(() => draw());
  const takeAway = new TakeAway(root, () => draw());
  const concern = new OwnWordsField(
    () => draw(),
    (text) => {
      said = { ...said, concern: text };
      draw();
    },
  );

  let ended = false;

  function draw(): void {
    if (ended) return;
    const { model, host, lang, dir, locale, scheme } = facts;
    const level = levelAround(host);
    const t = facts.t.selfCheck ?? english;
    const answers = answersOf(said, model);
    const result = score(model, answers);
    const localized = {
      t,
      locale,
      lang,
      dir,
      level,
      authorLang: closestAcross(place, '[lang]')?.getAttribute('lang') ?? '',
    };
    const supporting = said.held || result.kind === 'support';
    const arriving = support.update(supporting, facts.support, model.support, localized);
    const outcome = supporting ? 'support' : [result.kind, ...result.leading].join(' ');
    if (outcome !== last) speaks = !supporting;
    last = outcome;
    // while support is shown, nothing stays on the device either
    keeping.write(model, said, supporting);
    render(
      html`
        <section
          class="root chrome"
          data-scheme=${scheme}
          lang=${lang}
          dir=${dir}
          aria-labelledby="title"
          @keydown=${support.browse}
          @keyup=${support.stopBrowsing}
          @pointerdown=${support.stopBrowsing}
        >
          <div class="h3" role="heading" aria-level=${level} id="title" tabindex="-1">${t.title}</div>
          <p>${t.intro}</p>
          <p class="note">${keeping.on ? t.kept : t.privacy}</p>
          ${questions(model, said, marks(facts.group), localized, { answer, matter, none, unanswer })}
          ${
            supporting
              ? support.render(localized, backToSigns)
              : html`
                ${sideBySide(model, said, localized)} ${report(model, answers, result, localized, facts)} ${concern.render(localized, scheme, said.concern)}
                ${takeAway.render({ model, answers, result, concern: said.concern, t, locale }, localized)} ${keeping.render(t, model)}
              `
          }
          <p class="visually-hidden" role="status">${speaks ? sentence(model, result, localized) : support.told(model.support, localized)}</p>
          <div class="ends">
            <button class="link" type="button" @click=${forget}>${t.forget}</button>
            <button class="link" type="button" @click=${facts.close}>${keeping.on ? t.closeKept : t.close}</button>
          </div>
          <div class="paper" aria-hidden="true"></div>
        </section>
      `,
      root,
    );
    facts.hold(supporting);
    if (arriving) support.focus();
  }

  const say = (next: CheckState): void => {
    said = next;
    draw();
  };
  const answer = (id: string, value: Answer | undefined) => say(answerSign(said, id, value));
  const matter = (row: number, value: Matter | undefined) => say(rateRow(said, row, value));
  const none = (on: boolean) => say(setNoneOfThese(said, on));
  const unanswer = (id: string, button: HTMLElement) => {
    say(answerSign(said, id, undefined));
    // the button has done its work and goes
    button.closest('fieldset')?.querySelector('input')?.focus();
  };
  const title = () => root.querySelector<HTMLElement>('#title');
  /** To the answer that asked for support. */
  const backToSigns = () => {
    const asked = facts.model.signs.findIndex(({ id, safety }) => safety && (said.signs.get(id) ?? 0) > 0);
    (root.querySelector<HTMLElement>(`[data-sign="${asked}"] :checked`) ?? title())?.focus();
  };
  /** Empties the form; what the visitor keeps on the device stays. */
  const empty = () => {
    last = 'unsure';
    speaks = false;
    keeping.pause();
    takeAway.end();
    say(initialCheckState);
  };
  const restore = () => {
    const found = keeping.read(facts.model);
    if (found) said = found;
  };
  const clear = () => {
    keeping.forget(facts.model);
    empty();
  };
  const forget = () => {
    clear();
    title()?.focus();
  };
  const back = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    restore();
    draw();
  };

  // a page kept for the way back must not bring the answers back with it, unless the visitor has asked for that
  addEventListener('pagehide', empty);
  addEventListener('pageshow', back);
  restore();
  draw();
  if (focus) title()?.focus();

  return {
    update(next) {
      if (next.group !== facts.group) {
        unfollow();
        unfollow = onMarks(() => draw(), next.group);
      }
      const changed = next.model !== given || next.support !== facts.support;
      const now = changed ? whole(next, facts.model) : { ...next, model: facts.model };
      given = next.model;
      if (changed) {
        said = migrateAnswers(said, facts.model.signs, now.model.signs);
        keeping.move(facts.model);
      }
      facts = now;
      draw();
    },
    clear,
    end() {
      said = initialCheckState;
      ended = true;
      removeEventListener('pagehide', empty);
      removeEventListener('pageshow', back);
      unfollow();
      facts.hold(false);
      render(nothing, root);
    },
  };
}
