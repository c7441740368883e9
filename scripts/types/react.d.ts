/** What the tests and Storybook's pages use of React, whose types are a package of their own. */
declare module 'react' {
  export type Node = object | string | false | null | undefined | readonly Node[];
  export function createElement(
    type: unknown,
    props?: Readonly<Record<string, unknown>> | null,
    ...children: Node[]
  ): object;
  export const StrictMode: unknown;
  export const Fragment: unknown;
  /** A context of Storybook's, whose own types say what is in it. */
  export function useContext<T>(context: unknown): T;
  export function useState<T>(initial: T): readonly [value: T, set: (value: T | ((now: T) => T)) => void];
  export function useEffect(effect: () => void | (() => void), given?: readonly unknown[]): void;
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
