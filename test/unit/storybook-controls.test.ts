/** The controls of the stories: from the manifest alone, one row for each thing that HTML can set. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { controlsOf, followControls, type Manifest } from '../../.storybook/controls.ts';
import { notShown, partsIn } from '../../.storybook/shown-in.ts';
import { JSDOM } from '../support/jsdom.js';

const manifest = JSON.parse(
  readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'),
) as unknown as Manifest;
interface Row {
  readonly name: string;
  readonly description: string;
  readonly control: { readonly type: string };
  readonly options?: readonly string[];
}
const rowsOf = (tag: string) => controlsOf(tag, manifest) as unknown as Readonly<Record<string, Row>>;
interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string }[];
}
const tags = ['wayleaf-reader', 'wayleaf-paths', 'wayleaf-booking'];

describe('the controls of a widget’s stories', () => {
  for (const tag of tags)
    it(`have a row for each attribute of ${tag}, and no other`, () => {
      const [declaration] = manifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .filter(({ tagName }) => tagName === tag);
      const names = Object.values(rowsOf(tag)).map(({ name }) => name);
      assert.deepEqual(
        names,
        declaration!.attributes!.map(({ name }) => name),
      );
      assert.equal(new Set(names).size, names.length);
      for (const none of ['play', 'audit', 'problems', 'version', 'part', 'wayleaf-problem'])
        assert.ok(!names.includes(none), none);
    });

  for (const [who, follows] of [
    ['a story that knows nothing of them', false],
    ['a story that writes them itself', true],
  ] as const)
    it(`set what was changed, and back to its own value, in ${who}`, () => {
      const { body } = new JSDOM('<wayleaf-booking practice="Own"></wayleaf-booking>').window.document;
      const widget = body.firstElementChild!;
      const shown = (practice: string) => {
        if (follows) widget.setAttribute('practice', practice);
        followControls(body, 'wayleaf-booking', manifest, { practice }, { practice: 'Own' });
        return widget.getAttribute('practice');
      };
      assert.deepEqual(['First', 'Second', 'Own', 'Third', 'Own'].map(shown), [
        'First',
        'Second',
        'Own',
        'Third',
        'Own',
      ]);
    });

  it('are a list for literals, a switch for what is true or false, a bounded number where the docs give bounds', () => {
    const { view, answers, debug, headingLevel, src } = rowsOf('wayleaf-paths');
    assert.deepEqual(view!.options, ['auto', 'table', 'cards']);
    assert.deepEqual(answers!.options, ['three', 'ticks']);
    assert.equal(debug!.control.type, 'boolean');
    assert.deepEqual(headingLevel!.control, { type: 'number', min: 2, max: 6, step: 1 });
    assert.equal(src!.control.type, 'text');
    const { stall, mode } = rowsOf('wayleaf-booking');
    assert.equal(stall!.control.type, 'number');
    assert.equal(mode!.control.type, 'select');
    assert.equal(mode!.options![0], 'auto');
  });

  it('have no piece of code in a description that is too long to break', () => {
    for (const { name, description } of tags.flatMap((tag) => Object.values(rowsOf(tag))))
      for (const [, code] of description.matchAll(/`([^`]*)`/g)) assert.ok(code!.length < 30, `${name}: ${code!}`);
  });
});

describe('the page on theming', () => {
  it('has a story for each part of the manifest, or says why there is none', () => {
    for (const { tagName, cssParts = [] } of manifest.modules.flatMap(
      ({ declarations = [] }) => declarations as readonly Declaration[],
    ))
      for (const { name } of cssParts) assert.ok(partsIn[tagName!]?.[name] ?? notShown[name], `${tagName}: ${name}`);
  });
});
