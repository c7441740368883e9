/** @pure Validates every address that comes from an author or the network. */

const LINK = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'];
const FETCH = ['http:', 'https:'];

/**
 * An absolute address that is safe to use, or `undefined`.
 *
 * @param value - What the author wrote; white space and control characters around or inside the scheme do not help it.
 * @param base - The address that relative ones are resolved against.
 * @param kind - `link` for something a person may follow (web, mail, phone, text message), `fetch` for something the
 *   browser loads (web only).
 */
export function safeUrl(
  value: string | null | undefined,
  base: string,
  kind: 'link' | 'fetch' = 'link',
): string | undefined {
  if (!value?.trim()) return undefined;
  try {
    const url = new URL(value.trim(), base);
    return (kind === 'fetch' ? FETCH : LINK).includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
