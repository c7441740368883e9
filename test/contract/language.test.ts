import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { defineStrings } from '../../src/i18n/strings.js';
import { StringsController } from '../../src/i18n/strings-controller.js';

interface Words {
  readonly greeting: string;
}
let broken = false;
let loads = 0;
const table = () =>
  defineStrings<Words, 'ar' | 'de' | 'fr'>(
    { greeting: 'Hello' },
    {
      de: async () => (loads++, { default: { greeting: 'Guten Tag' } }),
      ar: async () => ({ default: { greeting: 'مرحبًا' } }),
      fr: async () => {
        if (broken) throw new Error('offline');
        await aTimeout(60);
        return { default: { greeting: 'Bonjour' } };
      },
    },
  );

class GreeterElement extends LitElement {
  readonly strings = new StringsController(this, table());
  override render() {
    return html`${this.strings.t.greeting}`;
  }
  get says() {
    return this.shadowRoot!.textContent;
  }
}
customElements.define('test-greeter', GreeterElement);

const greeter = async (markup: ReturnType<typeof html>) => {
  const holder = await fixture<HTMLElement>(markup);
  const element = (holder.matches('test-greeter') ? holder : holder.querySelector('test-greeter')) as GreeterElement;
  return { holder, element };
};
const settle = async (element: GreeterElement) => {
  await aTimeout(20);
  await element.updateComplete;
};

describe('a widget’s language', () => {
  it('is that of the nearest lang, and English where none is offered', async () => {
    const { element } = await greeter(html`<div lang="de-AT"><test-greeter></test-greeter></div>`);
    await settle(element);
    expect(element.says).to.equal('Guten Tag');
    expect(element.strings.lang).to.equal('de');
    expect(element.strings.locale).to.equal('de-AT');
    const { element: other } = await greeter(html`<div lang="sv"><test-greeter></test-greeter></div>`);
    await settle(other);
    expect(other.says).to.equal('Hello');
    expect(other.strings.locale).to.equal('en');
  });

  it('is found through shadow roots', async () => {
    const { holder } = await greeter(html`<div lang="ar"><section></section></div>`);
    const root = holder.querySelector('section')!.attachShadow({ mode: 'open' });
    const element = document.createElement('test-greeter') as GreeterElement;
    root.append(element);
    await settle(element);
    expect(element.says).to.equal('مرحبًا');
    expect(element.strings.dir).to.equal('rtl');
  });

  it('follows a change of lang, and loads a language once', async () => {
    loads = 0;
    const { holder, element } = await greeter(html`<div lang="de"><test-greeter></test-greeter></div>`);
    await settle(element);
    holder.lang = 'en';
    await settle(element);
    expect(element.says).to.equal('Hello');
    holder.lang = 'de';
    await settle(element);
    expect(element.says).to.equal('Guten Tag');
    expect(loads).to.equal(1);
  });

  it('ignores a language that arrives when the page already speaks another', async () => {
    const { holder, element } = await greeter(html`<div lang="fr"><test-greeter></test-greeter></div>`);
    holder.lang = 'de';
    await settle(element);
    await aTimeout(100);
    expect(element.says).to.equal('Guten Tag');
  });

  it('stays English when a language cannot be loaded, and tries again later', async () => {
    broken = true;
    const { holder, element } = await greeter(html`<div lang="fr"><test-greeter></test-greeter></div>`);
    await settle(element);
    expect(element.says).to.equal('Hello');
    broken = false;
    holder.lang = 'en';
    await settle(element);
    holder.lang = 'fr';
    await aTimeout(100);
    expect(element.says).to.equal('Bonjour');
  });

  it('does not throw on a lang that is no language', async () => {
    const { element } = await greeter(html`<div lang="x_!"><test-greeter></test-greeter></div>`);
    await settle(element);
    expect(element.says).to.equal('Hello');
  });
});
