/** Validates the JSON of a comparison against the schema. A lazy part of the lint, loaded only where there is JSON. */
import { once } from '../../internal/load.js';
import { jsonDocuments, type JsonHost } from './json-documents.js';
import type { LintReporter } from './lint.js';
import { schema } from './schema.js';
import { reportSchemaErrors } from './schema-problems.js';

const loadValidator = once(() => import('../../vendor/json-schema.js'));

/** Reports each invalid place in every document behind a comparison. */
export async function validateJson(host: JsonHost, note: LintReporter): Promise<void> {
  const all = await jsonDocuments(host);
  if (!all.length) return;
  const { createSchemaCheck } = await loadValidator();
  const check = createSchemaCheck(schema);
  for (const { where, data } of all)
    reportSchemaErrors(data, check(data), (code, values) => note(code, { ...values, where }));
}
