/** @pure @copyable Writes text into HTML, between tags or as the value of an attribute in double quotes. */

/** For text as it is meant to be read. */
export const escapeHtml = (text: string): string => escapeTags(text.replaceAll('&', '&amp;'));

/** For text in which entities are entities already. */
export const escapeTags = (text: string): string =>
  text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
