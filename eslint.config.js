import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { ownView } from './scripts/eslint/own-view.mjs';

const forbid = (selector, message) => ({ selector, message });
const templates = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement';
const browser = [
  'window',
  'document',
  'navigator',
  'console',
  'performance',
  'location',
  'URL',
  'fetch',
  'setTimeout',
  'customElements',
];
const node = [
  'process',
  'console',
  'Buffer',
  'URL',
  'URLSearchParams',
  'fetch',
  'setTimeout',
  'clearTimeout',
  'AbortSignal',
];
const names = (list) => Object.fromEntries(list.map((name) => [name, 'readonly']));

export default defineConfig(
  globalIgnores([
    'dist',
    'storybook-static',
    'docs-site',
    'screenshots',
    'node_modules',
    'coverage',
    '**/.*/**',
    '!.storybook/**',
    '**/*.d.ts',
    'custom-elements.json',
    'test/package/apps',
    'examples/recipes',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'lit-a11y/role-has-required-aria-attrs': 'off', // does not know that a checkbox says it itself; axe does, in the tests
      'no-unused-private-class-members': 'off', // a controller is kept in a field, and does its work by itself
      'wc/guard-super-call': 'off', // LitElement always has the callbacks
    },
  },
  {
    files: ['src/**/*.ts', 'studio/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        // host pages replace these by faulty versions of their own
        forbid(
          "CallExpression[callee.object.name='Array'][callee.property.name='from']",
          'Old polyfills on host pages break Array.from: spread instead.',
        ),
        forbid(
          "ClassDeclaration[superClass.name='Event']",
          'MooTools replaces window.Event: extend NativeEvent (src/internal/native-event.ts).',
        ),
        forbid('ForInStatement', 'Host pages extend Object.prototype: use Object.keys or entries.'),
        // words from outside become nodes in one place only, behind the sanitiser
        forbid(
          "ImportSpecifier[imported.name='unsafeHTML'], ImportSpecifier[imported.name='unsafeSVG']",
          'Text from outside goes through the sanitiser.',
        ),
        forbid(
          'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
          'A Trusted Types sink: text from outside goes through the sanitiser.',
        ),
        forbid(
          "CallExpression[callee.property.name='insertAdjacentHTML']",
          'A Trusted Types sink: text from outside goes through the sanitiser.',
        ),
        forbid("CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", 'Never.'),
        // a strict style-src forbids them
        forbid(
          `${templates}[value.raw=/\\sstyle=/]`,
          'Inline styles break under a strict style-src: use a class, a part, or element.style in a controller.',
        ),
        forbid(
          `${templates}[value.raw=/<style[\\s>]/]`,
          'A style element in a template breaks under a strict style-src: use static styles.',
        ),
        forbid(
          'TSEnumDeclaration, TSModuleDeclaration[kind!="global"][id.type="Identifier"]',
          'Literal unions instead of enums; modules instead of namespaces.',
        ),
      ],
    },
  },
  {
    // what an element shows belongs to the window it is in, which is not always the script's
    files: ['src/{reader,paths,booking,controllers,theme,journey,internal,i18n}/**/*.ts'],
    // these are about the page the script is in: what it holds, where parts and facts for others go, or come from
    ignores: [
      'src/internal/{chunk-loader,json-ld,marker-watch,native-event,retry,view,when-on-page}.ts',
      'src/controllers/markers.ts',
      'src/journey/*.ts',
      'src/{reader/article,booking/live}/structured-data.ts',
      'src/paths/author/**',
    ],
    plugins: { wayleaf: { rules: { 'own-view': ownView } } },
    rules: { 'wayleaf/own-view': 'error' },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      '@typescript-eslint/unbound-method': 'off', // methods of the platform are replaced and put back
      '@typescript-eslint/require-await': 'off', // a stand-in for a loader has nothing to wait for
      // expect(x).to.equal(y) is said to give a promise by the DOM-diff plugin's types, and does not
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            'Equal',
            { from: 'package', name: ['test', 'describe', 'it', 'suite'], package: 'node:test' },
          ],
        },
      ],
    },
  },
  // outside the projects that the typed rules know
  {
    files: ['vite.config.ts', '.storybook/{main,vite.config}.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: names([...node, ...browser, 'module', 'require', 'globalThis']) },
  },
);
