import { ContextConsumer } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { journey } from '../../src/index.js';
import { JourneyController } from '../../src/journey/journey-controller.js';
import type { Journey } from '../../src/journey/journey.js';

class TravellerElement extends LitElement {
  @property() group: string | undefined;
  renders = 0;
  readonly journey = new JourneyController(this, () => this.group);
  override render() {
    this.renders++;
    return html`${this.journey.value?.choice?.label ?? 'none'}`;
  }
}
customElements.define('test-traveller', TravellerElement);

describe('a journey', () => {
  it('is shared by widgets in separate blocks and shadow roots, whoever comes first', async () => {
    const first = await fixture<TravellerElement>(html`<test-traveller group="blocks"></test-traveller>`);
    first.journey.update({ choice: { path: 'a', label: 'Path A' } });
    const holder = await fixture<HTMLElement>(html`<section></section>`);
    const root = holder.attachShadow({ mode: 'open' });
    const second = document.createElement('test-traveller') as TravellerElement;
    second.group = 'blocks';
    root.append(second);
    await second.updateComplete;
    expect(second.shadowRoot!.textContent).to.equal('Path A');
    second.journey.update({ choice: null });
    await first.updateComplete;
    expect(first.shadowRoot!.textContent).to.equal('none');
  });

  it('does not cross into another group', async () => {
    const one = await fixture<TravellerElement>(html`<test-traveller group="one"></test-traveller>`);
    const two = await fixture<TravellerElement>(html`<test-traveller group="two"></test-traveller>`);
    one.journey.update({ choice: { path: 'a', label: 'A' } });
    await two.updateComplete;
    expect(journey('one').value.choice?.path).to.equal('a');
    expect(journey('two').value.choice).to.equal(null);
    expect(two.shadowRoot!.textContent).to.equal('none');
  });

  it('follows a group that changes', async () => {
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="here"></test-traveller>`);
    traveller.journey.update({ choice: { path: 'a', label: 'Here' } });
    traveller.group = 'there';
    await traveller.updateComplete;
    expect(traveller.journey.value?.group).to.equal('there');
    expect(traveller.journey.value?.choice).to.equal(null);
  });

  it('delivers each change once, also after a move', async () => {
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="moved"></test-traveller>`);
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    for (let i = 0; i < 10; i++) holder.append(traveller);
    await traveller.updateComplete;
    const before = traveller.renders;
    traveller.journey.update({ choice: { path: 'b', label: 'B' } });
    await traveller.updateComplete;
    expect(traveller.renders).to.equal(before + 1);
  });

  it('draws nothing anew as somebody reads on, but has it at hand', async () => {
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="reads"></test-traveller>`);
    const before = traveller.renders;
    for (let wordsRead = 0; wordsRead < 20; wordsRead++) {
      const reading = { article: 'A', section: null, wordsRead, progress: 0, finished: false, listening: false };
      traveller.journey.update({ reading });
      await traveller.updateComplete;
    }
    expect(traveller.renders).to.equal(before);
    expect(traveller.journey.value!.reading!.wordsRead).to.equal(19);
    traveller.journey.update({ hold: true });
    await traveller.updateComplete;
    expect(traveller.renders).to.equal(before + 1);
  });

  it('leaves a removed widget alone', async () => {
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="gone"></test-traveller>`);
    const other = await fixture<TravellerElement>(html`<test-traveller group="gone"></test-traveller>`);
    traveller.remove();
    const before = traveller.renders;
    other.journey.update({ hold: true });
    await other.updateComplete;
    expect(traveller.renders).to.equal(before);
  });

  it('is seen as it stands also by a widget that has left it', async () => {
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="left"></test-traveller>`);
    const other = await fixture<TravellerElement>(html`<test-traveller group="left"></test-traveller>`);
    traveller.remove();
    other.journey.update({ hold: true });
    expect(traveller.journey.value!.hold).to.equal(false);
    expect(traveller.journey.store.get().hold).to.equal(true);
  });

  it('can be read and followed by the host page, and ended', () => {
    const heard: (Journey['choice'] | null)[] = [];
    const stop = journey('host').subscribe((value) => heard.push(value.choice));
    const element = document.createElement('test-traveller') as TravellerElement;
    element.group = 'host';
    document.body.append(element);
    element.journey.update({ choice: { path: 'x', label: 'X' } });
    stop();
    element.journey.update({ choice: null });
    element.remove();
    expect(heard).to.deep.equal([{ path: 'x', label: 'X' }]);
  });

  it('answers a context request of the page for Symbol.for("wayleaf.journey")', async () => {
    await fixture(html`<test-traveller></test-traveller>`);
    const values: Journey[] = [];
    // the community protocol, spoken by hand as a page without Lit would
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('wayleaf.journey'),
      contextTarget: document.body,
      subscribe: false,
      callback: (value: Journey) => values.push(value),
    });
    document.body.dispatchEvent(request);
    expect(values[0]?.group).to.equal('page');
    expect(Object.isFrozen(values[0])).to.equal(true);
  });

  it("is followed by Lit's own consumer, wherever it stands and whether it comes first or last", async () => {
    const values: (string | undefined)[] = [];
    const follow = (group: string) => {
      class Follower extends LitElement {
        readonly seen = new ContextConsumer(this, {
          context: Symbol.for(`wayleaf.journey.${group}`) as never,
          subscribe: true,
          callback: (value: unknown) => void values.push((value as Journey).choice?.path),
        });
      }
      const tag = `test-follower-${group}`;
      customElements.define(tag, Follower);
      return document.createElement(tag);
    };
    // a widget of another group is there already
    await fixture(html`<test-traveller group="elsewhere"></test-traveller>`);
    const first = follow('oracle');
    document.body.append(first);
    expect(values).to.deep.equal([]);
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="oracle"></test-traveller>`);
    traveller.journey.update({ choice: { path: 'a', label: 'A' } });
    expect(values).to.deep.equal([undefined, 'a']);
    first.remove();
    traveller.journey.update({ choice: { path: 'b', label: 'B' } });
    expect(values).to.deep.equal([undefined, 'a']);
    document.body.append(first);
    expect(values).to.deep.equal([undefined, 'a', 'b']);
    first.remove();
  });

  it('is answered for on the document element only while a widget is there, and lasts beyond it', async () => {
    const ask = () => {
      const values: Journey[] = [];
      const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: Symbol.for('wayleaf.journey.leaving'),
        contextTarget: document.body,
        subscribe: false,
        callback: (value: Journey) => values.push(value),
      });
      document.body.dispatchEvent(request);
      return values[0];
    };
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="leaving"></test-traveller>`);
    traveller.journey.update({ choice: { path: 'a', label: 'A' } });
    expect(ask()?.choice?.path).to.equal('a');
    traveller.remove();
    expect(ask()).to.equal(undefined);
    document.body.append(traveller);
    expect(ask()?.choice?.path).to.equal('a');
    traveller.remove();
  });

  it('reaches a consumer of the page that asked before there was any widget of its group', async () => {
    // a widget of another group is there already
    await fixture(html`<test-traveller group="other"></test-traveller>`);
    const values: (string | undefined)[] = [];
    const asker = await fixture<HTMLElement>(html`<section></section>`);
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('wayleaf.journey.early'),
      contextTarget: asker,
      subscribe: true,
      callback: (value: Journey) => values.push(value.choice?.path),
    });
    asker.dispatchEvent(request);
    expect(values).to.deep.equal([]);
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="early"></test-traveller>`);
    expect(values).to.deep.equal([undefined]);
    traveller.journey.update({ choice: { path: 'a', label: 'A' } });
    expect(values).to.deep.equal([undefined, 'a']);
  });

  it('ends for a consumer of the page that has heard enough', async () => {
    const traveller = await fixture<TravellerElement>(html`<test-traveller group="enough"></test-traveller>`);
    const values: boolean[] = [];
    const request = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
      context: Symbol.for('wayleaf.journey.enough'),
      contextTarget: document.body,
      subscribe: true,
      callback: (value: Journey, end: () => void) => {
        values.push(value.hold);
        if (value.hold) end();
      },
    });
    document.body.dispatchEvent(request);
    traveller.journey.update({ hold: true });
    traveller.journey.update({ hold: false });
    expect(values).to.deep.equal([false, true]);
  });

  it("hears a provider of the page that comes between, and lets a stranger's contexts pass", async () => {
    const near = await fixture<HTMLElement>(html`<section><test-traveller group="near"></test-traveller></section>`);
    const traveller = near.querySelector<TravellerElement>('test-traveller')!;
    const context = Symbol.for('wayleaf.journey.near');
    const strangers: unknown[] = [];
    const pass = (event: Event) => strangers.push((event as Event & { context: unknown }).context);
    window.addEventListener('context-request', pass);
    near.addEventListener('context-request', (event) => {
      const { context: wanted, callback } = event as Event & {
        context: unknown;
        callback: (value: unknown, end: () => void) => void;
      };
      if (wanted !== context) return;
      event.stopPropagation();
      callback({ ...traveller.journey.value, choice: { path: 'mine', label: 'Mine' } }, () => undefined);
    });
    near.dispatchEvent(
      Object.assign(new Event('context-provider', { bubbles: true, composed: true }), { context, contextTarget: near }),
    );
    await traveller.updateComplete;
    expect(traveller.shadowRoot!.textContent).to.equal('Mine');
    near.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: 'theirs',
        contextTarget: near,
        callback: () => undefined,
      }),
    );
    window.removeEventListener('context-request', pass);
    expect(strangers).to.deep.equal(['theirs']);
  });

  it('says nothing of marked sentences', () => {
    expect(Object.keys(journey().value).sort()).to.deep.equal(['booking', 'choice', 'group', 'hold', 'reading']);
  });
});
