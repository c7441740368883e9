/** The only import of `smol-toml`, the parser of front matter between plus signs. */
import { parse } from 'smol-toml';

/**
 * Parses a TOML document. Dates are objects whose `toISOString()` keeps the form they were written in.
 *
 * @throws Error when it is not valid.
 */
export const parseToml = (text: string): unknown => parse(text);
