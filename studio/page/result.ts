/**
 * The script that shows a result of the self-check in the preview: the widget's own self-check, opened with answers that
 * lead there. It is no visitor's, and nothing of it is kept.
 */
import { directionOf } from '../../src/i18n/negotiate.js';
import type { Language } from '../../src/i18n/languages.js';
import type { PathsModel } from '../../src/paths/model.js';
import { styles } from '../../src/paths/paths.styles.js';
import { initialCheckState, type CheckState } from '../../src/paths/self-check/check-state.js';
import { openSelfCheck, type SelfCheck, type SelfCheckOptions } from '../../src/paths/self-check/self-check.js';
import { english, type PathsStrings } from '../../src/paths/strings.js';
import ar from '../../src/languages/ar/paths.js';
import de from '../../src/languages/de/paths.js';
import es from '../../src/languages/es/paths.js';
import fr from '../../src/languages/fr/paths.js';
import he from '../../src/languages/he/paths.js';
import italian from '../../src/languages/it/paths.js';
import ja from '../../src/languages/ja/paths.js';
import nl from '../../src/languages/nl/paths.js';
import pl from '../../src/languages/pl/paths.js';
import pt from '../../src/languages/pt/paths.js';
import zh from '../../src/languages/zh/paths.js';
import type { PreviewMessage } from './preview-pane.js';
import type { ResultMessage } from './result-choice.js';

const STRINGS: Readonly<Record<Language | 'en', PathsStrings>> = {
  ...{ en: english, ar, de, es, fr, he, it: italian, ja, nl, pl, pt, zh },
};

/** The answers as a visitor gives them: yes to these signs, and no to the others. */
function answered({ signs, answers }: PathsModel, yes: readonly string[]): CheckState {
  const isTicks = answers === 'ticks';
  if (isTicks && !yes.length) return { ...initialCheckState, beforeNone: new Map() };
  const given = signs.filter(({ id, safety }) => yes.includes(id) || (!isTicks && !safety));
  return {
    ...initialCheckState,
    signs: new Map(given.map(({ id }) => [id, yes.includes(id) ? (1 as const) : (0 as const)])),
  };
}

let open: { readonly key: string; readonly selfCheck: SelfCheck } | undefined;

/** Stands for the widget: it has its sheets, and a place for the self-check. */
function standIn(place: HTMLElement, scheme: string): { host: SelfCheckOptions['host']; check: HTMLElement } {
  const host = Object.assign(document.createElement('div'), { headingLevel: undefined });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = styles.flat().map((each) => each.styleSheet!);
  const around = Object.assign(document.createElement('div'), { className: 'root' });
  around.dataset['scheme'] = scheme;
  const check = Object.assign(document.createElement('div'), { id: 'check' });
  around.append(check);
  root.append(around);
  place.replaceChildren(host);
  return { host, check };
}

/** How long what is rendered may take to have its height, in milliseconds. */
const SETTLING = 2000;

/** Scrolls to what follows from the answers, which stands below them. */
function showEnd(host: HTMLElement): void {
  // not by scrollIntoView, which would scroll the studio, too
  const sizes = new ResizeObserver(() => scrollTo(0, document.documentElement.scrollHeight));
  sizes.observe(host);
  const end = () => sizes.disconnect();
  setTimeout(end, SETTLING);
  for (const type of ['wheel', 'pointerdown', 'keydown']) addEventListener(type, end, { once: true });
}

/** Shows a result in `place`, or takes it away; `say` tells where a button would lead. */
export function showResult(
  place: HTMLElement,
  { result, lang, scheme, sheet, ownSheet }: PreviewMessage & { readonly result: ResultMessage | undefined },
  say: (text: string) => void,
): void {
  const key = JSON.stringify([result, lang, scheme, sheet, ownSheet]);
  if (key === open?.key) return;
  open?.selfCheck.end();
  open = undefined;
  place.replaceChildren();
  if (!result) return;
  const { model, signs } = result;
  const { host, check } = standIn(place, scheme);
  const selfCheck = openSelfCheck(
    check,
    {
      t: STRINGS[lang as Language] ?? english,
      ...{ lang, locale: lang, dir: directionOf(lang) },
      ...{ model, host, scheme, support: undefined, group: 'studio' },
      choice: {
        paths: model.paths,
        ...{ chosen: undefined, takenBack: false, takeBack: () => undefined },
        choose: ({ label }) => say(`Here your visitor chooses “${label}”.`),
      },
      hold: () => undefined,
      close: () => say('Here your visitor closes the self-check.'),
    },
    false,
    () => undefined,
    answered(model, signs),
  );
  open = { key, selfCheck };
  showEnd(host);
}
