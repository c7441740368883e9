/** @pure Generates readable ids from the text of headings. */

const LONGEST = 60;

/**
 * Generates an id from a heading's text, in any script: “Was hilft? Ein Überblick” becomes `was-hilft-ein-überblick`.
 *
 * @param taken - Whether an id is already in use; a number is appended until it is not.
 */
export function readableId(text: string, taken: (id: string) => boolean): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  let stem = '';
  for (const word of words) {
    const longer = stem ? `${stem}-${word}` : word;
    if (longer.length > LONGEST && stem) break;
    stem = longer;
  }
  stem = [...stem].slice(0, LONGEST).join('') || 'section';
  let id = stem;
  for (let n = 2; taken(id); n++) id = `${stem}-${n}`;
  return id;
}
