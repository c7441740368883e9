// The demonstration of `npm start`, asked as a browser would: it books for real, and leads nowhere else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startDemo } from '../../scripts/demo.mjs';

let demo;
let page;
before(async () => {
  demo = await startDemo();
  page = await (await fetch(`${demo.url}/`)).text();
});
after(() => demo.close());

const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

test('every booking link and endpoint of the page is on this machine', () => {
  const widgets = page.match(/<wayleaf-booking[^]*?<\/wayleaf-booking>/g);
  assert.equal(widgets.length, 2);
  for (const widget of widgets)
    for (const [, address] of widget.matchAll(/(?:href|endpoint)="(https?:[^"]+)"/g))
      assert.equal(new URL(address).hostname, '127.0.0.1');
  assert.match(widgets[0], new RegExp(`mode="native" endpoint="${demo.url}/booking/"`));
});

test('a time can be booked once, and gives a calendar file', async () => {
  const { slots } = await (await fetch(`${demo.url}/booking/slots?start=${day(1)}&end=${day(14)}&timezone=UTC`)).json();
  const book = () =>
    fetch(`${demo.url}/booking/book`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        start: slots[0].start,
        timezone: 'UTC',
        fields: { name: 'Sam', email: 'sam@example.org', state: 'New Jersey' },
      }),
    });
  const first = await book();
  assert.equal(first.status, 201);
  const { ics } = await first.json();
  assert.match(await (await fetch(ics)).text(), /^BEGIN:VCALENDAR/);
  assert.equal((await book()).status, 409);
});

test('the framed service says what it is, and speaks to the page around it', async () => {
  const [, address] = page.match(/<a href="([^"]+)">Book with the stand-in service/);
  assert.notEqual(new URL(address).origin, demo.url);
  const text = await (await fetch(address)).text();
  assert.match(text, /books nothing/);
  assert.match(text, /postMessage/);
});

test('other pages and files are served as they are', async () => {
  assert.equal((await fetch(`${demo.url}/package.json`)).status, 200);
  assert.equal((await fetch(`${demo.url}/nowhere`)).status, 404);
});
