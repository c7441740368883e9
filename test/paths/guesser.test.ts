import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { card, clear, contentOf, frameOf, inside, settled, text } from './helpers.js';
import { Guesser, interval, type Guess, type Spot } from './guesser.js';

// The root stays closed here, as on a real page. The test alone keeps a key to it, to answer as a visitor would.
const attach = Element.prototype.attachShadow;
let closed: ShadowRoot | undefined;
const SETS = 10;
const CHANCE = 1 / 3;

/** Numbers that are the same in each run, so that a failure can be looked at again (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const root = () => contentOf(closed);
/** Every question but the safety signs, whose answer the hold on booking tells (docs/paths.md). */
const questions = () => [
  ...[...root()!.querySelectorAll('fieldset[data-sign]')].filter((each) => !text(each).includes('It hurts')),
  ...root()!.querySelectorAll('.matters fieldset'),
];
const labels = (question: number) => [...questions()[question]!.querySelectorAll('label')];

/** Where an element is in the window of the page. */
function placeOf(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = frameOf(closed)?.getBoundingClientRect();
  return new DOMRect(x + (frame?.x ?? 0), y + (frame?.y ?? 0), width, height);
}

const middle = ({ x, y, width, height }: DOMRect): [number, number] => [
  Math.round(x + width / 2),
  Math.round(y + height / 2),
];

async function press(question: number, how: number): Promise<void> {
  const label = labels(question)[how]!;
  // the guesser's searches may scroll, and Firefox does so late
  let steady = 0;
  await waitUntil(
    async () => {
      const { y } = placeOf(label);
      steady = y > 0 && y < innerHeight - 60 ? steady + 1 : 0;
      if (!steady) scrollTo(0, scrollY + y - 200);
      await nextFrame();
      return steady > 5;
    },
    'the answer is on the screen',
    { interval: 0, timeout: 4000 },
  );
  await sendMouse({ type: 'click', position: middle(placeOf(label)) });
}

async function key(question: number, how: number): Promise<void> {
  labels(question)[0]!.querySelector('input')!.focus();
  await sendKeys({ press: ' ' });
  for (let i = 0; i < how; i++) await sendKeys({ press: 'ArrowRight' });
}

interface Score {
  readonly hits: number;
  readonly of: number;
  readonly by: Readonly<Record<string, string>>;
}

/** Lets the guesser guess ten sets of answers: every other one is given by pointer, the others by keys. */
async function play(): Promise<Score> {
  const random = randomFrom(12);
  const guesses: (Guess & { readonly right: boolean })[] = [];
  for (let set = 0; set < SETS; set++) {
    const element = await card();
    closed = undefined;
    inside(element, '.offer button')!.click();
    await waitUntil(() => root()?.querySelector('fieldset'), 'the self-check opened', { timeout: 8000 });
    // what comes late, whatever anyone does
    await waitUntil(() => inside(element, '.tool'), 'the page was idle', { timeout: 8000 });
    await settled(element);
    // a pointer comes in over an edge, and lands on no answer by leaping there
    const title = root()!.querySelector('#title')!;
    title.scrollIntoView({ block: 'center' });
    await sendMouse({ type: 'move', position: [1, 1] });
    await sendMouse({ type: 'move', position: middle(placeOf(title)) });
    const all = questions();
    const spots: Spot[] = all.flatMap((_, question) =>
      labels(question).map((label, how) => {
        const { x, y, width, height } = placeOf(label);
        return { question, how, rect: new DOMRect(x + scrollX, y + scrollY, width, height) };
      }),
    );
    const asked = all.map((each) => ({ text: text(each.querySelector('legend bdi')) }));
    const guesser = new Guesser(element, spots, asked, random);
    const truth: number[] = [];
    for (const question of all.keys()) {
      const how = Math.floor(random() * 3);
      truth.push(how);
      await (set % 2 ? key : press)(question, how);
      await waitUntil(
        () => labels(question)[how]!.querySelector('input')!.checked,
        `the answer is given: set ${set}, question ${question}, ${how}`,
      );
      await aTimeout(20);
      guesser.answered(question);
    }
    guesser.end().forEach((guess, at) => guesses.push({ ...guess, right: guess.how === truth[at] }));
    await clear();
  }
  const by: Record<string, string> = {};
  for (const channel of new Set(guesses.map((each) => each.channel))) {
    const those = guesses.filter((each) => each.channel === channel);
    by[channel] = `${those.filter(({ right }) => right).length}/${those.length}`;
  }
  return { hits: guesses.filter(({ right }) => right).length, of: guesses.length, by };
}

function told(name: string, { hits, of, by }: Score): readonly [number, number] {
  const [low, high] = interval(hits, of);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  // the reporter prints it
  console.log(
    `Measured: ${name}, ${hits} of ${of} answers guessed, ${percent(hits / of)} (95 % interval ${percent(low)} to ${percent(high)}; chance ${percent(CHANCE)}); by ${JSON.stringify(by)}`,
  );
  return [low, high];
}

describe('a script of the page that guesses the answers', () => {
  before(() => {
    Element.prototype.attachShadow = function (init) {
      const made = attach.call(this, init);
      if (init.mode === 'closed' && this.id === 'check') closed = made;
      return made;
    };
  });
  after(() => void (Element.prototype.attachShadow = attach));
  afterEach(clear);

  it('does no better than chance', async function () {
    this.timeout(120_000);
    const score = await play();
    const [low] = told('in a frame of its own', score);
    expect(low, JSON.stringify(score)).to.be.at.most(CHANCE);
    // where a pointer rests while the page scrolls under it says nothing
    expect(
      Object.keys(score.by).filter((channel) => !/^(chance|entry)$/.test(channel)),
      'no press, key, words, height or time told anything',
    ).to.deep.equal([]);
  });

  it('reads them where no frame can be had, as is said there: the guesser can guess', async function () {
    this.timeout(120_000);
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', { ...own, get: () => null });
    // the root in the closed root is closed as well
    const attachNow = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attachNow.call(this, this.getRootNode() === closed ? { ...init, mode: 'open' } : init);
    };
    try {
      const score = await play();
      const [low] = told('in a closed root', score);
      expect(low, JSON.stringify(score)).to.be.greaterThan(CHANCE);
    } finally {
      Element.prototype.attachShadow = attachNow;
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', own);
    }
  });
});
