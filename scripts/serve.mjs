// npm start: shows the demo page, which runs the built script.
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { serve } from './static-server.mjs';

buildIfStale();
const { url } = await serve(fileURLToPath(new URL('..', import.meta.url)), Number(process.env.PORT) || 4173);
console.log(`\nThe demo page, with the three widgets from dist/wayleaf.js:\n  ${url}/\n`);
console.log('All states of the widgets, with controls (Storybook):\n  npm run storybook\n');
console.log('Stop with Ctrl+C.');
