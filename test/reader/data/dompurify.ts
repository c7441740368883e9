/**
 * DOMPurify's own fixtures, read out of its npm package when the tests run (version 0.8.2, the last that shipped them;
 * MPL-2.0 or Apache-2.0): what it is given, and what it leaves of it in one browser or another.
 */
import fixtures from 'dompurify-fixtures/test/fixtures/expect.js';
import suite from 'dompurify-fixtures/test/test-suite.js';

export interface Fixture {
  readonly payload: string;
  /** What DOMPurify leaves, differently serialised by different browsers. */
  readonly expected: readonly string[];
}

export const FIXTURES: readonly Fixture[] = fixtures.map(({ payload, expected }) => ({ payload, expected: [expected].flat() }));

/** What stands in the tests themselves: they are run with a sanitiser that only listens. */
function fromSuite(): string[] {
  const heard: string[] = [];
  const purify = Object.assign(() => ({}), {
    sanitize: (payload: unknown) => (heard.push(String(payload)), ''),
    addHook: () => undefined,
    removeHooks: () => undefined,
    removed: [],
  });
  const assert = new Proxy({}, { get: () => () => undefined });
  const test = (_: string, body: (assert: object) => void): void => {
    try {
      body(assert);
    } catch {
      // it wants an answer that this sanitiser does not give; what was said before it was heard
    }
  };
  const cases = { test: () => cases, asyncTest: () => cases };
  const global = window as unknown as { QUnit?: object };
  global.QUnit = { test, asyncTest: () => undefined, cases: () => cases };
  suite(purify, window, [], []);
  delete global.QUnit;
  return heard;
}

/** All that would run, load or take over something, and some harmless texts. */
export const DOMPURIFY: readonly string[] = [...new Set([...FIXTURES.map(({ payload }) => payload), ...fromSuite()])];
