/** Stores how the visitor wants to look at a comparison, where the owner lets it, and applies it on the next page. */
import { storageOf } from '../../internal/storage.js';
import type { DisplayOptionsController } from '../display-options-controller.js';
import type { PathsView } from '../view.js';
import { cardsByQuestion } from './cards-by-question.js';

/** A table, or cards: one for each path, or one for each question. */
export type Arrangement = PathsView | 'questions';

/** Says nothing of the comparison, nor of anyone's answers. */
const STORAGE_KEY = 'wayleaf-paths-view';

/** How the comparison is arranged now. */
export const arrangementOf = ({ byQuestion }: DisplayOptionsController, view: PathsView): Arrangement =>
  view === 'cards' && byQuestion ? 'questions' : view;

function arrange(options: DisplayOptionsController, arrangement: Arrangement): void {
  options.picked = arrangement === 'table' ? 'table' : 'cards';
  options.byQuestion = arrangement === 'questions' ? cardsByQuestion : undefined;
}

/** Arranges the comparison as the visitor picked it, and stores that. */
export function pick(options: DisplayOptionsController, arrangement: Arrangement): void {
  arrange(options, arrangement);
  try {
    storageOf(options.host.storage)?.setItem(STORAGE_KEY, arrangement);
  } catch {
    // it holds for this page
  }
}

/** Arranges the comparison as the visitor picked it last time, if they did and it was stored. */
export function restoreDisplay(options: DisplayOptionsController): void {
  try {
    const stored = storageOf(options.host.storage)?.getItem(STORAGE_KEY);
    if (stored === 'table' || stored === 'cards' || stored === 'questions') arrange(options, stored);
  } catch {
    // the width decides
  }
}
