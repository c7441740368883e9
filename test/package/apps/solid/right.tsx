import 'wayleaf/jsx';
import { createSignal } from 'solid-js';
import type { WayleafBookingBookedEvent, WayleafPaths } from 'wayleaf';

export function Right() {
  let paths: WayleafPaths | undefined;
  const [status, setStatus] = createSignal<string>();
  const booked = (event: WayleafBookingBookedEvent) => setStatus(event.status);
  return (
    <>
      <wayleaf-reader toolbar="compact" theme="sepia" structured-data storage={undefined} class="a" id="article" lang="en">
        <h2 onClick={() => paths?.clear()}>Two ways</h2>
      </wayleaf-reader>
      <wayleaf-reader ref={(element) => element.goTo(1)} on:wayleaf-reader-progress={({ progress }) => progress.toFixed()} />
      <wayleaf-paths ref={paths} view="cards" self-check="open" prop:config={{ paths: [] }} style={{ display: 'block' }} />
      <wayleaf-booking href="https://example.org/" reply-within="1 day" stall={20} mode="dialog" on:wayleaf-booking-booked={booked} aria-label="Book" />
      <wayleaf-booking on:wayleaf-booking-open-request={{ once: true, handleEvent: (event) => event.preventDefault() }} on:wayleaf-problem={({ problem }) => problem.code}>
        {status()}
      </wayleaf-booking>
    </>
  );
}
