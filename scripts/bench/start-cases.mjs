// The pages whose start `npm run bench` and `npm run bench:link` measure: the smallest element that Lit can make, our
// widgets with the words of an owner, and, where they are asked for, a question with three answers made of other
// libraries of web components.
import { join } from 'node:path';
import { bundleText } from '../bundle-text.mjs';
import { packagesOf } from '../hosts/packages.mjs';

export const WIDGETS = {
  reader: `<wayleaf-reader><h2>Planting a hedge</h2><p>A hedge begins with <mark data-sign="time">an hour you have to spare</mark>.</p>
    <h3>The first year</h3><p>Water it once a week.</p><h3>The second</h3><p>Cut it by half.</p></wayleaf-reader>`,
  paths: `<wayleaf-paths reviewed="2026-10-12" interest="We sell both."><table><caption>Two ways to a hedge</caption>
    <thead><tr><th scope="col">Question</th><th scope="col" data-path="seed">From seed</th><th scope="col" data-path="plants">With young plants</th></tr></thead>
    <tbody><tr data-row="cost"><th scope="row">What does it cost?</th><td>Next to nothing</td><td>Some money</td></tr>
    <tr data-row="time"><th scope="row">When is it high?</th><td>In ten years</td><td>In four</td></tr>
    <tr data-row="limits"><th scope="row">What may it not give?</th><td>Shade soon</td><td>Every kind of shrub</td></tr></tbody></table>
    <ul data-signs><li data-for="seed:2" data-id="time">I have time</li><li data-for="plants:2" data-id="soon">I want to see it soon</li></ul></wayleaf-paths>`,
  booking: `<wayleaf-booking practice="The nursery" area="All who live nearby"><a href="https://calendly.com/the-nursery/visit">Book a visit</a></wayleaf-booking>`,
};

/** A text as the one classic script that a page takes. */
const script = (source, config = {}) =>
  bundleText(
    { 'bench.js': source },
    { build: { minify: true, lib: { entry: 'bench.js', formats: ['iife'], name: 'bench' } }, ...config },
  );

/** One property in one heading. */
export const smallest = () =>
  script(`import { html, LitElement } from 'lit';
    class Hello extends LitElement { static properties = { name: {} }; render() { return html\`<h3>\${this.name}</h3>\`; } }
    customElements.define('lit-hello', Hello);`);
export const SMALLEST = { markup: '<lit-hello name="World"></lit-hello>', tag: 'lit-hello' };

const answers = (tag) => ['Soon', 'Later', 'Never'].map((each) => `<${tag} value="${each}">${each}</${tag}>`).join('');
const PEERS = {
  Shoelace: ['@shoelace-style/shoelace/dist/components', 'sl'],
  'Web Awesome': ['@awesome.me/webawesome/dist/components', 'wa'],
};

/**
 * A card with a question, three answers and a button, as the comparison's self-check has; the libraries are installed
 * into a scratch folder.
 *
 * @returns {Promise<{name: string, markup: string, tag: string, code: string}[]>}
 */
export async function peers() {
  const packages = packagesOf('peers', new URL('packages/', import.meta.url));
  return Promise.all(
    Object.entries(PEERS).map(async ([name, [folder, prefix]]) => {
      const parts = ['card', 'radio-group', 'radio', 'button'];
      const source = parts.map((each) => `import '${join(packages, folder, each, each)}.js';`).join('');
      return {
        name: `${name}, a question`,
        markup: `<${prefix}-card><h3 slot="header">When?</h3><${prefix}-radio-group label="When do you want a hedge?">${answers(`${prefix}-radio`)}</${prefix}-radio-group><${prefix}-button>Check</${prefix}-button></${prefix}-card>`,
        tag: `${prefix}-radio-group`,
        code: await script(source),
      };
    }),
  );
}
