import page from '../../index.html?raw';

/** The demo page, the one place where the sample practice's words live, as a document that runs nothing. */
const sample = new DOMParser().parseFromString(page, 'text/html');

/** The markup of one widget with its words, as a site owner would paste it. */
export function block(id: 'sample-reader' | 'sample-paths' | 'sample-booking'): string {
  const found = sample.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found.outerHTML;
}
