declare global {
  interface Window {
    /** Set by the test runner's page. */
    readonly __ports?: { readonly support: number };
  }
}

/** The other origin of the tests; see server.mjs. */
export const otherOrigin = `http://127.0.0.1:${window.__ports?.support ?? window.top?.__ports?.support ?? 0}`;

/** An address on the other origin that answers with just this. */
export function echo({
  status = 200,
  type = 'application/json',
  body = '',
  bytes = undefined as Uint8Array | undefined,
  cors = true,
  delay = 0,
} = {}): string {
  const query = new URLSearchParams({
    status: String(status),
    type,
    body,
    delay: String(delay),
    ...(bytes && { base64: btoa(String.fromCharCode(...bytes)) }),
    ...(cors && { cors: '1' }),
  });
  return `${otherOrigin}/echo?${query}`;
}
