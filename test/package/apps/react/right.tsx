import 'wayleaf/jsx';
import { useRef, useState } from 'react';
import type { WayleafBookingBookedEvent, WayleafPaths, WayleafReader } from 'wayleaf';

export function Right() {
  const paths = useRef<WayleafPaths>(null);
  const [status, setStatus] = useState<string>();
  const booked = (event: WayleafBookingBookedEvent) => setStatus(event.status);
  return (
    <>
      <wayleaf-reader toolbar="compact" theme="sepia" structured-data storage={undefined} className="a" id="article" lang="en">
        <h2 onClick={() => paths.current?.clear()}>Two ways</h2>
      </wayleaf-reader>
      <wayleaf-reader ref={(element: WayleafReader | null) => void element?.goTo(1)} onwayleaf-reader-progress={({ progress }) => progress.toFixed()} />
      <wayleaf-paths ref={paths} view="cards" self-check="open" selfCheck="none" config={{ paths: [] }} style={{ display: 'block' }} />
      <wayleaf-booking href="https://example.org/" reply-within="1 day" stall={20} mode="dialog" onwayleaf-booking-booked={booked} data-x="1" aria-label="Book" />
      <wayleaf-booking onwayleaf-booking-open-request={(event) => (event.preventDefault(), event.currentTarget.mode)} onwayleaf-problem={({ problem }) => problem.code}>
        {status}
      </wayleaf-booking>
    </>
  );
}
