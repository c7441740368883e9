import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isAttributed, isSound, normalise } from '../../src/paths/model.js';
import { readData } from '../../src/paths/input/read-json.js';
import { score, type Answers } from '../../src/paths/self-check/scoring.js';

for (const name of ['paths', 'website', 'commute'])
  describe(`the sample ${name}.json`, () => {
    const codes: string[] = [];
    const data = JSON.parse(
      readFileSync(new URL(`../../stories/sample/${name}.json`, import.meta.url), 'utf8'),
    ) as Record<string, unknown>;
    const model = normalise(readData(data, 'https://a.example/', (code) => codes.push(code)));

    test('has nothing to mend', () => {
      assert.deepEqual(codes, []);
      assert.ok(isSound(model) && isAttributed(model));
    });

    test('leads to every kind of result, and to every path', () => {
      const weighed = model.signs.filter(({ safety }) => !safety);
      const reached = new Set<string>();
      for (let set = 0; set < 2 ** weighed.length; set++) {
        const answers: Answers = {
          signs: new Map(weighed.map(({ id }, at) => [id, (set >> at) & 1 ? 1 : 0])),
          matters: new Map(),
        };
        const { kind, leading } = score(model, answers);
        reached.add(kind === 'one' ? leading[0]! : kind);
      }
      for (const { id } of model.signs.filter(({ safety }) => safety))
        reached.add(score(model, { signs: new Map([[id, 1]]), matters: new Map() }).kind);
      const kinds = ['unsure', 'none', 'several', ...(weighed.length < model.signs.length ? ['support'] : [])];
      assert.deepEqual([...reached].sort(), [...kinds, ...model.paths.map(({ id }) => id)].sort());
    });
  });
