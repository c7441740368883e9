import { apart } from '../strings.js';

/** The words of the self-check. Results hold no digits and no verdicts. */
export interface CheckStrings {
  readonly title: string;
  readonly intro: string;
  readonly privacy: string;
  readonly signs: string;
  readonly no: string;
  readonly little: string;
  readonly yes: string;
  readonly unanswer: string;
  /** The same, for someone who hears it without seeing which sentence it belongs to. */
  readonly unanswerOf: (sentence: string) => string;
  readonly marked: string;
  readonly or: string;
  readonly noneOfThese: string;
  readonly matters: string;
  readonly mattersHint: string;
  /** Asks about one row; heard, not seen. */
  readonly howMuch: string;
  readonly notMuch: string;
  readonly somewhat: string;
  readonly aLot: string;
  readonly result: string;
  readonly one: (path: string) => string;
  readonly several: (paths: string) => string;
  /** No path can be told from the others; `count` says how many there are. */
  readonly any: (count: number) => string;
  readonly none: string;
  readonly unsure: string;
  readonly nextOne: string;
  readonly nextSeveral: string;
  readonly nextNone: string;
  readonly nextUnsure: string;
  readonly speaks: string;
  readonly speaksNothing: string;
  readonly pulls: string;
  readonly said: string;
  readonly saidLittle: string;
  readonly matter: string;
  readonly flips: string;
  readonly flipsHint: string;
  readonly flipOff: string;
  readonly flipOn: string;
  /** Said where the support came up without taking the focus. */
  readonly supportShown: string;
  readonly supportStays: string;
  readonly back: string;
  readonly forget: string;
  readonly close: string;
}

export const english: CheckStrings = {
  title: 'Self-check',
  intro: 'This is a way to think, not a test. It only looks at the sentences below, and it cannot tell you what to choose. Leave open whatever feels unclear.',
  privacy: 'Your answers stay on this page and are gone when you leave.',
  signs: 'Sentences',
  no: 'Not me',
  little: 'A little',
  yes: 'Sounds like me',
  unanswer: 'Leave open',
  unanswerOf: (sentence) => `Leave open: ${apart(sentence)}`,
  marked: 'You marked this while reading.',
  or: 'or',
  noneOfThese: 'None of these sound like me',
  matters: 'What matters to you?',
  mattersHint: 'Only if you like. It counts along with the sentences.',
  howMuch: 'How much does this matter to you?',
  notMuch: 'Matters little to me',
  somewhat: 'Matters somewhat',
  aLot: 'Matters a lot',
  result: 'What your answers say',
  one: (path) => `${apart(path)} lines up a little more with your answers.`,
  several: (paths) => `${paths} are close: your answers do not set them clearly apart. That is a common and fine place to be.`,
  any: (count) => `${count === 2 ? 'Both' : 'All of them'} are close: your answers do not set them clearly apart. That is a common and fine place to be.`,
  none: 'None of these paths lines up with your answers. That is useful to know, too.',
  unsure: 'There is not enough here to say yet.',
  nextOne: 'It is your choice. You can begin with any of them and change later.',
  nextSeveral: 'People often combine them, or begin with one and see. There is no wrong door.',
  nextNone: 'You could read more, wait, or talk it over with someone you trust. Nothing here is urgent to decide.',
  nextUnsure: 'Answer what feels true, or just use the comparison.',
  speaks: 'What speaks for it',
  speaksNothing: 'Nothing in your answers so far.',
  pulls: 'What may pull the other way',
  said: 'You said this sounds like you.',
  saidLittle: 'You said this sounds a little like you.',
  matter: 'You said this matters to you.',
  flips: 'What would change this',
  flipsHint: 'If a single answer were different, this page could say something else:',
  flipOff: 'if this did not sound like you',
  flipOn: 'if this sounded like you',
  supportShown: 'There are words for you below the sentences.',
  supportStays: 'The comparison will still be here.',
  back: 'Back to the sentences',
  forget: 'Clear my answers',
  close: 'Close and forget my answers',
};
