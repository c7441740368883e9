/** @pure Every English string of ours, by the table it is registered in; the strings of lazy parts are in their widget's. */
import type { StringTable } from '../../src/i18n/strings.js';

type Module = Readonly<Record<string, unknown>>;

/** Whether a path below `src` is that of a table or of a part's strings. */
export const isStringsFile = (path: string): boolean =>
  /(?:^|\/)src\/.*(?:\/|\.)strings\.ts$/.test(path) && !/\/src\/(?:i18n|languages)\//.test(`/${path}`);

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * @param modules - The modules of all strings files, by their path.
 * @returns By the name of its table, such as `reader`.
 */
export function englishTables(modules: Readonly<Record<string, Module>>): Readonly<Record<string, object>> {
  const tables: Record<string, Record<string, unknown>> = {};
  const parts: (readonly [widget: string, key: string, english: unknown])[] = [];
  for (const [path, { strings, english }] of Object.entries(modules)) {
    const folders = path.slice(path.lastIndexOf('src/') + 4).split('/');
    const file = folders.pop()!;
    if (strings) {
      const table = strings as StringTable<object>;
      tables[table.name] = { ...table.english };
    } else if (english)
      parts.push([folders[0]!, camelCase(file.replace(/\.?strings\.ts$/, '') || folders.at(-1)!), english]);
  }
  for (const [widget, key, english] of parts) tables[widget]![key] = english;
  return tables;
}
