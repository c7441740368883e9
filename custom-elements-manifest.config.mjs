// custom-elements.json from the docstrings, and from it what editors and frameworks read.
import { cemSorterPlugin } from '@wc-toolkit/cem-sorter';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { getTsProgram, typeParserPlugin } from '@wc-toolkit/type-parser';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementVuejsPlugin } from 'custom-element-vuejs-integration';

/** Keeps what users may rely on: the elements, their events, and what the doors export beside them. */
const publicOnly = () => ({
  name: 'public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter(({ path }) => !/^src\/(internal|lazy|controllers|theme)\/|\/(strings|providers)\//.test(path));
    for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations ?? []))
      if (declaration.members)
        declaration.members = declaration.members.filter(({ privacy, name }) => (!privacy || privacy === 'public') && !/^[#_]/.test(name));
    // modules that say nothing
    manifest.modules = manifest.modules.filter(({ declarations, exports }) => declarations?.length || exports?.length);
  },
});

/** src/x.ts → dist/x.js, everywhere. The last before the generators. */
const publishedPaths = () => ({
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const walk = (object) => {
      for (const [key, value] of Object.entries(object))
        if ((key === 'path' || key === 'module') && typeof value === 'string') object[key] = value.replace(/^\/?src\/(.*)\.(ts|js)$/, 'dist/$1.js');
        else if (value && typeof value === 'object') walk(value);
    };
    walk(manifest.modules);
    // in one order on every machine
    manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

const componentTypePath = (_name, tag) => `../${tag.replace('wayleaf-', '')}/index.js`;
const outdir = process.env.CEM_OUTDIR ?? '.';
// the freshness check wants the manifest alone
const generators = process.env.CEM_OUTDIR
  ? []
  : [
      customElementVsCodePlugin({ outdir: 'dist/editors', typesSrc: 'parsedType' }),
      customElementJetBrainsPlugin({ outdir: 'dist/editors', packageJson: false, typesSrc: 'parsedType' }),
      customElementVuejsPlugin({ outdir: 'dist/types', fileName: 'vue.d.ts', componentTypePath }),
      jsxTypesPlugin({ outdir: 'dist/types', fileName: 'jsx.d.ts', componentTypePath }),
    ];

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/lazy/**', 'src/internal/**'],
  outdir,
  litelement: true,
  packagejson: false,
  // a real program, so that type aliases can be spelled out (parsedType)
  overrideModuleCreation: ({ ts, globs }) =>
    getTsProgram(ts, globs, 'tsconfig.json').getSourceFiles().filter((file) => globs.some((glob) => file.fileName.includes(glob))),
  plugins: [typeParserPlugin({ typeSrc: 'parsedType' }), publicOnly(), cemSorterPlugin(), publishedPaths(), ...generators],
};
