/** What a story is told besides its arguments. */
interface Context {
  readonly globals: Readonly<Record<string, unknown>>;
}

/** A story's `render` from what draws it in a language: the toolbar's. */
export const inToolbarLanguage =
  <Args, Drawn>(showIn: (lang: string, args: Args) => Drawn) =>
  (args: Args, { globals }: Context): Drawn =>
    showIn(String(globals['language']), args);

/** A column of a page with `markup` in it; `width` and `font` are values of CSS. */
export function columnOf(markup: string, width: string, font: string): HTMLElement {
  const column = document.createElement('div');
  column.style.cssText = `max-inline-size: ${width}; margin-inline: auto; font: ${font}`;
  column.append(document.createRange().createContextualFragment(markup));
  return column;
}
