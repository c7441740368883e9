import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { designTokens, HOST, looks, lookSheet, PROPERTIES, type LookTokens } from '../../src/theme/looks/looks.js';

/** The relative luminance and the contrast of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** What is read on what; borders of controls have to be told from the page at 3:1. */
const PAIRS: readonly (readonly [keyof LookTokens, keyof LookTokens, number])[] = [
  ['text', 'page', 4.5],
  ['muted', 'page', 4.5],
  ['accent', 'page', 4.5],
  ['onAccent', 'accent', 4.5],
  ['onSurface', 'surface', 4.5],
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['strongLine', 'page', 3],
  ['strongLine', 'surface', 3],
];

for (const [name, look] of Object.entries(looks) as [string, LookTokens][])
  describe(`the look ${name}`, () => {
    for (const scheme of [0, 1] as const)
      for (const [front, back, least] of PAIRS)
        it(`${scheme ? 'dark' : 'light'}: ${front} on ${back}`, () => {
          const ratio = contrast(
            (look[front] as readonly string[])[scheme]!,
            (look[back] as readonly string[])[scheme]!,
          );
          assert.ok(ratio >= (name === 'contrast' ? 7 : least), `${ratio.toFixed(2)}:1`);
        });

    it('is one sheet of custom properties, by an attribute or a class', () => {
      const sheet = lookSheet(name, look);
      assert.match(sheet, new RegExp(`\\[data-wayleaf-look='${name}'\\],\\n\\.wayleaf-look-${name} \\{`));
      const set = [...sheet.matchAll(/^ {2}([\w-]+):/gm)].map(([, property]) => property);
      assert.deepEqual(set, Object.values(PROPERTIES));
    });
  });

describe('the design tokens', () => {
  it('are in the Design Tokens Format: each a type and a value of that type', () => {
    let count = 0;
    const walk = (value: object): void => {
      if ('$value' in value) {
        count++;
        const { $type, $value } = value as { readonly $type: string; readonly $value: unknown };
        if ($type === 'color') {
          const { colorSpace, components, hex } = $value as Record<string, unknown>;
          assert.equal(colorSpace, 'srgb');
          assert.ok((components as number[]).every((each) => each >= 0 && each <= 1));
          assert.match(hex as string, /^#[\da-f]{6}$/);
        } else if ($type === 'number') assert.equal(typeof $value, 'number');
        else assert.ok($type === 'fontFamily' && Array.isArray($value));
        return;
      }
      for (const [name, each] of Object.entries(value)) {
        assert.match(name, /^\$?[^{}.$]+$/);
        if (typeof each === 'object' && each) walk(each as object);
      }
    };
    walk(designTokens());
    assert.ok(count > 70);
  });

  it('host takes back what a look around it has set', () =>
    assert.equal(lookSheet(HOST, undefined).match(/: initial;/g)?.length, Object.keys(PROPERTIES).length));

  it('each property is one of those that all widgets share, documented as it is', () => {
    const source = readFileSync(new URL('../../src/theme/tokens.ts', import.meta.url), 'utf8');
    for (const property of Object.values(PROPERTIES)) assert.ok(source.includes(`@cssproperty [${property}`), property);
  });

  it('what the manifest tells of a default is what the sheet falls back to', () => {
    const source = readFileSync(new URL('../../src/theme/tokens.ts', import.meta.url), 'utf8');
    const told = [...source.replace(/\n \* {3}/g, ' ').matchAll(/@cssproperty \[(--[\w-]+)=(.*)\] - /g)];
    assert.ok(told.length >= 9);
    for (const [, name, value] of told)
      assert.ok(source.includes(`var(${name}, ${value!.replaceAll('--wayleaf-accent', '--_accent')})`), name);
  });

  it('every custom property that a style sheet of ours reads is in the manifest, and in docs/theming.md', () => {
    const root = new URL('../../', import.meta.url);
    const manifest = readFileSync(new URL('custom-elements.json', root), 'utf8');
    const guide = readFileSync(new URL('docs/theming.md', root), 'utf8');
    const read = new Set<string>();
    for (const file of readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts'))
        for (const [, name] of readFileSync(new URL(`src/${file}`, root), 'utf8').matchAll(/var\((--wayleaf-[\w-]+)/g))
          read.add(name!);
    assert.ok(read.size > 20);
    for (const name of read) {
      assert.ok(manifest.includes(`"name": "${name}"`), `${name} is in the manifest`);
      assert.ok(guide.includes(`\`${name}\``), `${name} is in the guide`);
    }
  });
});
