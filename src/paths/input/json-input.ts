/**
 * What only cards from JSON, and support from JSON, need: reading it, and writing its words into the page. A lazy part.
 */
export { readData } from './read-json.js';
export { GeneratedContent } from './generated-content.js';
export { SupportSource } from './support-source.js';
