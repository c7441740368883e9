/** The only import of `yaml`, the parser of front matter that is more than lines of `name: value`. */
import { parse } from 'yaml';

/**
 * Parses a YAML document. All its scalars stay texts, as they are written: `1.10` is no number and a date no object.
 *
 * @throws Error when it is not valid.
 */
export const parseYaml = (text: string): unknown => parse(text, { schema: 'failsafe', logLevel: 'error' }) as unknown;
