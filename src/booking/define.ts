/** @held Registers `<wayleaf-booking>` and declares its tag for TypeScript. */
import { define } from '../internal/define.js';
import { WayleafBooking } from './booking.js';

define('wayleaf-booking', WayleafBooking);

declare global {
  interface HTMLElementTagNameMap {
    'wayleaf-booking': WayleafBooking;
  }
}
