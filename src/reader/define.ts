/** @held Registers `<wayleaf-reader>` and declares its tag for TypeScript. */
import { define } from '../internal/define.js';
import { WayleafReader } from './reader.js';

define('wayleaf-reader', WayleafReader);

declare global {
  interface HTMLElementTagNameMap {
    'wayleaf-reader': WayleafReader;
  }
}
