// Two files of an npm package that has no types and knows no ES modules; the dev server wraps them.
declare module 'dompurify-fixtures/test/fixtures/expect.js' {
  const fixtures: readonly {
    readonly title?: string;
    readonly payload: string;
    readonly expected: string | readonly string[];
  }[];
  export default fixtures;
}
declare module 'dompurify-fixtures/test/test-suite.js' {
  const suite: (purify: unknown, window: Window, tests: readonly unknown[], xssTests: readonly unknown[]) => void;
  export default suite;
}
