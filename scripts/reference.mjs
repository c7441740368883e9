// docs/reference.md: the whole API of each element, from custom-elements.json. `--check` only tells whether the file is
// up to date. Run with Node and --import ./scripts/ts-hooks.mjs, since whether an event is cancelable is asked of its class.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/custom-elements.json`, 'utf8'));

/** In the order of a visit; an element that is not named here comes last. */
const VISIT = ['wayleaf-reader', 'wayleaf-paths', 'wayleaf-booking'];
/** A list of values longer than this is called by its type's name. */
const MANY = 8;

const declarations = manifest.modules.flatMap(({ path, declarations = [] }) =>
  declarations.map((each) => ({ ...each, path })),
);
const place = ({ tagName }) => (VISIT.includes(tagName) ? VISIT.indexOf(tagName) : VISIT.length);
const elements = declarations
  .filter(({ tagName }) => tagName)
  .sort((a, b) => place(a) - place(b) || (a.tagName < b.tagName ? -1 : 1));
const byName = (list = []) => [...list].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/** A sentence as it stands in a cell of a table. Tags outside of code would become elements. */
const cell = (text = '') =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .split(/(`[^`]*`)/)
    .map((piece, at) => (at % 2 ? piece : piece.replaceAll('<', '&lt;')))
    .join('')
    .replaceAll('|', '\\|');
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

/** The values a union of literals allows; undefined where it is none. */
function valuesOf({ type, parsedType }) {
  for (const text of [type?.text, parsedType?.text]) {
    const parts = (text ?? '').split(' | ').filter((part) => part !== 'undefined');
    if (parts.length && parts.every((part) => /^'.*'$/.test(part))) return parts.map((part) => part.slice(1, -1));
  }
  return undefined;
}

/** A type, or the values it has. Of an attribute, that it may be absent goes without saying. */
function typed(member, { optional = false } = {}) {
  const values = valuesOf(member);
  if (values && values.length <= MANY) return values.map(code).join(', ');
  const text = member.type?.text || 'unknown';
  return code(optional ? text : text.replace(/ \| undefined$/, ''));
}

const plain = (value) => (value === undefined ? '' : code(value.replace(/^'(.*)'$/, '$1')));

function table(head, rows) {
  if (!rows.length) return 'None.\n';
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n') + '\n';
}

const attributes = ({ attributes }) =>
  table(
    ['attribute', 'type or values', 'default', 'property', 'what it is for'],
    byName(attributes).map((each) => [
      code(each.name),
      typed(each),
      each.type?.text === 'boolean' ? '' : plain(each.default),
      each.fieldName && each.fieldName !== each.name ? code(each.fieldName) : '',
      cell(each.description),
    ]),
  );

const properties = ({ members }) =>
  table(
    ['property', 'type', 'what it is for'],
    byName(members)
      .filter(({ kind, attribute }) => kind === 'field' && !attribute)
      .map((each) => {
        const notes = [each.static && 'of the class', each.readonly && 'read only'].filter(Boolean).join(', ');
        const type = each.type ? code(each.type.text) : each.static && each.name === 'version' ? '`string`' : '';
        return [code(each.name), [type, notes].filter(Boolean).join(', '), cell(each.description)];
      }),
  );

function methods({ members }) {
  const list = byName(members).filter(({ kind }) => kind === 'method');
  return table(
    ['method', 'returns', 'what it does'],
    list.map(({ name, parameters = [], return: back, description }) => {
      const signature = `${name}(${parameters.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text ?? 'unknown'}`).join(', ')})`;
      const told = parameters
        .filter((each) => each.description)
        .map((each) => `${code(each.name)}: ${cell(each.description)}`);
      return [
        code(signature),
        [code(back?.type?.text ?? 'void'), cell(back?.description)].filter(Boolean).join(': '),
        [cell(description), ...told].join('<br>'),
      ];
    }),
  );
}

/** Whether an event of this class can be refused: the class is asked, since the manifest does not say. */
async function cancelable({ path, name }) {
  const source = `${root}/${path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts')}`;
  const { [name]: EventClass } = await import(pathToFileURL(source).href);
  return new EventClass({}, {}, {}).cancelable;
}

async function events({ events }) {
  const rows = [];
  for (const { name, type, description } of byName(events)) {
    const declared = declarations.find((each) => each.name === type?.text);
    if (!declared) throw new Error(`${name}: custom-elements.json knows no class ${type?.text}.`);
    const fields = byName(declared.members)
      .filter(({ kind, static: own }) => kind === 'field' && !own)
      .map(
        (each) =>
          `${code(each.name)}: ${typed(each, { optional: true })}${each.description ? `. ${cell(each.description)}` : ''}`,
      );
    rows.push([
      code(name),
      code(declared.name),
      (await cancelable(declared)) ? 'yes' : '',
      cell(description),
      fields.join('<br>'),
    ]);
  }
  return table(['event', 'class', 'cancelable', 'when', 'fields'], rows);
}

const slots = ({ slots }) =>
  table(
    ['slot', 'what goes there'],
    byName(slots).map(({ name, description }) => [name ? code(name) : '(between the tags)', cell(description)]),
  );
const parts = ({ cssParts }) =>
  table(
    ['part', 'what it is'],
    byName(cssParts).map(({ name, description }) => [code(name), cell(description)]),
  );
const styles = ({ cssProperties }) =>
  table(
    ['custom property', 'default', 'what it sets'],
    byName(cssProperties).map((each) => [code(each.name), plain(each.default), cell(each.description)]),
  );

const chapters = [];
for (const element of elements) {
  chapters.push(`## \`<${element.tagName}>\`

${cell(element.summary)}

${(element.description ?? '').replaceAll('<', '&lt;').replace(/`[^`]*`/g, (text) => text.replaceAll('&lt;', '<'))}

### Attributes

${attributes(element)}
### Properties without an attribute

${properties(element)}
### Methods

${methods(element)}
### Events

${await events(element)}
### Slots

${slots(element)}
### CSS parts

${parts(element)}
### CSS custom properties

${styles(element)}`);
}

const page = `# Reference

Every attribute, property, method, event, slot, part and custom property of the three elements. Made by
\`npm run reference\` from \`custom-elements.json\`, which is made from the docstrings in the sources. The guides say how
to use them: [reader](reader.md), [paths](paths.md), [booking](booking.md).

An attribute is also a property; its name is given where it differs. A boolean attribute is off by default; \`false\`,
\`0\`, \`no\` and \`off\` are off too. Every attribute may be written with \`data-\` before it. Events bubble and are composed;
what they carry are fields of the event itself, there is no \`detail\`. A part is styled from outside, as in
\`wayleaf-booking::part(note) { … }\`.

${chapters.join('\n')}`;

const target = `${root}/docs/reference.md`;
const count = elements.map(
  ({ tagName, attributes, cssParts, cssProperties }) =>
    `${tagName} ${attributes.length} attributes, ${cssParts.length} parts, ${cssProperties.length} properties`,
);
const now = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (!process.argv.includes('--check')) {
  writeFileSync(target, page);
  console.log(`docs/reference.md: ${count.join('; ')}`);
} else if (now !== page) {
  console.log('docs/reference.md is out of date: npm run manifest && npm run reference');
  process.exitCode = 1;
} else console.log(`docs/reference.md is up to date (${count.join('; ')})`);
