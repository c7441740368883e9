// The allowed dependencies: entry points → widgets → { journey, theme, i18n, controllers … } → internal.
// What a rule of this kind cannot express is checked by scripts/boundaries.mjs.
const shared = 'journey|theme|i18n|controllers|problems|sanitise|vendor';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Modules that need each other are one module, or lack a third (types and import() do not count).',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-only'] } },
    ),
    forbid('no-missing', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'widgets-apart',
      'Widgets never import each other: they meet in the journey.',
      { path: '^src/(reader|paths|booking)/' },
      { path: '^src/(reader|paths|booking)/', pathNot: '^src/$1/' },
    ),
    forbid(
      'shared-below-widgets',
      'Shared folders know no widget.',
      { path: `^src/(${shared}|internal)/` },
      { path: '^src/(reader|paths|booking)/' },
    ),
    forbid(
      'internal-at-the-bottom',
      'internal imports nothing of ours.',
      { path: '^src/internal/' },
      { path: '^src/', pathNot: '^src/internal/' },
    ),
    forbid(
      'entry-points-on-top',
      'No module of a folder imports an entry point of the package.',
      { path: '^src/.+/' },
      { path: '^src/(index|define|wayleaf)\\.ts$' },
    ),
    forbid(
      'widget-entry-points-on-top',
      "A widget does not import its own entry points; only the package's do.",
      { path: '^src/.+/' },
      { path: '^src/(reader|paths|booking)/(index|define)\\.ts$' },
    ),
    forbid(
      'studio-apart',
      'The studio is a page of its own: it imports from the library, never the other way.',
      { path: '^src/' },
      { path: '^studio/' },
    ),
    forbid(
      'vendor-stands-alone',
      'A wrapper of a package imports nothing of ours.',
      { path: '^src/vendor/' },
      { path: '^src/', pathNot: '^src/vendor/' },
    ),
    forbid(
      'languages-by-import-only',
      'English is built in; other languages are reached by import() only.',
      { pathNot: '^src/languages/' },
      { path: '^src/languages/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    ),
    forbid(
      'languages-are-strings',
      "A language's file imports what src/i18n has for strings, types, and its own language's files.",
      { path: '^src/languages/([^/]+)/' },
      { path: '^src/', pathNot: '^src/(i18n|languages/$1)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'providers-by-import-only',
      'Provider adapters are reached by import() only; small-adapters.ts gathers the small ones into one chunk.',
      { pathNot: '^src/booking/providers/small-adapters\\.ts$' },
      {
        path: '^src/booking/providers/(?!(small-adapters|adapters|prepare|provider-adapter|prefill)\\.ts$)',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    ),
    forbid(
      'packages-are-declared',
      'Only what package.json gives to users.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
