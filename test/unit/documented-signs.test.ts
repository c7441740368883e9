// What the documents show to copy: its self-check must lead somewhere, and it must have nothing to mend.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { analyseReachability } from '../../src/paths/author/reachability.js';
import { lint } from '../../src/paths/author/lint.js';
import { validate } from '../../src/paths/author/validate.js';
import { readData } from '../../src/paths/input/read-json.js';
import { normalise, type PathsModel } from '../../src/paths/model.js';

// @ts-expect-error a script without types
const { COMPARISON, together } = (await import('../../scripts/hosts/snippets.mjs')) as {
  COMPARISON: Record<string, unknown>;
  together: (way: string, base: string) => string;
};

const root = new URL('../../', import.meta.url).pathname;
const read = (file: string): string => readFileSync(root + file, 'utf8');

/** A comparison with the signs of a list, and a path for each id that they name. */
function modelOf(list: string): PathsModel {
  const signs = [...list.matchAll(/<li data-for="([^"]+)"/g)].map(([, weights = ''], at) => ({
    id: `sign-${at}`,
    text: '',
    because: '',
    safety: false,
    for: Object.fromEntries(weights.split(' ').map((each) => [each.split(':')[0]!, Number(each.split(':')[1])])),
  }));
  const ids = [...new Set(signs.flatMap((sign) => Object.keys(sign.for)))];
  return normalise({ signs, paths: ids.map((id) => ({ id, label: id })) });
}

describe('the self-check of an example', () => {
  for (const file of globSync('{README.md,docs/*.md,examples/{recipes,samples}/**/*.{html,vue,svelte,astro,tsx}}', {
    cwd: root,
  })) {
    const lists = read(file).match(/<ul data-signs[^]*?<\/ul>/g) ?? [];
    for (const [at, list] of lists.entries())
      test(`can lead to each of its paths: ${file}, ${at + 1}`, () => {
        const unreached = analyseReachability(modelOf(list)).results.filter(({ path, sets }) => path && !sets);
        assert.deepEqual(
          unreached.map(({ path }) => path),
          [],
        );
      });
  }
});

test('the example that the README shows has nothing to mend', () => {
  assert.ok(read('README.md').includes(together('children', '')));
  const codes: string[] = [];
  const report = (code: string) => codes.push(code);
  const model = normalise(readData(COMPARISON, 'https://a.example/', report));
  validate(model, report);
  lint({ model, reach: analyseReachability(model), today: '2026-12-01', lang: 'en', offers: false }, report);
  assert.deepEqual(codes, []);
});
