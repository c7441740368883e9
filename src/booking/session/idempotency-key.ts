/** @stateless An id of a wish, so that whoever receives it twice knows it again. */

/** An id nobody can guess; plain pages without https have no `randomUUID`. */
export const newIdempotencyKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
