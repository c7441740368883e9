/** @pure Runs the library's own checks on how booking opens and on what is asked before, and says which field each is about. */
import { targetOf } from '../../src/booking/link-action.js';
import { readChoices } from '../../src/booking/live/screening-questions.js';
import type { Mode } from '../../src/booking/launch-mode.js';
import { readData } from '../../src/booking/model.js';
import { attributeProblems, linkProblems } from '../../src/booking/session/setup-problems.js';
import type { ProblemCode } from '../../src/problems/all-problems.js';
import type { ProblemValues } from '../../src/problems/problem-table.js';
import { problemText } from '../../src/problems/problem-texts.js';
import type { Draft } from './draft.js';
import { modeOf } from './edit.js';
import { bookingData, writtenChoices } from './snippet.js';

/** Something to mend. */
export interface BookingFinding {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
  /** The id of the field it is about. */
  readonly field: string;
}

/** Each way in which booking opens, in an owner's words. */
export const MODES: readonly (readonly [Mode, string])[] = [
  ['auto', 'as suits the service'],
  ['dialog', 'in a window on my page'],
  ['inline', 'in its place on my page'],
  ['tab', 'in a new tab'],
  ['native', 'my page’s own, in a window'],
  ['native-inline', 'my page’s own, in its place'],
];

/** What to do in the words of the form, where the library's hint speaks of markup. */
const HINTS: { readonly [code in ProblemCode]?: string } = {
  'WL-BOOKING-011': 'Choose one of the list.',
  'WL-BOOKING-031': 'Choose “as suits the service”: it opens in a new tab, as it does now.',
  'WL-BOOKING-050':
    'It needs a link to one event type of Cal.com, such as https://cal.com/you/first-talk, or the address of a server of your own. Until then it opens as usual.',
  'WL-BOOKING-078': 'Write a question, and answers with words. A link of an answer’s own begins with https://.',
};

/** Where relative addresses would lead. */
const BASE = 'https://studio.invalid/';

/** What is to be mended. */
export function bookingFindings(draft: Draft): readonly BookingFinding[] {
  const findings: BookingFinding[] = [];
  const add =
    (field: string) =>
    (code: ProblemCode, values: ProblemValues = {}) => {
      const { message, hint } = problemText(code, values);
      findings.push({ code, message: message.replaceAll(BASE, '/'), hint: HINTS[code] ?? hint, field });
    };
  const given = modeOf(draft);
  const mode = MODES.find(([name]) => name === given)?.[0] ?? 'auto';
  const unknown = new Map(given && mode !== given ? [['mode', given]] : []);
  const data = bookingData(draft) as Readonly<Record<string, unknown>>;
  const model = readData(data, BASE, () => undefined);
  const provider = draft.extraAttributes.booking['provider'];
  const surroundings = { page: BASE, framed: false, width: 1200, height: 900 };
  const target = (href: string) => targetOf(href, { mode, provider }, model.endpoint, surroundings);
  for (const { code, values } of [...attributeProblems(undefined, unknown), ...linkProblems(mode, model, BASE, target)])
    add(code === 'WL-BOOKING-051' ? 'endpoint' : 'mode')(code, values);
  for (const [place, choice] of draft.booking.choices.entries())
    readChoices(writtenChoices({ ...draft.booking, choices: [choice] }), BASE, add(`choice-${place}`));
  return findings;
}
