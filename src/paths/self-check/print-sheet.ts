/**
 * The sheet on screen, on paper and as a file. It leaves this module only through the visitor's printer and downloads.
 */
import { html, nothing, render } from 'lit';
import { furnish, openRoom } from './private-frame.js';
import { sheetText, type Sheet } from './sheet.js';

/** How a sheet is written and set. */
export interface SheetProps {
  readonly lang: string;
  readonly dir: string;
  /** The language of the author's words. */
  readonly authorLang: string;
  readonly notes: string;
  readonly fileName: string;
}

const CSS = `
  @page { margin: 12mm 14mm; }
  html { color-scheme: light; }
  body { margin: 0; font: 10pt/1.35 Georgia, 'Times New Roman', serif; color: #000; background: #fff; }
  .head0 { margin: 0; font-weight: 700; font-size: 16pt; line-height: 1.25; }
  .block { break-inside: avoid; }
  .head1 { margin: 0.9em 0 0.35em; padding-block-end: 0.15em; border-block-end: 0.5pt solid #000; font-size: 12pt; font-weight: 700; break-after: avoid; }
  .head2 { margin: 0 0 0.3em; font-size: 10pt; font-weight: 700; break-after: avoid; }
  p { margin: 0.2em 0; }
  .lead { margin-block-start: 0.5em; font-style: italic; break-after: avoid; }
  ul { margin: 0; padding-inline-start: 1.1em; }
  li { margin-block: 0.15em; break-inside: avoid; }
  small { display: block; font-size: 9pt; }
  .said { padding: 0; list-style: none; }
  .said li { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1.5em; }
  [dir] { text-align: -webkit-match-parent; text-align: match-parent; }
  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(14em, 1fr)); gap: 0 2em; }
  .four { grid-template-columns: 1fr 1fr; row-gap: 0.8em; }
  .line { block-size: 1.8em; border-block-end: 0.5pt solid #777; }
  .meta { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5em; }
  .foot { margin-block-start: 0.8em; font-size: 8.5pt; }
`;

/** The sheet as markup, for the screen and for paper alike. */
export function sheetView(
  { title, decision, date, sentence, blocks, note }: Sheet,
  { authorLang, notes }: SheetProps,
  level = 1,
) {
  const heading = (down: number, text: string) =>
    html`<div class=${`head${down}`} role="heading" aria-level=${Math.min(level + down, 6)} dir="auto">${text}</div>`;
  // answers stand beside their sentences, notes below theirs
  const kind = ({ name, items: all }: Sheet['blocks'][number]['lists'][number]) =>
    !name && all.some(([, more]) => more) ? 'said' : '';
  const items = (list: Sheet['blocks'][number]['lists'][number]) => html`
    ${list.lead ? html`<p class="lead">${list.lead}</p>` : nothing}
    <ul class=${kind(list)}>${list.items.map(([text, more]) => html`<li><span dir="auto" lang=${authorLang}>${text}</span> ${more ? html`<small dir="auto">${more}</small>` : nothing}</li>`)}</ul>
  `;
  const block = ({ title: name, lists }: Sheet['blocks'][number]) => {
    const names = [...new Set(lists.map((list) => list.name))];
    return html`
      <div class="block">
        ${heading(1, name)}
        <div class=${names.length > 1 ? `columns ${names.length === 4 ? 'four' : ''}` : ''}>
          ${names.map((each) => html`<div>${each ? heading(2, each) : nothing} ${lists.filter((list) => list.name === each).map(items)}</div>`)}
        </div>
      </div>
    `;
  };
  return html`
    ${heading(0, title)}
    <div class="meta"><p dir="auto" lang=${authorLang}>${decision}</p><p>${date}</p></div>
    <p>${sentence}</p>
    ${blocks.filter(({ short }) => !short).map(block)}
    <div class="columns">${blocks.filter(({ short }) => short).map(block)}</div>
    <div class="block">
      ${heading(1, notes)}
      <div class="line"></div>
      <div class="line"></div>
      <div class="line"></div>
      <p class="foot">${note}</p>
    </div>
  `;
}

/** What a browser does with a sheet. An object, so that tests need no printer and no folder. */
export const printer = {
  save(link: HTMLAnchorElement): void {
    link.click();
  },
  print(window: Window): void {
    // Safari on phones prints the outer page when a frame's print() is called
    if (!window.document.execCommand('print', false)) window.print();
  },
};

/** How long a browser may take to begin, in ms. */
const BEGIN = 1500;

/**
 * Prints the sheet, and nothing of the page.
 *
 * @param place - An empty element of the closed root, which holds the frame until the next sheet.
 * @returns Whether printing began: a sandbox may keep a page from it without a word.
 */
export async function printSheet(place: HTMLElement, sheet: Sheet, look: SheetProps): Promise<boolean> {
  const room = await openRoom(place);
  if (!room) return false;
  furnish(room, look.lang, look.dir, CSS);
  room.document.title = sheet.title;
  render(sheetView(sheet, look), room.document.body);
  const began = new Promise<boolean>((resolve) => {
    room.window.addEventListener('beforeprint', () => resolve(true));
    setTimeout(() => resolve(false), BEGIN);
  });
  printer.print(room.window);
  return began;
}

/**
 * Hands the sheet to the browser's downloads as a text file.
 *
 * @returns Whether the frame allows it.
 */
export async function saveSheet(place: HTMLElement, sheet: Sheet, { fileName }: SheetProps): Promise<boolean> {
  const room = await openRoom(place);
  if (!room) return false;
  const { document, window } = room;
  const link = document.createElement('a');
  // with the frame goes the address
  link.href = window.URL.createObjectURL(new window.Blob([sheetText(sheet)], { type: 'text/plain;charset=utf-8' }));
  link.download = fileName;
  document.body.append(link);
  printer.save(link);
  return true;
}
