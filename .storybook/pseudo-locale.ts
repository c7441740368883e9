/**
 * The pseudo-locale for the stories: no English must be left in it, and nothing may be cut off. For tests and designers.
 */
import { openRootsForTesting } from '../src/internal/closed-root.js';
import { registerStrings } from '../src/register-strings.js';
import { englishTables } from '../test/support/english-tables.js';
import { pseudoTable } from '../test/support/pseudo-locale.js';
import { cutOff, rootsBelow, untranslated } from '../test/support/untranslated.js';

// languages that are not shipped, in letters that are not Latin: what `Intl` says in them is not taken for English
export const PSEUDO = { el: 'ltr', ur: 'rtl' } as const;

declare global {
  interface ImportMeta {
    /** Vite's. */
    readonly glob: (
      patterns: readonly string[],
      options: { readonly eager: true },
    ) => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }
  interface Window {
    /** What is wrong on the page; `authored` is what the page's own words are besides those in its document. */
    pseudoFaults?: (tag: string, authored: string) => readonly string[];
  }
}

const modules = import.meta.glob(
  ['../src/*/**/strings.ts', '../src/*/**/*.strings.ts', '!../src/{i18n,languages}/**'],
  { eager: true },
);
const english = englishTables(modules);

openRootsForTesting();
for (const [tag, dir] of Object.entries(PSEUDO)) registerStrings(tag, pseudoTable(english, dir === 'rtl'));

/** Whatever is text in the page's own document, attributes too. */
const authoredIn = (page: Document): string =>
  [...page.querySelectorAll('#storybook-root *')]
    .flatMap((element) => [...element.attributes].map(({ value }) => value))
    .concat(page.querySelector('#storybook-root')?.textContent ?? '')
    .join(' ');

window.pseudoFaults = (tag, authored) => {
  const roots = rootsBelow(document.body);
  return [...untranslated(roots, tag, `${authored} ${authoredIn(document)}`), ...cutOff(roots)];
};
