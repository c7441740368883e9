/**
 * The tags of Wayleaf in the JSX of React 19, Preact and Solid: `import 'wayleaf/jsx'` once, anywhere in a project. It
 * loads and registers nothing. A framework that is not installed is passed over.
 */
// @ts-ignore is installed or not
import type * as Preact from 'preact';
// @ts-ignore is installed or not
import type * as React from 'react';
// @ts-ignore is installed or not
import type { JSX as Solid } from 'solid-js';
import type { Handler, WayleafElements } from './elements.js';

type Tag = keyof WayleafElements;
type Element<T extends Tag> = WayleafElements[T]['element'];
/** Attributes in HTML's spelling or as properties, and events as `onwayleaf-…`. */
type Own<T extends Tag> = WayleafElements[T]['attributes'] &
  WayleafElements[T]['properties'] &
  WayleafElements[T]['handlers'];
type With<Global, Own> = Omit<Global, keyof Own> & Own;

type ReactTag<T extends Tag> = React.ClassAttributes<Element<T>> &
  With<React.HTMLAttributes<Element<T>>, Own<T> & { class?: string | undefined }>;

// `HTMLAttributes` stands in another place in Preact 10 than in 11: those of a tag without attributes of its own are the same
type PreactTag<T extends Tag> = Preact.ClassAttributes<Element<T>> &
  With<Omit<Preact.JSX.IntrinsicElements['b'], 'ref'>, Own<T>>;

type SolidEvents<T extends Tag> = {
  [Name in keyof WayleafElements[T]['events'] as `on:${Name & string}`]?:
    | Handler<Element<T>, WayleafElements[T]['events'][Name] & Event>
    | (AddEventListenerOptions & { handleEvent: Handler<Element<T>, WayleafElements[T]['events'][Name] & Event> })
    | undefined;
};
type SolidProperties<T extends Tag> = {
  [Name in keyof WayleafElements[T]['properties'] as `prop:${Name & string}`]?: WayleafElements[T]['properties'][Name];
};
type SolidTag<T extends Tag> = With<
  Solid.HTMLAttributes<Element<T>>,
  WayleafElements[T]['attributes'] & WayleafElements[T]['properties']
> &
  SolidEvents<T> &
  SolidProperties<T>;

// @ts-ignore is installed or not
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      tags: ReactTag;
    }
  }
}

// @ts-ignore is installed or not
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      tags: PreactTag;
    }
  }
}

// @ts-ignore is installed or not
declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      tags: SolidTag;
    }
  }
}
