// dist/types, dist/react and dist/editors: what TypeScript, React, Vue, Svelte and editors know of the tags, from
// custom-elements.json.
// The part that is the same everywhere is generated; how each framework writes it stands in framework-types/*.d.ts.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

const comment = (text) => (text ? `  /** ${text.replaceAll('*/', '*\\/').replace(/\n/g, '\n   * ')} */\n` : '');
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const optional = (name, type, text) => `${comment(text)}  ${key(name)}?: ${type} | undefined;\n`;
const block = (name, text, lines) => `/** ${text} */\nexport interface ${name} {\n${lines.join('')}}\n`;

/** An element's attributes, its properties by their own names, and its events, each as an interface. */
function interfaces({ name, tagName, attributes, members, events }) {
  const typeOf = (field) => `${name}['${field}']`;
  // what an attribute sets, and what can be written to besides
  const fields = members.filter((each) => each.kind === 'field' && !each.static && !each.readonly);
  return [
    block(
      `${name}Attributes`,
      `The attributes of \`<${tagName}>\`, as they are written in HTML.`,
      attributes.map((each) => optional(each.name, typeOf(each.fieldName), each.description)),
    ),
    block(
      `${name}Properties`,
      `The properties of \`<${tagName}>\` that can be set.`,
      fields.map((each) => optional(each.name, typeOf(each.name), each.description)),
    ),
    block(
      `${name}Events`,
      `The events of \`<${tagName}>\`, by name.`,
      events.map((each) => `${comment(each.description)}  '${each.name}': ${each.type.text};\n`),
    ),
    block(
      `${name}Handlers`,
      `The events of \`<${tagName}>\`, as attributes that take a function.`,
      events.map((each) => optional(`on${each.name}`, `Handler<${name}, ${each.type.text}>`, each.description)),
    ),
  ];
}

const names = [
  ...new Set(elements.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)])),
].sort();
const tags = (line) => elements.map(({ tagName, name }) => `    '${tagName}': ${line(name)};\n`).join('');

const shared = `/** The tags of Wayleaf with their attributes, properties and events; what the types for each framework are made of. */
import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '../index.js';

/** A listener; \`currentTarget\` is the element it was given to. */
export type Handler<Element, Dispatched extends Event> = (event: Dispatched & { readonly currentTarget: Element }) => void;

${elements.flatMap(interfaces).join('\n')}
/** Each tag with its class and what it takes. */
export interface WayleafElements {
${tags((name) => `{\n      element: ${name};\n      attributes: ${name}Attributes;\n      properties: ${name}Properties;\n      events: ${name}Events;\n      handlers: ${name}Handlers;\n    }`).replace(/^ {2}/gm, '')}}

declare global {
  interface HTMLElementTagNameMap {
${tags((name) => name)}  }
}
`;

const tagLines = (type) => elements.map(({ tagName }) => `'${tagName}': ${type}<'${tagName}'>;`);

rmSync('dist/types', { recursive: true, force: true });
mkdirSync('dist/types', { recursive: true });
writeFileSync('dist/types/elements.d.ts', shared);
for (const file of readdirSync('scripts/framework-types')) {
  // `tags: Type;` stands for one line for each tag: an interface of a framework's cannot extend a mapped type of ours
  const text = readFileSync(`scripts/framework-types/${file}`, 'utf8').replace(
    /^( *)tags: (\w+);$/gm,
    (_, indent, type) =>
      tagLines(type)
        .map((line) => indent + line)
        .join('\n'),
  );
  writeFileSync(`dist/types/${file}`, text);
  // what `import 'wayleaf/jsx'` loads
  writeFileSync(`dist/types/${file.replace('.d.ts', '.js')}`, 'export {};\n');
}

/** `wayleaf-booking-booked` → `onWayleafBookingBooked` */
const listener = (event) => `on${`-${event}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`;
const folder = (tag) => tag.replace('wayleaf-', '');

rmSync('dist/react', { recursive: true, force: true });
mkdirSync('dist/react');
writeFileSync(
  'dist/react/index.js',
  `import { createComponent } from '@lit/react';
import * as react from 'react';
${elements.map(({ tagName, name }) => `import { ${name} as ${name}Element } from '../${folder(tagName)}/index.js';\nimport '../${folder(tagName)}/define.js';\n`).join('')}
${elements
  .map(
    ({ tagName, name, events }) => `export const ${name} = /* @__PURE__ */ createComponent({
  react,
  tagName: '${tagName}',
  elementClass: ${name}Element,
  events: {
${events.map((each) => `    ${listener(each.name)}: '${each.name}',\n`).join('')}  },
});
`,
  )
  .join('\n')}`,
);
writeFileSync(
  'dist/react/index.d.ts',
  `/** The tags of Wayleaf as components for React 18 and older, which sets no properties and hears no events of custom elements. */
import type { EventName, ReactWebComponent } from '@lit/react';
import type {
${elements.map(({ name }) => `  ${name} as ${name}Element,\n`).join('')}${names
    .filter((name) => name.endsWith('Event'))
    .map((name) => `  ${name},\n`)
    .join('')}} from '../index.js';

${elements
  .map(
    ({ tagName, name, events }) => `/** \`<${tagName}>\` as a component. */
export declare const ${name}: ReactWebComponent<
  ${name}Element,
  {
${events.map((each) => `${comment(each.description).replace(/^ {2}/gm, '    ')}    ${listener(each.name)}: EventName<${each.type.text}>;\n`).join('')}  }
>;
`,
  )
  .join('\n')}`,
);

rmSync('dist/editors', { recursive: true, force: true });
const quiet = { outdir: 'dist/editors', typesSrc: 'parsedType', hideLogs: true };
generateVsCodeCustomElementData(manifest, quiet);
generateJetBrainsWebTypes(manifest, { ...quiet, packageJson: false, version });
