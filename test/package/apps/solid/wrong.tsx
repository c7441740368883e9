import 'wayleaf/jsx';
import type { WayleafReader } from 'wayleaf';

export function Wrong() {
  let reader: WayleafReader | undefined;
  return (
    <>
      {/* ! Type '"bogus"' is not assignable to type '"none" | "compact" | "full" | undefined'. */}
      <wayleaf-reader toolbar="bogus" />
      {/* ! Type '"popup"' is not assignable to type 'Mode | undefined'. */}
      <wayleaf-booking mode="popup" />
      {/* ! Type 'string' is not assignable to type 'number'. */}
      <wayleaf-booking stall="soon" />
      {/* ! Type 'string' is not assignable to type 'boolean | undefined'. */}
      <wayleaf-booking share-context="yes" />
      {/* ! Type '"sometimes"' is not assignable to type '"none" | "offer" | "open" | undefined'. */}
      <wayleaf-paths self-check="sometimes" />
      {/* ! Property 'replyWitin' does not exist on type */}
      <wayleaf-booking replyWitin="1 day" />
      {/* ! Property 'detail' does not exist on type 'WayleafBookingBookedEvent */}
      <wayleaf-booking on:wayleaf-booking-booked={(event) => event.detail} />
      {/* ! Type '(event: MouseEvent) => number' is not assignable to type */}
      <wayleaf-reader on:wayleaf-reader-ready={(event: MouseEvent) => event.clientX} />
      {/* ! Type 'WayleafReader | undefined' is not assignable to type 'WayleafPaths | ((el: WayleafPaths) => void) | undefined'. */}
      <wayleaf-paths ref={reader} />
      {/* ! Property 'wayleaf-bookin' does not exist on type 'JSX.IntrinsicElements'. */}
      <wayleaf-bookin href="https://example.org/" />
    </>
  );
}
