import { useRef } from 'react';
import type { WayleafReader as Reader } from 'wayleaf';
import { WayleafBooking, WayleafPaths, WayleafReader } from 'wayleaf/react';

export function Wrong() {
  const reader = useRef<Reader>(null);
  return (
    <>
      {/* ! Type '"bogus"' is not assignable to type '"none" | "compact" | "full"'. */}
      <WayleafReader toolbar="bogus" />
      {/* ! Type '"popup"' is not assignable to type 'Mode'. */}
      <WayleafBooking mode="popup" />
      {/* ! Type 'string' is not assignable to type 'number'. */}
      <WayleafBooking stall="soon" />
      {/* ! Type 'string' is not assignable to type 'boolean'. */}
      <WayleafBooking shareContext="yes" />
      {/* ! Type '"sometimes"' is not assignable to type '"none" | "offer" | "open"'. */}
      <WayleafPaths selfCheck="sometimes" />
      {/* ! Property 'replyWitin' does not exist on type */}
      <WayleafBooking replyWitin="1 day" />
      {/* ! Property 'detail' does not exist on type 'WayleafBookingBookedEvent */}
      <WayleafBooking onWayleafBookingBooked={(event) => event.detail} />
      {/* ! Type '(event: MouseEvent) => number' is not assignable to type */}
      <WayleafReader onWayleafReaderReady={(event: MouseEvent) => event.clientX} />
      {/* ! Type 'RefObject<WayleafReader | null>' is not assignable to type */}
      <WayleafPaths ref={reader} />
      {/* ! Type 'number' is not assignable to type */}
      <WayleafPaths view={3} />
    </>
  );
}
