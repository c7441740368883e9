/** @pure The problems that a visitor's page can have: the tables of all widgets, merged. */
import { bookingProblems } from './booking.js';
import { dataProblems } from './data.js';
import { pathsProblems } from './paths.js';
import { readerProblems } from './reader.js';

export const pageProblems = { ...dataProblems, ...readerProblems, ...pathsProblems, ...bookingProblems };
