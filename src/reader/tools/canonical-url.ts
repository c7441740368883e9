/** @copyable Returns the canonical address of the page. */
export const canonicalUrl = (): string => {
  const declared = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  return declared && /^https?:/.test(declared) ? declared : location.href.split('#')[0]!;
};
