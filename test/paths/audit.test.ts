import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { lazyChunks } from '../../src/paths/lazy-chunks.js';
import { closePages, openPage, sample } from '../support/host-page.js';
import { card, CARD, clear, codes, dataCard, inside, problems, settled, text, TWIN } from './helpers.js';

const panel = (element: WayleafPaths) => inside(element, '.author');
const SOUND = `interest="This page is by a music school that offers lessons." reviewed="2026-10-01" review-by="2099-10-01"`;

/** Waits for the panel of a card with debug. */
async function debugged(attributes = SOUND, inner = CARD, width = 900): Promise<WayleafPaths> {
  const element = await card(`debug ${attributes}`, inner, width);
  await waitUntil(() => panel(element), 'the panel came', { timeout: 8000 });
  await settled(element);
  return element;
}

describe('audit()', () => {
  afterEach(clear);

  it('tells of each criterion whether it is met, with what that rests on', async () => {
    const report = await (await card(SOUND)).audit();
    const by = new Map(report.criteria.map((each) => [each.id, each]));
    expect(by.get('decision')!.verdict).to.equal('met');
    expect(by.get('decision')!.evidence).to.include('Choosing how to learn the piano');
    expect(by.get('negative')!.verdict).to.equal('met');
    expect(by.get('positive')!.verdict).to.equal('not-met');
    expect(by.get('positive')!.codes).to.deep.equal(['WL-PATHS-062']);
    expect(by.get('problem')!.verdict).to.equal('needs-a-person');
    expect(by.get('presentation')!.verdict).to.equal('met');
    expect(by.get('no-reversal')!.verdict).to.equal('met');
    expect(report.criteria.length).to.be.greaterThan(25);
    for (const { id, name, evidence } of report.criteria)
      expect(name && evidence, id)
        .to.be.a('string')
        .and.not.equal('');
    const { counts } = report;
    expect(counts.met + counts['not-met'] + counts['needs-a-person']).to.equal(report.criteria.length);
  });

  it('gives what the signs lead to', async () => {
    const { reach } = await (await card(SOUND)).audit();
    expect(reach!.sets).to.equal(64);
    expect(reach!.exhaustive).to.equal(true);
    expect(reach!.reversible).to.equal(0);
    expect(reach!.results.map(({ kind, path }) => path ?? kind)).to.deep.equal([
      'alone',
      'teacher',
      'several',
      'none',
      'unsure',
      'support',
    ]);
    expect(reach!.results.reduce((sum, { sets }) => sum + sets, 0)).to.equal(64);
  });

  it('adds what it finds to the problems, each with its level', async () => {
    const element = await card(SOUND);
    expect(codes(element)).to.not.include('WL-PATHS-062');
    const report = await element.audit();
    expect(codes(element)).to.include('WL-PATHS-062');
    expect(report.problems).to.equal(element.problems);
    for (const { level, message, hint } of element.problems) {
      expect(level).to.match(/^(error|warning)$/);
      expect(`${message} ${hint}`).to.not.match(/undefined|\[object|NaN/);
    }
  });

  it('says the same of a card from data', async () => {
    const verdicts = async (element: WayleafPaths) =>
      Object.fromEntries((await element.audit()).criteria.map(({ id, verdict }) => [id, verdict]));
    const written = await verdicts(await card(SOUND));
    const given = await verdicts(await dataCard(TWIN, SOUND));
    // how columns are drawn can only be told of a table that its author drew
    expect({ ...given, presentation: 'met' }).to.deep.equal(written);
  });

  it('waits for data that has only just been given', async () => {
    const host = await card(SOUND);
    const element = document.createElement('wayleaf-paths');
    element.config = await host.toJSON();
    const { jsonInput } = lazyChunks;
    lazyChunks.jsonInput = () => aTimeout(200).then(jsonInput);
    host.after(element);
    const { criteria } = await element.audit().finally(() => (lazyChunks.jsonInput = jsonInput));
    expect(criteria.length).to.be.greaterThan(25);
  });

  it('waits for a document that is on its way', async () => {
    const element = await card('src="/stories/sample/paths.json"', '');
    const { criteria, reach } = await element.audit();
    expect(criteria.find(({ id }) => id === 'decision')!.evidence).to.include('Choosing how to begin inner-child work');
    expect(reach!.sets).to.equal(256);
  });

  it('rejects where its part cannot be loaded, and works the next time', async () => {
    const element = await card(SOUND);
    const { author } = lazyChunks;
    lazyChunks.author = () => Promise.reject(new Error('gone'));
    let failed = false;
    await element.audit().catch(() => (failed = true));
    lazyChunks.author = author;
    expect(failed).to.equal(true);
    expect((await element.audit()).criteria.length).to.be.greaterThan(0);
  });
});

describe('what is found on the page', () => {
  afterEach(clear);

  it('points at the cell that is missing, empty or far too long', async () => {
    const long = CARD.replace('Free evenings.', 'Free evenings. '.repeat(12));
    const element = await card(SOUND, long);
    await element.audit();
    const found = element.problems.find(({ code }) => code === 'WL-PATHS-065')!;
    expect(found.element.localName).to.equal('td');
    expect(text(found.element)).to.include('Free evenings.');
    expect(found.message).to.include('With a teacher');
  });

  it('sees a column that is set apart', async () => {
    const element = await card(
      SOUND,
      CARD.replace(
        '<th scope="col" data-path="teacher">',
        '<th scope="col" data-path="teacher" style="background: gold; font-size: 2em">',
      ),
    );
    await element.audit();
    const found = element.problems.filter(({ code }) => code === 'WL-PATHS-076');
    expect(found.map(({ message }) => message).join(' '))
      .to.include('background')
      .and.to.include('size of letters');
    for (const { element: where } of found) expect(where.getAttribute('data-path')).to.equal('teacher');
  });

  it('sees words that are emphasised on one side only', async () => {
    const element = await card(SOUND, CARD.replace('You and a person.', 'You and <strong>a person</strong>.'));
    await element.audit();
    expect(codes(element)).to.include('WL-PATHS-077');
  });

  it('names a marked sentence whose id no sign has', async () => {
    const article = document.createElement('p');
    article.innerHTML =
      'Some <mark data-sign="quiet">quiet words</mark> and <mark data-sign="quite">other words</mark>.';
    const element = await card(SOUND);
    element.before(article);
    await element.audit();
    const found = element.problems.filter(({ code }) => code === 'WL-PATHS-091');
    expect(found.map(({ message, element: where }) => [message, text(where)])).to.deep.equal([
      ['The marked sentence “other words” asks for the sign “quite”, and there is none of that id.', 'other words'],
    ]);
    article.remove();
  });

  it('sees headings that are none', async () => {
    const element = await card(SOUND, CARD.replaceAll('<th scope="row">', '<td>').replaceAll('?</th>', '?</td>'));
    await element.audit();
    expect(element.problems.find(({ code }) => code === 'WL-PATHS-090')!.element.localName).to.equal('td');
  });

  it('sees that the page offers a path itself', async () => {
    const element = await card('', `${CARD}<wayleaf-booking></wayleaf-booking>`);
    await element.audit();
    expect(element.problems.find(({ code }) => code === 'WL-PATHS-072')!.level).to.equal('error');
  });

  it('sees a link of the support that leads elsewhere', async () => {
    const element = await card(
      SOUND,
      CARD.replace('<a href="tel:116123">Call someone</a>', '<a href="https://old.example/">new.example</a>'),
    );
    await element.audit();
    const found = element.problems.find(({ code }) => code === 'WL-PATHS-093')!;
    expect(found.element.localName).to.equal('a');
  });

  it('names the place in the data where it does not fit the schema, and the field that was meant', async () => {
    const element = await dataCard(
      { ...TWIN, suport: {}, signs: TWIN.signs.map((sign, at) => (at === 1 ? { ...sign, safety: 'perhaps' } : sign)) },
      SOUND,
    );
    const { problems: found } = await element.audit();
    const said = found.filter(({ code }) => /09[89]$/.test(code)).map(({ message }) => message);
    expect(said).to.deep.equal([
      'config: what stands at /signs/1/safety is “perhaps”, and should be true or false.',
      'config: what stands at the top has a field “suport” that is not read. Is it “support”?',
    ]);
  });
});

describe('debug', () => {
  afterEach(clear);

  it('shows authors the problems, the audit and the reach', async () => {
    const element = await debugged();
    const headings = [...panel(element)!.querySelectorAll('summary')].map(text);
    expect(headings[0]).to.match(/^\d+ errors?, \d+ warnings?$/);
    expect(headings[1]).to.match(/^As a decision aid: \d+ met, \d+ not met, \d+ for a person to judge$/);
    expect(headings[2]).to.equal('What the signs lead to');
    const rows = [...panel(element)!.querySelectorAll('tbody tr')].map(text);
    expect(rows).to.have.length(6);
    expect(rows[0]).to.match(/^Alone \d+ [\d.]+%/);
    expect(rows[5]).to.include('Any with a sign of safety');
  });

  it('is open to everyone: axe finds nothing, wide and narrow, in all its sections', async () => {
    for (const width of [900, 300]) {
      const element = await debugged('', CARD.replace('data-row="limits"', ''), width);
      for (const details of panel(element)!.querySelectorAll('details')) details.open = true;
      await expect(element).to.be.accessible();
      expect(panel(element)!.scrollWidth, 'nothing runs out of it').to.be.at.most(panel(element)!.clientWidth);
    }
  });

  it('folds what follows from another mistake, and counts it with that one', async () => {
    const element = await debugged('', '<p>No table at all.</p>');
    await waitUntil(() => codes(element).includes('WL-PATHS-001'));
    const summaries = () => [...panel(element)!.querySelectorAll('summary')].map(text);
    const following = codes(element).length - 1;
    if (following)
      expect(summaries()[1]).to.equal(`${following} problem${following > 1 ? 's follow' : ' follows'} from this`);
    expect(summaries()[0]).to.contain('1 error');
  });

  it('names each of its buttons by what it leads to', async () => {
    const element = await debugged(SOUND, CARD.replace('You and a person.', 'You and <strong>a person</strong>.'));
    const names = [...panel(element)!.querySelectorAll('li button')].map((button) => button.getAttribute('aria-label'));
    expect(names.length).to.be.greaterThan(0);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('works under a strict policy with Trusted Types, from the built script, without one violation', async () => {
    const body = (await sample('sample-paths')).replace('<wayleaf-paths', '<wayleaf-paths debug');
    const page = await openPage({
      body,
      csp: `default-src 'none'; script-src ${location.origin}; require-trusted-types-for 'script'; trusted-types lit-html; base-uri *`,
    });
    await waitUntil(
      () => page.document.querySelector('wayleaf-paths')?.shadowRoot?.querySelector('.author table'),
      'the panel came',
      { timeout: 8000 },
    );
    expect(page.errors().filter((error) => !/csp: (style-src-attr|img-src)/.test(error))).to.deep.equal([]);
    closePages();
  });

  it('leads to the element of a problem', async () => {
    const element = await debugged(SOUND, CARD.replace('You and a person.', 'You and <strong>a person</strong>.'));
    const button = [...panel(element)!.querySelectorAll('button')].find((each) =>
      each.getAttribute('aria-label')?.includes('emphasised'),
    )!;
    button.click();
    expect(element.querySelector('strong')!.parentElement!.getAnimations()).to.have.length(1);
  });

  it('looks again where the words have changed', async () => {
    const element = await debugged();
    expect(codes(element)).to.include('WL-PATHS-062');
    element.querySelector('tr[data-row="place"]')!.setAttribute('data-row', 'good');
    element.querySelector('tr[data-row="place"] td, tr[data-row="good"] td')!.append('!');
    await waitUntil(() => !codes(element).includes('WL-PATHS-062'), 'it is mended');
  });

  it('is not there without the attribute, and goes with it', async () => {
    const element = await debugged();
    element.debug = false;
    await settled(element);
    expect(panel(element)).to.equal(null);
    const plain = await card();
    expect(panel(plain)).to.equal(null);
  });

  it('keeps the list of problems where its part cannot be loaded', async () => {
    const { author } = lazyChunks;
    lazyChunks.author = () => Promise.reject(new Error('gone'));
    const element = await card('debug', CARD.replace('data-row="limits"', ''));
    expect(await problems(element)).to.include('WL-PATHS-010');
    await waitUntil(() => codes(element).includes('WL-PATHS-019'), 'it is said');
    expect(text(inside(element, '.problems'))).to.include('WL-PATHS-010');
    lazyChunks.author = author;
  });
});

describe('without debug', () => {
  afterEach(clear);

  it('nothing of it is asked for, whatever a visitor does and whatever is wrong', async () => {
    const { author } = lazyChunks;
    let asked = 0;
    lazyChunks.author = () => (asked++, author());
    const element = await card('kind="health"', CARD.replace('data-for="alone:2"', 'data-for="alone:3"'));
    expect(await problems(element)).to.include('WL-PATHS-008');
    const sound = await card(SOUND);
    inside(sound, '.offer button')?.click();
    await settled(sound);
    lazyChunks.author = author;
    expect(asked).to.equal(0);
  });

  it('and nothing of it comes with the built script, either', async () => {
    const page = await openPage({ body: await sample('sample-paths') });
    const start = () =>
      page.document
        .querySelector('wayleaf-paths')
        ?.shadowRoot?.querySelector<HTMLButtonElement>('button[part="start"]');
    await waitUntil(start, 'the self-check is offered', { timeout: 8000 });
    start()!.click();
    const names = () => page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    await waitUntil(
      () => names().some((name) => name.includes('paths-self-check-print-sheet')),
      'what visitors need came',
      {
        timeout: 8000,
      },
    );
    expect(names().filter((name) => /paths-author|json-schema|problem-texts/.test(name))).to.deep.equal([]);
    closePages();
  });
});
