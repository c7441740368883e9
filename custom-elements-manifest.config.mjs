// custom-elements.json from the docstrings. What editors and frameworks read is made from it by
// scripts/framework-types.mjs.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { cemSorterPlugin } from '@wc-toolkit/cem-sorter';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';

/** The tags, from the `define('tag', Class)` of each widget's door. */
const tagsFromDoors = () => {
  const tags = new Map();
  return {
    name: 'tags-from-doors',
    analyzePhase({ ts, node }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (tag && ts.isStringLiteral(tag) && element && ts.isIdentifier(element))
        tags.set(element.text, { tag: tag.text, door: node.getSourceFile().fileName });
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const [name, { tag, door }] of tags) {
        const home = manifest.modules.find(({ declarations }) => declarations?.some((each) => each.name === name));
        if (!home) continue;
        Object.assign(
          home.declarations.find((each) => each.name === name),
          { tagName: tag, customElement: true },
        );
        const module = manifest.modules.find(({ path }) => door.endsWith(path));
        (module.exports ??= []).push({
          kind: 'custom-element-definition',
          name: tag,
          declaration: { name, module: home.path },
        });
      }
    },
  };
};

/** What a method returns, from its signature and its `@returns`: the analyzer forgets the type of one that has both. */
const returnsAsWritten = () => {
  const known = new Map();
  return {
    name: 'returns-as-written',
    analyzePhase({ ts, node }) {
      if (!ts.isMethodDeclaration(node) || !node.type || !ts.isClassLike(node.parent) || !node.parent.name) return;
      const told = ts.getJSDocReturnTag(node)?.comment;
      known.set(`${node.parent.name.text}.${node.name.getText()}`, {
        text: node.type.getText(),
        description: ts.getTextOfJSDocComment(told),
      });
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const { declarations = [] } of manifest.modules)
        for (const { name, members = [] } of declarations)
          for (const member of members) {
            const found = member.kind === 'method' && known.get(`${name}.${member.name}`);
            if (found)
              member.return = {
                type: { text: found.text },
                ...(found.description && { description: found.description }),
              };
          }
    },
  };
};

/** The custom properties that all widgets share, documented once beside `tokens` in src/theme/tokens.ts. */
const sharedTokens = () => {
  const comment = readFileSync('src/theme/tokens.ts', 'utf8').replace(/\n \* {3}/g, ' ');
  const tokens = [...comment.matchAll(/@cssproperty \[(--[\w-]+)(?:=(.*))?\] - (.*)/g)].map(
    ([, name, value, description]) => ({
      name,
      ...(value && { default: value }),
      description,
    }),
  );
  return {
    name: 'shared-tokens',
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const { declarations = [] } of manifest.modules)
        for (const declaration of declarations) {
          if (!declaration.customElement) continue;
          const own = (declaration.cssProperties ??= []);
          const missing = tokens.filter(({ name }) => !own.some((each) => each.name === name));
          own.push(...missing.map((token) => ({ ...token })));
        }
    },
  };
};

// What users may rely on is what the doors hand out: file → the names, or all
const handedOut = new Map();
for (const door of globSync('src/{index,define,*/index,*/define}.ts').map((path) => path.replaceAll('\\', '/'))) {
  if (/^src\/(internal|languages)\//.test(door)) continue;
  handedOut.set(door, undefined);
  for (const [, verb, names, from] of readFileSync(door, 'utf8').matchAll(
    /^(export|import) (?:type )?(?:\*|\{([^}]*)\}) from '(.*)'/gm,
  )) {
    const file = posix.join(posix.dirname(door), from).replace(/\.js$/, '.ts');
    let list = names?.split(',').map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/ as .*/, ''),
    );
    // a door may import a widget's class and export it by itself
    if (verb === 'import') list = list?.filter((name) => name.startsWith('Wayleaf')) ?? [];
    if (list && !list.length) continue;
    const known = handedOut.get(file) ?? [];
    handedOut.set(file, !list || (handedOut.has(file) && !handedOut.get(file)) ? undefined : [...known, ...list]);
  }
}

/** Leaves out names that no door hands out, and members that are nobody's business. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const says = ({ declarations, exports }) => declarations?.length || exports?.length;
    for (const module of manifest.modules) {
      const names = handedOut.get(module.path);
      if (names) {
        module.declarations = module.declarations?.filter(({ name }) => names.includes(name));
        module.exports = module.exports?.filter(({ name }) => names.includes(name));
      }
      for (const declaration of module.declarations ?? [])
        if (declaration.members)
          declaration.members = declaration.members.filter(
            ({ privacy, name }) =>
              (!privacy || privacy === 'public') && !/^[#_]|Callback$|^shadowRootOptions$/.test(name),
          );
    }
    manifest.modules = manifest.modules.filter(says);
  },
});

/** src/x.ts → dist/x.js, everywhere. The last of all. */
const publishedPaths = () => ({
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const walk = (object) => {
      for (const [key, value] of Object.entries(object))
        if ((key === 'path' || key === 'module') && typeof value === 'string')
          object[key] = value.replace(/^\/?src\/(.*)\.(ts|js)$/, 'dist/$1.js');
        else if (value && typeof value === 'object') walk(value);
    };
    walk(manifest.modules);
    // in one order on every machine
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

const outdir = process.env.CEM_OUTDIR ?? '.';

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/internal/**'],
  outdir,
  litelement: true,
  packagejson: false,
  // a real program, so that type aliases can be spelled out (parsedType)
  overrideModuleCreation: ({ ts, globs }) =>
    getTsProgram(ts, globs, 'tsconfig.json')
      .getSourceFiles()
      .filter(({ fileName }) => [...handedOut.keys()].some((file) => fileName.endsWith(file))),
  plugins: [
    tagsFromDoors(),
    returnsAsWritten(),
    sharedTokens(),
    typeParserPlugin({ propertyName: 'parsedType', parseObjectTypes: 'none' }),
    publicOnly(),
    cemSorterPlugin(),
    publishedPaths(),
  ],
};
