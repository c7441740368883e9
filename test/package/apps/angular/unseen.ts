import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';

/** What the schema lets pass: docs/frameworks.md says so. Where Angular begins to refuse one of these, say that there. */
@Component({
  selector: 'app-unseen',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <wayleaf-reader toolbar="bogus" [toolbar]="'bogus'" />
    <wayleaf-booking [stall]="'soon'" [replyWitin]="'1 day'" reply-witin="1 day" />
    <wayleaf-bookin />
  `,
})
export class Unseen {}
