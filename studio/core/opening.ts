/** @pure Tells how booking opens on the owner's page, where a small frame such as the preview has it open otherwise. */
import { detect } from '../../src/booking/detect.js';
import { launchModeOf, type LaunchMode, type Mode } from '../../src/booking/launch-mode.js';
import type { Draft } from './draft.js';
import { modeOf } from './edit.js';
import { describeService } from './service.js';

/** The owner's page, which lies nowhere yet. */
const PAGE = 'https://studio.invalid/';

/** How booking opens on a page, if in a frame of this size it opens otherwise. */
export function opensOtherwise(draft: Draft, width: number, height: number): LaunchMode | undefined {
  const { href } = describeService(draft.booking.href);
  if (!href || draft.booking.kind === 'form') return undefined;
  const url = new URL(href);
  const mode = (modeOf(draft) || 'auto') as Mode;
  const opens = (framed: boolean): LaunchMode =>
    launchModeOf(url, detect(url), mode, { page: PAGE, framed, width, height }, false, mode.startsWith('native'));
  return opens(true) === opens(false) ? undefined : opens(false);
}
