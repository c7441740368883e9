import { expect, waitUntil } from '@open-wc/testing';
import { isSound, normalise, type PathsModel } from '../../src/paths/model.js';
import { withSupplements } from '../../src/paths/input/read-supplements.js';
import { readData } from '../../src/paths/input/read-json.js';
import { makeReader } from '../../src/paths/input/table-reader.js';
import { readChildren } from '../../src/paths/read-children.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { otherOrigin } from '../support/ports.js';
import { CARD, card, clear, codes, inside, problems, put, settled, shown, text, TWIN } from './helpers.js';

const silent = () => undefined;
const whole = (host: Element): PathsModel => {
  const plain = readChildren(host, silent) ?? {};
  const given = plain.unread ? (readChildren(host, silent, makeReader(host as WayleafPaths, silent)) ?? {}) : plain;
  return withSupplements(normalise(given), host, given.supportElement);
};
const read = (html: string): PathsModel => {
  const host = document.createElement('div');
  host.innerHTML = html;
  return whole(host);
};
const escaped = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
const table = (element: Element) =>
  [...element.querySelectorAll('table')]
    .filter(shown)
    .map((each) => [...each.rows].map((row) => [...row.cells].map(text)));

describe('all ways in give one model', () => {
  afterEach(clear);

  it('the sample’s HTML and its JSON twin are equal, field by field', async () => {
    const page = new DOMParser().parseFromString(await (await fetch('/index.html')).text(), 'text/html');
    const element = page.querySelector('#sample-paths')!;
    const { kind, reviewed, reviewBy, interest, ...words } = whole(element);
    const twin = normalise(
      readData(
        (await (await fetch('/stories/sample/paths.json')).json()) as Record<string, unknown>,
        document.baseURI,
        silent,
      ),
    );
    const { kind: k, reviewed: r, reviewBy: b, interest: i, ...wordsOfTwin } = twin;
    expect(words).to.deep.equal(wordsOfTwin);
    expect([kind, reviewed, reviewBy, interest]).to.deep.equal(['general', '', '', '']);
    expect([k, r, b, i]).to.deep.equal(
      ['kind', 'reviewed', 'review-by', 'interest'].map((name) => element.getAttribute(name)),
    );
    expect(isSound(twin)).to.equal(true);
  });

  it('the small card and its twin are equal', () => {
    expect(read(CARD)).to.deep.equal(normalise(readData(TWIN, document.baseURI, silent)));
  });

  it('ids of signs that have none are made of their text, alike in both', () => {
    const without = { ...TWIN, signs: TWIN.signs.map(({ id: _, ...sign }) => sign) };
    const html = read(CARD.replaceAll(/ data-id="\w+"/g, ''));
    expect(html).to.deep.equal(normalise(readData(without, document.baseURI, silent)));
    expect(html.signs[0]!.id).to.equal('i-like-to-find-out-by-myself');
  });

  const json = `${otherOrigin}/echo?type=application/json&cors=1&body=${encodeURIComponent(JSON.stringify(TWIN))}`;
  const ways: readonly (readonly [string, string, string])[] = [
    ['config', `config='${escaped(TWIN)}'`, ''],
    [
      'config in base64',
      `config="b64:${btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(TWIN))))}"`,
      '',
    ],
    ['src', `src="${json}"`, ''],
    ['data-src', `data-src="${json}"`, ''],
    ['an inline script', '', `<script type="application/json">${JSON.stringify(TWIN)}</script>`],
  ];
  for (const [name, attributes, inner] of ways)
    it(`${name}: the same table stands in the light DOM, with its signs and its support`, async () => {
      const authored = await card();
      const element = await card(attributes, inner);
      await waitUntil(() => element.querySelector('table'), 'the table was made', { timeout: 8000 });
      await settled(element);
      const [theirs, ours] = [table(authored)[0]!, table(element)[0]!];
      expect(ours.slice(1)).to.deep.equal(theirs.slice(1));
      expect(ours[0]!.slice(1)).to.deep.equal(theirs[0]!.slice(1));
      expect(text(element.querySelector('caption'))).to.equal('Choosing how to learn the piano');
      expect(element.querySelectorAll('[data-wayleaf-made] [data-signs] li')).to.have.length(7);
      expect(element.querySelector<HTMLAnchorElement>('[data-support] a')!.href).to.equal('tel:116123');
      expect(inside(element, '.offer button')).to.exist;
      expect(codes(element)).to.deep.equal([]);
    });

  it('the card gives itself as data, from which the same card can be made', async () => {
    const more = CARD.replace(
      '<ul data-signs>',
      '<ul data-sources><li><a href="https://books.example/">A book</a></li><li>Our own notes</li></ul><ul data-questions><li>How often do we meet?</li></ul><ul data-signs>',
    );
    const authored = await card('interest="We teach." reviewed="2026-10-01" answers="ticks"', more);
    const twin = JSON.parse(JSON.stringify(await authored.toJSON())) as PathsModel;
    expect([twin.questions, twin.sources, twin.answers, twin.interest]).to.deep.equal([
      ['How often do we meet?'],
      [
        { label: 'A book', href: 'https://books.example/' },
        { label: 'Our own notes', href: '' },
      ],
      'ticks',
      'We teach.',
    ]);
    expect(normalise(readData(twin as unknown as Record<string, unknown>, document.baseURI, silent))).to.deep.equal(
      twin,
    );
    const again = await card('', '');
    again.config = twin;
    await waitUntil(() => again.querySelector('table'));
    await settled(again);
    expect(await again.toJSON()).to.deep.equal(twin);
    expect(text(inside(again, '.about')), 'sources that stand nowhere else are told').to.include('A book');
    expect(text(inside(authored, '.about'))).to.not.include('A book');
  });

  it('the card gives data back that it was only just given, and those of a document on its way', async () => {
    const element = document.createElement('wayleaf-paths');
    element.config = TWIN;
    put('').append(element);
    expect((await element.toJSON()).paths.map(({ id }) => id)).to.deep.equal(['alone', 'teacher']);
    const late = put('<wayleaf-paths src="/stories/sample/paths.json"></wayleaf-paths>').querySelector(
      'wayleaf-paths',
    )!;
    expect((await late.toJSON()).paths).to.have.length(2);
  });

  it('questions that come as data are seen on the page too, under a heading in its language; an author’s own list stays the only one', async () => {
    const config = `config='${escaped({ ...TWIN, questions: ['How long will it take?', 'Who else could I ask?'] })}'`;
    const element = await card(`lang="de" ${config}`, '');
    await waitUntil(
      () =>
        text(element.querySelector(':is(h2, h3, h4, h5, h6):has(+ [data-questions])')) === 'Fragen für das Gespräch',
      'the heading is German',
    );
    const lists = [...element.querySelectorAll('[data-questions]')];
    expect(lists.map((list) => [shown(list), ...[...list.children].map(text)])).to.deep.equal([
      [true, 'How long will it take?', 'Who else could I ask?'],
    ]);
    const own = await card(config, '<ul data-questions><li>What if I stop?</li></ul>');
    await waitUntil(() => own.querySelector('table'), 'the table was made');
    expect([...own.querySelectorAll('[data-questions]')].map(text)).to.deep.equal(['What if I stop?']);
  });

  it('a property set before the upgrade counts', async () => {
    const element = document.createElement('wayleaf-paths');
    element.config = TWIN;
    put('').append(element);
    await waitUntil(() => element.querySelector('table'));
    expect(table(element)[0]).to.have.length(5);
  });

  it('config comes before children, which stay as the fallback', async () => {
    const element = await card(`config='${escaped({ ...TWIN, decision: 'Another decision' })}'`);
    await waitUntil(() => element.querySelector('[data-wayleaf-made] table'));
    await settled(element);
    expect(element.querySelectorAll('table')).to.have.length(2);
    expect(table(element)).to.have.length(1);
    expect(text([...element.querySelectorAll('caption')].find(shown))).to.equal('Another decision');
    element.removeAttribute('config');
    await settled(element);
    expect(element.querySelectorAll('table')).to.have.length(1);
    expect(text([...element.querySelectorAll('caption')].find(shown))).to.equal('Choosing how to learn the piano');
  });

  it('an attribute comes before all of them', async () => {
    const element = await card(
      `interest="By us." config='${escaped({ interest: 'By them.', reviewed: '2026-10-01' })}'`,
    );
    await waitUntil(() => text(inside(element, '.about')).includes('October 1, 2026'));
    expect(text(inside(element, '.about')))
      .to.include('By us.')
      .and.not.include('By them.');
  });

  it('late attributes and late children count', async () => {
    const element = await card('', '');
    expect(inside(element, '.offer')).to.equal(null);
    element.innerHTML = CARD;
    await settled(element);
    expect(table(element)[0]).to.have.length(5);
    expect(inside(element, '.offer')).to.exist;
    element.querySelector('td')!.textContent = 'You and a video.';
    element.setAttribute('data-review-by', '2999-01-01');
    await settled(element);
    expect(text(inside(element, '.about'))).to.include('Next review by January 1, 2999');
  });
});

describe('what editors leave of a table is read all the same', () => {
  const expected = read(CARD);

  it('without thead and tbody, with headers as plain cells and the reverse', () => {
    expect(read(CARD.replaceAll(/<\/?(thead|tbody)>/g, ''))).to.deep.equal(expected);
    expect(read(CARD.replaceAll('<th scope="row">', '<td>').replaceAll(/<\/th><td>/g, '</td><td>'))).to.deep.equal(
      expected,
    );
  });

  it('with empty paragraphs, breaks and empty rows between', () => {
    const messy = CARD.replaceAll('<td>', '<td><p></p>')
      .replaceAll('</li>', '<br></li>')
      .replaceAll('</tr>', '</tr><tr><td>&nbsp;</td><td></td><td></td></tr>');
    expect(read(`<p></p>${messy}<p>&nbsp;</p>`)).to.deep.equal(expected);
  });

  it('with curly quotes, entities and dashes in attributes', () => {
    const curly = CARD.replaceAll(/data-for="([^"]*)"/g, 'data-for="“$1”"')
      .replaceAll(':-1', ':–1')
      .replaceAll(/data-path="(\w+)"/g, "data-path='&amp;quot;$1&amp;quot;'");
    expect(read(curly)).to.deep.equal(expected);
  });

  it('inside of wrappers, with the caption outside of the table', () => {
    const wrapped = CARD.replace(/<caption>(.*?)<\/caption>/, '')
      .replace('<table>', '<div><figure><table>')
      .replace('</table>', '</table><figcaption>Choosing how to learn the piano</figcaption></figure></div>');
    expect(read(`<div><div>${wrapped}</div></div>`)).to.deep.equal(expected);
  });

  it('where an address for support must not be followed, it is left out', () => {
    expect(read(CARD.replace('tel:116123', 'javascript:alert(1)')).support!.links).to.deep.equal([]);
  });
});

describe('when something is wrong', () => {
  afterEach(clear);

  const broken: readonly (readonly [string, string, (html: string) => string, string])[] = [
    ['WL-PATHS-004', 'an unknown path', (html) => html.replace('data-for="alone:2"', 'data-for="alon:2"'), 'li'],
    ['WL-PATHS-005', 'an empty cell', (html) => html.replace('<td>Little.</td>', '<td></td>'), 'tr'],
    ['WL-PATHS-006', 'an id given twice', (html) => html.replace('data-path="teacher"', 'data-path="alone"'), 'th'],
    ['WL-PATHS-007', 'a sign’s id given twice', (html) => html.replace('data-id="time"', 'data-id="quiet"'), 'li'],
    ['WL-PATHS-008', 'a weight out of range', (html) => html.replace('data-for="alone:2"', 'data-for="alone:5"'), 'li'],
    ['WL-PATHS-009', 'a negative weight without a reason', (html) => html.replace(/ data-because="[^"]*"/, ''), 'li'],
    [
      'WL-PATHS-010',
      'no row of limits',
      (html) => html.replace('data-row="limits"', 'data-row="good"'),
      'wayleaf-paths',
    ],
    ['WL-PATHS-011', 'a safety sign without support', (html) => html.replace(/<section[^]*<\/section>/, ''), 'li'],
    ['WL-PATHS-012', 'a sign without weights', (html) => html.replace('data-for="alone:2"', ''), 'li'],
    ['WL-PATHS-002', 'no decision', (html) => html.replace(/<caption>.*?<\/caption>/, ''), 'wayleaf-paths'],
    [
      'WL-PATHS-017',
      'a cell across columns',
      (html) => html.replace('<td>Little.</td><td>More.</td>', '<td colspan="2">It depends.</td>'),
      'td',
    ],
  ];
  for (const [code, name, harm, where] of broken)
    it(`${name} is ${code} at its <${where}>; the comparison and every word stay`, async () => {
      const element = await card('', harm(CARD));
      expect(await problems(element)).to.include(code);
      expect(element.problems.find((problem) => problem.code === code)!.element.localName).to.equal(where);
      expect(element.problems.every(({ message, hint }) => message && hint)).to.equal(true);
      expect(shown(element.querySelector('table'))).to.equal(true);
      if (code === 'WL-PATHS-017') return;
      expect(inside(element, '.offer'), 'no self-check').to.equal(null);
      expect(shown(element.querySelector('[data-signs]'))).to.equal(true);
      expect(shown(element.querySelector('[data-support]'))).to.equal(code !== 'WL-PATHS-011');
    });

  it('a mistake that is mended goes, and the self-check comes', async () => {
    const element = await card('', CARD.replace('data-row="limits"', ''));
    expect(await problems(element)).to.deep.equal(['WL-PATHS-010']);
    element.innerHTML = CARD;
    await waitUntil(() => !element.problems.length);
    expect(inside(element, '.offer button')).to.exist;
  });

  it('with debug, authors read it on the page', async () => {
    const element = await card('debug', CARD.replace('data-row="limits"', ''));
    await problems(element);
    await waitUntil(
      () => text(element.shadowRoot!.querySelector('.root')).includes('WL-PATHS-010'),
      'the panel is there',
      { timeout: 8000 },
    );
  });

  it('JSON that is none leaves the children standing', async () => {
    const element = await card('config="{nonsense"');
    expect(await problems(element)).to.include('WL-DATA-001');
    expect(table(element)[0]).to.have.length(5);
    expect(inside(element, '.offer')).to.exist;
  });

  it('a document that is not there: said so, with a way to try again, and words between the tags stay', async () => {
    const element = await card(`src="${otherOrigin}/echo?status=404&cors=1"`, '<p>See our list of paths.</p>');
    expect(await problems(element)).to.include('WL-DATA-002');
    await settled(element);
    expect(shown(element.querySelector('p'))).to.equal(true);
    expect(text(inside(element, '.offer')))
      .to.include('could not be loaded')
      .and.include('Try again');
    await expect(element).to.be.accessible();
  });

  it('an object as config, and a JSON script that comes late, are noticed', async () => {
    const element = await card('', '');
    element.insertAdjacentHTML('beforeend', `<script type="application/json">${JSON.stringify(TWIN)}</script>`);
    await waitUntil(() => element.querySelector('table'));
    element.config = { decision: 'Something else' };
    await waitUntil(() => text(element.querySelector('caption')) === 'Something else');
    element.innerHTML = '';
    element.config = TWIN;
    await waitUntil(() => text(element.querySelector('caption')) === TWIN.decision);
    await settled(element);
    expect(element.querySelectorAll('table')).to.have.length(1);
  });

  it('nothing to compare is named, whether there are other words or none; data on their way are waited for', async () => {
    for (const inner of ['', '<p>Call us.</p>']) {
      const element = await card('', inner);
      expect(await problems(element)).to.deep.equal(['WL-PATHS-001']);
      expect(text(element)).to.equal(text(put(inner)));
      element.innerHTML = CARD;
      await waitUntil(() => !element.problems.length);
    }
    const element = await card('config="{nonsense"', '');
    expect(await problems(element)).to.deep.equal(['WL-DATA-001']);
  });

  it('a day that does not exist is named, and not shown as another', async () => {
    const element = await card('reviewed="2026-02-30" review-by="2999-02-28"');
    expect(await problems(element)).to.deep.equal(['WL-PATHS-015']);
    expect(text(inside(element, '.about'))).to.equal(
      'The same for both: Where is it? Next review by February 28, 2999.',
    );
  });

  it('one path, or none, is shown as it is', async () => {
    const element = await card(
      '',
      '<table><caption>Choosing</caption><tr><td></td><th data-path="a">A</th></tr><tr><th>What?</th><td>This.</td></tr></table>',
    );
    expect(await problems(element)).to.include('WL-PATHS-003');
    expect(shown(element.querySelector('table'))).to.equal(true);
    expect(inside(element, '.choices')).to.equal(null);
  });
});
