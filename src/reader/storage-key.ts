/**
 * @pure The storage key of the visitor's settings. A file of its own, because the first load needs nothing else of
 * them.
 */
export const STORAGE_KEY = 'wayleaf-reader-comfort';
