import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';

interface Widget extends LitElement {
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const WIDGETS = {
  'wayleaf-reader': { words: '<h1>A fine article</h1><p>First words.</p>', code: 'WL-READER-010' },
  'wayleaf-paths': {
    words:
      '<table><caption>Choosing</caption><thead><tr><th>Question</th><th data-path="a">One</th><th data-path="b">Two</th></tr></thead><tbody><tr data-row="limits"><th>Limits?</th><td>Some</td><td>Others</td></tr></tbody></table><ul data-signs><li data-for="a:1">A sign</li></ul>',
    code: 'WL-PATHS-035',
  },
  'wayleaf-booking': {
    words:
      '<a href="https://example.org/book">Book</a><a data-path="b" href="https://example.org/b">Book B</a><p>More words</p>',
    code: 'WL-BOOKING-012',
  },
} as const;

/** Something of the widget's own that throws. */
const failing = (message: string) => () => {
  throw new Error(message);
};

const rejections: string[] = [];
const onRejection = (event: PromiseRejectionEvent) => {
  rejections.push(String(event.reason));
  event.preventDefault();
};
before(() => addEventListener('unhandledrejection', onRejection));
after(() => removeEventListener('unhandledrejection', onRejection));

const boxes: Element[] = [];
afterEach(() => {
  boxes.splice(0).forEach((box) => box.remove());
  rejections.length = 0;
});

function make(tag: keyof typeof WIDGETS): Widget {
  const widget = document.createElement(tag) as unknown as Widget;
  widget.innerHTML = WIDGETS[tag].words;
  boxes.push(widget);
  return widget;
}

function expectWords(widget: Element, words = 'h1, p, caption, td, th, li, a'): void {
  for (const each of widget.querySelectorAll<HTMLElement>(words))
    expect(each.getClientRects().length, `“${each.textContent}” is on screen`).to.be.greaterThan(0);
}

const coded = (widget: Widget, code: string, message: string) =>
  waitUntil(
    () => widget.problems.some((problem) => problem.code === code && problem.message.includes(message)),
    `${code} is reported`,
  );

for (const tag of Object.keys(WIDGETS) as (keyof typeof WIDGETS)[]) {
  const { code } = WIDGETS[tag];
  describe(`${tag} keeps the author's words, and says what went wrong`, () => {
    for (const step of ['willUpdate', 'render', 'update'] as const)
      it(`when its first ${step} throws`, async () => {
        const widget = make(tag);
        Object.assign(widget, { [step]: failing(`first ${step}`) });
        document.body.append(widget);
        await coded(widget, code, `first ${step}`);
        expectWords(widget);
        expect(rejections).to.deep.equal([]);
      });

    it('when a part of it throws after drawing', async () => {
      const widget = make(tag);
      widget.addController({ hostUpdated: failing('after drawing') });
      document.body.append(widget);
      await coded(widget, code, 'after drawing');
      expectWords(widget);
      expect(rejections).to.deep.equal([]);
    });

    it('when a part of it throws as it is put on the page', async () => {
      const widget = make(tag);
      widget.addController({ hostConnected: failing('on connecting') });
      document.body.append(widget);
      await coded(widget, code, 'on connecting');
      // it goes on, and draws itself
      expectWords(widget, 'h1, caption, td, a:first-child, p');
    });

    it('when it may have no root, or one without our styles', async () => {
      for (const attachShadow of [
        failing('no root'),
        function (this: HTMLElement, init: ShadowRootInit) {
          HTMLElement.prototype.attachShadow.call(this, init);
          throw new Error('no root');
        },
      ]) {
        const widget = make(tag);
        Object.assign(widget, { attachShadow });
        let thrown: unknown;
        try {
          document.body.append(widget);
        } catch (error) {
          thrown = error;
        }
        expect(thrown).to.equal(undefined);
        await coded(widget, code, 'no root');
        expectWords(widget);
      }
    });

    it('when a later update throws; the next that does not takes over again', async () => {
      const widget = make(tag);
      document.body.append(widget);
      await widget.updateComplete;
      await waitUntil(() => widget.hasUpdated);
      const own = widget as unknown as { render?: () => unknown };
      own.render = failing('later');
      widget.requestUpdate();
      await widget.updateComplete;
      await coded(widget, code, 'later');
      expectWords(widget);
      const before = widget.shadowRoot!.childElementCount;
      delete own.render;
      widget.requestUpdate();
      await widget.updateComplete;
      expect(widget.shadowRoot!.childElementCount).to.be.at.most(before);
      expect(widget.shadowRoot!.querySelector('.root')).to.exist;
      for (const each of widget.querySelectorAll<HTMLElement>('h1, caption, td, a:first-child'))
        expect(each.getClientRects().length).to.be.greaterThan(0);
      expect(rejections).to.deep.equal([]);
    });

    it('once, however often it fails', async () => {
      const widget = make(tag);
      Object.assign(widget, { render: failing('always') });
      const events: string[] = [];
      widget.addEventListener('wayleaf-problem', ({ problem }) => events.push(problem.code));
      document.body.append(widget);
      await coded(widget, code, 'always');
      for (let i = 0; i < 5; i++) {
        widget.requestUpdate();
        await widget.updateComplete;
      }
      expect(events.filter((each) => each === code)).to.have.length(1);
      expectWords(widget);
    });
  });
}

it('draws a booking call-to-action that cannot be drawn once for each change, and not without end', async () => {
  const widget = document.createElement('wayleaf-booking') as unknown as Widget;
  widget.innerHTML = '<a href="https://calendly.com/larkfield/talk">Book</a>';
  boxes.push(widget);
  let attempts = 0;
  widget.addController({
    hostUpdate() {
      const render = failing('always');
      // or the page would hang here
      Object.assign(widget, { render: ++attempts < 60 ? render : () => '' });
    },
  });
  document.body.append(widget);
  await coded(widget, 'WL-BOOKING-012', 'always');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const first = attempts;
  expect(first).to.be.lessThan(10);
  widget.querySelector('a')!.href = 'https://calendly.com/larkfield/other';
  await waitUntil(() => attempts > first, 'another attempt');
});
