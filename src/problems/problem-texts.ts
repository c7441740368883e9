/** Makes the sentences of a problem, and renders the list of problems for authors. */
import type { Problem } from '../controllers/problem-event.js';
import { adoptStyles } from '../theme/adopt-styles.js';
import type { ProblemCode } from './all-problems.js';
import { pageProblems } from './page-problems.js';
import { panelStyles } from './panel.styles.js';
import { authorSection } from './problem-list.js';
import { sentence, type ProblemText, type ProblemValues } from './problem-table.js';

const texts: Readonly<Partial<Record<ProblemCode, ProblemText>>> = pageProblems;

/** The sentences for one problem. A code that has none here is its own message. */
export function problemText(code: ProblemCode, values: ProblemValues): Pick<Problem, 'message' | 'hint' | 'level'> {
  const { message = code, hint = '', level = 'error' } = texts[code] ?? {};
  return { message: sentence(message, values), hint: sentence(hint, values), level };
}

/** The panel that authors see with `debug`, in the shadow root of a widget. */
export const problemsPanel = (list: readonly Problem[], host: Element): unknown => {
  if (host.shadowRoot) adoptStyles(host.shadowRoot, panelStyles);
  return authorSection(list, host);
};
