/** Waits for the support before the self-check is shown: no sentence that may bring it up is shown without it. */
import { inTime } from '../../internal/retry.js';
import { afterNextPaint } from '../../internal/scheduling.js';
import type { PathsModel } from '../model.js';
import type { SelfCheckOptions } from './self-check.js';

const asksForSupport = ({ signs }: PathsModel): boolean => signs.some(({ safety }) => safety);

/** Whether support would be missed. */
export const lacksSupport = (model: PathsModel): boolean => !model.support && asksForSupport(model);

/** What {@link prepare} asks of the widget. */
export interface Readiness {
  /** What the self-check is opened with; `undefined` while it is not offered. */
  readonly options: () => SelfCheckOptions | undefined;
  /** Resolves once it is known whether there is support. */
  readonly supportReady: () => Promise<void>;
}

/**
 * Resolves with whether the self-check may be opened. Where a sentence may bring up the support, it waits for the
 * owner's latest; if that does not come in time, what the page itself has stands in for it.
 */
export async function prepare(host: Element, { options, supportReady }: Readiness): Promise<boolean> {
  const first = options();
  if (first && asksForSupport(first.model)) await inTime(supportReady()).catch(() => undefined);
  // the press is seen to have worked before the work begins
  await afterNextPaint(host);
  const now = options();
  return !!now && !lacksSupport(now.model);
}
