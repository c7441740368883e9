import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isSound, normalise, type PathsModel } from '../../src/paths/model.js';
import { readData } from '../../src/paths/input/read-json.js';
import { withSupplements } from '../../src/paths/input/read-supplements.js';
import { readChildren } from '../../src/paths/read-children.js';

const word = fc.stringMatching(/^[A-Za-z][a-z]{0,8}( [a-z]{1,6}){0,3}$/);
const IDS = ['self', 'therapy', 'wait', 'طريق'];
const weights = (ids: readonly string[], limit: number) =>
  fc.dictionary(
    fc.constantFrom(...ids),
    fc.integer({ min: -limit, max: limit }).map((weight) => weight + 0),
    { noNullPrototype: true },
  );
const plain = { noNullPrototype: true } as const;

/** Cards as an author could write them by hand. */
const cards: fc.Arbitrary<PathsModel> = fc.integer({ min: 2, max: 4 }).chain((count) => {
  const ids = IDS.slice(0, count);
  return fc
    .record({
      decision: word,
      labels: fc.array(word, { minLength: count, maxLength: count }),
      rows: fc.array(
        fc.record(
          {
            kind: fc.constantFrom('what', 'limits', 'cost'),
            label: word,
            cells: fc.record(Object.fromEntries(ids.map((id) => [id, word])), plain),
            matter: fc.boolean(),
            fit: weights(ids, 1),
          },
          plain,
        ),
        { minLength: 1, maxLength: 4 },
      ),
      signs: fc.uniqueArray(
        fc.record({ text: word, for: weights(ids, 2), because: word, safety: fc.boolean() }, plain),
        { minLength: 1, maxLength: 5, selector: ({ text }) => text },
      ),
      sources: fc.array(word, { maxLength: 2 }),
      questions: fc.array(word, { maxLength: 2 }),
      help: word,
    })
    .map(({ decision, labels, rows, signs, sources, questions, help }) =>
      normalise({
        decision,
        paths: ids.map((id, at) => ({ id, label: labels[at]! })),
        rows,
        signs: signs.map((sign, at) => ({ id: `s${at}`, ...sign, for: sign.safety ? {} : sign.for })),
        sources: sources.map((label) => ({ label, href: '' })),
        questions,
        support: {
          heading: `${help} now`,
          paragraphs: [`${help} is here for you`],
          links: [{ label: `${help} us`, href: 'tel:116123' }],
          entries: [],
        },
      }),
    );
});

const asText = (given: Readonly<Record<string, number>>) =>
  Object.entries(given)
    .map(([id, weight]) => `${id}:${weight}`)
    .join(' ');

/** The card as its author would write it between the tags. */
function written({ decision, paths, rows, signs, sources, questions, support }: PathsModel): HTMLElement {
  const make = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Node | string)[]
  ) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  };
  const list = (name: string, items: readonly (Node | string)[]) =>
    make('ul', { [name]: '' }, ...items.map((item) => (typeof item === 'string' ? make('li', {}, item) : item)));
  return make(
    'div',
    {},
    make(
      'table',
      {},
      make('caption', {}, decision),
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          make('td', {}),
          ...paths.map(({ id, label }) => make('th', { scope: 'col', 'data-path': id }, label)),
        ),
      ),
      make(
        'tbody',
        {},
        ...rows.map(({ kind, label, cells, matter, fit }) =>
          make(
            'tr',
            {
              'data-row': kind,
              ...(matter && { 'data-matter': '' }),
              ...(Object.keys(fit).length && { 'data-fit': asText(fit) }),
            },
            make('th', { scope: 'row' }, label),
            ...paths.map(({ id }) => make('td', {}, cells[id]!)),
          ),
        ),
      ),
    ),
    list(
      'data-signs',
      signs.map(({ id, text, for: given, because, safety }) =>
        make(
          'li',
          {
            'data-id': id,
            'data-because': because,
            ...(safety ? { 'data-safety': '' } : { 'data-for': asText(given) }),
          },
          text,
        ),
      ),
    ),
    list(
      'data-sources',
      sources.map(({ label }) => label),
    ),
    list('data-questions', questions),
    make(
      'section',
      { 'data-support': '' },
      make('h3', {}, support!.heading),
      ...support!.paragraphs.map((text) => make('p', {}, text)),
      ...support!.links.map(({ label, href }) => make('p', {}, make('a', { href }, label))),
    ),
  );
}

describe('a comparison', () => {
  it('goes from HTML to a model to JSON and back and is the same', () => {
    let count = 0;
    fc.assert(
      fc.property(cards, (card) => {
        count++;
        const host = written(card);
        const given = readChildren(host, () => undefined)!;
        const model = withSupplements(normalise(given), host, given.supportElement);
        expect(model).to.deep.equal(card);
        const again = normalise(
          readData(JSON.parse(JSON.stringify(model)) as Record<string, unknown>, document.baseURI, () => undefined),
        );
        expect(again).to.deep.equal(card);
        expect(isSound(normalise(given)), 'and bears a self-check alike').to.equal(isSound(again));
      }),
      { numRuns: 120 },
    );
    expect(count).to.be.at.least(120);
  });
});
