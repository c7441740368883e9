// node --import ./scripts/ts-hooks.mjs scripts/glossary.ts: writes the words of docs/glossary-languages.md from the
// tables of strings. test/unit/glossary-languages.test.ts fails where the page is not what they give today.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { languages, type Language } from '../src/i18n/languages.js';
import { strings as confirmation } from '../src/booking/confirmation/strings.js';
import { strings as native } from '../src/booking/native/strings.js';
import { strings as booking } from '../src/booking/strings.js';
import { strings as paths } from '../src/paths/strings.js';
import { strings as reader } from '../src/reader/strings.js';
import { englishTables, isStringsFile } from '../test/support/english-tables.js';

const root = new URL('..', import.meta.url).pathname;
const file = `${root}docs/glossary-languages.md`;
const MARK = '<!-- written by scripts/glossary.ts -->';

/** The terms, as table and key. */
const TERMS =
  `reader.contents reader.text reader.tools reader.finished reader.retry reader.find.noMatches reader.signs.soundsLikeMe
reader.bar.more reader.bar.listen reader.bar.quote reader.resume.continueReading reader.resume.notNow
reader.narration.narration reader.narration.pause reader.narrationPanel.speed reader.narrationPanel.sleep
reader.callouts.note reader.callouts.warning reader.footnotes.notes reader.lineFocus.focusOff
reader.settingsPanel.textSettings reader.settingsPanel.colours reader.settingsPanel.themes.sepia
reader.settingsPanel.face reader.settingsPanel.reset reader.settingsPanel.kept
paths.start paths.takeBack paths.notChosen paths.table paths.sources paths.questions paths.selfCheck.title
paths.selfCheck.signs paths.selfCheck.no paths.selfCheck.little paths.selfCheck.yes paths.selfCheck.unanswer
paths.selfCheck.matters paths.selfCheck.aLot paths.selfCheck.result paths.selfCheck.speaks paths.selfCheck.pulls
paths.selfCheck.flips paths.selfCheck.forget paths.selfCheck.print paths.display.byPath paths.display.byQuestion
paths.display.onlyDifferences booking.book booking.chose booking.hold booking.facts.practice booking.facts.licence booking.facts.format
booking.facts.length booking.facts.insurance booking.session.newTab booking.live.hours booking.live.next
booking.live.open booking.live.shut booking.live.holidays booking.live.elsewhere booking.form.submit
bookingNative.timezone bookingNative.details bookingNative.review bookingNative.book bookingNative.ask`.split(/\s+/);

type Tree = Readonly<Record<string, unknown>>;

const at = (tables: Tree, term: string): unknown =>
  term.split('.').reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], tables);

/** The page with its table as the strings are today. */
export async function glossary(page: string): Promise<string> {
  const modules = globSync('src/*/**/*strings.ts', { cwd: root }).filter(isStringsFile);
  const english = englishTables(
    Object.fromEntries(
      await Promise.all(modules.map(async (each) => [each, (await import(root + each)) as Tree] as const)),
    ),
  );
  const tables = { reader, paths, booking, bookingNative: native, bookingConfirmation: confirmation };
  const inLanguage = async (tag: Language): Promise<Tree> =>
    Object.fromEntries<unknown>(
      await Promise.all(
        Object.entries(tables).map(async ([name, { languages: all }]) => [name, (await all[tag]!()).default] as const),
      ),
    );
  const all: readonly Tree[] = [english, ...(await Promise.all(languages.map(inLanguage)))];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = TERMS.map((term) => {
    const words = all.map((each) => at(each, term));
    if (words.some((word) => typeof word !== 'string')) throw new Error(`${term} is no plain string in every language`);
    return row([`\`${term}\``, ...(words as readonly string[]).map((word) => word.replaceAll('|', '\\|'))]);
  });
  const table = [
    row(['string', 'en', ...languages]),
    row(Array<string>(languages.length + 2).fill('---')),
    ...rows,
  ].join('\n');
  return `${page.slice(0, page.indexOf(MARK))}${MARK}\n\n${table}\n`;
}

if (process.argv[1]?.endsWith('glossary.ts')) writeFileSync(file, await glossary(readFileSync(file, 'utf8')));
