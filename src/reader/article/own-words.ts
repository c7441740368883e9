/**
 * @pure Selectors of the elements in an article that are not its author's text. Each use has a list of its own; this
 * file composes them from the same parts and states why they differ.
 */

/** Elements whose content is never rendered as text. */
const NEVER_TEXT = 'script,style,template,noscript,svg';

/** Controls that the widgets have added between the author's words, and other widgets. */
const WIDGETS = '[data-wayleaf-mark],wayleaf-paths,wayleaf-booking';

/** Form controls, media and formula annotations: they may contain text, but none to read. */
const CONTROLS_AND_MEDIA = 'select,textarea,button,datalist,audio,video,canvas,iframe,object,annotation,annotation-xml';

/** Hidden elements, except those that the browser reveals when a search finds them. */
const HIDDEN = '[hidden]:not([hidden=until-found]),[aria-hidden=true]';

/** Readings above characters, and their brackets: a second way to write the same words. */
const READINGS = 'rp,rt,rtc';

/** Links that lead from a mark to its footnote and back. */
const NOTE_LINKS = '[data-footnote-ref],[data-footnote-backref],[role=doc-noteref],[role=doc-backlink]';

/**
 * For measuring lines: what has no lines of the article. Controls and hidden elements are not listed: they have a box
 * or none, and the search for a line handles both.
 */
export const NOT_LINES = `${NEVER_TEXT},${WIDGETS}`;

/**
 * For reading: what is no text of the article. The sources of inline Markdown and of widgets are hidden by the reader.
 */
export const NOT_TEXT =
  `${NEVER_TEXT},${CONTROLS_AND_MEDIA},${HIDDEN},${WIDGETS},` + '[data-markdown],[data-wayleaf],wayleaf-reader';

/**
 * For counting words and for the outline: also the marks of footnotes and the readings above characters. They are
 * matched link by link and without `:has()`, because this selector is matched against each element of a long article.
 */
export const NOT_COUNTED = `${NOT_TEXT},${NOTE_LINKS},${READINGS},sup>a[href^="#"],a[href^="#"]>sup`;

/**
 * For searching and quoting: also the marks of footnotes, which would interrupt a sentence. A superscript with such a
 * link is left out as a whole, with the brackets around the link.
 */
export const NOT_QUOTED = `${NOT_TEXT},${NOTE_LINKS},sup:has(>a[href^='#'])`;

/**
 * For names of headings: also the marks of footnotes, the readings above characters, and the links that wikis add for
 * editing a section. Superscripts and permalinks need more than a selector: see heading-name.ts.
 */
export const NOT_NAMES = `${NOTE_LINKS},${READINGS},.mw-editsection,a[href*="action=edit"],clipboard-copy`;

/** For names of headings: links and buttons that documentation tools add, which lead to the heading itself. */
export const PERMALINKS =
  ':is(a[href*="#"],button):is(.headerlink,.header-anchor,.header-link,.heading-anchor,.heading-link,.hash-link,' +
  '.anchorjs-link,.anchor-link,.anchor,.permalink,[aria-label^=Permalink i],[title^=Permalink i],' +
  '[aria-label^="Direct link to" i],[title^="Direct link to" i],[aria-label^="Link to this" i],[title^="Link to this" i])';
