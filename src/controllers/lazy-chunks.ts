/** Loads the chunk that the input sources share. */
import { once } from '../internal/load.js';

/**
 * Receives documents, repairs JSON, upgrades markers, takes back what an editor moved out: most pages need none of it.
 */
export const inputChunk = once(() => import('./source-document.js'));
