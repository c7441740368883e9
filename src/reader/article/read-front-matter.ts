/** Reads the front matter of a Markdown text, with a parser where it is more than simple lines. */
import type { Report } from '../../controllers/problems-controller.js';
import { once } from '../../internal/load.js';
import { isRecord } from '../../internal/values.js';
import { factsOf } from './front-matter-facts.js';
import { isSimple, readLines, splitFrontMatter, unclosedFrontMatter, type FrontMatter } from './front-matter.js';
import type { Facts } from './model.js';

const loadYaml = once(() => import('../../vendor/yaml.js'));
const loadToml = once(() => import('../../vendor/smol-toml.js'));

/** The parser of a format. */
async function parserOf(format: FrontMatter['format']): Promise<(source: string) => unknown> {
  if (format === 'JSON') return JSON.parse;
  return format === 'TOML' ? (await loadToml()).parseToml : (await loadYaml()).parseYaml;
}

const silent: Report = () => undefined;

/** Facts stated above a text, and the text. */
export interface ReadFrontMatter {
  readonly facts: Partial<Facts>;
  readonly text: string;
}

/**
 * Reads the front matter of a text. What is broken, or whose parser cannot be loaded, is reported: YAML is then read
 * line by line, and whatever follows an empty line in it and is no field belongs to the text; other formats stay in the
 * text as they are written.
 */
export async function readFrontMatter(document: string, report: Report): Promise<ReadFrontMatter> {
  const closed = splitFrontMatter(document);
  const found = closed ?? unclosedFrontMatter(document);
  if (!found) return { facts: {}, text: document };
  const { format, source, text } = found;
  if (closed && format === 'YAML' && isSimple(source))
    return { facts: factsOf(readLines(source).fields, report), text };
  let detail = 'it is not closed';
  let isLoaded = true;
  if (closed) {
    const parse = await parserOf(format).catch((error: unknown) => {
      isLoaded = false;
      detail = (error as Error).message;
    });
    try {
      const fields = parse && source.trim() ? parse(source) : {};
      // comments alone are no fields
      if (parse && (isRecord(fields) || fields == null)) return { facts: factsOf(fields ?? {}, report), text };
      if (parse) detail = 'it has no fields';
    } catch (error) {
      [detail = ''] = (error as Error).message.split('\n');
    }
  }
  const lines = format === 'YAML' ? readLines(source) : undefined;
  // a text may begin with a thematic break and a sentence such as “Note: …”
  const isText = lines && (lines.words || !closed) && !Object.keys(factsOf(lines.fields, silent)).length;
  if (!isLoaded) report('WL-READER-004', { detail });
  else if (!isText) report('WL-READER-036', { format, detail });
  if (!lines || isText || (!closed && !lines.words)) return { facts: {}, text: document };
  return {
    facts: factsOf(lines.fields, report),
    text: closed && lines.words ? `${lines.words}\n---\n${text}` : lines.words || text,
  };
}
