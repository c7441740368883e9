import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { ContentStyleController } from '../../src/controllers/content-style-controller.js';
import { SchemeController } from '../../src/theme/scheme-controller.js';
import { attachClosedRoot } from '../../src/internal/closed-root.js';

const sheet = css`test-lodger p { letter-spacing: 3px; }`;

class LodgerElement extends LitElement {
  readonly scheme = new SchemeController(this);
  readonly content = new ContentStyleController(this, sheet);
  override render() {
    return html`<slot></slot>`;
  }
}
customElements.define('test-lodger', LodgerElement);

describe('a widget among the page’s own things', () => {
  it('follows the background really painted behind it, not the system', async () => {
    const holder = await fixture<HTMLElement>(
      html`<div style="background: rgb(20, 20, 24)"><test-lodger></test-lodger></div>`,
    );
    const lodger = holder.querySelector<LodgerElement>('test-lodger')!;
    expect(lodger.scheme.scheme).to.equal('dark');
    const light = await fixture<LodgerElement>(html`<test-lodger></test-lodger>`);
    expect(light.scheme.scheme).to.equal('light');
  });

  it('follows a site that switches its theme by a class', async () => {
    const style = document.createElement('style');
    style.textContent = 'html.night body { background: #111; color: #eee }';
    document.head.append(style);
    const lodger = await fixture<LodgerElement>(html`<test-lodger></test-lodger>`);
    document.documentElement.classList.add('night');
    await nextFrame();
    expect(lodger.scheme.scheme).to.equal('dark');
    document.documentElement.classList.remove('night');
    await nextFrame();
    expect(lodger.scheme.scheme).to.equal('light');
    style.remove();
  });

  it('styles the author’s words with one sheet for all widgets of a root, and takes it back with the last', async () => {
    const before = document.adoptedStyleSheets.length;
    const first = await fixture<LodgerElement>(html`<test-lodger><p>Words</p></test-lodger>`);
    const second = await fixture<LodgerElement>(html`<test-lodger><p>Words</p></test-lodger>`);
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    expect(getComputedStyle(first.querySelector('p')!).letterSpacing).to.equal('3px');
    first.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    second.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it('takes its sheet along when it moves into a shadow root', async () => {
    const lodger = await fixture<LodgerElement>(html`<test-lodger><p>Words</p></test-lodger>`);
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.attachShadow({ mode: 'open' }).append(lodger);
    expect(getComputedStyle(lodger.querySelector('p')!).letterSpacing).to.equal('3px');
    expect(document.adoptedStyleSheets).to.not.include(sheet.styleSheet!);
  });
});

describe('a closed root', () => {
  it('shows a page-wide listener its host and nothing inside', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = attachClosedRoot(host);
    const button = document.createElement('button');
    button.textContent = 'secret words';
    root.append(button);
    const seen: EventTarget[] = [];
    const listen = (event: Event) => seen.push(...event.composedPath());
    document.addEventListener('click', listen, true);
    button.click();
    document.removeEventListener('click', listen, true);
    expect(host.shadowRoot).to.equal(null);
    expect(seen).to.include(host);
    expect(seen).to.not.include(button);
    expect(host.getAttribute('data-clarity-mask')).to.equal('true');
    expect(host.classList.contains('ph-no-capture')).to.equal(true);
  });
});
