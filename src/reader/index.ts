import { define } from '../internal/define.js';
import { WayleafReader } from './reader.js';

export { WayleafReader } from './reader.js';
export * from './reader.events.js';
export type { ArticleType } from './article/model.js';
export type { Theme } from './appearance/reader-settings.js';

/**
 * Registers the reader, under another tag or in another registry if wanted.
 *
 * @returns Whether the tag is now this class.
 */
export const defineReader = (tag = 'wayleaf-reader', registry?: CustomElementRegistry): boolean =>
  define(tag, WayleafReader, registry);
