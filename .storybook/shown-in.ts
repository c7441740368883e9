/** Where each part and each custom property of a widget can be seen: the story, and for a property a value that shows. */

/** By tag and part, the id of a story; what no story shows is in `notShown`. */
export const partsIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'wayleaf-reader': {
    bar: 'reader--narrow',
    failed: 'reader--load-failed',
    find: 'reader--find',
    header: 'reader--fetched',
    heading: 'reader--fetched',
    lightbox: 'reader--picture-open',
    narration: 'reader-read-aloud--speaking',
    note: 'reader--note-open',
    outline: 'reader--default',
    panel: 'reader--text-settings',
    progress: 'reader--half-way',
  },
  'wayleaf-paths': {
    about: 'paths--website',
    card: 'paths--cards',
    cards: 'paths--cards',
    choice: 'paths--website',
    choices: 'paths--website',
    next: 'paths--chosen',
    offer: 'paths--website',
    start: 'paths--website',
    tool: 'paths--website',
    tools: 'paths--website',
  },
  'wayleaf-booking': {
    close: 'booking--window-loading',
    dialog: 'booking--window-loading',
    'dialog-title': 'booking--window-loading',
    facts: 'booking--default',
    frame: 'booking--window-ready',
    hours: 'booking--hours-openings-and-places',
    note: 'booking--default',
    openings: 'booking--hours-openings-and-places',
    questions: 'booking--hours-openings-and-places',
    status: 'booking--path-chosen',
    subline: 'booking--own-line-and-shared',
  },
};

/** Why no story shows a part or a property. */
export const notShown: Readonly<Record<string, string>> = {
  sent: 'Only there once a request form was sent.',
  '--wayleaf-reader-serif': 'Seen once a visitor chooses “Serif”.',
  '--wayleaf-reader-sans': 'Seen once a visitor chooses “Sans serif”.',
  '--wayleaf-paths-sticky-top': 'Seen while the rows scroll by under the names of the paths.',
};

/** The page in a picture; the outline of an article stands beside it only where there is room. */
export const sizeFor = (name: string): { readonly width: number; readonly height: number; readonly scale: number } =>
  name === 'outline' || name === '--wayleaf-reader-gap'
    ? { width: 1240, height: 744, scale: 0.32 }
    : { width: 800, height: 480, scale: 0.5 };

/** The usual story of a widget, and the properties that show elsewhere. */
const usual: Readonly<Record<string, string>> = {
  'wayleaf-reader': 'reader--default',
  'wayleaf-paths': 'paths--website',
  'wayleaf-booking': 'booking--default',
};
const elsewhere: Readonly<Record<string, string>> = {
  '--wayleaf-surface': 'reader--text-settings',
  '--wayleaf-on-surface': 'reader--text-settings',
  '--wayleaf-tint': 'reader--text-settings',
  '--wayleaf-radius': 'reader--text-settings',
  '--wayleaf-on-accent': 'booking--default',
  '--wayleaf-top': 'reader--half-way',
  '--wayleaf-reader-top': 'reader--half-way',
  '--wayleaf-reader-measure': 'reader--fetched',
  '--wayleaf-reader-line-height': 'reader--fetched',
  '--wayleaf-booking-dialog-radius': 'booking--window-unsure',
  '--wayleaf-booking-dialog-size': 'booking--window-unsure',
};
export const storyOf = (property: string, tag: string): string => elsewhere[property] ?? usual[tag]!;

const loud: readonly (readonly [pattern: RegExp, value: string])[] = [
  [/serif$|sans$|font$/, '"Courier New", "Liberation Mono", monospace'],
  [/radius$/, '1.6em'],
  [/line-height$/, '2.4'],
  [/measure$/, '18em'],
  [/size$/, '1.6em'],
  [/top$/, '4em'],
  [/gap$/, '4em'],
  [/tint$/, '#ffd6ec'],
  [/surface$/, '#d6006c'],
];
/** A value that nobody would overlook; a colour for whatever is not one of the others. */
export function loudValue(property: string): string {
  if (property.endsWith('on-surface')) return '#d6006c';
  if (property === '--wayleaf-surface') return '#ffd6ec';
  return loud.find(([pattern]) => pattern.test(property))?.[1] ?? '#d6006c';
}
