/**
 * @copyable Renders the problems of a widget for its author: how grave each is, where it is, and what follows from it.
 */
import { html, nothing } from 'lit';
import type { Problem } from '../controllers/problem-event.js';

/** Matches the codes of what keeps a widget's words from being read at all. */
const UNREADABLE = /^WL-(DATA-00[1-7]|READER-0(0[1-5]|18|3[0-24]|40)|PATHS-02[1235])$/;
/**
 * What follows from another mistake, by the code of what follows: mended with that one, it is no mistake of its own.
 * Listed below the other as long as that is there.
 */
const CAUSES: readonly (readonly [follows: RegExp, cause: RegExp])[] = [
  [/./, /^WL-(READER-010|PATHS-035|BOOKING-012)$/],
  [/^WL-(READER-0(08|35)|PATHS-0(0[1-3]|10|13)|BOOKING-001)$/, UNREADABLE],
  [/^WL-PATHS-0(0[23]|10|6[1-9]|7[23]|96|97)$/, /^WL-PATHS-001$/],
  [/^WL-PATHS-0(13|79|8[01])$/, /^WL-PATHS-0(04|08|12)$/],
  [/^WL-BOOKING-001$/, /^WL-BOOKING-002$/],
  [/^WL-BOOKING-05[0-4]$/, /^WL-BOOKING-00[12]$/],
];

/** A problem, and what follows from it. */
export interface ProblemGroup {
  readonly problem: Problem;
  readonly following: readonly Problem[];
}

/** Puts what follows from another problem below that one: errors first, otherwise in the order they were found. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const causeOf = ({ code }: Problem): Problem | undefined => {
    for (const [follows, cause] of CAUSES) {
      const found =
        follows.test(code) && !cause.test(code) ? problems.find((other) => cause.test(other.code)) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const root = (problem: Problem): Problem => {
    const cause = causeOf(problem);
    return cause ? root(cause) : problem;
  };
  const roots = problems.filter((problem) => !causeOf(problem));
  const sorted = [...roots].sort((a, b) => Number(a.level !== 'error') - Number(b.level !== 'error'));
  return sorted.map((problem) => ({
    problem,
    following: problems.filter((other) => other !== problem && root(other) === problem),
  }));
}

const number = new Intl.NumberFormat('en');
/** A number of things in words, as in “2 errors”. */
export const count = (many: number, one: string, more = `${one}s`): string =>
  `${number.format(many)} ${many === 1 ? one : more}`;

/** Scrolls to an element and outlines it briefly, without changing the page's styles. */
function reveal(element: Element, panel: Element): void {
  const status = panel.querySelector('[role=status]')!;
  const drawn = element.getClientRects().length > 0;
  status.textContent = drawn
    ? ''
    : 'This part is shown in another form just now, so it has no place on screen. It is marked in the console.';
  console.info('Wayleaf:', element);
  if (!drawn) return;
  element.scrollIntoView({ block: 'center' });
  const outline = { outline: '3px solid Highlight', outlineOffset: '3px' };
  element.animate([outline, outline], 2400);
}

const revealButton = (message: string, element: Element) => html`
  <button
    class="link"
    type="button"
    aria-label=${`Show where: ${message}`}
    @click=${(event: Event) => reveal(element, (event.currentTarget as Element).closest('.author')!)}
  >Show where</button>
`;

const item = ({ problem: { code, level, message, hint, element }, following }: ProblemGroup, host: Element): unknown =>
  html`
  <li>
    <p><strong>${level === 'error' ? 'Error' : 'Warning'}</strong> <code>${code}</code> ${message}</p>
    <p class="note">${hint}</p>
    ${element === host ? nothing : revealButton(message, element)}
    ${
      following.length
        ? html`<details class="following">
          <summary>${count(following.length, 'problem follows', 'problems follow')} from this</summary>
          <ul>${following.map((problem) => item({ problem, following: [] }, host))}</ul>
        </details>`
        : nothing
    }
  </li>
`;

/** The head of the panel, and its problems. `more` stands below them. */
export function authorSection(problems: readonly Problem[], host: Element, more: unknown = nothing): unknown {
  const groups = groupProblems(problems);
  const errors = groups.filter(({ problem }) => problem.level === 'error').length;
  const summary = problems.length
    ? `${count(errors, 'error')}, ${count(groups.length - errors, 'warning')}`
    : 'Nothing to mend';
  return html`
    <section class="chrome author problems" lang="en" dir="ltr" aria-labelledby="author">
      <h3 id="author">For the author</h3>
      <p class="note">Visitors do not see this: it is here because the tag has <code>debug</code>.</p>
      <details open>
        <summary>${summary}</summary>
        ${
          problems.length
            ? html`<ul>${groups.map((each) => item(each, host))}</ul>`
            : html`<p class="note">Everything that can be checked by a machine is in order.</p>`
        }
      </details>
      ${more}
      <p role="status" class="note"></p>
    </section>
  `;
}
