/** @copyable Creates the key by which an endpoint recognises a request that is sent twice. */

/** An id nobody can guess; plain pages without https have no `randomUUID`. */
export const newIdempotencyKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
