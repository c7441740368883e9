/**
 * The tags of Wayleaf in Vue's templates, for Volar and vue-tsc: `import 'wayleaf/vue'` once, anywhere in a project. It
 * loads and registers nothing.
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { WayleafElements } from './elements.js';

type Tag = keyof WayleafElements;
type Element<T extends Tag> = WayleafElements[T]['element'];
/** Templates write `reply-within`; what is checked is `replyWithin`. */
type Own<T extends Tag> = WayleafElements[T]['attributes'] & WayleafElements[T]['properties'];
type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

type VueTag<T extends Tag> = new () => Element<T> & {
  $props: Omit<HTMLAttributes, keyof Own<T>> & Own<T> & PublicProps;
  $emit: EmitFn<Emits<WayleafElements[T]['events']>>;
};

declare module 'vue' {
  interface GlobalComponents {
    tags: VueTag;
  }
}
