/** @copyable Returns the canonical address of the page. */
export const canonicalUrl = (): string => {
  // eslint-disable-next-line wayleaf/own-view -- the page that was published
  const declared = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  return declared && /^https?:/.test(declared) ? declared : location.href.split('#')[0]!;
};
