// What the fake pages share: a document, and steps that a visitor would cause, taken when the test says
// `{test: '<step>'}`.
export const page = (title, script, body = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body style="font:16px sans-serif;margin:24px">${body || `<h1>${title}</h1><button>Pick a time</button>`}<script>${script}</script></body></html>`;

/** No real provider heeds `{test: …}`; a test sends it in place of a visitor's presses. */
export const steps = (list) => `
  const steps = ${list};
  addEventListener('message', (e) => e.data && e.data.test && steps[e.data.test] && steps[e.data.test]());`;

/** Someone whose data must not leave the frame. */
export const PERSON = `{ email: 'secret@example.org', name: 'Secret Person', firstName: 'Secret', lastName: 'Person', displayName: 'Secret Person', phone: '+16095550199' }`;
export const TIMES = `{ startTime: '2030-03-04T15:00:00.000Z', endTime: '2030-03-04T15:50:00.000Z' }`;
