import school from '../../examples/samples/language-school.html?raw';
import office from '../../examples/samples/law-office.html?raw';
import pottery from '../../examples/samples/pottery-studio.html?raw';
import practice from '../../index.html?raw';
import arabic from './practice.ar.html?raw';
import german from './practice.de.html?raw';

// documents that run nothing; the demo page is the one place where the sample practice's words live
const read = (page: string) => new DOMParser().parseFromString(page, 'text/html');
const samples = {
  practice: read(practice),
  'language school': read(school),
  'law office': read(office),
  'pottery studio': read(pottery),
};
/** The practice in the words of other languages, with the same ids. */
const inLanguages: Readonly<Record<string, Document>> = { ar: read(arabic), de: read(german) };
export type Trade = keyof typeof samples;
export type BlockId = 'sample-reader' | 'sample-paths' | 'sample-booking';

/**
 * The markup of one widget with its words, as a site owner would paste it; in English where there is none in `lang`.
 */
export function block(id: BlockId, lang = 'en', trade: Trade = 'practice'): string {
  const page = (trade === 'practice' && inLanguages[lang]) || samples[trade];
  const found = page.getElementById(id);
  if (!found) throw new Error(`The page of the ${trade} has no #${id}`);
  return found.outerHTML;
}

/** The look that a sample's page wears. */
export const lookOf = (trade: Trade): string | undefined => samples[trade].documentElement.dataset['wayleafLook'];

/** Widgets of a sample in separate blocks, as in a site builder, with nothing of ours around them. */
export function page(ids: readonly BlockId[], lang: string, trade?: Trade): HTMLElement {
  const holder = document.createElement('main');
  holder.style.cssText = 'max-width: 62em; margin-inline: auto; display: grid; gap: 3em; line-height: 1.6';
  const sheet = document.createElement('style');
  sheet.textContent = `@scope { :where(p, ul) { max-inline-size: 38em } mark { background: color-mix(in srgb, var(--wayleaf-accent, #2c5e52) 16%, transparent); color: inherit } }`;
  holder.append(sheet);
  for (const id of ids) {
    const section = document.createElement('section');
    section.append(document.createRange().createContextualFragment(block(id, lang, trade)));
    holder.append(section);
  }
  return holder;
}
