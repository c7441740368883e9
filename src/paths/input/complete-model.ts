/**
 * Completes the model with what stands on the page, and validates it. A lazy part for `toJSON()` and the tools for
 * authors; one for both, because each part's hash takes room in the first load.
 */
import type { ReactiveControllerHost } from 'lit';
import { inputChunk } from '../../controllers/lazy-chunks.js';
import type { JsonHost } from '../author/json-documents.js';
import type { ComparisonController } from '../comparison-controller.js';
import { lazyChunks } from '../lazy-chunks.js';
import type { PathsModel } from '../model.js';
import { withSupplements } from './read-supplements.js';

export { listProblems, validate } from '../author/validate.js';

/** Whether an element has its comparison, or its support, from JSON. */
export const hasJson = (host: JsonHost): boolean =>
  !!(host.src || host.config || host.supportSrc || host.querySelector('script[type="application/json"]'));

/** The whole model of an element, once what was given to it has been read; a document on its way is awaited. */
export async function completeModel(
  host: ReactiveControllerHost & JsonHost,
  comparison: Pick<ComparisonController, 'model' | 'input' | 'status'>,
): Promise<PathsModel> {
  await host.updateComplete;
  if (hasJson(host)) {
    // the parts that read it may still be on their way
    await Promise.all([inputChunk(), lazyChunks.jsonInput()]).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve));
  }
  while (comparison.status === 'loading' && host.isConnected) await new Promise((resolve) => setTimeout(resolve, 50));
  await host.updateComplete;
  return withSupplements(comparison.model, host, comparison.input.supportElement);
}
