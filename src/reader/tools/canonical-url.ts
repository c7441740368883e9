/** @stateless The address by which the page wants to be known. */
export const address = (): string => {
  const named = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  return named && /^https?:/.test(named) ? named : location.href.split('#')[0]!;
};
