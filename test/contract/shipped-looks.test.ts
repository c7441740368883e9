import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { looks, lookSheet } from '../../src/theme/looks/looks.js';

const rgb = (hex: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe('a shipped look', () => {
  let box: HTMLElement;
  afterEach(() => box.remove());

  for (const [name, look] of Object.entries(looks))
    for (const scheme of [0, 1] as const)
      it(`${name}, ${scheme ? 'dark' : 'light'}: colours a widget by the attribute of an ancestor, and host takes it back`, async () => {
        box = document.createElement('div');
        const booking = `<wayleaf-booking theme="${scheme ? 'dark' : 'light'}"><a href="https://calendly.com/w">Book</a></wayleaf-booking>`;
        box.innerHTML = `<style>${lookSheet(name, look)}${lookSheet('host', undefined)}</style>
          <div data-wayleaf-look="${name}">${booking}<div class="wayleaf-look-host">${booking}</div></div>`;
        document.body.append(box);
        const button = (at: number) => box.querySelectorAll<HTMLElement>('[data-wayleaf-link=button]')[at];
        await waitUntil(() => button(1), 'both buttons');
        const colour = (at: number) => getComputedStyle(button(at)!).backgroundColor;
        await waitUntil(() => !button(0)!.getAnimations().length);
        expect(colour(0)).to.equal(rgb(look.accent[scheme]));
        expect(getComputedStyle(button(0)!).color).to.equal(rgb(look.onAccent[scheme]));
        expect(colour(1)).to.equal(rgb(scheme ? '#86d3bb' : '#1c6b58'));
      });
});
