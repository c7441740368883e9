/** Makes the sentences of a problem, and renders the list of problems for authors. */
import { css, html } from 'lit';
import type { Problem } from '../controllers/problem-event.js';
import { adoptStyles } from '../theme/adopt-styles.js';
import type { ProblemCode } from './all-problems.js';
import { pageProblems } from './page-problems.js';
import { sentence, type ProblemText, type ProblemValues } from './problem-table.js';

const texts: Readonly<Partial<Record<ProblemCode, ProblemText>>> = pageProblems;

/** The sentences for one problem. A code that has none here is its own message. */
export function problemText(code: ProblemCode, values: ProblemValues): Pick<Problem, 'message' | 'hint' | 'level'> {
  const { message = code, hint = '', level = 'error' } = texts[code] ?? {};
  return { message: sentence(message, values), hint: sentence(hint, values), level };
}

const styles = css`
  .problems {
    margin-block: var(--_s4);
    padding: var(--_s3) var(--_s4);
    border: 2px dashed currentColor;
    font-size: 0.875em;
  }
  .problems ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
`;

/** The panel that authors see with `debug`, in the shadow root of a widget. */
export const problemsPanel = (list: readonly Problem[], { shadowRoot }: Element) => {
  if (shadowRoot) adoptStyles(shadowRoot, styles);
  return html`
  <section class="chrome problems" lang="en" dir="ltr" aria-label="Wayleaf problems">
    <ul>
      ${list.map(({ code, message, hint }) => html`<li><strong>${code}</strong> ${message} ${hint}</li>`)}
    </ul>
  </section>
`;
};
