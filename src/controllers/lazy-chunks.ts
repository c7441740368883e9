/** Loads the chunk that the input sources share. */
import { once } from '../internal/load.js';

/** Receives documents and repairs JSON: most widgets need neither. */
export const inputChunk = once(() => import('./source-document.js'));
