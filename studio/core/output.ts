/** @pure Writes what an owner pastes into a builder: the texts, where each goes, and what to watch for. */
import { english } from '../../src/booking/strings.js';
import { directionOf } from '../../src/i18n/negotiate.js';
import { looks } from '../../src/theme/looks/looks.js';
import { LOOPBACK } from './ask-address.js';
import { BUILDERS, type Builder } from './builders.js';
import { articleTitle, hasContent, PLACEHOLDER, WIDGETS, type Draft, type WidgetName } from './draft.js';
import { escapeText, printHtml, printJsx } from './markup.js';
import { attributesOf, embedDocument, widgetSheet, writeWidgets, type Shape } from './snippet.js';

/** One text to copy. */
export interface OutputText {
  /** Stable within a builder, such as `script` or `paths-config`. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What this text and those after it are for, where they are for something else than those before it. */
  readonly use?: string;
}

/** All that is needed for one builder. */
export interface Output {
  readonly builder: Builder;
  /** The line that brings the script, and where it goes; missing where it is part of a text. */
  readonly script: OutputText | undefined;
  readonly texts: readonly OutputText[];
  /** What is to be done, in order. */
  readonly steps: readonly string[];
  /** What is not as it should be with this draft there. */
  readonly warnings: readonly string[];
}

const NAMES: Readonly<Record<WidgetName, string>> = {
  reader: 'The article',
  paths: 'The comparison',
  booking: 'Booking',
};

export const builderOf = (id: string): Builder => BUILDERS.find((each) => each.id === id) ?? BUILDERS[0]!;

/** The widgets among those wanted that something was written for. */
export const filledWidgets = (draft: Draft, wanted: readonly WidgetName[] = WIDGETS): readonly WidgetName[] =>
  wanted.filter((name) => hasContent(draft, name));

/** The script's line, with the values of the look where one was chosen. */
export function scriptText({ script, look }: Draft): string {
  const tag = `<script async src="${script.trim().replaceAll('"', '%22')}"></script>`;
  const chosen = Object.hasOwn(looks, look) ? looks[look as keyof typeof looks] : undefined;
  if (!chosen) return tag;
  return `${tag}\n<style>\n${widgetSheet(look, chosen)}\n</style>`;
}

/** What a whole page needs besides, so that it looks as the preview does. */
function pageSheet({ look }: Draft): string {
  const chosen = Object.hasOwn(looks, look) ? looks[look as keyof typeof looks] : undefined;
  const { page, text, font } = chosen ?? { page: ['#ffffff'], text: ['#1a1a1a'], font: 'system-ui, sans-serif' };
  return `<style>
body { max-width: 46em; margin: 0 auto; padding: 1.25rem; background: ${page[0]}; color: ${text[0]}; font: 1.0625em/1.6 ${font}; overflow-wrap: break-word; }
wayleaf-reader, wayleaf-paths, wayleaf-booking { display: block; }
main > * + * { margin-top: 3em; }
</style>`;
}

/** The widgets' text in one shape. */
export const widgetsText = (draft: Draft, shape: Shape, widgets?: readonly WidgetName[]): string =>
  writeWidgets(draft, shape, widgets)
    .map(([, markup]) => printHtml(markup))
    .join('\n\n');

function pageText(draft: Draft, widgets: readonly WidgetName[]): string {
  const title = articleTitle(draft.reader.html) || draft.paths.decision || draft.booking.label || 'A page';
  const lang = draft.lang || 'en';
  return `<!doctype html>
<html lang="${lang}"${directionOf(lang) === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
${scriptText(draft)}
${pageSheet(draft)}
</head>
<body>
<main>
${widgetsText(draft, 'tags', widgets)}
</main>
</body>
</html>
`;
}

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

function jsxText(draft: Draft, widgets: readonly WidgetName[]): string {
  const parts = writeWidgets(draft, 'tags', widgets).map(([, markup]) => printJsx(markup));
  return `export function Choosing() {\n  return (\n    <>\n${indented(parts.join('\n'), '      ')}\n    </>\n  );\n}\n`;
}

/** Vue leaves what stands below `v-pre` alone, so that braces in the words are words. */
const vueText = (draft: Draft, widgets: readonly WidgetName[]): string =>
  `<template>\n  <div v-pre>\n${widgetsText(draft, 'tags', widgets)}\n  </div>\n</template>\n`;

/** The address of embed.html beside the owner's script. */
function embedAddress({ script }: Draft): string {
  const page = script.trim().replace(/[^/]*$/, 'embed.html');
  return `${page}?document=page.json&height=fixed`;
}

function textsFor(builder: Builder, draft: Draft, widgets: readonly WidgetName[]): readonly OutputText[] {
  const { way } = builder;
  if (way === 'page')
    return [
      { id: 'page', title: 'A whole page', text: pageText(draft, widgets) },
      {
        id: 'head',
        title: 'The line for its head',
        text: scriptText(draft),
        use: 'Or for a page you already have',
      },
      ...widgets.map((name) => ({ id: name, title: NAMES[name], text: widgetsText(draft, 'tags', [name]) })),
    ];
  if (way === 'react') return [{ id: 'react', title: 'Choosing.jsx', text: jsxText(draft, widgets) }];
  if (way === 'vue') return [{ id: 'vue', title: 'Choosing.vue', text: vueText(draft, widgets) }];
  if (way === 'frame')
    return [
      { id: 'document', title: 'page.json', text: `${JSON.stringify(embedDocument(draft, widgets), null, 2)}\n` },
      { id: 'address', title: 'The address for the frame', text: embedAddress(draft) },
    ];
  if (way === 'attributes')
    return [
      // one file alone is what such a host takes
      { id: 'source', title: 'Server URL', text: draft.script.trim().replace(/wayleaf\.js$/, 'wayleaf.all.js') },
      ...widgets.flatMap((name) => [
        { id: `${name}-tag`, title: `${NAMES[name]}: tag name`, text: `wayleaf-${name}` },
        ...Object.entries(attributesOf(draft, name)).map(([key, text]) => ({
          id: `${name}-${key}`,
          title: `${NAMES[name]}: attribute ${key}`,
          text,
        })),
      ]),
    ];
  return widgets.map((name) => ({
    id: name,
    title: NAMES[name],
    text: widgetsText(draft, way === 'marker' ? 'marker' : 'tags', [name]),
  }));
}

/** What is wrong with the address of the script. */
function scriptWarnings(script: string): readonly string[] {
  if (script === PLACEHOLDER)
    return ['Say where your copy of wayleaf.js lies, above. Until then the texts name an address that does not exist.'];
  const url = /^https?:\/\//i.test(script) && URL.canParse(script) ? new URL(script) : undefined;
  if (!url)
    return [
      `Write the whole address of your copy, from https:// on: “${script}” would be looked for on whatever page the text stands.`,
    ];
  return [
    ...(url.protocol === 'http:' && !LOOPBACK.test(url.hostname)
      ? [
          'Browsers load no script from http:// into a page that begins with https://. Write https:// if your web space has it.',
        ]
      : []),
    ...(url.pathname.endsWith('.js') ? [] : ['The address of the script ends in the name of the file: …/wayleaf.js.']),
  ];
}

/** Everything for one builder. */
export function outputFor(builder: Builder, draft: Draft, wanted: readonly WidgetName[] = WIDGETS): Output {
  const widgets = filledWidgets(draft, wanted);
  const texts = widgets.length ? textsFor(builder, draft, widgets) : [];
  const { scriptPlace, limit, way } = builder;
  const script = scriptPlace ? { id: 'script', title: 'Once for the whole site', text: scriptText(draft) } : undefined;
  const tooLong = limit ? texts.filter(({ text }) => text.length > limit) : [];
  return {
    builder,
    script,
    texts,
    steps: [
      ...(scriptPlace
        ? [
            'Put wayleaf.js and the folder named “parts” on your web space, side by side; or wayleaf.all.js alone, where a host takes single files.',
            `Once: the line with the script goes here: ${scriptPlace}.`,
          ]
        : way === 'attributes'
          ? ['Put wayleaf.all.js on your web space: it is complete in one file.']
          : []),
      ...builder.steps,
      ...((way === 'tags' || way === 'marker') && texts.length > 1
        ? [`There are ${texts.length} texts, one for each widget: do so for each, where it belongs.`]
        : []),
      ...(way === 'frame'
        ? ['On a dark page, add &theme=dark to the address; on one that follows the visitor’s system, &theme=auto.']
        : []),
    ],
    warnings: [
      ...(builder.bringsScript ? [] : scriptWarnings(draft.script.trim())),
      // data alone leaves the words to the widget, which has them in the page's language
      ...(widgets.includes('booking') &&
      draft.booking.href &&
      !draft.booking.label &&
      !/^en\b/.test(draft.lang) &&
      way !== 'frame' &&
      way !== 'attributes'
        ? [`Write the words on the booking button: without them it says “${english.book}”, in English.`]
        : []),
      ...(way === 'frame' && draft.look
        ? ['A frame takes the colour of the look alone; its letters and corners are not yours to set there.']
        : []),
      ...(!widgets.length
        ? [
            filledWidgets(draft).length
              ? 'Nothing is written in this part yet. The text of the other parts is under “All three”.'
              : 'There is nothing to paste yet: write an article, a comparison or a booking link first.',
          ]
        : []),
      ...tooLong.map(
        ({ title, text }) =>
          `${title} has ${text.length} characters, more than the ${limit} that fit into one embed there. Divide the article, or give its address instead.`,
      ),
    ],
  };
}
