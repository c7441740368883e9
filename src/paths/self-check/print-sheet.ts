/**
 * Renders, prints and saves the sheet for a first conversation. The sheet leaves this module only through the visitor's
 * printer and downloads.
 */
import { html, nothing, render } from 'lit';
import { styleDocument, openPrivateDocument } from './private-frame.js';
import { sheetToText, type ConversationSheet, type SheetBlock } from './conversation-sheet.js';

/** The languages and names a sheet is rendered with. */
export interface SheetProps {
  readonly lang: string;
  readonly dir: string;
  /** The language of the author's words. */
  readonly authorLang: string;
  readonly notes: string;
  readonly fileName: string;
}

type SheetList = SheetBlock['lists'][number];

/** The style sheet of the printed document. */
const CSS = `
  @page { margin: 12mm 14mm; }
  html { color-scheme: light; }
  body { margin: 0; font: 10pt/1.35 Georgia, 'Times New Roman', serif; color: #000; background: #fff; }
  .head0 { margin: 0; font-weight: 700; font-size: 16pt; line-height: 1.25; }
  .block { break-inside: avoid; }
  .head1 {
    margin: 0.9em 0 0.35em;
    padding-block-end: 0.15em;
    border-block-end: 0.5pt solid #000;
    font-size: 12pt;
    font-weight: 700;
    break-after: avoid;
  }
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

/** The sheet as markup, for screen and print. */
export function sheetView(
  { title, decision, date, sentence, blocks, note }: ConversationSheet,
  { authorLang, notes }: SheetProps,
  level = 1,
) {
  const heading = (down: number, text: string) =>
    html`<div class=${`head${down}`} role="heading" aria-level=${Math.min(level + down, 6)} dir="auto">${text}</div>`;
  // answers stand beside their sentences, notes below theirs
  const className = ({ name, items: all }: SheetList) => (!name && all.some(([, more]) => more) ? 'said' : '');
  const item = ([text, more]: SheetList['items'][number]) => {
    const note = more ? html`<small dir="auto">${more}</small>` : nothing;
    return html`<li><span dir="auto" lang=${authorLang}>${text}</span> ${note}</li>`;
  };
  const items = (list: SheetList) => html`
    ${list.lead ? html`<p class="lead">${list.lead}</p>` : nothing}
    <ul class=${className(list)}>${list.items.map(item)}</ul>
  `;
  const block = ({ title: name, lists }: SheetBlock) => {
    const names = [...new Set(lists.map((list) => list.name))];
    const column = (each: string) => html`
      <div>
        ${each ? heading(2, each) : nothing} ${lists.filter((list) => list.name === each).map(items)}
      </div>
    `;
    const columns = names.length === 4 ? 'columns four' : 'columns';
    return html`
      <div class="block">
        ${heading(1, name)}
        <div class=${names.length > 1 ? columns : ''}>
          ${names.map(column)}
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

/** The calls that print and save. An object, so that tests can replace them. */
export const printer = {
  save(link: HTMLAnchorElement): void {
    link.click();
  },
  print(window: Window): void {
    // Safari on phones prints the outer page when a frame's print() is called
    if (!window.document.execCommand('print', false)) window.print();
  },
};

/** How long a browser may take to start printing, in ms. */
const PRINT_TIMEOUT = 1500;

/**
 * Prints the sheet, and nothing of the page.
 *
 * @param place - An empty element of the self-check, which holds the frame until the next sheet.
 * @returns Whether printing started: a sandbox may block it silently.
 */
export async function printSheet(place: HTMLElement, sheet: ConversationSheet, props: SheetProps): Promise<boolean> {
  const target = await openPrivateDocument(place);
  if (!target) return false;
  styleDocument(target, props.lang, props.dir, CSS);
  target.document.title = sheet.title;
  render(sheetView(sheet, props), target.document.body);
  const started = new Promise<boolean>((resolve) => {
    target.window.addEventListener('beforeprint', () => resolve(true));
    setTimeout(() => resolve(false), PRINT_TIMEOUT);
  });
  printer.print(target.window);
  return started;
}

/**
 * Downloads the sheet as a text file.
 *
 * @returns Whether the frame allows it.
 */
export async function saveSheet(
  place: HTMLElement,
  sheet: ConversationSheet,
  { fileName }: SheetProps,
): Promise<boolean> {
  const target = await openPrivateDocument(place);
  if (!target) return false;
  const { document, window } = target;
  const link = document.createElement('a');
  // the address is revoked with the frame
  link.href = window.URL.createObjectURL(new window.Blob([sheetToText(sheet)], { type: 'text/plain;charset=utf-8' }));
  link.download = fileName;
  document.body.append(link);
  printer.save(link);
  return true;
}
