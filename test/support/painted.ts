/** Tells when a page has been on screen for so long that a visitor may be reading it. */

/** Whether a window was painted longer ago than widgets call fresh (src/controllers/late-upgrade-controller.ts). */
export function painted(view: Window = window): boolean {
  const [paint] = view.performance.getEntriesByName('first-contentful-paint');
  return !!paint && view.performance.now() - paint.startTime > 300;
}
