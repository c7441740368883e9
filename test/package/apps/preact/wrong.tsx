import 'wayleaf/jsx';
import { useRef } from 'preact/hooks';
import type { WayleafReader } from 'wayleaf';

export function Wrong() {
  const reader = useRef<WayleafReader>(null);
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
      <wayleaf-booking onwayleaf-booking-booked={(event) => event.detail} />
      {/* ! Type '(event: MouseEvent) => number' is not assignable to type 'Handler<WayleafReader, WayleafReaderReadyEvent>'. */}
      <wayleaf-reader onwayleaf-reader-ready={(event: MouseEvent) => event.clientX} />
      {/* ! Type 'RefObject<WayleafReader | null>' is not assignable to type 'Ref<WayleafPaths>'. */}
      <wayleaf-paths ref={reader} />
      {/* ! Property 'wayleaf-bookin' does not exist on type 'JSX.IntrinsicElements'. */}
      <wayleaf-bookin href="https://example.org/" />
    </>
  );
}
