import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import {
  ABSENT,
  buildParts,
  dynamicImports,
  INLINE_LOADER,
  LOADER,
  scriptParts,
  START,
} from '../../scripts/vite-parts.js';

// The specification of the script build (docs/script-build.md), on small projects written into a temporary folder.

type Sources = Readonly<Record<string, string>>;

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Stands in for the loader: it keeps what it is given where a test can look at it. */
const loader = `
  export const ${LOADER.share} = (names: readonly unknown[]) => Object.assign(globalThis, { shared: names });
  export const ${LOADER.load} = (id: string, hash: string) => Promise.resolve([id, hash]);
  export const ${LOADER.run} = (id: string) => Object.assign(globalThis.shared, __WAYLEAF_HELD__[id](globalThis.shared));`;

/** Writes a project whose first load is `wayleaf.ts`; names are below `src`. */
function project(sources: Sources): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'wayleaf-build-')));
  folders.push(root);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  write('package.json', '{ "type": "module", "dependencies": {} }');
  write(LOADER.file, loader);
  for (const file of [INLINE_LOADER.file, 'src/internal/shared-names.ts'])
    write(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  for (const [name, text] of Object.entries(sources)) write(`src/${name}`, text);
  return root;
}

const partsOf = (sources: Sources) => buildParts(project(sources), { logLevel: 'silent' });

/** The code of a part, by its id. */
async function codeOf(sources: Sources, id: string): Promise<string> {
  const { files } = await partsOf(sources);
  const [, code] = [...files].find(([name]) => name.startsWith(`parts/${id}-`))!;
  return code;
}

/** All files of the script build, by name. */
async function filesOf(sources: Sources): Promise<Map<string, string>> {
  const root = project(sources);
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: scriptParts(root, { logLevel: 'silent' }),
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'src/wayleaf.ts'), formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: 'wayleaf.js', codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  return new Map(outputs.map((each) => [each.fileName, each.type === 'chunk' ? each.code : String(each.source)]));
}

/** Runs a classic script in a page of its own. */
function run(code: string): { readonly page: Record<string, unknown>; readonly errors: readonly unknown[] } {
  const errors: unknown[] = [];
  const page = createContext({ console: { error: (error: unknown) => errors.push(error) } });
  runInContext(code, page);
  return { page, errors };
}

type Factory = (shared: readonly unknown[]) => Record<string, (...given: unknown[]) => unknown>;

/** A part's file as a browser takes it, as a module. */
async function factoryOf(code: string): Promise<Factory> {
  const page = globalThis as { document?: unknown };
  page.document = { currentScript: null };
  try {
    const thrown: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`).catch(
      (reason: unknown) => reason,
    );
    assert.equal(typeof thrown, 'function', 'an imported part rejects with its function');
    return thrown as Factory;
  } finally {
    delete page.document;
  }
}

const counter = `let count = 0; export const next = () => ++count; export const label = 'the counter';`;
const opens = (...names: string[]) =>
  `Object.assign(globalThis, { open: [${names.map((name) => `() => import('./${name}.js')`).join(', ')}] });`;
const uses = (name: string) => `import { next, label } from './${name}.js'; export const step = () => label + next();`;

describe('a module that is imported by import()', () => {
  const sources = {
    'wayleaf.ts': opens('panel'),
    'panel.ts': `export const title = () => 'Panel'; export const size = () => 3;`,
  };

  test('becomes one file of its own', async () => {
    const { files } = await partsOf(sources);
    assert.equal(files.size, 1);
    assert.match([...files.keys()][0]!, /^parts\/panel-\w{8}\.js$/);
  });

  test('hands a function of the shared names to whoever imports it, and that returns what the module exports', async () => {
    const factory = await factoryOf(await codeOf(sources, 'panel'));
    assert.equal(factory.length, 1);
    const exported = factory([]);
    assert.deepEqual(Object.keys(exported).sort(), ['size', 'title']);
    assert.equal(exported['title']!(), 'Panel');
  });

  test('is no asynchronous module: WebKitGTK 2.50 hangs when a frame goes away that imports one', async () => {
    assert.doesNotMatch(await codeOf(sources, 'panel'), /\bawait\b/);
  });

  test('gives the same function where its file runs as a classic script, and leaves no name behind', async () => {
    const currentScript: { wayleaf?: Factory } = {};
    const page = createContext({ document: { currentScript } });
    runInContext(await codeOf(sources, 'panel'), page);
    assert.equal(currentScript.wayleaf!([])['title']!(), 'Panel');
    assert.equal(runInContext('Object.keys(globalThis).join()', page), 'document');
  });

  test('is strict code in both ways', async () => {
    const strict = { ...sources, 'panel.ts': `export const me = function (this: unknown) { return this; };` };
    const code = await codeOf(strict, 'panel');
    const currentScript: { wayleaf?: Factory } = {};
    runInContext(code, createContext({ document: { currentScript } }));
    for (const factory of [currentScript.wayleaf!, await factoryOf(code)]) {
      const { me } = factory([]);
      assert.equal(me!(), undefined);
    }
  });

  test('tells V8 in its first line to compile all of it while it arrives', async () => {
    assert.match(await codeOf(sources, 'panel'), /^\/\/# allFunctionsCalledOnLoad\n"use strict"/);
  });

  test('is named by its path, without the folders that say nothing', async () => {
    const { hashes } = await partsOf({
      'wayleaf.ts': opens('languages/de/paths', 'booking/providers/cal', 'vendor/purify', 'reader/find/find'),
      ...Object.fromEntries(
        ['languages/de/paths', 'booking/providers/cal', 'vendor/purify', 'reader/find/find'].map((name) => [
          `${name}.ts`,
          `export const name = '${name}';`,
        ]),
      ),
    });
    assert.deepEqual([...hashes.keys()], ['booking-cal', 'de-paths', 'reader-find', 'vendor-purify']);
  });

  test('may import another one by import()', async () => {
    const { hashes, files } = await partsOf({
      ...sources,
      'panel.ts': opens('more'),
      'more.ts': `export const more = 1;`,
    });
    const panel = [...files].find(([name]) => name.startsWith('parts/panel-'))![1];
    assert.ok(panel.includes(hashes.get('more')!));
  });
});

describe('a module of the first load', () => {
  const sources = {
    'wayleaf.ts': `import { next } from './counter.js'; Object.assign(globalThis, { first: next() }); ${opens('panel')}`,
    'counter.ts': counter,
    'panel.ts': uses('counter'),
  };

  test('exists once: a part takes its names and carries no copy', async () => {
    const files = await filesOf(sources);
    const [, panel] = [...files].find(([name]) => name.startsWith('parts/panel-'))!;
    assert.ok(!panel.includes('the counter'));
    const { page } = run(files.get('wayleaf.js')!);
    assert.equal(page['first'], 1);
    const { step } = (await factoryOf(panel))(page['shared'] as readonly unknown[]);
    assert.equal(step!(), 'the counter2');
  });

  test('is handed over before the sources run, so that an element may ask for a part at once', async () => {
    const files = await filesOf({
      ...sources,
      'wayleaf.ts': `Object.assign(globalThis, { early: 'shared' in globalThis }); ${sources['wayleaf.ts']}`,
    });
    assert.equal(run(files.get('wayleaf.js')!).page['early'], true);
  });

  test('hands over no variable that may change: a part would see its first value for ever', async () => {
    const reads = { 'panel.ts': `import { count } from './counter.js'; export const read = () => count;` };
    for (const changing of [
      'export let count = 0; export const next = () => ++count;',
      'let count = 0; export const next = () => ++count; export { count };',
    ])
      await assert.rejects(
        partsOf({ ...sources, ...reads, 'counter.ts': changing }),
        /counter\.ts exports a variable that can change/,
      );
  });

  test('is not imported by import() as well: it would not be lazy', async () => {
    await assert.rejects(
      partsOf({
        'wayleaf.ts': `import { title } from './panel.js'; title(); ${opens('panel')}`,
        'panel.ts': `export const title = () => console.error('panel');`,
      }),
      /panel\.ts is imported both dynamically and statically/,
    );
  });
});

describe('a module that several parts need and the first load does not', () => {
  const sources = (mark: string) => ({
    'wayleaf.ts': opens('one', 'two'),
    'counter.ts': `/** ${mark} Counts. */\n${counter}`,
    'one.ts': uses('counter'),
    'two.ts': uses('counter'),
  });
  const carries = async (mark: string) => {
    const files = await filesOf(sources(mark));
    files.delete('wayleaf.all.js');
    return [...files].filter(([, code]) => code.includes('the counter')).map(([name]) => name.replace(/-\w+\.js$/, ''));
  };

  test('stands in the first load if its header says @shared', async () => {
    assert.deepEqual(await carries('@shared'), ['wayleaf.js']);
  });

  test('is copied into each of them if its header says @copyable', async () => {
    assert.deepEqual(await carries('@copyable'), ['parts/one', 'parts/two']);
  });

  test('is copied if its header says @pure, unless that says @shared too', async () => {
    assert.deepEqual(await carries('@pure'), ['parts/one', 'parts/two']);
    assert.deepEqual(await carries('@pure @shared'), ['wayleaf.js']);
  });

  test('stops the build if its header says nothing, which names it, the parts and both ways out', async () => {
    await assert.rejects(partsOf(sources('')), ({ message }: Error) => {
      assert.match(message, /src\/counter\.ts, used by one, two/);
      assert.match(message, /@copyable if it holds no state/);
      assert.match(message, /@shared if its state must exist once/);
      return true;
    });
  });

  test('is judged by its header alone, not by a comment further down', async () => {
    await assert.rejects(partsOf({ ...sources(''), 'counter.ts': `${counter}\n/** @copyable */` }), /used by one, two/);
  });

  test('takes along what it imports, when it is @shared', async () => {
    const files = await filesOf({
      ...sources('@shared'),
      'counter.ts': `/** @shared */ import { word } from './words.js'; let count = 0; export const next = () => ++count; export const label = word;`,
      'words.ts': `export const word = 'the word' + Math.random();`,
    });
    files.delete('wayleaf.all.js');
    assert.deepEqual(
      [...files].filter(([, code]) => code.includes('the word')).map(([name]) => name),
      ['wayleaf.js'],
    );
  });

  test('stops the build without a mark also if the first load imports it and uses none of it', async () => {
    const reached = {
      'wayleaf.ts': `import { used } from './mixed.js'; used(); ${opens('one')}`,
      'mixed.ts': `import { next } from './counter.js'; export const used = () => console.error('used'); export const unused = () => next();`,
      'one.ts': uses('counter'),
    };
    await assert.rejects(partsOf({ ...reached, 'counter.ts': counter }), /src\/counter\.ts, used by one/);
    const { sharing } = await partsOf({ ...reached, 'counter.ts': `/** @shared */\n${counter}` });
    assert.match(sharing, /counter\.ts/);
    const copied = await codeOf({ ...reached, 'counter.ts': `/** @copyable */\n${counter}` }, 'one');
    assert.match(copied, /the counter/);
  });
});

describe('a module that one part needs', () => {
  test('stays in that part, whatever its header says', async () => {
    for (const mark of ['', '@shared', '@copyable']) {
      const sources = {
        'wayleaf.ts': opens('one'),
        'counter.ts': `/** ${mark} */\n${counter}`,
        'one.ts': uses('counter'),
      };
      assert.match(await codeOf(sources, 'one'), /the counter/);
    }
  });
});

describe('the build stops', () => {
  const part = `export const here = () => 'here';`;

  test('where parts ask for each other in a circle: neither could name the other’s hash', async () => {
    await assert.rejects(
      partsOf({ 'wayleaf.ts': opens('one'), 'one.ts': opens('two'), 'two.ts': opens('one') }),
      /in a circle: one → two → one/,
    );
  });

  test('where two parts would have the same name', async () => {
    await assert.rejects(
      partsOf({ 'wayleaf.ts': opens('panel', 'languages/panel'), 'panel.ts': part, 'languages/panel.ts': part }),
      /Two parts are called "panel"/,
    );
  });

  test('where one part imports another statically', async () => {
    const one = `import { here } from './two.js'; export const there = () => here();`;
    await assert.rejects(
      partsOf({ 'wayleaf.ts': opens('one', 'two'), 'one.ts': one, 'two.ts': part }),
      /two\.ts is imported both dynamically and statically/,
    );
  });

  test('where import() is given anything but a plain string, or what is no module of ours', async () => {
    await assert.rejects(
      partsOf({ 'wayleaf.ts': `const name = './one.js'; void import(name);`, 'one.ts': part }),
      /with a plain string/,
    );
    await assert.rejects(partsOf({ 'wayleaf.ts': `void import('node:fs');` }), /must name a module of ours/);
  });

  test('where the first load exports something: a classic script cannot', async () => {
    await assert.rejects(filesOf({ 'wayleaf.ts': `export const name = 'wayleaf';` }), /must export nothing/);
  });
});

describe('the classic file', () => {
  const sources = { 'wayleaf.ts': opens('one'), 'one.ts': opens('two'), 'two.ts': `export const two = 2;` };

  test('is a script without imports and exports, and leaves no name behind', async () => {
    const code = (
      await filesOf({ ...sources, 'wayleaf.ts': `const secret = 1; Object.assign(globalThis, { seen: secret });` })
    ).get('wayleaf.js')!;
    const { page } = run(code);
    assert.deepEqual(Object.keys(page).sort(), ['console', 'seen']);
  });

  test('never throws: what goes wrong in it is written to the console, and the page runs on', async () => {
    const { errors } = run(
      (await filesOf({ ...sources, 'wayleaf.ts': `throw new Error('no policy');` })).get('wayleaf.js')!,
    );
    assert.match(String(errors[0]), /no policy/);
  });

  test('names the SHA-256 of each part it asks for, and a part that of each it asks for', async () => {
    const files = await filesOf(sources);
    const hashOf = (code: string) => createHash('sha256').update(code).digest('base64');
    const [oneName, one] = [...files].find(([name]) => name.startsWith('parts/one-'))!;
    const [twoName, two] = [...files].find(([name]) => name.startsWith('parts/two-'))!;
    for (const [name, code] of [
      [oneName, one],
      [twoName, two],
    ] as const)
      assert.ok(name.includes(`-${hashOf(code).replace(/\W/g, '').slice(0, 8)}.js`));
    const { page } = run(files.get('wayleaf.js')!);
    const [open] = page['open'] as (() => Promise<unknown>)[];
    assert.deepEqual([...((await open!()) as string[])], ['one', hashOf(one)]);
    assert.ok(one.includes(hashOf(two)));
    assert.ok(!files.get('wayleaf.js')!.includes(hashOf(two)));
  });

  test('is the same, and so are the parts, however often it is built', async () => {
    assert.deepEqual([...(await filesOf(sources))], [...(await filesOf(sources))]);
  });
});

test('in the npm build nothing of this happens: only the plugin turns import() into a call of the loader', async () => {
  const root = project({ 'wayleaf.ts': opens('one'), 'one.ts': `export const one = 1;` });
  const found: string[] = [];
  const asked = async (plugins: ReturnType<typeof dynamicImports>[]) => {
    const result = await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins,
      build: { write: false, minify: false, lib: { entry: join(root, 'src/wayleaf.ts'), formats: ['es'] } },
    });
    return [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  };
  assert.equal((await asked([])).length, 2);
  assert.equal((await asked([dynamicImports(root, (module) => found.push(module))])).length, 1);
  assert.deepEqual(found, [join(root, 'src/one.ts')]);
});

describe('a module that the script holds', () => {
  const held = (code: string) => `/** @held */ ${code}`;
  const sources = {
    'wayleaf.ts': `Object.assign(globalThis, { hold: { one: () => import('./one.js'), two: () => import('./two.js') } });`,
    'one.ts': held(
      `import { own } from './own.js'; import { next } from './counter.js'; Object.assign(globalThis, { one: own() + next() }); ${opens('panel')}`,
    ),
    'two.ts': held(`import { next } from './counter.js'; Object.assign(globalThis, { two: next() });`),
    'own.ts': `export const own = () => 'own words '; export const more = () => 'more words';`,
    'counter.ts': counter,
    'panel.ts': `import { more } from './own.js'; ${uses('counter')} export const words = () => more();`,
  };
  const hold = (page: Record<string, unknown>) => page['hold'] as Record<'one' | 'two', () => void>;

  test('lies in the script and runs when it is asked for', async () => {
    const files = await filesOf(sources);
    assert.deepEqual(
      [...files.keys()].filter((name) => name.startsWith('parts/')).map((name) => name.replace(/-\w+\.js$/, '')),
      ['parts/panel'],
    );
    const { page, errors } = run(files.get('wayleaf.js')!);
    assert.equal(page['one'], undefined);
    hold(page).one();
    assert.equal(page['one'], 'own words 1');
    assert.deepEqual(errors, []);
  });

  test('shares with the others what two of them need: its state exists once', async () => {
    const { page } = run((await filesOf(sources)).get('wayleaf.js')!);
    hold(page).two();
    hold(page).one();
    assert.deepEqual([page['two'], page['one']], [1, 'own words 2']);
  });

  test('hands the names of its own modules to the parts that it asks for', async () => {
    const files = await filesOf(sources);
    const [, panel] = [...files].find(([name]) => name.startsWith('parts/panel-'))!;
    assert.doesNotMatch(panel, /more words/);
    const { page } = run(files.get('wayleaf.js')!);
    hold(page).one();
    const { words, step } = (await factoryOf(panel))(page['shared'] as readonly unknown[]);
    assert.equal(words!(), 'more words');
    assert.equal(step!(), 'the counter2');
  });

  test('leaves to the library what parts take that another asks for, too', async () => {
    const files = await filesOf({ ...sources, 'two.ts': `${sources['two.ts']} ${opens('panel')}` });
    const [, panel] = [...files].find(([name]) => name.startsWith('parts/panel-'))!;
    const { page } = run(files.get('wayleaf.js')!);
    hold(page).two();
    const { words } = (await factoryOf(panel))(page['shared'] as readonly unknown[]);
    assert.equal(words!(), 'more words', 'the first one has not run');
  });

  test('is compiled when it runs, not before, and the library with it, where the project says when it starts', async () => {
    const files = await filesOf({
      ...sources,
      'internal/script-start.ts': `declare const ${START.library}: () => void; Object.assign(globalThis, { begin: () => ${START.library}() });`,
    });
    const { page } = run(files.get('wayleaf.js')!);
    assert.equal(page['hold'], undefined);
    (page['begin'] as () => void)();
    assert.equal(typeof hold(page).one, 'function');
  });

  test('has its library parsed once, while the script is read', async () => {
    const code = (
      await filesOf({
        'wayleaf.ts': `Object.assign(globalThis, { ran: true, words: () => 'of the library' });`,
        'internal/script-start.ts': `declare const ${START.library}: () => void;
          const soon = (run: () => void) => void Object.assign(globalThis, { begin: run });
          soon(() => ${START.library}());`,
      })
    ).get('wayleaf.js')!;
    const begin = code.indexOf('function(){try');
    const library = (after: string) =>
      eventsOf(`${code}\n${after}`, begin, code.length)
        .filter(([, from, to]) => from < begin + 20 && to > code.lastIndexOf('catch'))
        .map(([event]) => event);
    assert.deepEqual(library(''), ['full-parse', 'interpreter']);
    assert.deepEqual(library('begin();'), ['full-parse', 'interpreter']);
  });
});

/** What V8 does with the functions of a script that lie between two places, in its own words: `[event, from, to]`. */
function eventsOf(code: string, begin: number, end: number): readonly (readonly [string, number, number])[] {
  const folder = mkdtempSync(join(tmpdir(), 'wayleaf-v8-'));
  folders.push(folder);
  const [script, log] = [join(folder, 'all.cjs'), join(folder, 'v8.log')];
  writeFileSync(script, code);
  execFileSync(process.execPath, ['--log-function-events', '--no-logfile-per-isolate', `--logfile=${log}`, script]);
  const lines = readFileSync(log, 'utf8').split('\n');
  const id = lines.find((line) => line.startsWith('script-details,') && line.includes(script))!.split(',')[1];
  return lines
    .map((line) => line.split(','))
    .filter(([kind, , of, from, to]) => kind === 'function' && of === id && Number(from) >= begin && Number(to) <= end)
    .map(([, event, , from, to]) => [event!, Number(from), Number(to)] as const);
}

describe('the file of one widget', () => {
  const held = (code: string) => `/** @held */ ${code}`;
  const sources = {
    'wayleaf.ts': `Object.assign(globalThis, { hold: { one: () => import('./one.js'), two: () => import('./two.js') } });`,
    'one.ts': held(
      `import { own } from './own.js'; import { next } from './counter.js'; Object.assign(globalThis, { one: own() + next() }); ${opens('panel')}`,
    ),
    'two.ts': held(`import { next } from './counter.js'; Object.assign(globalThis, { two: 'two ' + next() });`),
    'own.ts': `export const own = () => 'own words '; export const more = () => 'more words';`,
    'counter.ts': counter,
    'panel.ts': `import { more } from './own.js'; ${uses('counter')} export const words = () => more();`,
    // stands for what loads the other widgets
    [ABSENT.file.replace('src/', '')]:
      `export const ${ABSENT.load} = (...asked: unknown[]) => void Object.assign(globalThis, { asked });`,
  };
  const part = (files: ReadonlyMap<string, string>, id: string) =>
    [...files].find(([name]) => name.startsWith(`parts/${id}-`))![1];

  test('holds its class alone, and is named by it', async () => {
    const files = await filesOf(sources);
    for (const [name, holds, lacks] of [
      ['wayleaf.one.js', 'own words', 'two '],
      ['wayleaf.two.js', 'two ', 'own words'],
    ] as const) {
      const code = files.get(name)!;
      assert.ok(code.includes(holds), name);
      assert.ok(!code.includes(lacks), name);
    }
    assert.ok(!files.get('wayleaf.js')!.includes('asked'));
  });

  test('asks for the class of another by the hash of its file, which shares all state', async () => {
    const files = await filesOf(sources);
    const { page } = run(files.get('wayleaf.two.js')!);
    const hold = page['hold'] as Record<'one' | 'two', () => void>;
    hold.two();
    assert.equal(page['two'], 'two 1');
    hold.one();
    const code = part(files, 'one');
    // what a page of its own makes is of another kind of array
    assert.deepEqual([...(page['asked'] as unknown[])], ['one', createHash('sha256').update(code).digest('base64')]);
    const shared = page['shared'] as readonly unknown[];
    (await factoryOf(code))(shared);
    assert.equal((globalThis as Record<string, unknown>)['one'], 'own words 2');
    // and the parts of that class take its names as ever
    const { words, step } = (await factoryOf(part(files, 'panel')))(shared);
    assert.deepEqual([words!(), step!()], ['more words', 'the counter3']);
  });

  test('is made where the project has what loads the others, and nowhere else', async () => {
    const { [ABSENT.file.replace('src/', '')]: _, ...rest } = sources;
    const names = [...(await filesOf(rest)).keys()];
    assert.deepEqual(
      names.filter((name) => /^wayleaf\.(?:one|two)|^parts\/(?:one|two)/.test(name)),
      [],
    );
  });
});

describe('the file that holds everything', () => {
  const sources = {
    'wayleaf.ts': `import { next } from './counter.js'; Object.assign(globalThis, { first: next() }); ${opens('panel')}`,
    'counter.ts': counter,
    'panel.ts': `${uses('counter')} ${opens('more').replace('open:', 'openMore:')} Object.assign(globalThis, { ran: true });`,
    'more.ts': `export const more = () => 'more';`,
  };
  type Open = readonly (() => Promise<Record<string, () => unknown>>)[];

  test('gives each part from inside itself, once, with the modules of the first load', async () => {
    const { page, errors } = run((await filesOf(sources)).get('wayleaf.all.js')!);
    assert.equal(page['first'], 1);
    assert.equal(page['ran'], undefined, 'no part has run yet');
    const [panel] = page['open'] as Open;
    const { step } = await panel!();
    assert.equal(page['ran'], true);
    assert.equal(step!(), 'the counter2');
    assert.equal((await panel!())['step'], step);
    const [more] = page['openMore'] as Open;
    assert.equal((await more!())['more']!(), 'more');
    assert.deepEqual(errors, []);
  });

  test('names no other file and no hash', async () => {
    assert.doesNotMatch((await filesOf(sources)).get('wayleaf.all.js')!, /parts\/|import\(|[\w+/]{43}=/);
  });

  test('compiles a part when it is reached, not before', async () => {
    const code = (await filesOf(sources)).get('wayleaf.all.js')!;
    const begin = code.indexOf('"panel":');
    const end = code.indexOf('\n', begin);
    /** How many functions within the part V8 makes bytecode of. */
    const compiled = (after: string) =>
      eventsOf(`${code}\n${after}`, begin, end).filter(([event]) => event === 'interpreter').length;
    assert.equal(compiled(''), 0);
    assert.ok(compiled('open[0]();') > 0);
  });
});
