/**
 * @pure Builds the style sheet of the visitor's settings. It is written with `&` for the element that holds the text,
 * and without quotes, escapes or addresses, so that it can be stored and applied on a later page before the engine is
 * loaded (early-appearance.ts). All of it is `!important` in a layer, which wins over anything a page's own sheets
 * declare important.
 */
import { MEASURES, SPACINGS, type ReaderSettings, type Theme } from './reader-settings.js';
import type { Scheme } from '../../theme/scheme-controller.js';

/** The colours of one theme. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly link: string;
  /** Behind marked words. */
  readonly mark: string;
}

/**
 * Every ink and link reads at 7:1 or better on its paper, and behind marked words at 4.5:1, in high contrast at 7:1.
 */
export const COLOURS: Readonly<Record<'light' | 'dark' | 'sepia' | 'contrast-light' | 'contrast-dark', Colours>> = {
  light: { paper: '#fdfdfc', ink: '#24282b', link: '#124c80', mark: '#fbeba8' },
  dark: { paper: '#16191b', ink: '#dfdcd6', link: '#a3ccf0', mark: '#4a4220' },
  sepia: { paper: '#f7eedd', ink: '#3c2f20', link: '#713a0d', mark: '#f0d493' },
  'contrast-light': { paper: '#ffffff', ink: '#000000', link: '#0000a8', mark: '#ffff80' },
  'contrast-dark': { paper: '#000000', ink: '#ffffff', link: '#ffff66', mark: '#003c5c' },
};

/** The colours of a theme; those of `contrast` follow the page's scheme. */
const coloursOf = (theme: Exclude<Theme, 'auto' | 'host'>, scheme: Scheme): Colours =>
  COLOURS[theme === 'contrast' ? (`contrast-${scheme}` as const) : theme];

/** What keeps its own appearance: other widgets, the reader's own controls, and drawings. */
const OWN_LOOK = 'wayleaf-paths,wayleaf-booking,[data-wayleaf],[data-wayleaf-mark],svg';
const EXEMPT = OWN_LOOK.split(',')
  .flatMap((each) => [each, `${each} *`])
  .join();
const DESCENDANTS = `& :not(${EXEMPT})`;
/** Languages of cursive scripts: letter spacing would break the joins between letters. */
const CURSIVE_SCRIPTS = ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug', 'mn-Mong', 'syr', 'dv']
  .map((each) => `:lang(${each})`)
  .join();
const FACES = {
  serif: 'var(--wayleaf-reader-serif,ui-serif,Charter,Iowan Old Style,Palatino Linotype,Georgia,Noto Serif,serif)',
  sans: 'var(--wayleaf-reader-sans,ui-sans-serif,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif)',
} as const;
/** Monospaced text and pictures made of characters keep their typeface. */
const MONOSPACED = 'pre,pre *,code,code *,kbd,samp,tt,math,math *,[aria-hidden=true]';

/**
 * The rules for all settings except colours.
 *
 * @param tag - The reader's tag name: nested readers are not zoomed again.
 */
export function textCss({ size, lines, space, measure, face, plain }: ReaderSettings, tag: string): string {
  let css = '';
  // Pages give their paragraphs sizes in px, which no inherited font size reaches; zoom does
  if (size !== 100) css += `&>:not(${tag}){zoom:${size / 100}!important}:where(&>*){max-inline-size:100%}`;
  if (lines)
    css += `&,& :is(p,li,dd,dt,blockquote,td,th,figcaption,caption,summary,address,div,section,article,main,details){line-height:${lines}!important}& :is(h1,h2,h3,h4,h5,h6){line-height:${Math.min(lines, 1.5)}!important}`;
  const { letters, words, paragraphs } = SPACINGS[space]!;
  if (letters)
    css += `&,${DESCENDANTS}{word-spacing:${words}em!important}&,${DESCENDANTS}{letter-spacing:${letters}em!important}&:is(${CURSIVE_SCRIPTS}),${DESCENDANTS}:is(${CURSIVE_SCRIPTS}){letter-spacing:0!important}`;
  if (paragraphs)
    css += `& :is(p,ul,ol,dl,blockquote,pre,figure):not(:is(li,dd,blockquote,td,th,figure) *){margin-block-end:${paragraphs}em!important}`;
  // headings count in their own, larger, letters: they may be as long as the lines below them
  if (measure !== undefined)
    css += `& :is(p,ul,ol,dl,blockquote,figcaption,summary){max-inline-size:${MEASURES[measure]}ch!important}`;
  // visually hidden, still read by screen readers
  if (plain)
    css += `& img:not(${EXEMPT}){position:absolute!important;inline-size:1px!important;block-size:1px!important;min-inline-size:0!important;min-block-size:0!important;clip-path:inset(50%)!important;margin:-1px!important;padding:0!important;border:0!important}`;
  if (face !== 'host') css += `&,${DESCENDANTS}:not(${MONOSPACED}){font-family:${FACES[face]}!important}`;
  return css;
}

/**
 * The rules for a theme's colours, on screens.
 *
 * @param tag - The reader's tag name, which marks a background as painted by the reader (theme/background.ts).
 */
export function themeCss(theme: Exclude<Theme, 'auto' | 'host'>, scheme: Scheme, tag: string): string {
  const { paper, ink, link, mark } = coloursOf(theme, scheme);
  const dark = theme === 'dark' || (theme === 'contrast' && scheme === 'dark');
  return (
    // painted beyond its box, so that no padding moves the text
    `@media screen{--_painted:${tag};color-scheme:${dark ? 'dark' : 'light'}!important;background:${paper}!important;color:${ink}!important;box-shadow:0 0 0 1em ${paper}!important;border-radius:1px!important;text-shadow:none!important;` +
    // text may be painted with `background-clip: text`
    `${DESCENDANTS}{color:inherit!important;-webkit-text-fill-color:currentColor!important;background-color:transparent!important;border-color:color-mix(in oklab,${ink} 30%,transparent)!important;text-shadow:none!important}` +
    `${DESCENDANTS}:not([role=img],img,video){background-image:none!important}` +
    `& :is(p,li,dt,dd,td,th,figcaption,caption,blockquote,cite,small,h1,h2,h3,h4,h5,h6){opacity:1!important;mix-blend-mode:normal!important}` +
    `${DESCENDANTS}::before,${DESCENDANTS}::after,${DESCENDANTS}::marker,${DESCENDANTS}::first-letter,${DESCENDANTS}::first-line{color:inherit!important}` +
    `${DESCENDANTS}:any-link{color:${link}!important}` +
    `& mark:not(${EXEMPT}){background-color:${mark}!important;color:${ink}!important}` +
    `& :is(button,input,select,textarea):not(${EXEMPT}){box-shadow:inset 0 0 0 1px color-mix(in oklab,${ink} 55%,transparent)!important}` +
    `${DESCENDANTS}:focus-visible{outline-color:${link}!important}` +
    `&::selection,& ::selection{background:${link}!important;color:${paper}!important;-webkit-text-fill-color:${paper}!important}` +
    // pictures drawn for a light page keep a white background
    (dark && scheme === 'light' ? '& figure img{background-color:#fff!important}' : '') +
    '}'
  );
}

/** Wraps rules written with `&` for the elements that `selector` names. */
export const layered = (selector: string, css: string): string =>
  css ? `@layer wayleaf-comfort{${selector}{${css}}}` : '';
