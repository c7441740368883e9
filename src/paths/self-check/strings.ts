/** @pure The strings of the self-check. Results hold no digits and no verdicts. */
import { isolate } from '../../i18n/isolate.js';

export interface SelfCheckStrings {
  readonly title: string;
  readonly intro: string;
  readonly privacy: string;
  /** The same where the self-check has no frame of its own. */
  readonly privacyShared: string;
  readonly signs: string;
  readonly no: string;
  readonly little: string;
  readonly yes: string;
  readonly unanswer: string;
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
  /** `count` says how many paths there are. */
  readonly nextOne: (count: number) => string;
  readonly nextSeveral: string;
  readonly nextNone: string;
  readonly nextUnsure: string;
  readonly speaks: string;
  readonly speaksNothing: string;
  readonly pulls: string;
  /** Beside a sentence that sounds a little like the visitor; one that simply does is only quoted. */
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
  /** The same while the answers are kept. */
  readonly closeKept: string;
  /** Above signs that are answered with a tick each. */
  readonly tickHint: string;
  readonly concern: string;
  readonly concernHint: string;
  readonly sideBySide: string;
  readonly otherRows: string;
  /** A row that matters a lot, and one that matters somewhat. */
  readonly mattersALot: string;
  readonly mattersSome: string;
  readonly take: string;
  readonly takeHint: string;
  readonly print: string;
  readonly save: string;
  readonly seeSheet: string;
  /** Said where the browser or a frame around the page keeps it from printing. */
  readonly notPrinted: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly sheetNote: string;
  readonly madeOn: (date: string) => string;
  readonly yourAnswers: string;
  readonly nothingAnswered: string;
  readonly reasons: string;
  readonly questions: string;
  /** Asked where the author gives no questions of their own. */
  readonly ownQuestions: readonly string[];
  readonly notes: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly kept: string;
  readonly notKept: string;
  readonly forgetKept: string;
  readonly forgotten: string;
  /** What a service for support offers. */
  readonly call: (number: string) => string;
  readonly textTo: (number: string, body: string) => string;
  readonly chat: string;
  readonly free: string;
  readonly lastChecked: (date: string) => string;
  readonly where: string;
  readonly anywhere: string;
}

export const english: SelfCheckStrings = {
  title: 'Self-check',
  intro:
    'This is a way to think, not a test. It only looks at the sentences below, and it cannot tell you what to choose. Leave open whatever feels unclear.',
  privacy: 'Your answers stay on this page and are gone when you leave.',
  privacyShared:
    'Your answers stay on this page and are gone when you leave. Other programs on this page may notice what you press here.',
  signs: 'Sentences',
  no: 'Not me',
  little: 'A little',
  yes: 'Sounds like me',
  unanswer: 'Leave open',
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
  one: (path) => `${isolate(path)} lines up a little more with your answers.`,
  several: (paths) =>
    `${paths} are close: your answers do not set them clearly apart. That is a common and fine place to be.`,
  any: (count) =>
    `${count === 2 ? 'Both' : 'All of them'} are close: your answers do not set them clearly apart. That is a common and fine place to be.`,
  none: 'None of these paths lines up clearly with your answers. That is useful to know, too.',
  unsure: 'There is not enough here to say yet.',
  nextOne: (count) =>
    `It is your choice. You can begin with ${count === 2 ? 'either' : 'any of them'} and change later.`,
  nextSeveral: 'People often combine them, or begin with one and see. There is no wrong door.',
  nextNone: 'You could read more, wait, or talk it over with someone you trust. Nothing here is urgent to decide.',
  nextUnsure: 'Answer what feels true, or just use the comparison.',
  speaks: 'What speaks for it',
  speaksNothing: 'Nothing in your answers so far.',
  pulls: 'What may pull the other way',
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
  closeKept: 'Close',
  tickHint: 'Choose what feels true. Leave the rest.',
  concern: 'Something of your own',
  concernHint: 'One line, if there is something these sentences miss. It goes on your sheet and is not weighed.',
  sideBySide: 'What matters to you, side by side',
  otherRows: 'The rest of the comparison',
  mattersALot: 'You said this matters a lot.',
  mattersSome: 'You said this matters somewhat.',
  take: 'Bring this to a first conversation',
  takeHint:
    'A sheet with your answers, the reasons for each path and questions to ask. It is made on this device and sent nowhere.',
  print: 'Print the sheet',
  save: 'Save it as a text file',
  seeSheet: 'See the sheet',
  notPrinted: 'Printing did not start here. You can open the sheet below and copy it.',
  saved: 'The file is on its way to your downloads.',
  notSaved: 'Saving is not possible here. You can open the sheet below and copy it.',
  fileName: 'my-notes.txt',
  sheet: 'Notes for a first conversation',
  sheetNote: 'Made on this device from my own answers. It is a way to think, not a test.',
  madeOn: (date) => `Written on ${date}`,
  yourAnswers: 'What I said',
  nothingAnswered: 'No sentence is answered.',
  reasons: 'Reasons for each path',
  questions: 'Questions to ask',
  ownQuestions: [
    'What would the first weeks look like?',
    'How will we notice whether it helps?',
    'What else could I do instead, or as well?',
    'What does it cost in all, and how can I stop?',
  ],
  notes: 'Notes',
  keep: 'Keep my answers on this device',
  keepHint:
    'Off unless you choose it. Anyone who uses this browser could find them, and so could other scripts of this site.',
  kept: 'Your answers are kept in this browser until you forget them.',
  notKept: 'This browser does not let the page keep anything.',
  forgetKept: 'Forget what is kept',
  forgotten: 'Nothing is kept any longer.',
  call: (number) => `Call ${number}`,
  textTo: (number, body) => (body ? `Text ${body} to ${number}` : `Text ${number}`),
  chat: 'Chat',
  free: 'Free',
  lastChecked: (date) => `Last checked ${date}.`,
  where: 'Show what answers in',
  anywhere: 'All places',
};
