/** The npm entry point of the reader: its class, events and types. Importing it registers nothing. */
import { define } from '../internal/define.js';
import { WayleafReader } from './reader.js';

export { WayleafReader } from './reader.js';
export * from './reader.events.js';
export type { ArticleType } from './article/model.js';
export type { Theme } from './appearance/reader-settings.js';

/**
 * Registers the reader, optionally under another tag or in another registry.
 *
 * @returns Whether the tag is now defined as this class.
 */
export const defineReader = (tag = 'wayleaf-reader', registry?: CustomElementRegistry): boolean =>
  define(tag, WayleafReader, registry);
