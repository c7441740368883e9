import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';

/** One thing that does not fit, and where: in the data and in the schema, as JSON pointers that begin with `#`. */
export type SchemaError = Pick<OutputUnit, 'keyword' | 'instanceLocation' | 'keywordLocation'>;

/**
 * A copy whose records inherit nothing: the validator goes through them with `for…in`, and host pages extend
 * `Object.prototype`.
 */
const alone = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(alone)
    : typeof value === 'object' && value !== null
      ? Object.assign(
          Object.create(null),
          Object.fromEntries(Object.entries(value).map(([name, each]) => [name, alone(each)])),
        )
      : value;

/** Makes a check of data against a JSON Schema (2020-12). It tells everything that does not fit, not only the first. */
export function createSchemaCheck(schema: object): (data: unknown) => readonly SchemaError[] {
  const validator = new Validator(alone(schema) as Schema, '2020-12', false);
  return (data) => validator.validate(alone(data)).errors;
}
