// Every language has every string: a failure names the file, the line or the list that is missing.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { NativeStrings as Native } from '../../src/booking/native/strings.js';
import type { BookingStrings as Booking } from '../../src/booking/strings.js';
import type { PathsStrings as Paths } from '../../src/paths/strings.js';
import { languages } from '../../src/i18n/languages.js';
import type { StringTable } from '../../src/i18n/strings.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const load = (file: string) => import(`${root}${file}`) as Promise<Readonly<Record<string, object>>>;
const files = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));

/** Where a table is defined and, from its folder, the name of its file in each language. */
interface Table {
  readonly source: string;
  readonly file: (tag: string) => string;
  readonly table: StringTable<Record<string, unknown>>;
}
const tables: Table[] = [];
/** English of the lazy parts whose other languages come with the table of their widget. */
const parts: { readonly source: string; readonly widget: string; readonly key: string; readonly english: object }[] =
  [];

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

for (const source of files('src/*/**/{strings,*.strings}.ts')) {
  if (/^src\/(i18n|languages)\//.test(source)) continue;
  const { strings, english } = await load(source);
  const folder = posix.dirname(source).replace(/^src\//, '');
  const name = posix.basename(source).replace(/\.?strings\.ts$/, '') || posix.basename(folder);
  if (strings)
    tables.push({
      source,
      file: (tag) => `src/languages/${tag}/${folder.replaceAll('/', '-')}.ts`,
      table: strings as Table['table'],
    });
  else if (english) parts.push({ source, widget: folder.split('/')[0]!, key: camelCase(name), english });
}

const tags = [...new Set([...languages, ...readdirSync(`${root}src/languages`), ...tables.flatMap(tagsOf)])].sort();

function tagsOf({ table }: Table): readonly string[] {
  return Object.keys(table.languages);
}

/** The strings of a table by their path, such as `find.nextMatch`. */
function paths(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || !value || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, each]) => paths(each, path ? `${path}.${key}` : key));
}

const at = (table: unknown, keys: readonly string[]): unknown =>
  keys.reduce((value, key) => (value as Record<string, unknown>)[key], table);

/** The keys that lead to each string of a table. */
function ways(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || !value || Array.isArray(value)) return [way];
  return Object.entries(value).flatMap(([key, each]) => ways(each, [...way, key]));
}

/** Whether a sentence shows what is put into one of its places; numbers as people write them in any of our languages. */
function shows(say: (...values: unknown[]) => unknown, place: number): boolean {
  const words = ['Qaa', 'Qbb', 'Qcc'];
  if ([words, ['Qaa', false]].some((values) => String(say(...values)).includes(words[place]!))) return true;
  const latin = String(say(...words.with(place, 2011 as never))).replace(/[٠-٩]/g, (digit) =>
    String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)),
  );
  return latin.replace(/[\s.,٬\u00a0\u202f]/g, '').includes('2011');
}

/** Names, and words that a language shares with English. */
const ALIKE = new Set(['Important', 'Danger', 'Question', 'Tip', 'Name', 'Chat', 'Sepia', 'E-mail', 'Email', 'Outlook.com', 'Microsoft 365', 'Google Calendar', 'Notes', 'Sources', 'Text', 'my-notes.txt', 'Thema']); // prettier-ignore

test('tables and parts are found', () => {
  assert.ok(tables.length >= 5 && parts.length >= 20, `${tables.length} tables, ${parts.length} parts`);
});

test('American and British English spell every word of ours alike', () => {
  const differs =
    /\b(\w*colou?r\w*|cent(er|re)|gr[ae]y|cancel\w+|licen[cs]e|favou?r\w*|behaviou?r|programme|\w+i[sz]ation|organi[sz]e\w*|recogni[sz]e\w*|judge?ment|tick(ed)?|check(ed)? off)\b/i;
  const words = (table: object): string[] =>
    Object.values(table).flatMap((value) =>
      typeof value === 'object'
        ? words(value as object)
        : typeof value === 'function'
          ? [`${value}`]
          : [value as string],
    );
  for (const text of [...tables.map(({ table }) => table.english), ...parts.map(({ english }) => english)].flatMap(
    words,
  ))
    assert.doesNotMatch(text, differs);
});

for (const tag of tags)
  describe(`in ${tag}`, () => {
    test('the language is listed', () => {
      assert.ok(languages.includes(tag as never), `add '${tag}' to the list in src/i18n/languages.ts`);
    });

    for (const { source, file, table } of tables)
      test(source, async () => {
        const translation = file(tag);
        assert.ok(existsSync(root + translation), `add ${translation}`);
        const specifier = posix.relative(posix.dirname(source), translation).replace(/ts$/, 'js');
        // the widgets' tables come in one file of the language
        const widget = /^src\/(reader|paths|booking)\/strings\.ts$/.exec(source)?.[1];
        const place = widget ? 'src/i18n/widget-languages.ts' : source;
        const line = widget
          ? `${tag}: once(() => import('../languages/${tag}/widgets.js')),`
          : `${tag}: () => import('${specifier}'),`;
        const loader = table.languages[tag];
        assert.ok(loader, `add to ${place}: ${line}`);
        const strings = (await loader()).default;
        assert.equal(
          strings,
          (await load(translation))['default'],
          `${place} loads another file; it should be ${line}`,
        );

        // a part of one widget's table is compared with its English; the widget's first strings with theirs
        const own = parts.filter(({ widget }) => source === `src/${widget}/strings.ts`);
        const english = { ...table.english, ...Object.fromEntries(own.map(({ key, english }) => [key, english])) };
        const has = paths(strings);
        const wanted = paths(english);
        assert.deepEqual(
          wanted.filter((path) => !has.includes(path)),
          [],
          `add to ${translation}`,
        );
        assert.deepEqual(
          has.filter((path) => !wanted.includes(path)),
          [],
          `remove from ${translation}: English has no such string`,
        );
      });

    test('what is put into a sentence in English is put into it here', async () => {
      for (const { source, table } of tables) {
        const strings = (await table.languages[tag]!()).default as Record<string, unknown>;
        const own = parts.filter(({ widget }) => source === `src/${widget}/strings.ts`);
        const english = { ...table.english, ...Object.fromEntries(own.map(({ key, english }) => [key, english])) };
        for (const way of ways(english)) {
          const [say, here] = [at(english, way), at(strings, way)];
          assert.equal(typeof here, typeof say, `${way.join('.')} is a ${typeof say} in English`);
          if (typeof say !== 'function' || typeof here !== 'function') continue;
          for (let place = 0; place < say.length; place++)
            if (shows(say as never, place))
              assert.ok(shows(here as never, place), `${source}: ${way.join('.')} leaves out what is put into it`);
        }
      }
    });

    test('nothing is left in English', async () => {
      for (const { source, table } of tables) {
        const strings = (await table.languages[tag]!()).default as Record<string, unknown>;
        const own = parts.filter(({ widget }) => source === `src/${widget}/strings.ts`);
        const english = { ...table.english, ...Object.fromEntries(own.map(({ key, english }) => [key, english])) };
        for (const way of ways(english)) {
          const [theirs, here] = [at(english, way), at(strings, way)];
          if (typeof here !== 'string' || ALIKE.has(here)) continue;
          assert.notEqual(here, theirs, `${source}: ${way.join('.')}`);
        }
      }
    });

    test('no file is left over', () => {
      const wanted = [...tables.map(({ file }) => file(tag)), `src/languages/${tag}/widgets.ts`];
      for (const file of files(`src/languages/${tag}/**/*.ts`))
        assert.ok(wanted.includes(file), `no table loads ${file}`);
    });
  });

test('what is put into a sentence keeps its words in agreement', async () => {
  const [es, it, pl, nl] = await Promise.all(
    ['es', 'it', 'pl', 'nl'].map(async (tag) => (await load(`src/languages/${tag}/booking.ts`))['default'] as Booking),
  );
  assert.deepEqual(
    ['1:00 p.m.', '13:00', 'miércoles, 9:00'].map((time) => es!.live!.openUntil(time).replace('Abierto ahora, ', '')),
    ['hasta la 1:00 p.m.', 'hasta las 13:00', 'hasta el miércoles, 9:00'],
  );
  assert.doesNotMatch(es!.live!.asOf('hoy a las 9:00 a.m.'), /\.\./);
  assert.equal(es!.live!.today('1:30 p.m.'), 'hoy a la 1:30 p.m.');
  assert.match(it!.live!.openUntil('17:00'), /fino alle 17:00$/);
  assert.match(it!.live!.openUntil('mercoledì 17:00'), /fino a mercoledì 17:00$/);
  assert.match(pl!.live!.openUntil('17:00'), /do 17:00$/);
  assert.doesNotMatch(pl!.live!.openUntil('środa 17:00'), /do środa/);
  assert.match(nl!.live!.openUntil('woensdag 17:00'), /tot woensdag 17:00$/);
});

test('the days of a month are written as people write them', async () => {
  const [fr, it, pt] = await Promise.all(
    ['fr', 'it', 'pt'].map(async (tag) => (await load(`src/languages/${tag}/paths.ts`))['default'] as Paths),
  );
  assert.match(fr!.reviewed('1 décembre 2026'), /le 1er décembre/);
  assert.match(fr!.reviewed('12 décembre 2026'), /le 12 décembre/);
  assert.match(it!.reviewed('8 dicembre 2026'), / l’8 dicembre/);
  assert.match(it!.reviewed('18 dicembre 2026'), / il 18 dicembre/);
  assert.match(pt!.reviewed('1 de dezembro de 2026'), /em 1º de dezembro/);
});

test('a place at which clocks differ is put in no case of its own', async () => {
  // “in Schweiz”, “à Allemagne” and “em Brasil” are wrong: `Intl` gives the bare name
  for (const tag of ['de', 'fr', 'he', 'it', 'nl', 'pl', 'pt', 'ar']) {
    const native = (await load(`src/languages/${tag}/booking-native.ts`))['default'] as Native;
    assert.match(native.there('9:00', 'Qaa'), /^9:00 \(\u2068?Qaa\u2069?\)$/, tag);
  }
});

test('each language keeps its address: docs/languages.md says which', () => {
  const others: Readonly<Record<string, RegExp>> = {
    es: /(?<!\p{L})(usted|su (dispositivo|navegador)|pulse|salga|vosotros)(?!\p{L})/iu,
    it: /(?<!\p{L})(Lei|il Suo|non lascia questa)(?!\p{L})/u,
    nl: /(?<!\p{L})(u|uw)(?!\p{L})/iu,
    pt: /(?<!\p{L})(secç\p{L}*|está a falar|a começar…|definições|ao fim|ecrã|tu)(?!\p{L})/iu,
    de: /(?<!\p{L})(du|dein\p{L}*)(?!\p{L})/iu,
    fr: /(?<!\p{L})(tu|ton|tes)(?!\p{L})/iu,
    ar: /(?<!\p{L})(اضغط|اختر|استمع|اقرأ|تكتب|تغادر|حاول)(?!\p{L})/u,
  };
  for (const [tag, other] of Object.entries(others))
    for (const file of files(`src/languages/${tag}/*.ts`))
      for (const [, said] of readFileSync(root + file, 'utf8').matchAll(/['`]((?:[^'`\\]|\\.)*)['`]/g))
        assert.doesNotMatch(said!.replace(/\$\{[^}]*\}/g, ''), other, file);
});
