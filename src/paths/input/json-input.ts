/** Reads JSON and writes its words into the page: a lazy part, for comparisons and support that come as JSON. */
export { readData } from './read-json.js';
export { GeneratedContent } from './generated-content.js';
export { SupportSource } from './support-source.js';
