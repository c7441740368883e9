// Another time for tests. The environment says when they begin: TEST_CLOCK=2026-11-30T23:50 (in the zone that TZ names,
// or
// with an offset). Imported, it sets this process's clock; what it gives sets a page's.
const begins = process.env.TEST_CLOCK;

/** Milliseconds between the real time and the one that is played. */
export const shift = begins ? Date.parse(begins) - Date.now() : 0;
if (Number.isNaN(shift)) throw new Error(`TEST_CLOCK: "${begins}" is no time`);

/**
 * Everything that asks `Date` what time it is; timers and what the engine itself dates go on as they are. Runs in pages
 * too.
 */
function setClock(by) {
  const Real = Date;
  const real = Real.now.bind(Real);
  function Shifted(...parts) {
    return new.target
      ? Reflect.construct(Real, parts.length ? parts : [real() + by], new.target)
      : new Shifted().toString();
  }
  Object.setPrototypeOf(Shifted, Real);
  Object.defineProperty(Shifted, 'prototype', { value: Real.prototype });
  Object.defineProperty(Real.prototype, 'constructor', { value: Shifted, writable: true, configurable: true });
  Object.defineProperty(Shifted, 'now', { value: () => real() + by, writable: true, configurable: true });
  globalThis.Date = Shifted;
}

/** The script that has a page's clock begin at `time` whenever the page is loaded. */
export const clockFrom = (time) => `{ ${setClock.toString()} setClock(${Date.parse(time)} - Date.now()); }`;

/** The script that sets a page's clock; nothing where it is the real one. */
export const clockScript = shift ? `{ ${setClock.toString()} setClock(${shift}); }` : '';

if (shift) setClock(shift);
