// Compiled, never run: what an editor and a compiler know of the library when its entry points are imported.
import '../../src/define.js';
import { journey, version, type Journey, type Problem, type ProblemCode } from '../../src/index.js';
import type { WayleafBooking, WayleafPaths, WayleafReader, WayleafProblemEvent } from '../../src/index.js';

const is = <T>(_value: T): void => undefined;

// tags
is<WayleafReader>(document.createElement('wayleaf-reader'));
is<WayleafPaths>(document.createElement('wayleaf-paths'));
is<WayleafBooking | null>(document.querySelector('wayleaf-booking'));

// properties
const reader = document.createElement('wayleaf-reader');
is<string | undefined>(reader.src);
is<'auto' | 'none'>(reader.outline);
is<boolean>(reader.structuredData);
is<boolean>(reader.goTo('part'));
is<readonly Problem[]>(reader.problems);
const paths = document.createElement('wayleaf-paths');
is<'auto' | 'table' | 'cards'>(paths.view);
is<'offer' | 'open' | 'none'>(paths.selfCheck);
is<void>(paths.clear());
const booking = document.createElement('wayleaf-booking');
is<string | undefined>(booking.replyWithin);
// @ts-expect-error a value outside of the set
reader.outline = 'sometimes';

// events, from the element, its ancestors and the document
reader.addEventListener('wayleaf-reader-progress', (event) => is<number>(event.progress));
reader.addEventListener('wayleaf-reader-ready', (event) => is<number>(event.words));
paths.addEventListener('wayleaf-paths-chosen', (event) => is<string>(event.path));
paths.addEventListener('wayleaf-paths-choose-request', (event) => event.preventDefault());
booking.addEventListener('wayleaf-booking-booked', (event) => is<string>(event.status));
document.body.addEventListener('wayleaf-problem', (event) => is<WayleafProblemEvent>(event));
document.addEventListener('wayleaf-booking-booked', (event) => is<string>(event.status));
window.addEventListener('wayleaf-paths-chosen', (event) => is<string>(event.path));

// problems
is<ProblemCode>('WL-PATHS-004');
document.body.addEventListener('wayleaf-problem', ({ problem }) => is<ProblemCode>(problem.code));
// @ts-expect-error a code that no widget reports
is<ProblemCode>('WL-READER-999');

// the journey
is<Journey>(journey().value);
is<() => void>(journey('group').subscribe((value) => is<string | undefined>(value.choice?.path)));
// @ts-expect-error which sentences were marked is not in it
is<unknown>(journey().value.signs);
is<string>(version);
