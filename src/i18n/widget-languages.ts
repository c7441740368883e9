/** Where the widgets' strings are in each language besides English. */
import { once } from '../internal/load.js';
import type { Language } from './languages.js';

// one file with all three widgets: a page fetches its language once
const files = {
  ar: once(() => import('../languages/ar/widgets.js')),
  de: once(() => import('../languages/de/widgets.js')),
  es: once(() => import('../languages/es/widgets.js')),
  fr: once(() => import('../languages/fr/widgets.js')),
  he: once(() => import('../languages/he/widgets.js')),
  it: once(() => import('../languages/it/widgets.js')),
  ja: once(() => import('../languages/ja/widgets.js')),
  nl: once(() => import('../languages/nl/widgets.js')),
  pl: once(() => import('../languages/pl/widgets.js')),
  pt: once(() => import('../languages/pt/widgets.js')),
  zh: once(() => import('../languages/zh/widgets.js')),
} satisfies Readonly<Record<Language, () => Promise<object>>>;

type Tables = Awaited<ReturnType<(typeof files)[Language]>>;

/** Loaders of one widget's strings, by language, as {@link defineStrings} takes them. */
export const languagesOf = <Widget extends keyof Tables>(widget: Widget) =>
  Object.fromEntries(
    Object.entries(files).map(([tag, load]) => [tag, async () => ({ default: (await load())[widget] })]),
  ) as Readonly<Record<Language, () => Promise<{ readonly default: Tables[Widget] }>>>;
