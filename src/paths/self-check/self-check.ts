/**
 * Opens the self-check and keeps its state. Everything a visitor answers stays in the closure of `openSelfCheck` and in
 * a frame of its own in a closed shadow root: no property, attribute, event, address or request ever holds it, and
 * storage only where the visitor ticks that it may. A lazy part.
 */
import { html, nothing, render } from 'lit';
import { closestAcross } from '../../internal/dom.js';
import { marks, onMarks } from '../../journey/marks.js';
import type { ProblemInput, ProblemsController, Report } from '../../controllers/problems-controller.js';
import type { Localized } from '../../i18n/strings.js';
import type { PathsStrings } from '../strings.js';
import type { ChoiceProps } from '../choice-buttons.js';
import { levelAround } from '../../internal/heading-level.js';
import { UNREAD_SUPPORT, type PathsModel } from '../model.js';
import { withSupplements } from '../input/read-supplements.js';
import { score, type Answer, type Matter } from './scoring.js';
import { ownWordsField } from './own-words-field.js';
import { AnswerStorage } from './answer-storage.js';
import { questions } from './questions.js';
import { resultView } from './result-view.js';
import {
  answersOf,
  migrateAnswers,
  initialCheckState,
  answerSign,
  setNoneOfThese,
  rateRow,
  type CheckState,
} from './check-state.js';
import { FramedRoot, type FrameProps } from './framed-root.js';
import { resultSentence } from './result-sentence.js';
import { sideBySide } from './side-by-side.js';
import { english } from './strings.js';
import { lacksSupport } from './readiness.js';
import { SupportPlacement } from './support-placement.js';
import { TakeAway } from './take-away.js';
import { reportServiceProblems } from '../author/support-checks.js';

export { forgetStoredAnswers } from './answer-storage.js';
export { prepare } from './readiness.js';

/** The model of each widget whose support was checked last. */
const checked = new WeakMap<Element, PathsModel>();

/** Reports what is wrong with the support, its own words and those on the page, once for each model. */
export function reportSupportProblems(
  options: Pick<SelfCheckOptions, 'model' | 'host' | 'support'> | undefined,
  problems: ProblemsController,
): void {
  if (!options || checked.get(options.host) === options.model) return;
  const { model, host, support } = options;
  checked.set(host, model);
  const found: ProblemInput[] = [];
  const report: Report = (code, values, element) => void found.push({ code, values, element });
  reportServiceProblems(withSupplements(model, host, support, report), report);
  problems.set('services', found);
}

/** What the self-check is opened and updated with. */
export interface SelfCheckOptions extends Localized<PathsStrings> {
  readonly model: PathsModel;
  /** The widget, whose light DOM may hold more than the model. */
  readonly host: HTMLElement & { readonly headingLevel: string | undefined };
  /** The author's support, where it stands on the page. */
  readonly support: Element | undefined;
  readonly group: string;
  readonly scheme: 'light' | 'dark';
  /** The buttons to choose a path with; `undefined` while the journey is on hold. */
  readonly choice: ChoiceProps | undefined;
  /** Puts the journey on hold, or ends the hold, without a reason. */
  readonly hold: (hold: boolean) => void;
  /** Closes the self-check for the visitor. */
  readonly close: () => void;
}

/** A self-check that is open. */
export interface SelfCheck {
  /** Renders with new options; the answers stay. */
  readonly update: (options: SelfCheckOptions) => void;
  /** Deletes the answers. */
  readonly clear: () => void;
  /** Deletes the answers and removes what was rendered. */
  readonly end: () => void;
}

/**
 * Opens the self-check in `place`.
 *
 * @param focus - Whether its heading takes the focus.
 * @param onUnframed - Called where no frame can be had and the closed root is used.
 * @param initial - The answers to begin with, where they are not a visitor's: an author looks at what they lead to.
 */
export function openSelfCheck(
  place: HTMLElement,
  first: SelfCheckOptions,
  focus: boolean,
  onUnframed: () => void,
  initial = initialCheckState,
): SelfCheck {
  const surface = new FramedRoot(place, () => ready());
  /** The options with the support and the questions on the page read into the model. */
  const complete = (next: SelfCheckOptions, before?: PathsModel): SelfCheckOptions => {
    const model = withSupplements(next.model, next.host, next.support);
    // the support was removed from the page, or another is on its way, but someone may be reading it
    const wasRemoved = (!model.support || model.support === UNREAD_SUPPORT) && before;
    return { ...next, model: wasRemoved ? { ...model, support: before.support } : model };
  };
  let sourceModel = first.model;
  let options = complete(first);
  let state = initial;
  /** The current outcome, and whether it has changed since the form was empty: only then is it announced. */
  let lastOutcome = 'unsure';
  let announces = false;
  let unsubscribe = onMarks(() => draw(), options.group);
  const support = new SupportPlacement(() => surface.root);
  const storage = new AnswerStorage(() => draw());
  const takeAway = new TakeAway(
    () => surface.root,
    () => draw(),
  );

  let ended = false;

  function draw(): void {
    const { root } = surface;
    if (ended || !root) return;
    const { model, host, lang, dir, locale, scheme } = options;
    const level = levelAround(host);
    const t = options.t.selfCheck ?? english;
    const answers = answersOf(state, model);
    const result = score(model, answers);
    const localized = {
      t,
      locale,
      lang,
      dir,
      level,
      authorLang: closestAcross(place, '[lang]')?.getAttribute('lang') ?? '',
    };
    const showsSupport = state.safetyTriggered || result.kind === 'support';
    const takesFocus = support.update(showsSupport, options.support, model.support, localized);
    const outcome = showsSupport ? 'support' : [result.kind, ...result.leading].join(' ');
    if (outcome !== lastOutcome) announces = !showsSupport;
    lastOutcome = outcome;
    // while support is shown, nothing stays stored on the device either
    storage.write(model, state, showsSupport);
    const announcement = announces
      ? resultSentence(model, result, localized)
      : support.announcement(model.support, localized);
    const closeLabel = storage.on ? t.closeKept : t.close;
    const privacy = surface.framed ? t.privacy : t.privacyShared;
    render(
      html`
        <section
          class="root chrome"
          data-scheme=${scheme}
          lang=${lang}
          dir=${dir}
          aria-labelledby=${surface.framed ? nothing : 'title'}
          @keydown=${support.browse}
          @keyup=${support.stopBrowsing}
          @pointerdown=${support.stopBrowsing}
        >
          <div class="h3" role="heading" aria-level=${level} id="title" tabindex="-1">${t.title}</div>
          <p>${t.intro} ${storage.on ? t.kept : privacy}</p>
          ${questions(model, state, marks(options.group), localized, { answer, matter, none, unanswer })}
          ${
            showsSupport
              ? support.render(localized, backToSigns)
              : html`
                <div
                  class="outcome"
                  role=${surface.framed ? 'group' : nothing}
                  aria-labelledby=${surface.framed ? 'result' : nothing}
                  tabindex=${surface.framed ? 0 : nothing}
                >
                  ${sideBySide(model, state, localized)}
                  ${resultView(model, answers, result, localized, options)}
                  ${surface.framed ? ownWordsField(localized, state.concern, write) : nothing}
                  ${takeAway.render({ model, answers, result, concern: state.concern, t, locale }, localized)}
                  ${storage.render(t, model)}
                </div>
              `
          }
          <p class="visually-hidden" role="status">${announcement}</p>
          <div class="ends">
            <button class="link" type="button" @click=${forget}>${t.forget}</button>
            <button class="link" type="button" @click=${options.close}>${closeLabel}</button>
          </div>
          <div class="paper" aria-hidden="true"></div>
        </section>
      `,
      root,
      // nodes of the frame's own realm, whose functions the page cannot have replaced
      { creationScope: root.ownerDocument },
    );
    surface.settle(showsSupport);
    options.hold(showsSupport);
    if (takesFocus) support.focus();
  }

  const change = (next: CheckState): void => {
    state = next;
    draw();
  };
  const answer = (id: string, value: Answer | undefined) => change(answerSign(state, id, value));
  const matter = (row: number, value: Matter | undefined) => change(rateRow(state, row, value));
  const write = (text: string) => change({ ...state, concern: text });
  const none = (on: boolean) => change(setNoneOfThese(state, on));
  const unanswer = (id: string, button: HTMLElement) => {
    change(answerSign(state, id, undefined));
    // the button is hidden now: the focus moves to the first answer
    button.closest('fieldset')?.querySelector('input')?.focus();
  };
  const title = () => surface.root?.querySelector<HTMLElement>('#title');
  /** Moves the focus to the answer that brought up the support. */
  const backToSigns = () => {
    const asked = options.model.signs.findIndex(({ id, safety }) => safety && (state.signs.get(id) ?? 0) > 0);
    (surface.root?.querySelector<HTMLElement>(`[data-sign="${asked}"] :checked`) ?? title())?.focus();
  };
  /** Empties the form; what is stored on the device stays. */
  const empty = () => {
    lastOutcome = 'unsure';
    announces = false;
    storage.pause();
    takeAway.end();
    change(initialCheckState);
  };
  const restore = () => {
    const found = storage.read(options.model);
    if (found) state = found;
  };
  const clear = () => {
    storage.forget(options.model);
    empty();
  };
  const forget = () => {
    clear();
    title()?.focus();
  };
  const restoreFromCache = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    restore();
    draw();
  };

  const frameProps = (): FrameProps => {
    const { model, lang, dir, scheme } = options;
    const t = options.t.selfCheck ?? english;
    return { lang, dir, scheme, title: t.title, words: JSON.stringify([model, Object.values(t)]) };
  };
  function ready(): void {
    draw();
    surface.fit();
    if (focus) title()?.focus();
    focus = false;
    if (!surface.framed) onUnframed();
  }

  // a page restored from the back/forward cache must not show the answers, unless the visitor has stored them
  /* eslint-disable wayleaf/own-view -- a popup is never restored; whoever closes it may move the widget back */
  addEventListener('pagehide', empty);
  addEventListener('pageshow', restoreFromCache);
  /* eslint-enable wayleaf/own-view */
  if (initial === initialCheckState) restore();
  surface.open(frameProps());

  return {
    update(next) {
      if (next.group !== options.group) {
        unsubscribe();
        unsubscribe = onMarks(() => draw(), next.group);
      }
      const changed = next.model !== sourceModel || next.support !== options.support;
      const now = changed ? complete(next, options.model) : { ...next, model: options.model };
      // the sentences of before stay until the support of the new ones has come
      if (lacksSupport(now.model)) return;
      sourceModel = next.model;
      if (changed) {
        state = migrateAnswers(state, options.model.signs, now.model.signs);
        storage.forgetPrevious(options.model);
      }
      options = now;
      draw();
      surface.update(frameProps());
    },
    clear,
    end() {
      state = initialCheckState;
      ended = true;
      /* eslint-disable wayleaf/own-view -- as above */
      removeEventListener('pagehide', empty);
      removeEventListener('pageshow', restoreFromCache);
      /* eslint-enable wayleaf/own-view */
      unsubscribe();
      options.hold(false);
      surface.end();
    },
  };
}
