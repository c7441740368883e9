// dist/languages/<tag>/index.js: the five tables of a shipped language as one module, for `registerStrings`.
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../dist/languages/', import.meta.url));

for (const tag of readdirSync(folder)) {
  writeFileSync(
    `${folder}${tag}/index.js`,
    `import * as widgets from './widgets.js';
import bookingConfirmation from './booking-confirmation.js';
import bookingNative from './booking-native.js';

/** Every string of the language, by table. */
export default { ...widgets, bookingConfirmation, bookingNative };
`,
  );
  writeFileSync(
    `${folder}${tag}/index.d.ts`,
    `import type { RegisteredStrings } from '../../register-strings.js';

/** Every string of the language, by table. */
declare const strings: Required<RegisteredStrings>;
export default strings;
`,
  );
}
