/** What the tests use of iframe-resizer 4, which has no types of its own. */
declare module 'iframe-resizer' {
  const resizer: {
    iframeResize(options: object, frame: HTMLElement): { readonly iFrameResizer: { removeListeners(): void } }[];
  };
  export default resizer;
}
