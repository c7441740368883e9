/**
 * What the pages of documentation are made of: frames with a story inside, which load when they are scrolled to and
 * follow the toolbar, and tables over `custom-elements.json` and the looks, so that no page can be out of date.
 */
import { Markdown, Source } from '@storybook/addon-docs/blocks';
import { createElement as h, Fragment, useEffect, useState, type Node as ReactNode } from 'react';
import manifest from '../custom-elements.json' with { type: 'json' };
import theming from '../docs/theming.md?raw';
import readme from '../README.md?raw';
import { designTokens } from '../src/theme/looks/looks.js';
import { loudValue, notShown, partsIn, sizeFor, storyOf } from './shown-in.js';
import { currentGlobals, onGlobalsChange } from './toolbar-globals.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly cssProperties?: readonly Named[];
  readonly cssParts?: readonly Named[];
}
const declarations = manifest.modules
  .flatMap((each) => each.declarations as readonly Declaration[])
  .filter(({ tagName }) => tagName);

/** What the toolbar has been set to, as `name:value;…`. */
function useGlobals(): string {
  const [globals, set] = useState(currentGlobals());
  useEffect(() => onGlobalsChange(() => set(currentGlobals())), []);
  return globals;
}

interface FrameProps {
  readonly story: string;
  readonly title: string;
  /** Style rules added to the story's page. */
  readonly css?: string;
  /** The part to be outlined and brought into view. */
  readonly part?: string;
  /** Values of the toolbar that are the picture's own, as `name:value`. */
  readonly globals?: string;
  /** Pixels of the page that is shown, before it is made smaller. */
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
}
/** A story in a page of its own, made smaller. */
export function Frame({
  story,
  title,
  css,
  part,
  globals,
  width = 900,
  height = 620,
  scale = 0.5,
}: FrameProps): ReactNode {
  const toolbar = useGlobals();
  const address = new URLSearchParams({ id: story, viewMode: 'story' });
  if (css) address.set('css', css);
  if (part) address.set('part', part);
  const own = new Set(globals?.split(';').map((each) => each.split(':')[0]));
  const wanted = [...toolbar.split(';').filter((each) => !own.has(each.split(':')[0])), globals]
    .filter(Boolean)
    .join(';');
  const src = `iframe.html?${address.toString()}${wanted && `&globals=${wanted}`}`;
  return h(
    'div',
    {
      style: {
        width: width * scale,
        maxWidth: '100%',
        height: height * scale,
        overflow: 'hidden',
        border: '1px solid #d9dde3',
        borderRadius: 4,
      },
    },
    h('iframe', {
      key: src, // another address is another page, and no step back in the history
      src,
      title,
      loading: 'lazy',
      style: { width, height, border: 0, transform: `scale(${scale})`, transformOrigin: '0 0' },
    }),
  );
}

interface Told {
  readonly title: string;
  readonly stories: readonly { readonly id: string; readonly name: string; readonly text?: string }[];
}
/** All states of a widget, each in a frame, with a link to the story and its sentence. */
export function Gallery({ titles }: { readonly titles: readonly string[] }): ReactNode {
  const [told, set] = useState<readonly Told[]>([]);
  useEffect(() => {
    void fetch('index.json')
      .then((answer) => answer.json())
      .then(
        ({
          entries,
        }: {
          readonly entries: Readonly<Record<string, { id: string; title: string; name: string; type: string }>>;
        }) =>
          set(
            titles.map((title) => ({
              title,
              stories: Object.values(entries).filter((each) => each.type === 'story' && each.title === title),
            })),
          ),
      );
  }, [titles]);
  return h(
    Fragment,
    null,
    told.map(({ title, stories }) =>
      h(
        'section',
        { key: title },
        told.length > 1 && h('h2', null, title),
        h(
          'div',
          {
            style: {
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 388px), 1fr))',
              gap: '2rem 1.5rem',
            },
          },
          stories.map(({ id, name }) =>
            h(
              'figure',
              { key: id, style: { margin: 0 } },
              h(Frame, { story: id, title: name, width: 880, height: 640, scale: 0.44 }),
              h('figcaption', null, h('a', { href: `?path=/story/${id}`, target: '_top' }, name)),
            ),
          ),
        ),
      ),
    ),
  );
}

const linesOf = (tag: string): string => {
  const script = /^ *(<script async crossorigin .*<\/script>)$/m.exec(readme)?.[1];
  const widget = new RegExp(`^<${tag}[^]*?^</${tag}>$`, 'm').exec(readme)?.[0];
  if (!script || !widget) throw new Error(`README.md has no script tag or no <${tag}>`);
  return `${script}\n\n${widget}`;
};
/** What to paste for a widget, as README.md has it. */
export const Lines = ({ tag }: { readonly tag: string }): ReactNode =>
  h(Source, { code: linesOf(tag), language: 'html', dark: true });

/** A section of docs/theming.md. */
const sectionOf = (heading: string): string => {
  const text = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |(?![^]))`, 'm').exec(theming)?.[1];
  if (!text) throw new Error(`docs/theming.md has no section “${heading}”`);
  return text;
};
export const Section = ({ of: heading }: { readonly of: string }): ReactNode =>
  // links lead to other pages of the documentation
  h(Markdown, null, sectionOf(heading).replace(/\[([^\]]*)\]\((?!http)[^)]*\)/g, '$1'));

/** The recipes of docs/theming.md, each on two widgets. */
export function Recipes(): ReactNode {
  const recipes = sectionOf('Recipes').match(/\/\* [^]*?(?=\n\n\/\*|\n```)/g) ?? [];
  return recipes.map((css) => {
    const name = /\/\* (.*?) \*\//.exec(css)![1]!;
    const globals = name.includes('dark') ? 'theme:dark' : '';
    return h(
      'section',
      { key: name },
      h('h3', null, name[0]!.toUpperCase() + name.slice(1)),
      h(Source, { code: css, language: 'css' }),
      h(
        'div',
        { style: { display: 'flex', flexWrap: 'wrap', gap: '1rem' } },
        ['booking--default', 'paths--website'].map((story) =>
          h(Frame, { key: story, story, title: `${name}: ${story}`, css, globals, width: 860 }),
        ),
      ),
    );
  });
}

const cell = { verticalAlign: 'top', padding: '0.75rem' } as const;
const table = (heads: readonly string[], rows: readonly (readonly [key: string, ...cells: readonly ReactNode[]])[]) =>
  h(
    'table',
    { style: { width: '100%' } },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        heads.map((head) => h('th', { key: head, style: { textAlign: 'start' } }, head)),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map(([key, ...cells]) =>
        h(
          'tr',
          { key },
          cells.map((each, at) => h('td', { key: at, style: cell }, each)),
        ),
      ),
    ),
  );
const named = ({ name, description = '', default: initial }: Named, more?: string) =>
  h(
    Fragment,
    null,
    h('code', null, name),
    h(Markdown, null, description),
    initial && h('p', null, 'Default: ', h('code', { style: { whiteSpace: 'normal' } }, initial)),
    more && h('p', null, 'In the picture: ', h('code', null, more)),
  );

/** Every custom property, once, each with a story in which it is set to something loud. */
export function Properties({ shared }: { readonly shared: boolean }): ReactNode {
  const rows = new Map<string, readonly [property: Named, tags: readonly string[]]>();
  for (const { tagName, cssProperties = [] } of declarations)
    for (const property of cssProperties)
      rows.set(property.name, [property, [...(rows.get(property.name)?.[1] ?? []), tagName!]]);
  return table(
    ['Custom property', 'What it moves'],
    [...rows.values()]
      .filter(([, tags]) => shared === tags.length > 1)
      .map(([property, [tag]]) => {
        const value = loudValue(property.name);
        return [
          property.name,
          named(property, value),
          notShown[property.name] ??
            h(Frame, {
              story: storyOf(property.name, tag!),
              title: `With ${property.name}`,
              css: `:root { ${property.name}: ${value} }`,
              ...sizeFor(property.name),
            }),
        ];
      }),
  );
}

/** Every part, each with a story in which it is outlined. */
export const Parts = (): ReactNode =>
  declarations.map(({ tagName, cssParts = [] }) =>
    h(
      'section',
      { key: tagName },
      h('h3', null, `<${tagName}>`),
      table(
        ['Part', 'Where it is'],
        cssParts.map((part) => {
          const story = partsIn[tagName!]?.[part.name];
          return [
            part.name,
            named({ ...part, name: `::part(${part.name})` }),
            story
              ? h(Frame, { story, title: `Where ${part.name} is`, part: part.name, ...sizeFor(part.name) })
              : notShown[part.name],
          ];
        }),
      ),
    ),
  );

interface Colour {
  readonly $value: { readonly hex: string };
}
type Group = Readonly<Record<'light' | 'dark', Readonly<Record<string, Colour>>>> & { readonly $description: string };
/** The looks in `tokens.json`: their colours, and a widget that wears them. */
export function Looks(): ReactNode {
  const groups = Object.entries(designTokens()).filter(([name]) => !name.startsWith('$')) as [string, Group][];
  const swatches = (colours: Readonly<Record<string, Colour>>) =>
    h(
      'div',
      { style: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', margin: '0.5rem 0' } },
      Object.entries(colours).map(([key, { $value }]) =>
        h(
          'span',
          { key, style: { display: 'inline-flex', alignItems: 'center', gap: '0.35rem', fontSize: 12 } },
          h('span', {
            style: { width: 22, height: 22, borderRadius: 4, border: '1px solid #8a8f98', background: $value.hex },
          }),
          `${key} ${$value.hex}`,
        ),
      ),
    );
  return groups.map(([name, { $description, light, dark }]) =>
    h(
      'section',
      { key: name, style: { marginBlockEnd: '2.5rem' } },
      h('h3', null, name),
      h('p', null, $description),
      (['light', 'dark'] as const).map((theme) =>
        h(
          Fragment,
          { key: theme },
          swatches(theme === 'light' ? light : dark),
          h(Frame, {
            story: 'booking--default',
            title: `${name}, ${theme}`,
            globals: `look:${name};theme:${theme}`,
            width: 800,
            height: 420,
          }),
        ),
      ),
    ),
  );
}
