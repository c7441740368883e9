/**
 * The controls of a widget's stories, made from `custom-elements.json`: one row for each attribute, and nothing for what
 * cannot be set in HTML (methods, events, parts, read-only properties).
 */
import type { ArgTypes } from '@storybook/web-components-vite';

interface Attribute {
  readonly name: string;
  /** The property that reflects it, which is the name of the story's argument. */
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
  /** The type with its aliases resolved, where there are any. */
  readonly parsedType?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
}
/** As much of the manifest as is read here. */
export interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly name: string;
      readonly tagName?: string;
      readonly attributes?: readonly Attribute[];
    }[];
  }[];
}

const attributesOf = (tag: string, { modules }: Manifest): readonly Attribute[] =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === tag)?.attributes ?? [];

/** The values of a union of literals; `undefined` if the type is anything else. */
function literals(type: string): string[] | undefined {
  const members = type.split('|').map((each) => each.trim());
  const values = members.filter((each) => each !== 'undefined').map((each) => /^'([^']*)'$/.exec(each)?.[1]);
  return values.every((each) => each !== undefined) ? values : undefined;
}

function controlFor(type: string, description: string, fallback: string | undefined): ArgTypes[string] {
  const values = literals(type);
  if (values) {
    // the default first, as in the documentation
    const options = values.sort((a, b) => Number(b === fallback) - Number(a === fallback));
    return { control: { type: options.length > 3 ? 'select' : 'inline-radio' }, options };
  }
  if (/\bboolean\b/.test(type)) return { control: { type: 'boolean' } };
  const [, min, max] = /from `(-?\d+)` to `(-?\d+)`/.exec(description) ?? [];
  if (min !== undefined) return { control: { type: 'number', min: Number(min), max: Number(max), step: 1 } };
  return { control: { type: /\bnumber\b/.test(type) ? 'number' : 'text' } };
}

/** The controls of a tag: by property, as stories name their arguments, each labelled with its attribute. */
export function controlsOf(tag: string, manifest: Manifest): ArgTypes {
  return Object.fromEntries(
    attributesOf(tag, manifest).map(({ name, fieldName, type, parsedType, default: initial, description = '' }) => {
      const text = (parsedType ?? type)?.text ?? 'string';
      return [
        fieldName ?? name,
        {
          name,
          // long pieces of code do not break, and would make the table wider than the page
          description: description.replace(/`([^`]*)`/g, (piece, code: string) => (code.length < 30 ? piece : code)),
          ...controlFor(text, description, initial?.replaceAll("'", '')),
          table: {
            ...(initial !== undefined && { defaultValue: { summary: initial.replaceAll("'", '') } }),
            type: { summary: text.replaceAll("'", '').replace(/ \| undefined$/, '') },
          },
        },
      ];
    }),
  );
}

/** Of each widget, the attributes that were set here: what they are now, and the story's own value. */
const changed = new WeakMap<Element, Map<string, { now: string | null; readonly own: string | null }>>();

/**
 * Sets on the widgets below `root` what was changed in the table of controls, also where a story's own markup knows
 * nothing of it; what was set back gets the story's own value again.
 */
export function followControls(
  root: ParentNode,
  tag: string,
  manifest: Manifest,
  args: Readonly<Record<string, unknown>>,
  initialArgs: Readonly<Record<string, unknown>>,
): void {
  for (const widget of root.querySelectorAll(tag)) {
    const ours = changed.get(widget) ?? new Map<string, { now: string | null; readonly own: string | null }>();
    changed.set(widget, ours);
    for (const { name, fieldName = name } of attributesOf(tag, manifest)) {
      const value = args[fieldName];
      if (value !== initialArgs[fieldName]) {
        const own = ours.has(name) ? ours.get(name)!.own : widget.getAttribute(name);
        if (value === undefined || value === null || value === false || value === '') widget.removeAttribute(name);
        // numbers and words; whoever types JSON gets what was typed
        else widget.setAttribute(name, value === true ? '' : typeof value === 'string' ? value : JSON.stringify(value));
        ours.set(name, { now: widget.getAttribute(name), own });
      } else if (ours.has(name)) {
        const { now, own } = ours.get(name)!;
        ours.delete(name);
        // a story that follows its own controls has written it already
        if (widget.getAttribute(name) !== now) continue;
        if (own === null) widget.removeAttribute(name);
        else widget.setAttribute(name, own);
      }
    }
  }
}
