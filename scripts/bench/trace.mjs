// Reads what the benches measure in a trace of Chromium: marks of the page, and the tasks of its main thread.

/** The middle one of some numbers. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/**
 * The page's marks by name, without `bench-`, and the tasks of its main thread that end between the mark `begin` and
 * another.
 */
export function marksAndTasks(trace, end) {
  const events = JSON.parse(Buffer.from(trace).toString()).traceEvents;
  const at = (name) => events.find((event) => event.name === `bench-${name}`);
  const begin = at('begin');
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur }) =>
      name === 'RunTask' &&
      ph === 'X' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts + dur > begin.ts &&
      ts + dur <= at(end).ts,
  );
  return { at, tasks };
}
