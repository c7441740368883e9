// Checks what the import rules cannot express: pure modules are pure, copyable ones hold no state, each package is
// imported in one file, only entry points register elements.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { isCopyable, marksOf } from './module-marks.ts';
import { moduleState } from './module-state.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const faults = [];
const importers = new Map();
/** Our modules that are imported dynamically, and every static import of ours that runs: target → importer's place. */
const parts = new Map();
const statics = [];
const target = (file, specifier) => join(dirname(file), specifier).replaceAll('\\', '/').replace(/\.js$/, '.ts');

const registrars = /^src\/((reader|paths|booking)\/)?define\.ts$|^src\/wayleaf\.ts$|^src\/internal\/define\.ts$/;
const platform = new Set([
  'window',
  'document',
  'globalThis',
  'self',
  'customElements',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'matchMedia',
]);

for (const raw of globSync('src/**/*.ts').sort()) {
  const file = raw.replaceAll('\\', '/');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const say = (node, text) =>
    faults.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}  ${text}`);
  const marks = marksOf(source.text);
  const pure = marks.has('pure');
  if (marks.has('copyable') && marks.has('shared')) say(source, 'a module is either @copyable or @shared');
  if (isCopyable(marks))
    for (const { node, name, how } of moduleState(source))
      say(node, `a ${pure ? 'pure' : 'copyable'} module holds state: ${name} ${how} (docs/script-build.md)`);

  const imported = (node, specifier) => {
    if (specifier.startsWith('.')) return;
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    // what the whole library stands on may be imported anywhere
    if (!['lit', '@lit/context'].includes(name)) importers.set(name, (importers.get(name) ?? new Set()).add(file));
    if (pure && /^(lit|@lit\/)/.test(specifier)) say(node, `a pure module imports ${specifier}`);
  };

  const visit = (node) => {
    // the script build's Lit has them no longer (scripts/vite-lit.ts): there they would be passed over in silence
    if (
      ts.isMethodDeclaration(node) &&
      /^(firstUpdated|updated|shouldUpdate)$/.test(node.name.getText(source)) &&
      /\bextends (LitElement|ReactiveElement)\b/.test(node.parent.getText(source).slice(0, 2000))
    )
      say(node, `${node.name.getText(source)}() is not called in the script build: use update() or a controller`);
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'reflect')
      say(node, 'reflected properties are not in the script build: set the attribute');
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const named = ts.isImportDeclaration(node) && node.importClause?.namedBindings;
      const typesOnly =
        (ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly) ||
        (named &&
          !node.importClause.name &&
          ts.isNamedImports(named) &&
          named.elements.length > 0 &&
          named.elements.every(({ isTypeOnly }) => isTypeOnly));
      if (!typesOnly) {
        imported(node, node.moduleSpecifier.text);
        if (node.moduleSpecifier.text.startsWith('.'))
          statics.push({ from: file, to: target(file, node.moduleSpecifier.text), fault: (part) => say(node, part) });
      }
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [wanted] = node.arguments;
      if (wanted && ts.isStringLiteral(wanted)) {
        imported(node, wanted.text);
        if (wanted.text.startsWith('.')) parts.set(target(file, wanted.text), file);
        else
          say(node, `import('${wanted.text}'): a package is wrapped in a file below src/vendor, and that is imported`);
      } else if (file !== 'src/internal/chunk-loader.ts')
        say(node, 'import() takes a plain string, so that the build finds the part');
    }
    if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent?.name === node ? node.parent : source)) {
      const isName =
        (ts.isPropertyAssignment(node.parent) ||
          ts.isPropertySignature(node.parent) ||
          ts.isParameter(node.parent) ||
          ts.isVariableDeclaration(node.parent) ||
          ts.isBindingElement(node.parent)) &&
        node.parent.name === node;
      const isType =
        ts.isTypeReferenceNode(node.parent) ||
        ts.isTypeQueryNode(node.parent) ||
        ts.isExpressionWithTypeArguments(node.parent);
      if (pure && !isName && !isType && platform.has(node.text)) say(node, `a pure module mentions ${node.text}`);
    }
    if (
      ts.isPropertyAccessExpression(node) &&
      node.name.text === 'define' &&
      /\bcustomElements$/.test(node.expression.getText(source)) &&
      !registrars.test(file)
    )
      say(node, 'only entry points register elements');
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** Whether a module lies in the script itself, in a function of its own; for bundlers it is a module like others. */
const isHeld = (file) => marksOf(readFileSync(file, 'utf8')).has('held');

// a lazy part that someone also imports statically is carried twice, or is not lazy at all
for (const { to, fault } of statics)
  if (parts.has(to) && !isHeld(to)) fault(`imports ${to} statically, which ${parts.get(to)} imports by import()`);

// what the script needs at once: a widget's root holds it and nothing else, and no feature folder does
const firstLoad = new Set();
const reach = (file) => {
  if (firstLoad.has(file)) return;
  firstLoad.add(file);
  for (const { from, to } of statics) if (from === file) reach(to);
};
reach('src/wayleaf.ts');
for (const to of parts.keys()) if (isHeld(to)) reach(to);
for (const raw of globSync('src/**/*.ts').sort()) {
  const file = raw.replaceAll('\\', '/');
  const [, widget, folder] = /^src\/(reader|paths|booking)\/(?:([^/]+)\/)?/.exec(file) ?? [];
  const late = folder || /^src\/(vendor|sanitise|problems)\//.test(file);
  if (late && firstLoad.has(file))
    faults.push(
      `${file}  is in the first load: a feature's folder is reached by import() only; what the first load needs stands in src/${widget ?? 'internal'}/`,
    );
  // index.ts is the npm entry, and events are public classes whichever part sends them
  if (widget && !folder && !firstLoad.has(file) && !/\/index\.ts$|\.events\.ts$/.test(file))
    faults.push(`${file}  is not in the first load: move it into the folder of its feature`);
}

for (const [name, files] of importers)
  if (files.size > 1) faults.push(`${name} is imported in ${files.size} files, not one: ${[...files].join(', ')}`);

for (const fault of faults) console.log(`FAIL ${fault}`);
console.log(faults.length ? `${faults.length} faults` : 'boundaries: ok');
process.exitCode = faults.length ? 1 : 0;
