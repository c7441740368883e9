/** The only import of `ical.js`, the parser of iCalendar (RFC 5545) text. */
export { default as ICAL } from 'ical.js';
