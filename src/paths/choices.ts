import { html, nothing } from 'lit';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import type { Path } from './model.js';

/** What the buttons need to know and to do. */
export interface Choosing {
  readonly paths: readonly Path[];
  readonly chosen: string | undefined;
  /** Whether the visitor took a choice back here. */
  readonly takenBack: boolean;
  readonly choose: (path: Path) => void;
  readonly takeBack: () => void;
}

/** One button for each path, all alike and in the author's order. Pressing the pressed one takes the choice back. */
export function choices(
  { paths, chosen, takenBack, choose, takeBack }: Choosing,
  { t, lang, dir }: Localized<PathsStrings>,
) {
  const found = paths.find(({ id }) => id === chosen);
  const back = (event: Event) => {
    // this button goes with the choice: the focus stays among its neighbours
    (event.currentTarget as HTMLElement)
      .closest('.choices')
      ?.querySelector<HTMLElement>('[aria-pressed=true]')
      ?.focus();
    takeBack();
  };
  return html`
    <div class="chrome choices" part="choices" role="group" aria-labelledby="choose" lang=${lang} dir=${dir}>
      <p class="note" id="choose">${t.choose}</p>
      <div class="row ${paths.length === 4 ? 'four' : ''}">
        ${paths.map(
          (path) => html`
            <button class="button" part="choice" type="button" aria-pressed=${path === found} @click=${() => (path === found ? takeBack() : choose(path))}>
              ${t.continueWith(path.label)}
            </button>
          `,
        )}
      </div>
      <p class="note" role="status">${found ? t.chosen(found.label) : takenBack && !chosen ? t.notChosen : nothing}</p>
      ${found ? html`<button class="link" type="button" @click=${back}>${t.takeBack}</button>` : nothing}
    </div>
  `;
}
