/** @pure Reads what an embedded page shows from its address: which widgets, and which of their attributes. */

/** The widgets in their order on the page. */
export const WIDGETS = ['reader', 'paths', 'booking'] as const;
export type WidgetName = (typeof WIDGETS)[number];

/** What a page shows. */
export interface EmbedPlan {
  readonly widgets: readonly { readonly name: WidgetName; readonly attributes: ReadonlyMap<string, string> }[];
  /** Address of a document that says more; on the page's own site. */
  readonly document: string | undefined;
  /** All addresses of documents, absolute: they are on the page's own site. */
  readonly loaded: readonly string[];
  readonly lang: string | undefined;
  readonly accent: string | undefined;
  /** `light`, `dark`, or `auto`: as the visitor's system is. */
  readonly theme: string | undefined;
  /** Whether the frame has a height of its own, in which the page scrolls. */
  readonly fixed: boolean;
  /** The names of parameters that are not used, with the reason. */
  readonly refused: readonly string[];
}

const COLOURS = 'theme';
/**
 * The attributes that an address may set. Whoever writes a link to this page chooses them, and the page stands on the
 * owner's site: so nothing that receives what a visitor enters (`endpoint`, `form`), that brings words of more than a
 * line or a description of other origins (`config`, `provider`), or that sends more than the link (`prefill`).
 */
const ATTRIBUTES: Readonly<Record<WidgetName, readonly string[]>> = {
  reader: [
    'src',
    'item',
    'type',
    'heading',
    'byline',
    'published',
    'updated',
    'outline',
    'toolbar',
    'storage',
    COLOURS,
  ],
  paths: [
    'src',
    'view',
    'self-check',
    'kind',
    'reviewed',
    'review-by',
    'interest',
    'answers',
    'support-src',
    'storage',
    COLOURS,
  ],
  booking: [
    ...[
      'src',
      'href',
      'label',
      'links',
      'mode',
      'practice',
      'area',
      'licence',
      'format',
      'length',
      'price',
      'insurance',
    ],
    ...[
      'reply-within',
      'hours',
      'timezone',
      'openings',
      'openings-max-age',
      'places',
      'question',
      'elsewhere',
      'referral',
    ],
    ...['availability', 'availability-note', 'after-booking', COLOURS],
  ],
};
/** What only the owner's own document may set besides. */
const IN_DOCUMENT = [
  ...['config', 'provider', 'endpoint', 'form', 'form-key', 'prefill', 'choices', 'share-context', 'utm', 'stall'],
  ...['structured-data', 'heading-level', 'group', 'debug'],
];
/** Whether the owner's document may set an attribute. */
export const isInDocument = (widget: WidgetName, name: string): boolean =>
  ATTRIBUTES[widget].includes(name) || IN_DOCUMENT.includes(name);

/** Those that are addresses of documents, which only come from the page's own site. */
const LOADED = ['src', 'support-src', 'openings', 'document'];

/** An address on the site of `page`, or `undefined`. */
function ownAddress(value: string, page: string): string | undefined {
  try {
    const url = new URL(value.trim(), page);
    return /^https?:$/.test(url.protocol) && url.origin === new URL(page).origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the query of an address: `reader-src=article.md&booking-href=https://…&lang=de&height=fixed`.
 *
 * @param page - The whole address of the page; documents are resolved against it.
 */
export function readParameters(page: string): EmbedPlan {
  const given = new URL(page).searchParams;
  const refused: string[] = [];
  const loaded: string[] = [];
  const found = new Map(WIDGETS.map((name) => [name, new Map<string, string>()]));
  const general = new Map<string, string>();
  for (const [parameter, value] of given) {
    const [, widget, attribute] = /^(reader|paths|booking)-(.+)$/.exec(parameter) ?? [];
    const name = attribute ?? parameter;
    const own = LOADED.includes(name) ? ownAddress(value, page) : value;
    if (own === undefined) refused.push(`${parameter} leads to another site`);
    else if (widget && ATTRIBUTES[widget as WidgetName].includes(name)) found.get(widget as WidgetName)!.set(name, own);
    else if (!widget && ['document', 'lang', 'accent', COLOURS, 'height'].includes(name)) general.set(name, own);
    else {
      refused.push(`${parameter} is not one of its parameters`);
      continue;
    }
    if (own !== undefined && LOADED.includes(name)) loaded.push(own);
  }
  const lang = general.get('lang')?.trim();
  return {
    widgets: WIDGETS.map((name) => ({ name, attributes: found.get(name)! })).filter(
      ({ attributes }) => attributes.size,
    ),
    document: general.get('document'),
    loaded,
    lang: lang && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(lang) ? lang : undefined,
    accent: general.get('accent'),
    theme: general.get(COLOURS),
    fixed: general.get('height') === 'fixed',
    refused,
  };
}
