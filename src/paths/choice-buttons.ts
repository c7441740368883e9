/** Renders the buttons that continue with a path, all alike, and the one that takes the choice back. */
import { html, nothing } from 'lit';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import type { Path } from './model.js';

/** What the buttons show and call. */
export interface ChoiceProps {
  readonly paths: readonly Path[];
  readonly chosen: string | undefined;
  /** Whether the visitor took a choice back here. */
  readonly takenBack: boolean;
  readonly choose: (path: Path) => void;
  readonly takeBack: () => void;
  /** The link that leads on from what is chosen, once its part is loaded. */
  readonly next?: unknown;
}

/**
 * One button for each path, all alike and in the author's order. Pressing the pressed one takes the choice back.
 *
 * @param role - That of what was chosen: not `status` where the same stands on the page already, and is heard there.
 */
export function choiceButtons(
  { paths, chosen, takenBack, choose, takeBack, next }: ChoiceProps,
  { t, lang, dir }: Localized<PathsStrings>,
  role = 'status',
) {
  const chosenPath = paths.find(({ id }) => id === chosen);
  // this button is removed with the choice: the focus moves to the path that was chosen
  const takeBackAndFocus = ({ currentTarget }: Event) => {
    (currentTarget as HTMLElement).parentElement!.querySelector<HTMLElement>('[aria-pressed=true]')!.focus();
    takeBack();
  };
  const unchosen = takenBack && !chosen ? t.notChosen : nothing;
  const status = chosenPath ? t.chosen(chosenPath.label) : unchosen;
  return html`
    <div class="chrome choices" part="choices" role="group" aria-labelledby="choose" lang=${lang} dir=${dir}>
      <p class="note" id="choose">${t.choose}</p>
      <div class="row ${paths.length === 4 ? 'four' : ''}">
        ${paths.map(
          (path) => html`
            <button
              class="button"
              part="choice"
              type="button"
              aria-pressed=${path === chosenPath}
              @click=${() => (path === chosenPath ? takeBack() : choose(path))}
            >
              ${t.choosePath(path.label)}
            </button>
          `,
        )}
      </div>
      <p class="note" role=${role}>${status}</p>
      ${
        chosenPath
          ? html`${next} <button class="link" type="button" @click=${takeBackAndFocus}>${t.takeBack}</button>`
          : nothing
      }
    </div>
  `;
}
