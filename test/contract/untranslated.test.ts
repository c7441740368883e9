import { expect } from '@open-wc/testing';
import { pseudo } from '../support/pseudo-locale.js';
import { cutOff, rootsBelow, untranslated } from '../support/untranslated.js';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  host.lang = 'el';
  document.body.append(host);
});
afterEach(() => host.remove());

const inside = (markup: string): ShadowRoot[] => {
  host.attachShadow({ mode: 'open' }).innerHTML = markup;
  return rootsBelow(document.body);
};

describe('what the stories are examined with', () => {
  it('finds English in texts and attributes, and not what the page says or another language does', () => {
    const found = untranslated(
      inside(
        `<p>${pseudo('You chose')} Evening class</p><p>Left behind</p><button aria-label="Close it">${pseudo('Close')}</button><p lang="de">Auf Deutsch</p>`,
      ),
      'el',
      'Morning and evening class',
    );
    expect(found).to.deep.equal(['p: “Left behind” in “Left behind”', 'button[aria-label]: “Close it” in “Close it”']);
  });

  it('finds it in frames of ours', () => {
    const frame = host.appendChild(document.createElement('iframe'));
    const inner = frame.contentDocument!.body.appendChild(frame.contentDocument!.createElement('p'));
    inner.attachShadow({ mode: 'open' }).innerHTML = '<p>Left behind</p>';
    expect(untranslated(rootsBelow(host), 'el', '')).to.have.length(1);
  });

  it('finds what is cut off, and buttons out of the window', () => {
    const roots = inside(
      `<p style="width: 3em; overflow: hidden; white-space: nowrap">Much too long for it</p><button style="position: absolute; left: ${innerWidth}px; width: 9em"></button>`,
    );
    expect(cutOff(roots)).to.have.length(2);
  });
});
