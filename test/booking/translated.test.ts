import { expect, aTimeout } from '@open-wc/testing';
import { openJourney } from '../../src/journey/page-provider.js';
import { TRANSLATORS, translate } from '../support/translators.js';
import { booking, clear, linkOf, page, settled, text } from './helpers.js';

afterEach(clear);

/** Time in which a fight would show: each round of it takes a task or two. */
const SOME_ROUNDS = 300;

describe('a page that is being translated', () => {
  for (const [how, write] of Object.entries(TRANSLATORS)) {
    it(`keeps the words of a link that the widget made, ${how}`, async () => {
      const widget = await booking(`<wayleaf-booking href="${page('calendly/event')}"></wayleaf-booking>`);
      const { count, stop } = translate(widget, write);
      await aTimeout(SOME_ROUNDS);
      stop();
      expect(text(linkOf(widget))).to.equal('«Book an appointment»');
      expect(count(), 'translated once').to.equal(1);
    });

    it(`keeps them when the widget has to draw again, and writes new ones once, ${how}`, async () => {
      const widget = await booking(
        `<wayleaf-booking href="${page('calendly/event')}" label="Book" links='{"self": {"label": "Begin alone", "href": "${page('calendly/other')}"}}'></wayleaf-booking>`,
      );
      const { count, stop } = translate(widget, write);
      for (const price of ['$90', '$95', '$100']) {
        widget.price = price;
        await settled(widget);
      }
      expect(text(linkOf(widget))).to.equal('«Book»');
      openJourney().update({ choice: { path: 'self', label: 'Alone' } });
      await settled(widget);
      await aTimeout(SOME_ROUNDS);
      stop();
      expect(text(linkOf(widget))).to.equal('«Begin alone»');
      expect(count()).to.equal(2);
    });

    it(`leaves the author's own link translated, ${how}`, async () => {
      const widget = await booking(
        `<wayleaf-booking><a href="${page('calendly/event')}">Book a talk</a></wayleaf-booking>`,
      );
      const { count, stop } = translate(widget, write);
      await aTimeout(SOME_ROUNDS);
      stop();
      expect(text(linkOf(widget))).to.equal('«Book a talk»');
      expect(count()).to.equal(1);
    });
  }
});
