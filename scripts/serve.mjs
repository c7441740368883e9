// npm start: shows the demo page, which runs the built script and books with a server of this process.
import { buildIfStale } from './build.mjs';
import { startDemo } from './demo.mjs';

buildIfStale();
const { url, close } = await startDemo(Number(process.env.PORT) || 4173);
console.log(`\nThe demo page, with the three widgets from dist/wayleaf.js:\n  ${url}/\n`);
console.log(
  'Read, mark a sentence, compare, and book: the times are real, the bookings stay on this computer until you stop.',
);
console.log(`The studio, which writes the text for your site builder:\n  ${url}/dist/studio/\n`);
console.log(`The same booking without any script, as the server's own page:\n  ${url}/booking/\n`);
console.log('All states of the widgets, with controls (Storybook):\n  npm run storybook\n');
console.log('Stop with Ctrl+C.');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
