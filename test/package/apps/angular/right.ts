import 'wayleaf/define';
import { CUSTOM_ELEMENTS_SCHEMA, Component, ElementRef, effect, signal, viewChild } from '@angular/core';
import type { WayleafBookingBookedEvent, WayleafPaths } from 'wayleaf';

@Component({
  selector: 'app-right',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <wayleaf-reader id="article" toolbar="compact" theme="sepia" structured-data (wayleaf-reader-progress)="read.set($event.progress)">
      <h2 (click)="paths.clear()">Two ways</h2>
    </wayleaf-reader>
    <wayleaf-paths #paths view="cards" self-check="open" [config]="model()" (wayleaf-paths-chosen)="chosen.set($event.path)" />
    <wayleaf-booking
      href="https://example.org/"
      mode="dialog"
      [replyWithin]="within()"
      [attr.practice]="practice()"
      [stall]="20"
      (wayleaf-booking-booked)="booked($event)"
      (wayleaf-booking-open-request)="$event.preventDefault()"
      (wayleaf-problem)="problem.set($event.problem.code)"
      >{{ status() }} {{ chosen() }} {{ problem() }} {{ read() }}</wayleaf-booking
    >
  `,
})
export class Right {
  readonly paths = viewChild.required<ElementRef<WayleafPaths>>('paths');
  readonly model = signal({ paths: [] });
  readonly within = signal('1 day');
  readonly practice = signal<string | null>(null);
  readonly status = signal<string | undefined>(undefined);
  readonly chosen = signal('');
  readonly problem = signal('');
  readonly read = signal(0);

  constructor() {
    effect(() => this.paths().nativeElement.clear());
  }

  booked(event: WayleafBookingBookedEvent) {
    this.status.set(event.status);
  }
}
