import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type ReactiveControllerHost } from 'lit';
import { defineStrings } from '../../src/i18n/strings.js';
import { StringsController } from '../../src/i18n/strings-controller.js';
import { registerStrings, type RegisteredStrings } from '../../src/register-strings.js';

interface Words {
  readonly greeting: string;
}
let broken = false;
let loads = 0;
const table = () =>
  defineStrings<Words, 'ar' | 'de' | 'fr'>(
    'greeter',
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

  it('registered strings serve a language that is not shipped, at once and for widgets that come later', async () => {
    const { element } = await greeter(html`<div lang="sv-SE"><test-greeter></test-greeter></div>`);
    registerStrings('sv', { greeter: { greeting: 'Hej' } } as RegisteredStrings);
    await settle(element);
    expect(element.says).to.equal('Hej');
    expect(element.strings.lang).to.equal('sv');
    expect(element.strings.locale).to.equal('sv-SE');
    const { element: later } = await greeter(html`<div lang="sv"><test-greeter></test-greeter></div>`);
    await settle(later);
    expect(later.says).to.equal('Hej');
    registerStrings('SV', { greeter: { greeting: 'God dag' } } as RegisteredStrings);
    await settle(element);
    expect(element.says).to.equal('God dag');
  });

  it('registered strings say a shipped one otherwise; what they leave out stays as it is', async () => {
    interface Shop {
      readonly open: string;
      readonly days: { readonly first: string; readonly last: string };
    }
    const english = { open: 'Open', days: { first: 'Monday', last: 'Friday' } };
    const words = defineStrings<Shop, 'de'>('shop', english, {
      de: async () => ({ default: { open: 'Offen', days: { first: 'Montag', last: 'Freitag' } } }),
    });
    const host = Object.assign(document.createElement('div'), {
      addController: () => undefined,
      requestUpdate: () => undefined,
    }) as unknown as HTMLElement & ReactiveControllerHost;
    host.lang = 'de';
    document.body.append(host);
    const controller = new StringsController(host, words);
    registerStrings('de', { shop: { days: { last: 'Samstag' } } } as RegisteredStrings);
    controller.hostConnected();
    await waitUntil(() => !controller.loading);
    expect(controller.t).to.deep.equal({ open: 'Offen', days: { first: 'Montag', last: 'Samstag' } });
    expect(english.days.last).to.equal('Friday');
    controller.hostDisconnected();
    host.remove();
  });
});
