// The script-tag build: one classic file, and lazy parts beside it that share its modules. docs/script-build.md
// explains it, and test/unit/script-build.test.ts states its rules one by one.
//
// A bundler puts whatever `import()` reaches back into a classic file. So each module that the sources import
// dynamically is bundled on its own here, into a function:
//
//   (shared) => { const html = shared[3]; …; return { Settings, texts } }
//
// `shared` holds the names that parts take from modules of the classic file. Every `import('…')` becomes
// `loadPart('<id>', '<hash>')`, in the classic file and in the parts alike; the loader fetches, checks and calls. What
// stands around the function lets the same file run as a module and as a classic script. `wayleaf.all.js` is the
// classic file with all parts inside it, as functions that nothing calls before they are asked for; `wayleaf.reader.js`
// and its likes hold one widget's class, and have the others' as parts.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minify as swc } from '@swc/core';
import { minify as terser } from 'terser';
import { build, minify, parseAst, type InlineConfig, type Plugin } from 'vite';
import { isCopyable, marksOf } from './module-marks.ts';

/** The module of the sources that loads parts at run time, and the names it exports for that. */
export const LOADER = {
  file: 'src/internal/chunk-loader.ts',
  load: 'loadChunk',
  share: 'share',
  /** Runs what the script itself holds. */
  run: 'runHeld',
} as const;
/** The module that loads what a file of one widget does not hold, and its function for that. */
export const ABSENT = { file: 'src/internal/absent-widgets.ts', load: 'loadWidget' } as const;
const hasFilesOfOne = (root: string): boolean => existsSync(resolve(root, ABSENT.file));
/** The functions that the script itself holds, by name. */
const HELD = '__WAYLEAF_HELD__';
/** Its counterpart in the file that holds all parts, and the name by which that finds them. */
export const INLINE_LOADER = { file: 'src/internal/inline-chunk-loader.ts', parts: '__WAYLEAF_PARTS__' } as const;

const SHARED = 'wayleaf-shared:';
/** The compiler's decorator helper: no file, but imported like one. */
const HELPER = /^\0?(@oxc-project)\+(runtime)@[^/]*\/helpers\/esm\/(\w+)\.js$/;

/** The last step of every file of the script build. */
async function squeeze(name: string, code: string, module: boolean): Promise<string> {
  const result = await minify(name, code, {
    module,
    compress: { target: 'es2022' },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true, legalComments: 'none' },
  });
  if (result.errors.length) throw new Error(`${name}: ${result.errors[0]!.message}`);
  return result.code;
}

/** What the classic file runs first: it calls the library, a function that is not compiled before. */
export const START = {
  file: 'src/internal/script-start.ts',
  library: '__WAYLEAF_LIBRARY__',
  /** The element of the script, which is known only while the file runs. */
  script: '__WAYLEAF_SCRIPT__',
} as const;

/**
 * Wraps the classic file: whatever goes wrong in it (a page that forbids Lit's policy, say), the page's own scripts run
 * on.
 *
 * @param held - What the file holds besides the library.
 * @param start - The code of {@link START}; the library runs at once where a project has none.
 */
async function squeezeClassic(
  name: string,
  code: string,
  held: ReadonlyMap<string, string>,
  start = `${START.library}();`,
): Promise<string> {
  const functions = [...held].map(([id, body]) => `${JSON.stringify(id)}: function (__shared) {${body}}`);
  const wrapped = `(() => {"use strict";
    const ${START.script} = typeof document === "undefined" ? null : document.currentScript;
    const ${HELD} = {${functions.join(',\n')}};
    function ${START.library}() { try {${code}} catch (error) { console.error(error); } }
    ${start}
  })();`;
  // other minifiers find about a hundredth more, which only the files that everybody fetches are worth; each finds
  // something in what the others have written, and names variables anew, which is worth 60 bytes of brotli up or down;
  // so the smallest is taken of those in which as much as possible is compiled at once
  const options = {
    ecma: 2022,
    compress: { ecma: 2022, passes: 3, unsafe_methods: true },
    mangle: { toplevel: true },
  } as const;
  const oxc = async (code: string, _: unknown) => ({ code: await squeeze(name, code, false) });
  let current = await squeeze(name, wrapped, false);
  const written: { readonly code: string; readonly atOnce: number; readonly bytes: number }[] = [];
  for (const minifier of [swc, swc, terser, swc, terser, terser, swc, oxc, swc, oxc, terser]) {
    current = (await minifier(current, options)).code!;
    const finished = compileAtOnce(current);
    written.push({ ...finished, bytes: compressed(finished.code) });
  }
  const [best] = written.sort((a, b) => b.atOnce - a.atOnce || a.bytes - b.bytes);
  return best!.code;
}

const compressed = (code: string): number => brotliCompressSync(code).length;

/**
 * Has what surely runs compiled while the script is read. Minifiers write the library, and the class of a file of one
 * widget, into the arrow function that calls it; V8 would parse all of it for the arrow function, let go of that, and
 * parse it again at the call. A function in parentheses it compiles at once.
 *
 * @returns The code, and how many functions are compiled at once.
 */
function compileAtOnce(code: string): { readonly code: string; readonly atOnce: number } {
  const edits: { start: number; end: number; text: string }[] = [];
  walk(parseAst(code), ({ type, params, body, start, end }) => {
    if (type !== 'ArrowFunctionExpression' || (params as Node[]).length) return;
    const statements = (body as Node).body as Node[] | undefined;
    const only = (statements ? statements.length === 1 && statements[0]!.expression : body) as Node | false | undefined;
    if (!only || only.type !== 'CallExpression') return;
    const given = only.arguments as Node[];
    // () => (function () { library })()
    const library = only.callee as Node;
    if (!statements && !given.length && library.type === 'FunctionExpression' && !(library.params as Node[]).length)
      edits.push({ start, end, text: `(${code.slice(library.start, library.end)})` });
    // () => { Object.assign(shared, function (shared) { class }(shared)) }
    const held = given.at(-1)?.callee as Node | undefined;
    if (statements && held?.type === 'FunctionExpression')
      edits.push({
        start,
        end,
        text: `(function(){${code.slice(only.start, held.start)}(${code.slice(held.start, held.end)})${code.slice(held.end, only.end)}})`,
      });
  });
  // a class lies within the library
  const outermost = edits.filter(({ start, end }) => !edits.some((other) => other.start < start && other.end > end));
  for (const { start, end, text } of outermost.reverse()) code = code.slice(0, start) + text + code.slice(end);
  const inner = outermost.length < edits.length ? compileAtOnce(code) : { code, atOnce: 0 };
  return { code: inner.code, atOnce: inner.atOnce + outermost.length };
}

const EXPORT = 'export default ';
/**
 * Writes a part so that one file runs in both ways. A classic script sets the function on its own element, where the
 * loader takes it. A module has no such element, and none that is also a script can export; so it throws the function,
 * with which `import()` then rejects: no name in the page, and nobody but the importer is told.
 *
 * `export` behind `await`, which is an operator in modules alone, would do as well, but makes the module an
 * asynchronous one: WebKitGTK 2.50 then hangs, now and then, when the frame goes away that imports it.
 *
 * The comment in front has Chromium (136 and later) compile every function of the part while it arrives, in another
 * thread; without, each is compiled in the page's own at its first call. https://v8.dev/blog/explicit-compile-hints
 */
const twoForms = (code: string): string =>
  `//# allFunctionsCalledOnLoad\n"use strict";(f=>{let s=document.currentScript;if(!s)throw f;s.wayleaf=f})(\n${code})`;

interface Part {
  readonly id: string;
  /** The module that was imported dynamically. */
  readonly module: string;
  readonly code: string;
  /** The modules bundled into the part. */
  readonly modules: readonly string[];
}

export interface Parts {
  /** The parts' files, below the output folder. */
  readonly files: ReadonlyMap<string, string>;
  /** id → SHA-256 in base64. The file's name is made of both. */
  readonly hashes: ReadonlyMap<string, string>;
  /** id → the part's function, for the file that holds all parts: it asks for others without a hash. */
  readonly functions: ReadonlyMap<string, string>;
  /**
   * id → the body of a function that the script itself holds; it is among the files, too, for those that hold another.
   */
  readonly held: ReadonlyMap<string, string>;
  /** The module of the classic file that hands its names to the parts. */
  readonly sharing: string;
  /** What a maintainer may want to know: names kept in the classic file only for parts, modules bundled twice. */
  readonly notes: readonly string[];
}

/** A part's name: its path below src, without the folders that say nothing. src/languages/de/paths.ts is `de-paths`. */
const partId = (root: string, module: string): string =>
  relative(resolve(root, 'src'), module)
    .replace(/\.[jt]s$/, '')
    .split(/[\\/]/)
    .filter(
      (name, i, all) => i === all.length - 1 || (name !== all[i + 1] && !['languages', 'providers'].includes(name)),
    )
    .join('-');

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (node && typeof node === 'object') {
    if (typeof (node as Node).type === 'string') visit(node as Node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit);
  }
}

/** Stands for the hash of a part until that part is finished. */
const HASH = /__HASH_([\w-]+)__/g;

/**
 * Turns `import('…')` in our modules into `loadPart('<id>', '<hash>')`, or, for what the script holds, into
 * `runHeld('<id>')`, and tells which modules were asked for.
 *
 * @param only - The one `@held` module, by its id, that a file of one widget holds. It loads the others.
 */
export function dynamicImports(
  root: string,
  found: (module: string, isHeld: boolean) => void = () => {},
  only?: string,
): Plugin {
  const loader = resolve(root, LOADER.file);
  return {
    name: 'wayleaf-dynamic-imports',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\s*\(/ },
      async handler(code, id) {
        if (id === loader) return;
        const calls: Node[] = [];
        walk(parseAst(code), (node) => node.type === 'ImportExpression' && calls.push(node));
        if (!calls.length) return;
        for (const { start, end, source } of calls.reverse()) {
          const { value } = source as { value?: unknown };
          if (typeof value !== 'string')
            this.error(
              `${relative(root, id)}: write import('…') with a plain string, so that the build can find the part.`,
            );
          const module = (await this.resolve(value, id))?.id;
          if (!module?.startsWith(resolve(root, 'src')))
            this.error(
              `${relative(root, id)}: import('${value}') must name a module of ours; wrap a package in a file below src/vendor.`,
            );
          const isHeld = marksOf(readFileSync(module, 'utf8')).has('held');
          found(module, isHeld);
          const part = partId(root, module);
          const isAbsent = isHeld && only !== undefined && part !== only;
          const call =
            isHeld && !isAbsent
              ? `__runHeld('${part}')`
              : `${isAbsent ? '__loadWidget' : '__loadPart'}('${part}', '__HASH_${part}__')`;
          code = code.slice(0, start) + call + code.slice(end);
        }
        const imports = [
          ['__loadPart', LOADER.load, loader],
          ['__runHeld', LOADER.run, loader],
          ['__loadWidget', ABSENT.load, resolve(root, ABSENT.file)],
        ]
          .filter(([local]) => code.includes(`${local}(`))
          .map(([local, name, from]) => `import { ${name} as ${local} } from ${JSON.stringify(from)};`);
        // after the module's own imports, so that no directive or header is pushed down
        return { code: [code, ...imports].join('\n'), map: null };
      },
    },
  };
}

/**
 * Rewrites bundled code into the body of a function.
 *
 * @param take - Where in `shared` a name of a module lies.
 * @param give - Under which name the function's result has what the code exports.
 */
function bodyOf(
  code: string,
  take: (module: string, name: string) => string,
  give = (exported: string): string => exported,
): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const outcome: string[] = [];
  const name = (node: unknown) => (node as { name?: string; value?: string }).name ?? (node as { value: string }).value;
  for (const node of parseAst(code).body as unknown as Node[]) {
    const from = (node.source as { value: string } | null | undefined)?.value;
    if (from !== undefined && !from.startsWith(SHARED)) throw new Error(`A part still imports "${from}".`);
    const module = from?.slice(SHARED.length) ?? '';
    if (node.type === 'ImportDeclaration') {
      const text = (node.specifiers as Node[]).map(
        (s) =>
          `const ${name(s.local)} = ${take(module, s.type === 'ImportSpecifier' ? name(s.imported) : s.type === 'ImportDefaultSpecifier' ? 'default' : '*')};`,
      );
      edits.push({ start: node.start, end: node.end, text: text.join('') });
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      for (const s of node.specifiers as Node[])
        outcome.push(
          `${JSON.stringify(give(name(s.exported)))}: ${from === undefined ? name(s.local) : take(module, name(s.local))}`,
        );
      edits.push({ start: node.start, end: node.end, text: '' });
    } else if (node.type.startsWith('Export')) throw new Error(`A part's bundle holds an unexpected ${node.type}.`);
  }
  for (const { start, end, text } of edits.reverse()) code = code.slice(0, start) + text + code.slice(end);
  return `${code}\nreturn {${outcome.join(', ')}};\n`;
}

/** A function that is asked once for each argument. */
function memo<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id)!;
  };
}

/** Which parts hold each module. */
function usersOf(parts: readonly Part[]): Map<string, readonly string[]> {
  const users = new Map<string, readonly string[]>();
  for (const { id, modules } of parts)
    for (const module of modules) users.set(module, [...(users.get(module) ?? []), id]);
  return users;
}

/** The names a module exports that its own code may assign to again. */
function mutableExports(source: string): readonly string[] {
  const body = parseAst(source, { lang: 'ts' }).body as unknown as Node[];
  const variables = (node: Node | null | undefined): readonly string[] => {
    if (node?.type !== 'VariableDeclaration' || node.kind === 'const') return [];
    return (node.declarations as { id: { name?: string } }[]).map(({ id }) => id.name ?? '');
  };
  const own = new Set(body.flatMap((node) => variables(node)));
  return body
    .filter(({ type, source: from }) => type === 'ExportNamedDeclaration' && !from)
    .flatMap((node) => [
      ...variables(node.declaration as Node | null),
      ...(node.specifiers as { local: { name: string } }[])
        .map(({ local }) => local.name)
        .filter((name) => own.has(name)),
    ]);
}

/** Bundles a module with what it imports into one ES module. */
async function bundleOne(root: string, config: InlineConfig, input: string, plugins: Plugin[]) {
  const output = await build({
    ...config,
    root,
    configFile: false,
    logLevel: config.logLevel ?? 'warn',
    plugins: [...(config.plugins ?? []), ...plugins],
    build: {
      ...config.build,
      write: false,
      minify: false,
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: false, comments: false } },
    },
  });
  const chunk = [output].flat().flatMap((o) => ('output' in o ? o.output : []))[0]!;
  if (chunk.type !== 'chunk') throw new Error(`${input}: no code`);
  return chunk;
}

/** Bundles every lazy part that the script's entry point reaches. */
export async function buildParts(root: string, config: InlineConfig): Promise<Parts> {
  const waiting = new Set<string>();
  const seen = new Set<string>();
  const heldEntries = new Set<string>();
  const found = (module: string, isHeld: boolean) => {
    if (isHeld) heldEntries.add(module);
    else if (!seen.has(module)) {
      seen.add(module);
      waiting.add(module);
    }
  };

  const bundle = async (input: string, plugins: Plugin[]) => {
    const imports = new Map<string, readonly string[]>();
    const chunk = await bundleOne(root, config, input, [
      dynamicImports(root, found),
      ...plugins,
      {
        name: 'wayleaf-ids',
        buildEnd() {
          for (const id of this.getModuleIds()) imports.set(id, this.getModuleInfo(id)?.importedIds ?? []);
        },
      },
    ]);
    return { chunk, imports };
  };

  // What the classic file holds anyway
  const { chunk: first, imports: graph } = await bundle(resolve(root, 'src/wayleaf.ts'), []);
  // What lies in it, but runs only where it is needed; what two of these need, and the state of all, is the library's
  const held = await Promise.all(
    [...heldEntries]
      .sort()
      .map(async (module) => ({ id: partId(root, module), module, ...(await bundle(module, [])) })),
  );
  const firstFiles = [{ chunk: first, imports: graph }, ...held];
  const rendered = (id: string) => firstFiles.some(({ chunk }) => (chunk.modules[id]?.renderedLength ?? 0) > 0);
  const ours = (id: string) => id.startsWith(resolve(root, 'src'));
  const marks = memo((id: string) => marksOf(readFileSync(id, 'utf8')));
  const copyable = (id: string) => !ours(id) || isCopyable(marks(id));
  // What the classic file drops whole may as well live in the part that needs it, if a copy does no harm
  const inClassic = new Set(
    firstFiles
      .flatMap(({ imports }) => [...imports.keys()])
      .filter((id) => (HELPER.test(id) || !id.startsWith('\0')) && (rendered(id) || !ours(id) || !copyable(id))),
  );
  const inLibrary = new Set(
    [...inClassic].filter((id) => graph.has(id) || held.filter(({ imports }) => imports.has(id)).length > 1),
  );
  const ownerOf = (id: string) => (inLibrary.has(id) ? undefined : held.find(({ imports }) => imports.has(id)));
  for (const { imports } of held) for (const [id, list] of imports) if (!graph.has(id)) graph.set(id, list);

  /** Leaves imports of certain modules in the code, to be taken from the shared names. */
  const takeFrom = (modules: ReadonlySet<string>): Plugin => ({
    name: 'wayleaf-shared',
    enforce: 'pre',
    resolveId: {
      async handler(source, importer, options) {
        if (!importer) return null;
        const helper = /^@oxc-project\/runtime\/helpers\/(\w+)$/.exec(source)?.[1];
        if (helper) {
          const id = [...modules].find((each) => HELPER.exec(each)?.[3] === helper);
          return id ? { id: SHARED + id.slice(1), external: true } : null;
        }
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved && modules.has(resolved.id) ? { id: SHARED + resolved.id, external: true } : resolved;
      },
    },
  });

  const bundleParts = async (): Promise<Part[]> => {
    const parts: Part[] = [];
    seen.forEach((module) => waiting.add(module));
    while (waiting.size) {
      const batch = [...waiting];
      waiting.clear();
      parts.push(
        ...(await Promise.all(
          batch.map(async (module): Promise<Part> => {
            if (rendered(module))
              throw new Error(
                `${relative(root, module)} is imported both dynamically and statically: it would not be a lazy part.`,
              );
            const { chunk, imports } = await bundle(module, [takeFrom(inClassic)]);
            const lit = chunk.moduleIds.find((id) =>
              /\/node_modules\/(lit-html\/lit-html|lit-element\/lit-element|@lit\/reactive-element\/reactive-element)\.js$/.test(
                id,
              ),
            );
            if (lit)
              throw new Error(
                `${relative(root, module)} brings a Lit of its own: src/wayleaf.ts must import ${lit} too.`,
              );
            for (const [id, list] of imports) graph.set(id, list);
            return { id: partId(root, module), module, code: chunk.code, modules: chunk.moduleIds };
          }),
        )),
      );
    }
    return parts.sort((a, b) => (a.id < b.id ? -1 : 1));
  };

  const short = (id: string) => relative(root, id).replace(/^node_modules\//, '');
  const refuse = (unmarked: ReadonlyMap<string, readonly string[]>) => {
    if (!unmarked.size) return;
    const list = [...unmarked]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, users]) => `  ${short(id)}, used by ${users.join(', ')}`);
    throw new Error(`Only lazy parts use these modules, which would land in the first load:
${list.join('\n')}
Say in the header of each what is meant (docs/script-build.md):
  @copyable if it holds no state: each part carries a copy;
  @shared if its state must exist once: it stands in the first load on purpose.`);
  };

  // A module with state must exist once. If two parts hold it, it moves to the classic file, with all it imports.
  let parts: Part[];
  const moved = new Set<string>();
  for (;;) {
    parts = await bundleParts();
    const both = parts.find(({ module }) =>
      parts.some((other) => other.module !== module && other.modules.includes(module)),
    );
    if (both)
      throw new Error(
        `${short(both.module)} is imported both dynamically and statically: it would not be a lazy part.`,
      );
    const several = [...usersOf(parts)].filter(([id, users]) => users.length > 1 && !copyable(id));
    const move = several.map(([id]) => id).filter((id) => marks(id).has('shared'));
    if (!move.length) {
      refuse(new Map(several));
      break;
    }
    for (const id of move) {
      if (inClassic.has(id)) continue;
      inClassic.add(id);
      inLibrary.add(id);
      moved.add(id);
      move.push(
        ...(graph.get(id) ?? []).filter(
          (each) => graph.has(each) && !each.startsWith('\0') && !each.startsWith(SHARED),
        ),
      );
    }
  }
  const double = parts.find((part, i) => parts[i + 1]?.id === part.id);
  if (double) throw new Error(`Two parts are called "${double.id}".`);

  // One list of all names taken, in a stable order, so that a part's hash changes only when it must
  const wanted = new Set<string>();
  const takers = new Map<string, string[]>();
  for (const part of parts)
    bodyOf(part.code, (module, name) => {
      wanted.add(`${module}\0${name}`);
      const list = takers.get(module) ?? [];
      if (!list.includes(part.id)) takers.set(module, [...list, part.id]);
      return '0';
    });
  // What a held function hands over is there once it has run, so only what it asks for itself may take that; what
  // others ask for, too, takes from the library
  const reachOf = (code: string, reached = new Set<string>()): ReadonlySet<string> => {
    for (const [, id] of code.matchAll(HASH)) {
      if (reached.has(id!)) continue;
      reached.add(id!);
      reachOf(parts.find((part) => part.id === id)!.code, reached);
    }
    return reached;
  };
  const askers = firstFiles.map(({ chunk }) => ({ chunk, reach: reachOf(chunk.code) }));
  const toLibrary = (id: string): void => {
    if (inLibrary.has(id) || !inClassic.has(id)) return;
    inLibrary.add(id);
    graph.get(id)?.forEach(toLibrary);
  };
  for (const [module, users] of takers) {
    const owner = ownerOf(module)?.chunk;
    if (owner && askers.some(({ chunk, reach }) => chunk !== owner && users.some((user) => reach.has(user))))
      toLibrary(module);
  }

  // A held function takes the library's names, and hands over those of its own modules that parts take
  const heldCode = new Map<string, string>();
  for (const { id, module } of held) {
    const own = [...wanted].filter((key) => ownerOf(key.split('\0')[0]!)?.id === id).sort();
    const entry = `\0wayleaf-held:${id}`;
    const { chunk } = await bundle(entry, [
      takeFrom(inLibrary),
      {
        name: 'wayleaf-held',
        resolveId: { filter: { id: /wayleaf-held:/ }, handler: (source) => source },
        load: {
          filter: { id: /wayleaf-held:/ },
          handler: () =>
            [
              `import ${JSON.stringify(module)};`,
              ...own.map((key) => {
                const [from, name] = key.split('\0');
                const alias = JSON.stringify(`${from}#${name}`);
                return name === '*'
                  ? `export * as ${alias} from ${JSON.stringify(from)};`
                  : `export { ${name} as ${alias} } from ${JSON.stringify(from)};`;
              }),
            ].join('\n'),
        },
      },
    ]);
    heldCode.set(id, chunk.code);
    bodyOf(chunk.code, (from, name) => {
      wanted.add(`${from}\0${name}`);
      takers.set(from, [...(takers.get(from) ?? []), id]);
      return '0';
    });
  }
  const isOwned = (key: string) => !!ownerOf(key.split('\0')[0]!);
  const names = [...wanted]
    .sort((a, b) => Number(isOwned(a)) - Number(isOwned(b)) || (a < b ? -1 : 1))
    .map((key) => key.split('\0') as [module: string, name: string]);
  const index = new Map(names.map(([module, name], i) => [`${module}\0${name}`, i]));
  refuse(
    new Map([...takers].filter(([id]) => ours(id) && !rendered(id) && !moved.has(id) && !marks(id).has('shared'))),
  );

  // parts take values, not live bindings
  for (const id of takers.keys())
    if (ours(id) && mutableExports(readFileSync(id, 'utf8')).length)
      throw new Error(
        `${short(id)} exports a variable that can change, which a lazy part would not see: export a function instead.`,
      );

  const place = (module: string, name: string) => `__shared[${index.get(`${module}\0${name}`)}]`;
  const files = new Map<string, string>();
  const hashes = new Map<string, string>();
  const functions = new Map<string, string>();
  // a part that asks for others names their hashes, so those are finished first
  const finish = async (part: Part, askedBy: readonly string[]): Promise<void> => {
    if (hashes.has(part.id)) return;
    if (askedBy.includes(part.id))
      throw new Error(`Parts ask for each other in a circle: ${[...askedBy, part.id].join(' → ')}.`);
    for (const [, id] of part.code.matchAll(HASH))
      await finish(
        parts.find((each) => each.id === id)!,
        [...askedBy, part.id],
      );
    const source = bodyOf(part.code, place);
    await emit(part.id, source);
    functions.set(part.id, await functionOf(part.id, source, () => ''));
  };
  const functionOf = async (name: string, body: string, find: (id: string) => string): Promise<string> => {
    const source = `export default (__shared) => {${body}};`;
    const code = await squeeze(
      `${name}.js`,
      source.replace(HASH, (_, id: string) => find(id)),
      true,
    );
    if (!code.startsWith(EXPORT)) throw new Error(`${name}: a part begins with its export.`);
    return code.slice(EXPORT.length).replace(/;$/, '');
  };
  const emit = async (id: string, body: string): Promise<void> => {
    const code = twoForms(await functionOf(id, body, (each) => hashes.get(each)!));
    const hash = createHash('sha256').update(code).digest('base64');
    hashes.set(id, hash);
    files.set(`parts/${id}-${hash.replace(/\W/g, '').slice(0, 8)}.js`, code);
  };
  for (const part of parts) await finish(part, []);
  const given = (alias: string) => String(index.get(alias.replace('#', '\0')));
  const heldBodies = new Map([...heldCode].map(([id, code]) => [id, bodyOf(code, place, given)]));
  // for the files that hold another one: what it gives to share is given as the script itself would
  if (hasFilesOfOne(root))
    for (const [id, body] of heldBodies) await emit(id, `Object.assign(__shared, (() => {${body}})())`);

  const notes: string[] = [];
  if (moved.size)
    notes.push(`in the first load as @shared, with what they import: ${[...moved].map(short).join(', ')}`);
  const extra = names.filter(
    ([module, name]) =>
      name !== '*' &&
      !moved.has(module) &&
      !firstFiles.some(({ chunk }) => chunk.modules[module]?.renderedExports.includes(name)) &&
      ours(module),
  );
  if (extra.length)
    notes.push(
      `in the first load only for parts: ${extra.map(([module, name]) => `${name} (${short(module)})`).join(', ')}`,
    );
  for (const [module, list] of usersOf(parts))
    if (list.length > 1) notes.push(`in ${list.length} parts: ${short(module)} (${list.join(', ')})`);

  const library = names.filter(([module]) => !ownerOf(module));
  const imports = library.map(([module, name], i) => {
    const from = JSON.stringify(module.replace(HELPER, '$1/$2/helpers/$3'));
    return name === '*' ? `import * as _${i} from ${from};` : `import { ${name} as _${i} } from ${from};`;
  });
  const sharing = [
    `import { ${LOADER.share} } from ${JSON.stringify(resolve(root, LOADER.file))};`,
    ...imports,
    `${LOADER.share}([${library.map((_, i) => `_${i}`).join(', ')}]);`,
  ].join('\n');
  return {
    files,
    notes,
    hashes,
    functions,
    held: heldBodies,
    sharing: names.length ? sharing : '',
  };
}

/** WAYLEAF_WHY=1 npx vite build: which modules make the classic file heavy. Each on its own, so the sum is too high. */
async function weigh(root: string, modules: Readonly<Record<string, { readonly code: string | null }>>): Promise<void> {
  const rows: [bytes: number, id: string][] = [];
  for (const [id, { code }] of Object.entries(modules))
    if (code) rows.push([compressed(await squeeze(id, code, false)), relative(root, id.replace('\0', ''))]);
  for (const [bytes, id] of rows.sort((a, b) => b[0] - a[0])) console.log(String(bytes).padStart(6), id);
}

/** Sets the table of shared names before the entry point, as a module of its own: an element may ask for a part at once. */
const sharingFirst = (root: string, code: () => string): Plugin => {
  const entry = resolve(root, 'src/wayleaf.ts');
  return {
    name: 'wayleaf-share',
    resolveId: { filter: { id: /^virtual:wayleaf-share$/ }, handler: (id) => `\0${id}` },
    load: { filter: { id: /^\0virtual:wayleaf-share$/ }, handler: code },
    transform: {
      filter: { id: /\/src\/wayleaf\.ts$/ },
      handler: (code, id) => (id === entry ? { code: `import 'virtual:wayleaf-share';\n${code}`, map: null } : null),
    },
  };
};

/** The code that decides when the library runs, where the project has it. */
async function startOf(root: string, config: InlineConfig): Promise<string | undefined> {
  const file = resolve(root, START.file);
  return existsSync(file) ? (await bundleOne(root, config, file, [])).code : undefined;
}

/** The classic file with the class of one widget alone; the others are parts of it. */
async function buildOne(root: string, config: InlineConfig, parts: Parts, id: string): Promise<string> {
  const chunk = await bundleOne(root, config, resolve(root, 'src/wayleaf.ts'), [
    dynamicImports(root, undefined, id),
    sharingFirst(root, () => parts.sharing),
  ]);
  const hashed = (code: string) => code.replace(HASH, (_, part: string) => parts.hashes.get(part)!);
  const held = new Map([[id, hashed(parts.held.get(id)!)]]);
  return squeezeClassic(fileOfOne(id), hashed(chunk.code), held, await startOf(root, config));
}

/** The name of that file: of `reader-define` it is `wayleaf.reader.js`. */
const fileOfOne = (id: string): string => `wayleaf.${id.replace(/-define$/, '')}.js`;

/** The classic file with all parts inside it, each a function that is called when it is asked for. */
async function buildAll(root: string, config: InlineConfig, parts: Parts): Promise<string> {
  const loader = resolve(root, LOADER.file);
  const chunk = await bundleOne(root, config, resolve(root, 'src/wayleaf.ts'), [
    dynamicImports(root),
    sharingFirst(root, () => parts.sharing),
    {
      name: 'wayleaf-inline-loader',
      load: {
        filter: { id: /\/src\/internal\/.*\.ts$/ },
        handler: (id) => (id === loader ? readFileSync(resolve(root, INLINE_LOADER.file), 'utf8') : null),
      },
    },
  ]);
  const code = await squeezeClassic(
    'wayleaf.all.js',
    chunk.code.replace(HASH, ''),
    new Map([...parts.held].map(([id, body]) => [id, body.replace(HASH, '')])),
    await startOf(root, config),
  );
  // The parts stand before the first function of the file, not in it: there V8 only looks for the end of each, where it
  // would else parse an arrow function whole. They bring their own strictness along.
  const functions = [...parts.functions].map(
    ([id, part]) => `${JSON.stringify(id)}:${part.replace(/^(\w+=>\{)/, '$1"use strict";')}`,
  );
  const [head, tail] = ['(()=>{', '})();'];
  if (!code.startsWith(head) || !code.endsWith(tail)) throw new Error('wayleaf.all.js: an unexpected frame.');
  return (
    `(${INLINE_LOADER.parts}=>{${code.slice(head.length, -tail.length)}})({\n${functions.join(',\n')}\n});`
      // within strings and expressions; a host may write the text into a page, where these would begin or end something
      .replaceAll('<!--', '<\\x21--')
      .replaceAll('</script', '<\\/script')
  );
}

/**
 * The plugins of the script build: the table before the entry point, the parts beside the classic file, and the last squeeze.
 */
export function scriptParts(root: string, config: InlineConfig): Plugin[] {
  let parts: Parts;
  return [
    dynamicImports(root),
    sharingFirst(root, () => parts.sharing),
    {
      name: 'wayleaf-script',
      async buildStart() {
        parts = await buildParts(root, config);
        for (const note of parts.notes) this.info(note);
      },
      async generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          if (file.exports.length || file.imports.length)
            this.error('src/wayleaf.ts must export nothing: a classic script cannot.');
          if (process.env.WAYLEAF_WHY) await weigh(root, file.modules);
          const hashed = (code: string) => code.replace(HASH, (_, id: string) => parts.hashes.get(id)!);
          file.code = await squeezeClassic(
            file.fileName,
            hashed(file.code),
            new Map([...parts.held].map(([id, body]) => [id, hashed(body)])),
            await startOf(root, config),
          );
        }
        if (existsSync(resolve(root, INLINE_LOADER.file))) {
          this.emitFile({ type: 'asset', fileName: 'wayleaf.all.js', source: await buildAll(root, config, parts) });
          // it exports nothing, as wayleaf.js, whose types the compiler writes
          this.emitFile({ type: 'asset', fileName: 'wayleaf.all.d.ts', source: 'export {};\n' });
        }
        if (hasFilesOfOne(root))
          for (const id of parts.held.keys()) {
            const fileName = fileOfOne(id);
            this.emitFile({ type: 'asset', fileName, source: await buildOne(root, config, parts, id) });
            this.emitFile({ type: 'asset', fileName: fileName.replace(/js$/, 'd.ts'), source: 'export {};\n' });
          }
        for (const [fileName, source] of parts.files) this.emitFile({ type: 'asset', fileName, source });
        this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: notices(root) });
      },
    },
  ];
}

/** The licences of what is bundled, which must travel with it. */
function notices(root: string): string {
  const modules = resolve(root, 'node_modules');
  const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies)
    .map((name) => {
      const { version, license } = JSON.parse(readFileSync(`${modules}/${name}/package.json`, 'utf8')) as {
        version: string;
        license: string;
      };
      const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt']
        .map((f) => `${modules}/${name}/${f}`)
        .find(existsSync);
      return `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}\n`;
    })
    .join(`\n${'-'.repeat(72)}\n\n`);
}
