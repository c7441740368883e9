/** @held Registers `<wayleaf-paths>` and declares its tag for TypeScript. */
import { define } from '../internal/define.js';
import { WayleafPaths } from './paths.js';

define('wayleaf-paths', WayleafPaths);

declare global {
  interface HTMLElementTagNameMap {
    'wayleaf-paths': WayleafPaths;
  }
}
