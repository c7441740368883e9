/** What the tests use of React, whose types are a package of their own. */
declare module 'react' {
  export type Node = object | string | false | null | readonly Node[];
  export function createElement(
    type: unknown,
    props?: Readonly<Record<string, unknown>> | null,
    ...children: Node[]
  ): object;
  export const StrictMode: unknown;
}
declare module 'react-dom' {
  /** Renders what a change has caused, before it returns. */
  export function flushSync(change: () => void): void;
}
declare module 'react-dom/client' {
  export function createRoot(
    container: Element,
    options?: { readonly onUncaughtError?: (error: unknown) => void },
  ): { render(node: object): void; unmount(): void };
}
