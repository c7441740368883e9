import { CUSTOM_ELEMENTS_SCHEMA, Component, signal } from '@angular/core';
import type { WayleafBooking } from 'wayleaf';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <!-- ! Property 'detail' does not exist on type 'WayleafBookingBookedEvent'. -->
    <wayleaf-booking (wayleaf-booking-booked)="status.set($event.detail)" />
    <!-- ! Property 'status' does not exist on type 'Event'. -->
    <wayleaf-booking (wayleaf-booking-bookt)="status.set($event.status)" />
    <!-- ! Argument of type 'number' is not assignable to parameter of type 'string'. -->
    <wayleaf-reader (wayleaf-reader-progress)="status.set($event.progress)" />
    <!-- ! Argument of type 'WayleafReaderReadyEvent' is not assignable to parameter of type 'MouseEvent' -->
    <wayleaf-reader (wayleaf-reader-ready)="clicked($event)" />
    <!-- ! Property 'clean' does not exist on type 'WayleafPaths'. -->
    <wayleaf-paths #paths (click)="paths.clean()" />
    <!-- ! Argument of type 'WayleafReader' is not assignable to parameter of type 'WayleafBooking'. -->
    <wayleaf-reader #reader (click)="take(reader)" />
    <!-- ! Property 'code' does not exist on type 'WayleafProblemEvent'. -->
    <wayleaf-paths (wayleaf-problem)="status.set($event.code)" />
    <!-- ! Property 'id' does not exist on type 'string'. -->
    <wayleaf-paths (wayleaf-paths-chosen)="status.set($event.path.id)" />
    <!-- ! Property 'soon' does not exist on type 'Wrong'. -->
    <wayleaf-booking [stall]="soon" />
    <!-- ! 'wayleaf' is not a known element -->
    <wayleaf href="https://example.org/" />
  `,
})
export class Wrong {
  readonly status = signal('');
  clicked(event: MouseEvent) {
    return event.clientX;
  }
  take(booking: WayleafBooking) {
    return booking.practice;
  }
}
