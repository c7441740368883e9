import { useRef, useState } from 'react';
import type { WayleafBookingBookedEvent, WayleafPaths as Paths } from 'wayleaf';
import { WayleafBooking, WayleafPaths, WayleafReader } from 'wayleaf/react';

export function Right() {
  const paths = useRef<Paths>(null);
  const [status, setStatus] = useState<string>();
  const booked = (event: WayleafBookingBookedEvent) => setStatus(event.status);
  return (
    <>
      <WayleafReader toolbar="compact" theme="sepia" structuredData className="a" id="article" lang="en">
        <h2 onClick={() => paths.current?.clear()}>Two ways</h2>
      </WayleafReader>
      <WayleafReader onWayleafReaderProgress={({ progress }) => progress.toFixed()} />
      <WayleafPaths ref={paths} view="cards" selfCheck="open" config={{ paths: [] }} style={{ display: 'block' }} />
      <WayleafBooking href="https://example.org/" replyWithin="1 day" stall={20} mode="dialog" onWayleafBookingBooked={booked} aria-label="Book">
        {status}
      </WayleafBooking>
    </>
  );
}
