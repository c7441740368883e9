/** Files alone, for any web server; without this line `next start` serves the same page. */
export default { output: 'export' };
