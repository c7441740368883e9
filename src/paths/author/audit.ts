/**
 * @pure How a comparison stands against what is asked of decision aids: the qualifying and certifying criteria of
 *   IPDAS,
 * NICE's rules for patient decision aids, and what follows from them for a self-check (research/paths.md §2).
 */
import type { Problem } from '../../controllers/problem-event.js';
import { isDay, own } from '../model.js';
import type { LintFacts } from './lint.js';
import { unfairness, type Reach } from './reach.js';
import { isHard, KNOWN, lix } from './word-lists.js';

/** What can be said about a criterion without a person; `needs-a-person` where a machine must not pretend. */
export type Verdict = 'met' | 'not-met' | 'needs-a-person';

/** Where a criterion comes from. `wayleaf` is our own, drawn from the research behind the scoring. */
export type Standard = 'ipdas-qualifying' | 'ipdas-certifying' | 'ipdas' | 'nice' | 'safety' | 'wayleaf';

/** One thing asked of a decision aid, and how this comparison stands. */
export interface Criterion {
  /** Stable, such as `options` or `equal-detail`. */
  readonly id: string;
  readonly standard: Standard;
  /** What is asked, as a statement that is met or not. */
  readonly name: string;
  readonly verdict: Verdict;
  /** What the verdict rests on, or what a person should look at. */
  readonly evidence: string;
  /** The codes of the problems that speak against it. */
  readonly codes: readonly string[];
  /** Where to look; the widget itself when nothing closer is known. */
  readonly element?: Element | undefined;
}

/** What `audit()` gives. */
export interface AuditReport {
  readonly criteria: readonly Criterion[];
  /** How many criteria have each verdict. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Everything found, also what belongs to no criterion. */
  readonly problems: readonly Problem[];
  /** What the signs lead to; `undefined` for a comparison without a self-check. */
  readonly reach: Reach | undefined;
}

/** What was found, by code; the audit only needs to know where. */
export type Found = ReadonlyMap<string, Element | undefined>;

interface AuditFacts extends LintFacts {
  readonly found: Found;
  /** Whether someone looked at how the page draws the columns: not possible without a browser. */
  readonly seen: boolean;
}

const code = (number: number): string => `WL-PATHS-${String(number).padStart(3, '0')}`;
const quote = (text: string): string => `“${text}”`;

/** Judges the comparison by each criterion. */
export function audit(facts: AuditFacts): readonly Criterion[] {
  const { found } = facts;
  const list: Criterion[] = [];
  /** Against it speak the codes that were found; without any, the verdict and its evidence hold. */
  const ask = (
    standard: Standard,
    id: string,
    name: string,
    against: readonly number[],
    [verdict, evidence]: readonly [Verdict, string],
    notMet: string,
  ) => {
    const codes = against.map(code).filter((each) => found.has(each));
    const element = codes.map((each) => found.get(each)).find(Boolean);
    list.push({
      standard,
      id,
      name,
      codes,
      ...(codes.length ? { verdict: 'not-met', evidence: notMet } : { verdict, evidence }),
      ...(element && { element }),
    });
  };
  options(facts, ask);
  provenance(facts, ask);
  balance(facts, ask);
  check(facts, ask);
  safety(facts, ask);
  return list;
}

type Ask = (
  standard: Standard,
  id: string,
  name: string,
  against: readonly number[],
  otherwise: readonly [Verdict, string],
  notMet: string,
) => void;

const met = (evidence: string): readonly [Verdict, string] => ['met', evidence];
const open = (evidence: string): readonly [Verdict, string] => ['needs-a-person', evidence];
const missed = (evidence: string): readonly [Verdict, string] => ['not-met', evidence];

function options({ model: { decision, paths, rows }, lang }: AuditFacts, ask: Ask): void {
  const row = (...kinds: readonly string[]) =>
    rows.find(({ kind, cells }) => kinds.includes(kind) && paths.every(({ id }) => own(cells, id)));
  const told = (kind: string) => {
    const there = row(kind);
    return there
      ? met(`The row ${quote(there.label)} says it for every path.`)
      : missed(`No row with data-row="${kind}" says it for every path.`);
  };
  ask(
    'ipdas-qualifying',
    'problem',
    'It describes what the decision is about.',
    [],
    open(
      `The caption is ${quote(decision)}. Read whether the page says in a sentence or two what it is about, before the comparison.`,
    ),
    '',
  );
  ask(
    'ipdas-qualifying',
    'decision',
    'It states the decision that is to be made.',
    [2, 60],
    met(`The caption is ${quote(decision)}.`),
    'The caption does not state a decision.',
  );
  ask(
    'ipdas-qualifying',
    'options',
    'It describes the options.',
    [1, 3, 6, 18, 61],
    told('what'),
    'Not every option is named and described.',
  );
  ask(
    'ipdas-qualifying',
    'positive',
    'It describes the positive features of each option.',
    [62],
    told('good'),
    'No row says what is good about each path.',
  );
  ask(
    'ipdas-qualifying',
    'negative',
    'It describes the negative features of each option.',
    [10],
    told('limits'),
    'No row says what each path may not give.',
  );
  ask(
    'ipdas-qualifying',
    'experience',
    'It describes what it is like to experience each option.',
    [63],
    told('looks-like'),
    'No row says what each path is like.',
  );
  ask(
    'ipdas-certifying',
    'equal-detail',
    'It shows positive and negative features of all options in equal detail.',
    [5, 64, 65, 89],
    met(`${rows.length} rows, each with an answer for each of ${paths.length} paths, none far longer than the others.`),
    'Cells are missing, or paths are told in unequal detail.',
  );
  const doubt = row('uncertain', 'uncertainty');
  ask(
    'ipdas-certifying',
    'uncertainty',
    'It says how sure anyone can be of what it says.',
    [],
    doubt
      ? met(`The row ${quote(doubt.label)} says it.`)
      : open(
          'Every result is worded as a may and a little more. Read whether the rows say where outcomes are unsure; a row with data-row="uncertain" would.',
        ),
    '',
  );
  const levels = paths.map(({ id }) => lix(rows.map(({ cells }) => own(cells, id) ?? '')));
  const easy = levels.length && levels.every((level) => level !== undefined && isHard(level, lang) === false);
  ask(
    'ipdas',
    'reading-level',
    'It can be understood by most people it is for.',
    [82],
    easy
      ? met(
          `LIX ${levels.map((level) => Math.round(level!)).join(' and ')}: plain enough for this language. Readers are the better test.`,
        )
      : open('There are too few words, or we know no limit for this language. Let someone it is for read it.'),
    'A path is hard to read.',
  );
}

function provenance(
  { model: { sources, reviewed, reviewBy, interest, kind }, today, offers }: AuditFacts,
  ask: Ask,
): void {
  ask(
    'ipdas-certifying',
    'citations',
    'It says what its facts rest on.',
    [67, 83],
    sources.length
      ? met(`${sources.length} sources are named. Whether they carry the facts is for a person to check.`)
      : missed('No sources are named.'),
    'Sources are missing.',
  );
  ask(
    'ipdas-certifying',
    'date',
    'It says when it was last reviewed.',
    [14, 68, 71],
    isDay(reviewed) && reviewed <= today ? met(`Reviewed ${reviewed}.`) : missed('There is no day of the last review.'),
    'There is no credible day of the last review.',
  );
  ask(
    'ipdas-certifying',
    'update-policy',
    'It says when it will be reviewed again, and that day has not passed.',
    [69, 70],
    isDay(reviewBy) ? met(`Next review by ${reviewBy}.`) : missed('There is no day of the next review.'),
    'The next review is missing or overdue.',
  );
  ask(
    'ipdas-certifying',
    'interest',
    'It says who made it and what they gain from it.',
    [16, 72],
    interest
      ? met(`${quote(interest)}${offers ? ' The page itself offers a path, and this is where it has to say so.' : ''}`)
      : missed('Nothing is said about it.'),
    'Nothing is said about it.',
  );
  ask(
    'ipdas',
    'credentials',
    'It says what qualifies its authors.',
    [],
    open(`Read whether the interest${kind === 'health' ? ', the sources' : ''} or the page name the people behind it.`),
    '',
  );
}

function balance({ model: { paths, nothingOmitted }, lang, seen }: AuditFacts, ask: Ask): void {
  const nothing = paths.find((path) => path.nothing);
  const known = KNOWN.includes(lang.toLowerCase().split('-')[0]!);
  ask(
    'nice',
    'doing-nothing',
    'Doing nothing for now is among the options.',
    [73],
    nothing ? met(`It is: ${quote(nothing.label)}.`) : open(`It is not, because: ${nothingOmitted ?? ''}`),
    'It is not, and no reason is given.',
  );
  ask(
    'nice',
    'presentation',
    'No option stands out by size, weight, colour or place.',
    [76, 77],
    seen
      ? met(
          'Fonts and colours of all columns are alike as they are drawn here, and Wayleaf has no way to set a path apart. Pictures are for a person to judge.',
        )
      : open('Wayleaf has no way to set a path apart. Look at the page’s own style.'),
    'A column is drawn differently, or words are emphasised on one side.',
  );
  ask(
    'nice',
    'language',
    'The words lean towards no option.',
    [74],
    known
      ? met(`No word of our list of leaning words for “${lang}” is used.`)
      : open(`We have no list of leaning words for “${lang || 'this language'}”.`),
    'Some words lean.',
  );
  ask(
    'nice',
    'names',
    'The names of the options are neutral.',
    [75, 88],
    open(
      `They are ${paths.map(({ label }) => quote(label)).join(' and ')}. Names alone can move a choice: read them as someone who does not know your work.`,
    ),
    'The names are very unequal, or the same.',
  );
  ask(
    'nice',
    'no-default',
    'Nothing is preselected or recommended.',
    [],
    met('Wayleaf preselects nothing, badges nothing, and keeps the author’s order in every result.'),
    '',
  );
}

function check({ model, reach }: AuditFacts, ask: Ask): void {
  const { rows, paths, signs, questions } = model;
  const none = 'There is no self-check, so nothing to explain.';
  const checked = reach !== undefined;
  ask(
    'ipdas-certifying',
    'what-it-measures',
    'It says what the self-check looks at, and what it does not.',
    [],
    met(
      checked
        ? 'The self-check opens with it: a way to think, not a test; it only looks at the sentences below.'
        : none,
    ),
    '',
  );
  ask(
    'ipdas-certifying',
    'next-step-positive',
    'It says what may come next when paths line up.',
    [],
    met(checked ? 'Each result that names paths says that any of them can be begun and changed later.' : none),
    '',
  );
  ask(
    'ipdas-certifying',
    'next-step-negative',
    'It says what may come next when nothing lines up, or too little is said.',
    [],
    met(checked ? 'Both results say so, in words of their own.' : none),
    '',
  );
  const matter = rows.filter((row) => row.matter);
  ask(
    'ipdas',
    'values',
    'It helps people find out what matters to them.',
    [87],
    matter.length
      ? met(`${matter.length} rows ask how much they matter: ${matter.map(({ label }) => quote(label)).join(', ')}.`)
      : missed('No row is marked data-matter, so nobody is asked.'),
    'Some rows ask what matters and do not say how each path does.',
  );
  ask(
    'ipdas',
    'deliberation',
    'It helps people talk the decision over with others.',
    [],
    checked
      ? questions.length
        ? met(`The sheet to take along has ${questions.length} questions to ask.`)
        : open(
            'The sheet to take along has our general questions to ask. Yours, in a list with data-questions, may be closer.',
          )
      : open('The comparison can be printed. Read whether the page says whom one could talk to.'),
    '',
  );
  if (!reach) return;
  const counts = paths
    .map((path) => `${quote(path.label)} alone in ${reach.results.find((each) => each.path === path.id)?.sets ?? 0}`)
    .join(', ');
  ask(
    'wayleaf',
    'reachable',
    'Every path and every result can come up.',
    [13, 79, 80],
    met(
      `Of ${reach.sets} sets of answers${reach.exhaustive ? '' : ' (a sample)'}: ${counts}; several, none and too little to say come up, too.`,
    ),
    'A path or a result can never come up.',
  );
  ask(
    'wayleaf',
    'fair',
    'Every path can gain about as many points.',
    [78],
    met(
      `At most ${reach.attainable.join(' and ')} points: ${unfairness(reach) ? 'less than a quarter apart' : 'equal'}.`,
    ),
    'One path can gain far more points than another.',
  );
  ask(
    'wayleaf',
    'no-reversal',
    'No single answer turns one path into another.',
    [],
    reach.reversible
      ? missed(`${reach.reversible} of ${reach.named} sets of answers would.`)
      : met(
          `None of the ${reach.named} sets of answers that name a path; ${reach.fragile} of them would become a close call.`,
        ),
    '',
  );
  ask(
    'wayleaf',
    'explained',
    'What speaks against a path is said in words.',
    [9],
    met(
      signs.some((sign) => sign.because)
        ? 'Every sign with a weight below zero says why.'
        : 'No sign speaks against a path.',
    ),
    'A sign speaks against a path without saying why.',
  );
}

function safety({ model: { kind, signs, support }, lang, reach }: AuditFacts, ask: Ask): void {
  const known = KNOWN.includes(lang.toLowerCase().split('-')[0]!);
  const asking = signs.filter((sign) => sign.safety);
  if (reach || kind === 'health')
    ask(
      'safety',
      'no-diagnosis',
      'The signs name no condition and no method.',
      [84, 85],
      known
        ? met('None of our list of names is used. Read the signs as someone who is not well.')
        : open(`We have no list of names for “${lang || 'this language'}”.`),
      'A sign names a condition or a method.',
    );
  if (!reach) return;
  ask(
    'safety',
    'listens',
    'Someone in danger is met before any result.',
    [11, 96],
    asking.length
      ? met(`${asking.length} signs of safety bring up the support in the place of any result.`)
      : open('No sign asks for support. Judge whether someone who needs it could be reading this.'),
    'Nobody in danger is listened for, or there is nothing to show them.',
  );
  if (!support) return;
  const { entries, links } = support;
  ask(
    'safety',
    'support-works',
    'The support leads where it says.',
    [20, 41, 43, 45, 93, 97],
    open(
      `${entries.length + links.length} ways to reach someone, and no number or address that says one thing and does another. Call and open each of them yourself.`,
    ),
    'A link of the support does not do what it says, or there is none.',
  );
  ask(
    'safety',
    'support-current',
    'The support was checked lately, with the services themselves.',
    [42, 44, 46],
    entries.length
      ? met(`All ${entries.length} entries were checked within half a year, against the services’ own pages.`)
      : open('There are only links, which carry no day. Entries with data-checked would.'),
    'Some entries were not checked lately, or not with the service itself.',
  );
}

/** How many criteria have each verdict. */
export function countVerdicts(criteria: readonly Criterion[]): AuditReport['counts'] {
  const count = (verdict: Verdict) => criteria.filter((each) => each.verdict === verdict).length;
  return { met: count('met'), 'not-met': count('not-met'), 'needs-a-person': count('needs-a-person') };
}
