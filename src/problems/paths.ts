/**
 * @pure The problems of a comparison and its self-check that a visitor's page reports; paths-lint.ts has the others.
 */
import type { ProblemTable } from './problem-table.js';

export const pathsProblems = {
  'WL-PATHS-001': {
    message: 'There is nothing to compare.',
    hint: 'Put a <table> between the tags, with a <th data-path="id"> for each path, or give paths and rows in the JSON.',
  },
  'WL-PATHS-002': {
    message: 'The comparison does not say what is being decided.',
    hint: 'Give the table a <caption>, or the JSON a "decision".',
  },
  'WL-PATHS-003': {
    message: 'There are fewer than two paths.',
    hint: 'A comparison needs at least two: a <th data-path="id"> for each.',
  },
  'WL-PATHS-004': {
    message: ({ id = '', where = '' }) => `"${where}" names the path "${id}", which is not in the comparison.`,
    hint: 'Use the id of a <th data-path="id">, spelled alike.',
  },
  'WL-PATHS-005': {
    message: ({ row = '', path = '' }) => `The row "${row}" says nothing about "${path}".`,
    hint: 'Fill every cell, so that all paths are told in equal detail. "Does not apply" is an answer, too.',
  },
  'WL-PATHS-006': {
    message: ({ id = '' }) => `Two paths have the id "${id}".`,
    hint: 'Give each path an id of its own.',
  },
  'WL-PATHS-007': {
    message: ({ id = '' }) => `Two signs have the id "${id}".`,
    hint: 'Give each sign a data-id of its own, or a text of its own.',
  },
  'WL-PATHS-008': {
    message: ({ id = '', where = '', limit = 2 }) =>
      `The weight of "${id}" at "${where}" is not a whole number from -${limit} to ${limit}.`,
    hint: 'Write it as in data-for="self:2 therapy:-1". Finer weights would promise a precision that nobody has.',
  },
  'WL-PATHS-009': {
    message: ({ sign = '' }) => `The sign "${sign}" speaks against a path without saying why.`,
    hint: 'Add data-because="…", a sentence the visitor will read.',
  },
  'WL-PATHS-010': {
    message: 'No row says what each path may not give.',
    hint: 'Mark the row with data-row="limits": no path is without a limit.',
  },
  'WL-PATHS-011': {
    message: ({ sign = '' }) => `The safety sign "${sign}" has no support to show.`,
    hint: 'Add a <section data-support> with your own words and links for someone who needs company first.',
  },
  'WL-PATHS-012': {
    message: ({ sign = '' }) => `The sign "${sign}" speaks for no path.`,
    hint: 'Add data-for="id:1", or data-safety if it asks for support.',
  },
  'WL-PATHS-013': {
    message: ({ path = '' }) => `No sign speaks for "${path}".`,
    hint: 'Without one the self-check could never line up with it. Add a sign with a positive weight for it.',
  },
  'WL-PATHS-014': {
    message: 'A comparison about health does not say when it was last reviewed.',
    hint: 'Add reviewed="2026-10-01" with the day someone last checked it.',
  },
  'WL-PATHS-015': {
    message: ({ day = '' }) => `"${day}" is not a day.`,
    hint: 'Write days as 2026-10-01.',
    level: 'warning',
  },
  'WL-PATHS-016': {
    message: 'A comparison about health does not say who made it and what they gain from it.',
    hint: 'Add interest="This page is by …, who offers …".',
  },
  'WL-PATHS-017': {
    message: ({ text = '' }) => `The cell "${text}" spans several columns or rows.`,
    hint: 'Write the answer into each cell: cards and screen readers need one for each path.',
    level: 'warning',
  },
  'WL-PATHS-018': {
    message: ({ where = '' }) => `A part of the comparison has no words (${where}).`,
    hint: 'Give each path, row and sign a text.',
  },
  'WL-PATHS-019': {
    message: 'A part of the comparison, such as its self-check, could not be loaded.',
    hint: 'Check that the folder "parts" lies beside the script and may be loaded.',
  },
  'WL-PATHS-020': {
    message: ({ link = '' }) => `The support link "${link}" has no address that can be followed.`,
    hint: 'Use an address that starts with https://, tel:, sms: or mailto:.',
  },
  'WL-PATHS-021': {
    message: 'No row of the table names the paths.',
    hint: 'Begin with a row of names: an empty cell, then a <th data-path="id"> for each path. Until then your table stays as it is.',
  },
  'WL-PATHS-022': {
    message: ({ text = '' }) => `The path "${text}" does not stand in the row of names.`,
    hint: 'Give each path a column of its own, with its data-path in the first row, and each question a row. Until then your table stays as it is.',
  },
  'WL-PATHS-023': {
    message: ({ column = '' }) => `Column ${column} of the table has answers and no name.`,
    hint: 'Write the name of its path into the first row, or take the column out. Until then your table stays as it is.',
  },
  'WL-PATHS-024': {
    message: 'A cell of the table shows a picture or an icon that says nothing in words.',
    hint: 'Give the picture an alt text, or write a word beside the icon: "Yes", "No", the name of the path.',
  },
  'WL-PATHS-025': {
    message: ({ text = '' }) => `The name "${text}" stands over several columns of answers.`,
    hint: 'Give each path one column, or each column a name of its own below. Until then your table stays as it is.',
  },
  'WL-PATHS-026': {
    message: ({ text = '' }) => `All of the answer "${text}" is struck through.`,
    hint: 'Write what holds instead, such as "No phone support": a line through words is not heard.',
    level: 'warning',
  },
  'WL-PATHS-030': {
    message: () => 'The self-check has no frame of its own here, so scripts of this page can notice what is answered.',
    hint: 'Let the frame around this page have allow-same-origin in its sandbox, or choose with care which scripts run here: docs/paths.md says what they can notice. Visitors are told.',
    level: 'warning',
  },
  'WL-PATHS-035': {
    message: ({ detail = '' }) => `The comparison could not be drawn: ${detail}.`,
    hint: 'Your words were shown as you wrote them. Another script may have changed what browsers offer, the page may be XHTML, or the browser is older than docs/browsers.md asks for.',
  },
  'WL-PATHS-040': {
    message: ({ url = 'support-src', detail = '' }) =>
      `The support behind ${url} could not be loaded${detail ? ` (${detail})` : ''}.`,
    hint: 'Open the address in a browser tab: it must be JSON with a heading, paragraphs, links or entries. Until then the support on the page is used; without any, the self-check is withheld.',
  },
  'WL-PATHS-041': {
    message: ({ label = '', href = '' }) => `The link "${label}" shows one number and dials another (${href}).`,
    hint: 'Let both be the same: href="tel:" and the digits that visitors read.',
  },
  'WL-PATHS-042': {
    message: ({ name = '', day = '' }) => `"${name}" was last checked on ${day}.`,
    hint: 'Numbers and hours change. Look at the service’s own page, then set data-checked (or "checked") to today.',
    level: 'warning',
  },
  'WL-PATHS-043': {
    message: ({ name = '' }) => `The service "${name}" has no name, or no way to reach it.`,
    hint: 'Give it a name and a number to call or text, a chat or a page.',
  },
  'WL-PATHS-044': {
    message: ({ name = '', day = '' }) =>
      `"${name}" does not say when it was last checked${day ? `: "${day}" is not a day` : ''}.`,
    hint: 'Write the day as 2026-10-01 into data-checked (or "checked").',
    level: 'warning',
  },
  'WL-PATHS-045': {
    message: ({ name = '', number = '' }) =>
      `"${number}" (${name}) looks like a short number with a country code, which reaches nobody.`,
    hint: 'Write what people there really dial, such as 116 123 or 988.',
  },
  'WL-PATHS-046': {
    message: ({ name = '', web = '', source = '' }) =>
      `The page of "${name}" (${web}) and the page its facts come from (${source}) belong to different sites.`,
    hint: 'Take a service’s facts from its own site, or look at both again.',
    level: 'warning',
  },
  'WL-PATHS-052': {
    message: 'The editor has moved the table out of the tag, and the comparison took it back.',
    hint: 'Editors do that to tags they do not know. Write <div data-wayleaf="paths"> … </div> around the table instead, or use a block for custom HTML.',
    level: 'warning',
  },
} satisfies ProblemTable<'PATHS'>;
