/** The only import of `@cfworker/json-schema`, which validates data without `eval`. */
import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';

/** A violation, with its location in the data and in the schema as JSON pointers that begin with `#`. */
export type SchemaError = Pick<OutputUnit, 'keyword' | 'instanceLocation' | 'keywordLocation'>;

/**
 * Copies a value into records without a prototype: the validator iterates with `for…in`, and host pages extend
 * `Object.prototype`.
 */
function withoutPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, each]) => [name, withoutPrototypes(each)]);
  return Object.assign(Object.create(null), Object.fromEntries(fields));
}

/** Creates a validator for a JSON Schema (2020-12). It returns all violations, not only the first. */
export function createSchemaCheck(schema: object): (data: unknown) => readonly SchemaError[] {
  const validator = new Validator(withoutPrototypes(schema) as Schema, '2020-12', false);
  return (data) => validator.validate(withoutPrototypes(data)).errors;
}
