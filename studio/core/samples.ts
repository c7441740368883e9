/** Drafts of four trades to begin with, read from the pages that show them. */
import school from '../../examples/samples/language-school.html?raw';
import office from '../../examples/samples/law-office.html?raw';
import pottery from '../../examples/samples/pottery-studio.html?raw';
import practice from '../../index.html?raw';
import { emptyDraft, PLACEHOLDER, type Draft } from './draft.js';
import { readSnippet } from './read-snippet.js';

interface Sample {
  readonly name: string;
  /** What an owner chooses it by. */
  readonly label: string;
  readonly page: string;
}

export const SAMPLES: readonly Sample[] = [
  { name: 'practice', label: 'A practice: by oneself, or with a clinician', page: practice },
  { name: 'language-school', label: 'A language school: a group course, or one-to-one lessons', page: school },
  { name: 'law-office', label: 'A law office: mediation, or going to court', page: office },
  { name: 'pottery-studio', label: 'A studio: an evening course, or open studio time', page: pottery },
];

/** The draft of a sample in its look, its article as it was written; `undefined` for another name. */
export function sampleDraft(name: string): Draft | undefined {
  const page = SAMPLES.find((each) => each.name === name)?.page;
  const draft = page && readSnippet(page, emptyDraft())?.draft;
  if (!draft) return undefined;
  const [, look = ''] = /<html[^>]* data-wayleaf-look="(\w+)"/.exec(page) ?? [];
  // whoever rewrites a sample sees no field for its title and date, and would publish them
  return { ...draft, extraAttributes: emptyDraft().extraAttributes, script: PLACEHOLDER, lang: 'en', look };
}
