/** Holds the JSON an author gave against the schema. A lazy part of the lint, fetched only where there is JSON. */
import { once } from '../../internal/load.js';
import { documents, type JsonHost } from './json-documents.js';
import type { Note } from './lint.js';
import { schema } from './schema.js';
import { reportSchemaErrors } from './schema-problems.js';

const validator = once(() => import('../../vendor/json-schema.js'));

/** Tells each place that does not fit, in every document behind a comparison. */
export async function checkData(host: JsonHost, note: Note): Promise<void> {
  const all = await documents(host);
  if (!all.length) return;
  const { createSchemaCheck } = await validator();
  const check = createSchemaCheck(schema);
  for (const { where, data } of all)
    reportSchemaErrors(data, check(data), (code, values) => note(code, { ...values, where }));
}
