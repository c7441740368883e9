import { expect } from '@open-wc/testing';
import { sentencesOf } from '../../src/reader/article/sentences.js';
import { LANGUAGES, score } from '../support/gold-sentences.js';

describe('sentences, with what this engine’s own segmenter proposes', () => {
  it('are those a person has cut, in 99 of 100', async () => {
    const text = async (lang: string) =>
      [lang, await (await fetch(new URL(`../unit/data/sentences/${lang}.txt`, import.meta.url))).text()] as const;
    const files = Object.fromEntries(await Promise.all(LANGUAGES.map(text)));
    const [tuned, held] = [score(files, 'tuned', sentencesOf), score(files, 'held out', sentencesOf)];
    expect(tuned.all + held.all).to.be.above(1000);
    expect(tuned.share, tuned.report).to.be.at.least(0.99);
    expect(held.share, held.report).to.be.at.least(0.97);
  });
});
