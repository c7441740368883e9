import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { ModelController } from '../../src/controllers/model-controller.js';
import type { WayleafProblemEvent } from '../../src/controllers/problem-event.js';
import { ProblemsController } from '../../src/controllers/problems-controller.js';
import { allSpellings, canonicalChange, choice, flag, text } from '../../src/internal/attributes.js';
import { echo } from '../support/ports.js';

interface Model {
  readonly title: string;
  readonly size: string;
}

/** A widget that reads a title and a size by every way in. */
class ProbeElement extends LitElement {
  @property({ converter: text }) src: string | undefined;
  @property({ converter: text }) config: string | object | undefined;
  @property({ converter: text }) heading: string | undefined;
  @property({ attribute: 'text-size', converter: choice('auto', 'small', 'large') }) textSize = 'auto';
  @property({ converter: flag }) debug = false;
  readonly problemsController = new ProblemsController(this);
  readonly ways = new ModelController<Model>(this, this.problemsController, {
    attributes: () => ({
      ...(this.heading && { title: this.heading }),
      ...(this.textSize !== 'auto' && { size: this.textSize }),
    }),
    children: () => {
      const heading = this.querySelector('h2');
      return heading ? { title: heading.textContent ?? '' } : undefined;
    },
    data: (data, report) => {
      if (data['part'] === 'absent') throw new TypeError('no network');
      if (typeof data['title'] !== 'string') report('WL-DATA-005', { where: 'title' });
      return {
        ...(typeof data['title'] === 'string' && { title: data['title'] }),
        ...(typeof data['size'] === 'string' && { size: data['size'] }),
      };
    },
  });

  static override get observedAttributes() {
    return allSpellings(super.observedAttributes);
  }

  override attributeChangedCallback(name: string, old: string | null): void {
    const [known, value] = canonicalChange(this, name);
    super.attributeChangedCallback(known, old, value);
  }

  override render() {
    return html`${this.ways.status}: ${this.ways.model.title} ${this.problemsController.render()}<slot></slot>`;
  }

  get shown() {
    return this.shadowRoot!.textContent?.trim();
  }
}
customElements.define('ways-probe', ProbeElement);

const probe = (markup: string) => {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  return fixture<HTMLElement>(holder).then(() => holder.querySelector<ProbeElement>('ways-probe')!);
};
const settled = async (element: ProbeElement) => {
  for (let i = 0; i < 40 && element.ways.status === 'loading'; i++) await aTimeout(25);
  await aTimeout(20);
  await element.updateComplete;
};

describe('the ways in', () => {
  it('read children, and keep them', async () => {
    const element = await probe('<ways-probe><h2>From children</h2></ways-probe>');
    expect(element.ways.model.title).to.equal('From children');
    expect(element.querySelector('h2')).to.exist;
  });

  it('prefer inline data to children, src to those, config to src, and an attribute to all', async () => {
    const src = echo({ body: '{"title":"From src"}', type: 'application/json' });
    const element = await probe(
      `<ways-probe><h2>From children</h2><script type="application/json">{"title":"From inline"}</script></ways-probe>`,
    );
    await settled(element);
    expect(element.ways.model.title).to.equal('From inline');
    element.setAttribute('src', src);
    await element.updateComplete;
    await settled(element);
    expect(element.ways.model.title).to.equal('From src');
    element.setAttribute('config', '{"title":"From config","size":"large"}');
    await element.updateComplete;
    await settled(element);
    expect(element.ways.model.title).to.equal('From config');
    element.setAttribute('heading', 'From attribute');
    await element.updateComplete;
    expect(element.ways.model).to.deep.equal({ title: 'From attribute', size: 'large' });
  });

  it('fall back to the next way when one is taken away', async () => {
    const element = await probe(
      `<ways-probe heading="From attribute" config='{"title":"From config"}'><h2>From children</h2></ways-probe>`,
    );
    await settled(element);
    element.removeAttribute('heading');
    await element.updateComplete;
    expect(element.ways.model.title).to.equal('From config');
    element.removeAttribute('config');
    await element.updateComplete;
    expect(element.ways.model.title).to.equal('From children');
  });

  it('notice children that come late, change, or go', async () => {
    const element = await probe('<ways-probe></ways-probe>');
    expect(element.ways.model.title).to.equal(undefined);
    element.innerHTML = '<h2>Late</h2>';
    await nextFrame();
    await element.updateComplete;
    expect(element.shown).to.contain('Late');
    element.querySelector('h2')!.firstChild!.nodeValue = 'Changed';
    await nextFrame();
    await element.updateComplete;
    expect(element.shown).to.contain('Changed');
    element.replaceChildren();
    await nextFrame();
    await element.updateComplete;
    expect(element.ways.model.title).to.equal(undefined);
  });

  for (const spelling of ['text-size', 'data-text-size', 'textsize', 'data-textsize'])
    it(`understand the attribute spelled ${spelling}, also when it comes late`, async () => {
      const element = await probe(`<ways-probe ${spelling}="“large”"></ways-probe>`);
      expect(element.ways.model.size).to.equal('large');
      element.removeAttribute(spelling);
      element.setAttribute(spelling, 'small');
      await element.updateComplete;
      expect(element.ways.model.size).to.equal('small');
    });

  it('let the plain spelling win over the others', async () => {
    const element = await probe('<ways-probe data-text-size="small" text-size="large"></ways-probe>');
    expect(element.ways.model.size).to.equal('large');
    element.removeAttribute('text-size');
    await element.updateComplete;
    expect(element.ways.model.size).to.equal('small');
  });

  it('take config as an object, and as base64', async () => {
    const element = await probe('<ways-probe></ways-probe>');
    element.config = { title: 'An object' };
    await element.updateComplete;
    await element.updateComplete;
    expect(element.ways.model.title).to.equal('An object');
    element.config = `b64:${btoa('{"title":"Base"}')}`;
    await element.updateComplete;
    await settled(element);
    expect(element.ways.model.title).to.equal('Base');
  });

  it('keep properties that were set before the upgrade', async () => {
    const early = document.createElement('ways-late-probe') as ProbeElement;
    early.config = { title: 'Before' };
    early.heading = 'Set early';
    customElements.define('ways-late-probe', class extends ProbeElement {});
    document.body.append(early);
    await early.updateComplete;
    expect(early.ways.model.title).to.equal('Set early');
    early.remove();
  });
});

describe('bad input', () => {
  it('is told by code, message, hint and element, once, and changes nothing else', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    setTimeout(() => (holder.innerHTML = `<ways-probe config='{"title":'><h2>Still here</h2></ways-probe>`));
    const event = await oneEvent<WayleafProblemEvent>(holder, 'wayleaf-problem');
    const element = holder.querySelector<ProbeElement>('ways-probe')!;
    expect(event.problem.code).to.equal('WL-DATA-001');
    expect(event.problem.message).to.contain('config');
    expect(event.problem.hint).to.not.equal('');
    expect(event.problem.element).to.equal(element);
    expect(element.ways.model.title).to.equal('Still here');
    let again = 0;
    holder.addEventListener('wayleaf-problem', () => again++);
    element.requestUpdate();
    await aTimeout(50);
    expect(again).to.equal(0);
    expect(element.problemsController.list).to.have.length(1);
  });

  it('disappears from the list when it is mended', async () => {
    const element = await probe(`<ways-probe config='{"title":'></ways-probe>`);
    await aTimeout(100);
    expect(element.problemsController.list).to.have.length(1);
    element.config = '{"title":"Mended"}';
    await element.updateComplete;
    await aTimeout(100);
    expect(element.problemsController.list).to.have.length(0);
  });

  it('is shown on the page only with debug', async () => {
    const element = await probe(`<ways-probe config='[]'></ways-probe>`);
    await aTimeout(100);
    expect(element.shadowRoot!.querySelector('.problems')).to.equal(null);
    element.debug = true;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.problems')!.textContent).to.contain('WL-DATA-005');
  });
});

describe('data whose reader cannot be loaded', () => {
  for (const [where, attributes, inner, remove] of [
    [
      'an inline script',
      '',
      '<script type="application/json">{"part":"absent"}</script>',
      (element) => element.querySelector('script')!.remove(),
    ],
    ['config', `config='{"part":"absent"}'`, '', (element) => (element.config = undefined)],
  ] as readonly (readonly [string, string, string, (element: ProbeElement) => void])[])
    it(`in ${where} has failed, and once it is taken away nothing has`, async () => {
      const src = echo({ body: '{"title":"Here"}' });
      const element = await probe(`<ways-probe src="${src}" ${attributes}>${inner}</ways-probe>`);
      await settled(element);
      expect(element.ways.status).to.equal('failed');
      remove(element);
      await element.updateComplete;
      await settled(element);
      expect(element.ways.status).to.equal('ready');
      expect(element.ways.model.title).to.equal('Here');
      expect(element.problemsController.list).to.deep.equal([]);
    });
});

describe('a document behind src', () => {
  for (const [what, src, code] of [
    ['is missing', () => echo({ status: 404 }), 'WL-DATA-002'],
    ['is on a site that does not share it', () => echo({ body: '{}', cors: false }), 'WL-DATA-002'],
    ['is on a dead server', () => 'http://127.0.0.1:9/x.json', 'WL-DATA-002'],
    ['is not JSON', () => echo({ body: 'hello' }), 'WL-DATA-001'],
    ['is empty', () => echo({ body: ' ' }), 'WL-DATA-006'],
    ['has no address to load from', () => 'javascript:alert(1)', 'WL-DATA-003'],
  ] as const)
    it(`that ${what} leaves the children and says ${code}`, async () => {
      const element = await probe(`<ways-probe src="${src()}"><h2>Still here</h2></ways-probe>`);
      await settled(element);
      for (let i = 0; i < 40 && !element.problemsController.list.length; i++) await aTimeout(25);
      expect(element.problemsController.list.map((problem) => problem.code)).to.deep.equal([code]);
      expect(element.ways.status).to.equal('failed');
      expect(element.ways.model.title).to.equal('Still here');
    });

  it('that comes late never replaces a newer one', async () => {
    const element = await probe(`<ways-probe src="${echo({ body: '{"title":"Old"}', delay: 300 })}"></ways-probe>`);
    element.src = echo({ body: '{"title":"New"}' });
    await element.updateComplete;
    await settled(element);
    expect(element.ways.model.title).to.equal('New');
    await aTimeout(400);
    expect(element.ways.model.title).to.equal('New');
  });

  it('is fetched again on retry', async () => {
    const element = await probe(`<ways-probe src="${echo({ status: 500 })}"></ways-probe>`);
    await settled(element);
    expect(element.ways.status).to.equal('failed');
    element.ways.retry();
    await element.updateComplete;
    expect(element.ways.status).to.equal('loading');
  });

  it('is given up when the widget leaves, and asked for again when it returns', async () => {
    const element = await probe(`<ways-probe src="${echo({ body: '{"title":"Here"}', delay: 200 })}"></ways-probe>`);
    const parent = element.parentNode!;
    element.remove();
    await aTimeout(50);
    parent.append(element);
    await element.updateComplete;
    await settled(element);
    expect(element.ways.model.title).to.equal('Here');
  });
});
