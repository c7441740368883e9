/** @pure The style sheet of a look other than the page's own. */
import type { Theme } from '../comfort.js';
import type { Scheme } from '../../theme/scheme-controller.js';

interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly link: string;
}

/** Every ink and link reads at 7:1 or better on its paper. */
const COLOURS: Readonly<Record<'light' | 'dark' | 'sepia' | 'contrast-light' | 'contrast-dark', Colours>> = {
  light: { paper: '#fdfdfc', ink: '#24282b', link: '#124c80' },
  dark: { paper: '#16191b', ink: '#dfdcd6', link: '#a3ccf0' },
  sepia: { paper: '#f7eedd', ink: '#3c2f20', link: '#713a0d' },
  'contrast-light': { paper: '#ffffff', ink: '#000000', link: '#0000a8' },
  'contrast-dark': { paper: '#000000', ink: '#ffffff', link: '#ffff66' },
};

/** The colours of a theme; those of `contrast` follow the page's scheme. */
export const coloursOf = (theme: Exclude<Theme, 'auto' | 'host'>, scheme: Scheme): Colours =>
  COLOURS[theme === 'contrast' ? (`contrast-${scheme}` as const) : theme];

/** What keeps its own colours: other widgets, and drawings. */
const APART = ':is(wayleaf-paths,wayleaf-booking,[data-wayleaf],[data-wayleaf-mark],svg)';
/** Scripts whose letters join: space between letters would tear their words. */
const JOINED = ':is(:lang(ar),:lang(fa),:lang(ur),:lang(ps),:lang(ckb),:lang(sd),:lang(ug))';

/**
 * @param all - Selector of the element that holds the words.
 * @param painted - Selector of the same element while it has the theme.
 * @param airy - Whether lines, letters, words and paragraphs stand further apart.
 * @param theme - An empty string for the page's own.
 */
export function lookCss(all: string, painted: string, airy: boolean, theme: Exclude<Theme, 'auto' | 'host'> | '', scheme: Scheme): string {
  let css = '';
  if (airy) {
    const text = ':is(p,li,dd,dt,blockquote,td,th,figcaption)';
    css +=
      `${all} ${text}{line-height:1.9!important;word-spacing:.16em!important}` +
      `${all} ${text}:not(${JOINED}){letter-spacing:.06em!important}` +
      `${all} :is(p,ul,ol,dl,blockquote){margin-block-end:2em!important}`;
  }
  if (theme) {
    const { paper, ink, link } = coloursOf(theme, scheme);
    const inner = `${painted} :not(${APART},${APART} *)`;
    css +=
      // painted beyond its box, so that nothing moves
      `@media screen{${painted}{color-scheme:${scheme === 'dark' && theme === 'contrast' ? 'dark' : theme === 'dark' ? 'dark' : 'light'};background:${paper};color:${ink};box-shadow:0 0 0 1em ${paper};border-radius:1px}` +
      `${inner}{color:inherit!important;background-color:transparent!important;border-color:color-mix(in oklab,${ink} 30%,transparent)!important;text-shadow:none!important}` +
      `${inner}:any-link{color:${link}!important}` +
      `${inner}:is(mark){background:color-mix(in oklab,${link} 18%,${paper})!important}}`;
  }
  return css;
}
