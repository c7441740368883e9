/**
 * @pure The looks that are shipped: for each, the values of the shared custom properties, light and dark. `npm run
 * looks` writes a style sheet of each from them, and `tokens.json`.
 */

/** A colour in light and in dark surroundings, each as `#rrggbb`. */
export type Pair = readonly [light: string, dark: string];

/** A look: what it is for, and its values; what it leaves out is inherited from the page. */
export interface LookTokens {
  readonly description: string;
  /** The background of the page it is made for; not set by it. */
  readonly page: Pair;
  readonly accent: Pair;
  readonly onAccent: Pair;
  readonly text: Pair;
  readonly muted: Pair;
  readonly line: Pair;
  readonly strongLine: Pair;
  readonly surface: Pair;
  readonly onSurface: Pair;
  /** In em of the text around the widget. */
  readonly radius: number;
  readonly font: string;
}

export const looks = {
  paper: {
    description: 'Serif and calm, on warm paper.',
    page: ['#fbf8f3', '#1b1917'],
    accent: ['#7a3b1d', '#e3ae8c'],
    onAccent: ['#ffffff', '#2a150a'],
    text: ['#2b2723', '#e9e4da'],
    muted: ['#5f574e', '#b5ada0'],
    line: ['#ded6c9', '#3b3733'],
    strongLine: ['#857a6b', '#8d8478'],
    surface: ['#fffdf9', '#24211e'],
    onSurface: ['#2b2723', '#e9e4da'],
    radius: 0.2,
    font: '"Iowan Old Style", "Palatino Linotype", Palatino, P052, Georgia, serif',
  },
  dusk: {
    description: 'Blue and quiet, made for a dark page.',
    page: ['#f5f6fa', '#14161f'],
    accent: ['#3b4a9b', '#aab6ff'],
    onAccent: ['#ffffff', '#12183a'],
    text: ['#1f2333', '#e3e6f3'],
    muted: ['#545a72', '#a9afc6'],
    line: ['#d5d8e4', '#31364a'],
    strongLine: ['#777e97', '#7f87a5'],
    surface: ['#ffffff', '#1c1f2c'],
    onSurface: ['#1f2333', '#e3e6f3'],
    radius: 0.6,
    font: 'system-ui, sans-serif',
  },
  clay: {
    description: 'Round and vivid.',
    page: ['#fff8f5', '#201614'],
    accent: ['#b3321f', '#ff9f8a'],
    onAccent: ['#ffffff', '#3a0d05'],
    text: ['#33221e', '#f3e4df'],
    muted: ['#6e534c', '#c9aea6'],
    line: ['#edd8d1', '#4a3530'],
    strongLine: ['#96756b', '#9d8077'],
    surface: ['#ffffff', '#2a1e1b'],
    onSurface: ['#33221e', '#f3e4df'],
    radius: 1.2,
    font: '"Avenir Next", Avenir, "Segoe UI", system-ui, sans-serif',
  },
  contrast: {
    description: 'Black and white, every pair of colours at 7:1 or more.',
    page: ['#ffffff', '#000000'],
    accent: ['#0000a8', '#ffff00'],
    onAccent: ['#ffffff', '#000000'],
    text: ['#000000', '#ffffff'],
    muted: ['#1f1f1f', '#e6e6e6'],
    line: ['#555555', '#aaaaaa'],
    strongLine: ['#000000', '#ffffff'],
    surface: ['#ffffff', '#000000'],
    onSurface: ['#000000', '#ffffff'],
    radius: 0,
    font: 'inherit',
  },
} as const satisfies Readonly<Record<string, LookTokens>>;

/** The look that inherits everything from the page: it takes back what a look around it has set. */
export const HOST = 'host';

/** The custom property of each value. */
export const PROPERTIES = {
  accent: '--wayleaf-accent',
  onAccent: '--wayleaf-on-accent',
  text: '--wayleaf-text',
  muted: '--wayleaf-muted',
  line: '--wayleaf-line',
  strongLine: '--wayleaf-strong-line',
  surface: '--wayleaf-surface',
  onSurface: '--wayleaf-on-surface',
  radius: '--wayleaf-radius',
  font: '--wayleaf-font',
} as const satisfies Partial<Record<keyof LookTokens, string>>;

const selector = (name: string): string => `[data-wayleaf-look='${name}'],\n.wayleaf-look-${name}`;

/** The style sheet of a look: custom properties on whatever bears its attribute or class, and nothing else. */
export function lookSheet(name: string, look: LookTokens | undefined): string {
  const lines = Object.entries(PROPERTIES).map(([key, property]) => {
    const value = look?.[key as keyof typeof PROPERTIES];
    if (value === undefined) return `  ${property}: initial;`;
    if (typeof value === 'number') return `  ${property}: ${value}em;`;
    return `  ${property}: ${typeof value === 'string' ? value : `light-dark(${value.join(', ')})`};`;
  });
  const about = look?.description ?? 'Everything as the page has it; takes back a look around it.';
  return `/* ${about} */\n${selector(name)} {\n${lines.join('\n')}\n}\n`;
}

const channel = (hex: string, at: number): number =>
  Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1e4) / 1e4;
const colour = (hex: string): object => ({
  $type: 'color',
  $value: { colorSpace: 'srgb', components: [channel(hex, 1), channel(hex, 3), channel(hex, 5)], alpha: 1, hex },
});

/** All looks in the Design Tokens Format (2025.10): a group for each look, with `light` and `dark` colours. */
export function designTokens(): object {
  const group = (look: LookTokens): object => {
    const colours = (scheme: 0 | 1): object =>
      Object.fromEntries(
        Object.keys({ page: '', ...PROPERTIES }).flatMap((key) => {
          const value = look[key as keyof LookTokens];
          return Array.isArray(value) ? [[key, colour((value as unknown as Pair)[scheme])]] : [];
        }),
      );
    return {
      $description: look.description,
      light: colours(0),
      dark: colours(1),
      radius: { $type: 'number', $value: look.radius, $description: 'In em of the text around the widget.' },
      ...(look.font !== 'inherit' && {
        font: {
          $type: 'fontFamily',
          $value: look.font.split(',').map((each) => each.trim().replace(/^"|"$/g, '')),
        },
      }),
    };
  };
  return {
    $description: 'The looks of Wayleaf: values of its shared custom properties.',
    ...Object.fromEntries(Object.entries(looks).map(([name, look]) => [name, group(look)])),
  };
}
