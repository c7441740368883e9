/** Renders the row of controls while an article is read aloud. */
import { html, nothing, svg } from 'lit';
import { close, icon } from '../tools/icons.js';
import { nameOf } from '../../i18n/name-of.js';
import { minutesText } from '../reading/reading-time.js';
import { english } from './narration.strings.js';
import type { Narrator } from './narrator.js';
import type { Step } from './transcript.js';

/** What is to be known of a narration besides whether it plays. */
export type NarrationNotice =
  'starting' | 'waiting' | 'pressAgain' | 'noVoice' | 'finished' | 'asleep' | 'takesOver' | 'noRecording';

const PLAY = svg`<path class="fill" d="M6.500 4.500v11l9-5.500Z"/>`;
const PAUSE = svg`<path d="M7 5v10M13 5v10" stroke-width="2.500"/>`;
const BACK = svg`<path d="m12 5-5 5 5 5"/>`;
const NEXT = svg`<path d="m8 5 5 5-5 5"/>`;
const BACK_FAR = svg`<path d="m10 5-5 5 5 5M15 5l-5 5 5 5"/>`;
const NEXT_FAR = svg`<path d="m10 5 5 5-5 5M5 5l5 5-5 5"/>`;

const KEYS: Readonly<Record<string, (narrator: Narrator, forward: 1 | -1) => void>> = {
  ArrowRight: (narrator, forward) => narrator.step('sentence', forward),
  ArrowLeft: (narrator, forward) => narrator.step('sentence', -forward as 1 | -1),
  ArrowDown: (narrator) => narrator.step('paragraph', 1),
  ArrowUp: (narrator) => narrator.step('paragraph', -1),
  PageDown: (narrator) => narrator.stepSection(1),
  PageUp: (narrator) => narrator.stepSection(-1),
  k: toggle,
  h: (narrator) => narrator.goToVisitor(),
  Escape: (narrator) => narrator.stop(),
};

function toggle(narrator: Narrator): void {
  if (narrator.isSpeaking) narrator.pause();
  else narrator.play(narrator.place);
}

/** The row: steps around play and pause, the time that is left, voice and speed, stop. */
export function narrationView(narrator: Narrator): unknown {
  const { notice, isSpeaking, follower, memory } = narrator;
  const { t: strings, locale, dir, articleLang, panelIsOpen, openPanel } = narrator.context();
  const t = strings.narration ?? english;
  const button = (name: string, shape: unknown, press: () => void, kind = '', shapeKind = '') => html`
    <button class="button ${kind}" type="button" aria-label=${name} title=${name} @click=${press}
      >${icon(shape, shapeKind)}</button
    >
  `;
  const step = (name: string, shape: unknown, unit: Step, by: 1 | -1, kind = '') =>
    button(name, shape, () => narrator.step(unit, by), kind, 'turns');
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act(narrator, dir === 'rtl' ? -1 : 1);
  };
  const minutes = minutesText(narrator.minutesLeft, narrator.minutesLeft, locale);
  const speed = `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(memory.settings.rate)}×`;
  let says = '';
  if (notice === 'noVoice') says = t.noVoice(nameOf('language', articleLang, locale));
  else if (notice) says = t[notice];
  return html`
    <div class="narration" part="narration" role="group" aria-label=${t.narration} @keydown=${onKey}>
      ${step(t.backParagraph, BACK_FAR, 'paragraph', -1, 'paragraphs')}
      ${step(t.backSentence, BACK, 'sentence', -1)}
      ${button(isSpeaking ? t.pause : t.goOn, isSpeaking ? PAUSE : PLAY, () => toggle(narrator), 'main')}
      ${step(t.nextSentence, NEXT, 'sentence', 1)}
      ${step(t.nextParagraph, NEXT_FAR, 'paragraph', 1, 'paragraphs')}
      <span class="voice-says"
        ><span role="status">${says}</span>${says || !follower.isFollowing ? nothing : html`<span>${t.left(minutes)}</span>`}</span
      >
      ${
        follower.isFollowing
          ? nothing
          : html`<button class="button to-voice" type="button" @click=${() => follower.resume()}>${t.backToVoice}</button>`
      }
      <button
        class="button speed"
        type="button"
        data-panel="voice"
        aria-haspopup="dialog"
        aria-expanded=${panelIsOpen ? 'true' : 'false'}
        aria-label=${`${t.voiceAndSpeed}, ${speed}`}
        title=${t.voiceAndSpeed}
        @click=${openPanel}
      >${speed}</button>
      ${button(t.stop, close(), () => narrator.stop())}
    </div>
  `;
}
