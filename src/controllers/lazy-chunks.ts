/** Loads the chunk that the input sources share. */
import { once } from '../internal/load.js';

/** Receives documents, repairs JSON and takes back what an editor moved out: most widgets need none of it. */
export const inputChunk = once(() => import('./source-document.js'));
