/** @pure The problems that every widget can have with its input: invalid JSON, documents that fail to load. */
import type { ProblemTable } from './problem-table.js';

export const dataProblems = {
  'WL-DATA-001': {
    message: ({ where = 'config' }) => `The data in ${where} is not valid JSON.`,
    hint: ({ detail = '' }) =>
      `Check it with a JSON validator${detail ? ` (the browser says: ${detail})` : ''}. Until then the content between the tags is shown.`,
  },
  'WL-DATA-002': {
    message: ({ url = 'src' }) => `${url} could not be loaded.`,
    hint: ({ detail = '' }) =>
      `Open the address in a browser tab${detail ? ` (${detail})` : ''}. A document on another site needs an Access-Control-Allow-Origin header.`,
  },
  'WL-DATA-003': {
    message: ({ url = 'src' }) => `${url} is not an address that can be loaded.`,
    hint: 'Use a web address that starts with https://, or a path on your own site.',
  },
  'WL-DATA-004': {
    message: ({ url = 'src', type = 'unknown' }) => `${url} is of type ${type}, which this widget does not read.`,
    hint: 'Serve it with the right content type, or name it with a fitting ending.',
  },
  'WL-DATA-005': {
    message: ({ where = 'The data' }) => `${where} is not an object with named fields.`,
    hint: 'Write { … } with the fields named in the documentation.',
  },
  'WL-DATA-006': {
    message: ({ url = 'src' }) => `${url} is empty.`,
    hint: 'Check that the file has content, and that its address leads to it.',
  },
  'WL-DATA-007': {
    message: 'A part of Wayleaf that reads this data could not be loaded.',
    hint: ({ detail = '' }) =>
      `Keep the folder parts beside wayleaf.js, or use wayleaf.all.js, which needs no other file${detail ? ` (the browser says: ${detail})` : ''}. Where Trusted Types are required, allow the policies lit-html and wayleaf.`,
  },
  'WL-DATA-008': {
    message: ({ name = '', tag = 'this element' }) => `<${tag}> has no attribute “${name}” and ignores it.`,
    hint: ({ meant = '' }) => `Did you mean “${meant}”?`,
    level: 'warning',
  },
  'WL-DATA-009': {
    message: ({ tag = 'A tag' }) => `<${tag}> is no widget: its words stand as they are.`,
    hint: ({ meant = '' }) =>
      meant ? `Did you mean <${meant}>?` : 'The widgets are <wayleaf-reader>, <wayleaf-paths> and <wayleaf-booking>.',
    level: 'warning',
  },
  'WL-DATA-010': {
    message: ({ url = 'src', size = '', limit = '' }) => `${url} has ${size} MB; a document may have ${limit}.`,
    hint: 'Split it into several, or put the text of an article between the tags or into config.',
  },
} satisfies ProblemTable<'DATA'>;
