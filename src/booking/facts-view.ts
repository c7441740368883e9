import { html, nothing } from 'lit';
import { FACTS, type BookingModel } from './model.js';
import type { BookingWords } from './strings.js';

/** The facts given, in their order: our words for what they are, the author's for what they say. */
export function factsView(model: BookingModel, words: BookingWords, lang: string, dir: string): unknown {
  const given = FACTS.filter((fact) => model[fact]);
  if (!given.length) return nothing;
  return html`<dl class="chrome facts" part="facts">
    ${given.map((fact) => html`<div><dt lang=${lang} dir=${dir}>${words.facts[fact]}</dt><dd><bdi>${model[fact]}</bdi></dd></div>`)}
  </dl>`;
}
