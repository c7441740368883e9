/** @shared Tells elements that take shape around words already on the page from those that come with their words. */

let inPlace = false;

/** Whether an element that is being made now stands for words that were on the page before it. */
export const isInPlace = (): boolean => inPlace;

/** Makes elements of what stands on the page already: by the definition of their class, or in a marker. */
export function upgradeInPlace<Result>(upgrade: () => Result): Result {
  inPlace = true;
  try {
    return upgrade();
  } finally {
    inPlace = false;
  }
}
