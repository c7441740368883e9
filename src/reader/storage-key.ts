/**
 * @pure The one name under which comfort settings are stored. A file of its own, because the first load needs no more
 * of them.
 */
export const STORAGE_KEY = 'wayleaf-reader-comfort';
