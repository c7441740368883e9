// Every language fits a narrow window, in what visitors open most, and leaves nothing in English there.
import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { strings as bookingStrings } from '../../src/booking/strings.js';
import { directionOf } from '../../src/i18n/negotiate.js';
import { languages } from '../../src/i18n/languages.js';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { strings as pathsStrings } from '../../src/paths/strings.js';
import { strings as readerStrings } from '../../src/reader/strings.js';
import * as booking from '../booking/helpers.js';
import * as paths from '../paths/helpers.js';
import * as reader from '../reader/helpers.js';
import { cut } from '../support/cut.js';

const NARROW = { width: 320, height: 640 };

function expectWhole(where: string, ...roots: readonly (ParentNode | null | undefined)[]): void {
  const faults = roots.flatMap((root) => (root ? cut(root) : []));
  expect(faults, `${where}:\n${faults.join('\n')}`).to.deep.equal([]);
  expect(document.scrollingElement!.scrollWidth, `${where}: the page`).to.be.at.most(innerWidth);
}

const marked = (tag: string) => `lang="${tag}" dir="${directionOf(tag)}"`;

before(openRootsForTesting);

for (const tag of languages)
  describe(`in ${tag}, at 320 px`, () => {
    before(() => setViewport(NARROW));
    after(() => setViewport({ width: 800, height: 600 }));

    it('the bar and its panels', async () => {
      const { contents } = (await readerStrings.languages[tag]!()).default;
      const element = reader.put(`<wayleaf-reader ${marked(tag)}>${reader.ARTICLE}</wayleaf-reader>`);
      await reader.ready(element);
      await waitUntil(() => element.shadowRoot!.textContent.includes(contents), 'its language is there');
      await reader.settled(element);
      expectWhole('the bar', element.shadowRoot);
      for (const panel of ['contents', 'comfort'] as const) {
        await reader.openPanel(element, panel);
        expectWhole(panel, element.shadowRoot);
      }
      reader.clear();
    });

    it('the comparison, the self-check and its result', async () => {
      const { start, selfCheck } = (await pathsStrings.languages[tag]!()).default;
      const element = await paths.card(`${marked(tag)} reviewed="2026-10-12"`, undefined, 300);
      await waitUntil(() => paths.text(paths.inside(element, '.offer button')) === start);
      expectWhole('the comparison', element.shadowRoot);
      await paths.open(element);
      paths.answer(element, 0, 2);
      paths.answer(element, 1, 2);
      await paths.settled(element);
      expect(paths.text(paths.inCheck(element, '#title'))).to.equal(selfCheck.title);
      expect(paths.sentence(element)).to.not.equal('');
      expectWhole('the self-check', paths.inCheck(element, '#title')!.getRootNode() as ParentNode);
      await paths.clear();
    });

    it('the booking with its facts and hours', async () => {
      const { facts, live } = (await bookingStrings.languages[tag]!()).default;
      const element = await booking.booking(
        `<wayleaf-booking ${marked(tag)} practice="Larkfield Counselling" area="Adults in New Jersey" licence="LPC 37PC00123456" format="Online" length="50 minutes" price="$160" insurance="Aetna, Cigna" hours="Mo-Fr 09:00-17:00; PH off" timezone="America/New_York"><a href="https://calendly.com/larkfield/first">Book a first conversation</a></wayleaf-booking>`,
      );
      await waitUntil(() => element.shadowRoot!.textContent.includes(facts.price));
      await waitUntil(() => element.shadowRoot!.textContent.includes(live.hours));
      await booking.settled(element);
      expectWhole('the booking', element.shadowRoot, element);
      booking.clear();
    });
  });
