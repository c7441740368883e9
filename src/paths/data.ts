/** What only cards from JSON need: reading it, and writing its words into the page. A lazy part. */
export { readData } from './read-json.js';
export { make, madeSigns, madeSupport, madeTable } from './made.js';
