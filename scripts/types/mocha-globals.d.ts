// What Mocha gives the browser tests (Web Test Runner brings Mocha, but not its types).
interface MochaContext {
  skip(): never;
  timeout(ms: number): this;
  retries(n: number): this;
  readonly test?: { readonly title: string };
}
type MochaBody = (this: MochaContext) => void | Promise<unknown>;
interface MochaCase {
  (title: string, body?: MochaBody): void;
  only(title: string, body?: MochaBody): void;
  skip(title: string, body?: MochaBody): void;
}
declare const describe: MochaCase;
declare const context: MochaCase;
declare const it: MochaCase;
declare const before: (body: MochaBody) => void;
declare const after: (body: MochaBody) => void;
declare const beforeEach: (body: MochaBody) => void;
declare const afterEach: (body: MochaBody) => void;
