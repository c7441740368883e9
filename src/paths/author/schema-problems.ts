/**
 * @pure Translates errors of the JSON Schema validator into problems: one for each place, the deepest that is invalid.
 */
import { isRecord } from '../../internal/values.js';
import { schema } from './schema.js';
import type { LintReporter } from './lint.js';

/** An error of the validator; pointers begin with `#`. */
interface SchemaError {
  readonly keyword: string;
  readonly instanceLocation: string;
  readonly keywordLocation: string;
}

const steps = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a JSON pointer. */
const at = (value: unknown, pointer: string): unknown =>
  steps(pointer).reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<string, unknown>)[step]
        : undefined,
    value,
  );

const describeValue = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : '';
  return text.trim() ? `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”` : 'empty';
};

/** The edit distance between two words; anything above 2 is 3. */
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

/** The known name that was probably meant. */
function closestName(name: string, names: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');
  return (
    names.find((each) => plain(each) === plain(name)) ??
    names
      .filter((each) => distance(plain(name), plain(each)) < 3)
      .sort((a, b) => distance(plain(name), plain(a)) - distance(plain(name), plain(b)))[0]
  );
}

const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** Reports each place of `data` that is invalid. */
export function reportSchemaErrors(data: unknown, errors: readonly SchemaError[], note: LintReporter): void {
  const pointers = new Set(errors.map(({ instanceLocation }) => instanceLocation));
  const deeper = (pointer: string) => [...pointers].some((other) => other.startsWith(`${pointer}/`));
  const schemaOf = ({ keywordLocation }: SchemaError) =>
    at(schema, parent(keywordLocation)) as Record<string, unknown> | undefined;
  for (const pointer of pointers) {
    const here = errors.filter(({ instanceLocation }) => instanceLocation === pointer);
    const where = pointer.slice(1);
    if (here.some(({ keyword }) => keyword === 'false')) {
      const above = errors.find(
        ({ instanceLocation, keyword }) => instanceLocation === parent(pointer) && keyword === 'additionalProperties',
      );
      const name = steps(pointer).at(-1)!;
      const names = above ? Object.keys((schemaOf(above)?.properties as object | undefined) ?? {}) : [];
      note('WL-PATHS-099', { pointer: parent(where), name, guess: closestName(name, names) ?? '' });
      continue;
    }
    const value = at(data, pointer);
    const missing = isRecord(value)
      ? [
          ...new Set(
            here
              .filter(({ keyword }) => keyword === 'required')
              .flatMap((each) => (schemaOf(each)?.required as string[]).filter((name) => !Object.hasOwn(value, name))),
          ),
        ]
      : [];
    if (missing.length)
      note('WL-PATHS-098', { pointer: where, problem: `lacks ${missing.map((name) => `“${name}”`).join(' and ')}` });
    if (missing.length || deeper(pointer)) continue;
    // the outermost of the failed rules describes best what was expected
    const [rule] = here.sort((a, b) => a.keywordLocation.length - b.keywordLocation.length);
    const expected = (rule && schemaOf(rule)?.title) ?? 'something else';
    note('WL-PATHS-098', {
      pointer: where,
      problem: `is ${describeValue(value)}, and should be ${expected as string}`,
    });
  }
}
