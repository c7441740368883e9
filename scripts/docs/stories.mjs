// The stories as a page of the documentation site: every state of the widgets that Storybook shows, in a sentence each,
// read from the sources.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Words of an exported name: `HalfWay` is “Half way”. */
const spoken = (name) => {
  const text = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return text[0].toUpperCase() + text.slice(1).toLowerCase();
};
/** The docstring of a statement, as one line. */
const told = (node, source) => {
  const [, text = ''] =
    /^\/\*\*([^]*?)\*\/$/.exec(
      (ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [])
        .map(({ pos, end }) => source.text.slice(pos, end))
        .at(-1) ?? '',
    ) ?? [];
  return text
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
};

/** The stories of one file: its title, and name, id and sentence of each. */
export function storiesOf(text) {
  const source = ts.createSourceFile('stories.ts', text, ts.ScriptTarget.Latest, true);
  let title = '';
  const stories = [];
  for (const node of source.statements) {
    if (!ts.isVariableStatement(node)) continue;
    const [{ name, type, initializer }] = node.declarationList.declarations;
    const kind = type?.getText(source) ?? '';
    if (/^Meta\b/.test(kind) && initializer && ts.isObjectLiteralExpression(initializer))
      for (const property of initializer.properties)
        if (property.name?.getText(source) === 'title') title = property.initializer.text;
    if (/^Story(Obj)?\b/.test(kind) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      stories.push({ name: name.getText(source), text: told(node, source) });
  }
  return { title, stories };
}

/** The page, in Markdown. With a built Storybook beside the site, each state is a link to it. */
export function statesPage(root, storybook) {
  const index = join(root, 'storybook-static/index.json');
  const ids =
    storybook && existsSync(index) ? Object.values(JSON.parse(readFileSync(index, 'utf8')).entries) : undefined;
  const chapters = readdirSync(join(root, 'stories'))
    .filter((file) => file.endsWith('.stories.ts'))
    .map((file) => storiesOf(readFileSync(join(root, 'stories', file), 'utf8')))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, stories }) => {
      const lines = stories.map(({ name, text }) => {
        const id = ids?.find((entry) => entry.title === title && entry.exportName === name)?.id;
        if (ids && !id) throw new Error(`The built Storybook has no ${title}, ${name}: npm run build-storybook`);
        const label = ids ? `[${spoken(name)}](storybook/index.html?path=/story/${id})` : `**${spoken(name)}**`;
        return `- ${label}${text ? `: ${text.replaceAll('<', '&lt;')}` : ''}`;
      });
      return `## ${title}\n\n${lines.join('\n')}\n`;
    });
  return `# Every state

What Storybook shows: each state of the widgets that has a look of its own, in a sentence. ${
    ids
      ? 'Each is a link to it, with controls for what can be set.'
      : 'In the repository, `npm run storybook` shows them, with controls for what can be set.'
  } The [demo page](demo.html) is the three together, from the built script.

${chapters.join('\n')}`;
}
