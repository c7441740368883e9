// Which pages the documentation site has, in the order of its menu: a file of the repository for each, and its address.

/**
 * @typedef {object} Page
 * @property {string} file the Markdown file, from the top of the repository
 * @property {string} path the page's address within the site
 * @property {string} [label] its name in the menu; its own title where it has none
 * @property {string} [title] its heading, where the file is cut into several pages
 * @property {string} [part] the only chapter of the file (a heading of the second level) that this page shows
 */

/** @type {{ label: string, pages: Page[] }[]} */
export const menu = [
  {
    label: 'Begin',
    pages: [
      { file: 'docs/index.md', path: 'index.html', label: 'Overview' },
      { file: 'docs/owners.md', path: 'owners.html', label: 'For site owners' },
      { file: 'docs/designers.md', path: 'designers.html', label: 'For designers' },
      { file: 'docs/developers.md', path: 'developers.html', label: 'For developers' },
    ],
  },
  {
    label: 'The widgets',
    pages: [
      { file: 'docs/reader.md', path: 'reader.html' },
      { file: 'docs/paths.md', path: 'paths.html' },
      { file: 'docs/booking.md', path: 'booking.html' },
      { file: 'docs/languages.md', path: 'languages.html' },
      { file: 'docs/samples.md', path: 'samples.html' },
    ],
  },
  {
    label: 'Where it goes',
    pages: [
      { file: 'docs/studio.md', path: 'studio.html' },
      { file: 'docs/builders.md', path: 'builders.html' },
      { file: 'docs/hosts.md', path: 'hosts.html', label: 'What a builder keeps' },
      { file: 'docs/embed.md', path: 'embed.html' },
      { file: 'docs/frameworks.md', path: 'frameworks.html' },
      { file: 'docs/recipes.md', path: 'recipes.html' },
    ],
  },
  {
    label: 'How it looks',
    pages: [
      { file: 'docs/theming.md', path: 'theming.html' },
      { file: 'stories', path: 'states.html', label: 'Every state' },
    ],
  },
  {
    label: 'Look up',
    pages: [
      { file: 'docs/reference.md', path: 'reference.html', part: '' },
      ...['reader', 'paths', 'booking'].map((name) => ({
        file: 'docs/reference.md',
        path: `reference-${name}.html`,
        label: `<wayleaf-${name}>`,
        title: `\`<wayleaf-${name}>\``,
        part: `wayleaf-${name}`,
      })),
      { file: 'PROBLEMS.md', path: 'problems.html' },
      { file: 'docs/storage.md', path: 'storage.html' },
      { file: 'docs/browsers.md', path: 'browsers.html' },
      { file: 'docs/hostile-pages.md', path: 'hostile-pages.html' },
      { file: 'CHANGELOG.md', path: 'changelog.html' },
    ],
  },
  {
    label: 'How it is made',
    pages: [
      { file: 'README.md', path: 'readme.html', label: 'Readme' },
      { file: 'ARCHITECTURE.md', path: 'architecture.html' },
      { file: 'CONTRIBUTING.md', path: 'contributing.html' },
      { file: 'docs/script-build.md', path: 'script-build.html' },
      { file: 'docs/decisions/README.md', path: 'decisions/index.html' },
      { file: 'docs/glossary.md', path: 'glossary.html' },
      { file: 'docs/glossary-languages.md', path: 'glossary-languages.html', label: 'Words in other languages' },
    ],
  },
];
