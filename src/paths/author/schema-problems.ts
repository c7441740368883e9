/**
 * @pure Says in plain words where a JSON twin does not fit the schema: one sentence for each place, the deepest that is
 * wrong.
 */
import { isRecord } from '../../internal/values.js';
import { schema } from './schema.js';
import type { Note } from './lint.js';

/** What a validator tells; pointers begin with `#`. */
interface Misfit {
  readonly keyword: string;
  readonly instanceLocation: string;
  readonly keywordLocation: string;
}

const steps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a JSON pointer. */
const at = (value: unknown, pointer: string): unknown =>
  steps(pointer).reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<string, unknown>)[step]
        : undefined,
    value,
  );

const named = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : '';
  return text.trim() ? `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”` : 'empty';
};

/** How many letters have to change to make one word of another; anything past 2 is 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = [...b].map((_, i) => i + 1);
  row.unshift(0);
  [...a].forEach((letter, i) => {
    const next = [i + 1];
    [...b].forEach((other, j) =>
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1))),
    );
    row = next;
  });
  return Math.min(3, row.at(-1)!);
}

/** The name that was probably meant. */
function guess(name: string, names: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');
  return (
    names.find((each) => plain(each) === plain(name)) ??
    names
      .filter((each) => distance(plain(name), plain(each)) < 3)
      .sort((a, b) => distance(plain(name), plain(a)) - distance(plain(name), plain(b)))[0]
  );
}

const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** Tells each place of `data` that does not fit. */
export function reportSchemaErrors(data: unknown, misfits: readonly Misfit[], note: Note): void {
  const wrong = new Set(misfits.map(({ instanceLocation }) => instanceLocation));
  const deeper = (pointer: string) => [...wrong].some((other) => other.startsWith(`${pointer}/`));
  const schemaOf = ({ keywordLocation }: Misfit) =>
    at(schema, parent(keywordLocation)) as Record<string, unknown> | undefined;
  for (const pointer of wrong) {
    const here = misfits.filter(({ instanceLocation }) => instanceLocation === pointer);
    const where = pointer.slice(1);
    if (here.some(({ keyword }) => keyword === 'false')) {
      const above = misfits.find(
        ({ instanceLocation, keyword }) => instanceLocation === parent(pointer) && keyword === 'additionalProperties',
      );
      const name = steps(pointer).at(-1)!;
      const names = above ? Object.keys((schemaOf(above)?.properties as object | undefined) ?? {}) : [];
      note('WL-PATHS-099', { pointer: parent(where), name, guess: guess(name, names) ?? '' });
      continue;
    }
    const value = at(data, pointer);
    const lacking = isRecord(value)
      ? [
          ...new Set(
            here
              .filter(({ keyword }) => keyword === 'required')
              .flatMap((each) => (schemaOf(each)?.required as string[]).filter((name) => !Object.hasOwn(value, name))),
          ),
        ]
      : [];
    if (lacking.length)
      note('WL-PATHS-098', { pointer: where, problem: `lacks ${lacking.map((name) => `“${name}”`).join(' and ')}` });
    if (lacking.length || deeper(pointer)) continue;
    // the outermost of the rules that failed here says best what was wanted
    const [rule] = here.sort((a, b) => a.keywordLocation.length - b.keywordLocation.length);
    const wanted = (rule && schemaOf(rule)?.title) ?? 'something else';
    note('WL-PATHS-098', { pointer: where, problem: `is ${named(value)}, and should be ${wanted as string}` });
  }
}
