import assert from 'node:assert/strict';
import { beforeEach, describe, mock, test } from 'node:test';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { once } from '../../src/internal/load.js';
import { inTime, onceOnline } from '../../src/internal/retry.js';

let online: () => void = () => undefined;
Object.assign(globalThis, { addEventListener: (_: string, listener: () => void) => (online = listener) });

/** An element as far as its controllers know it. */
class Host {
  readonly controllers = new Set<ReactiveController>();
  addController(controller: ReactiveController): void {
    this.controllers.add(controller);
    controller.hostConnected?.();
  }
  removeController(controller: ReactiveController): void {
    this.controllers.delete(controller);
  }
  leave(): void {
    for (const each of this.controllers) each.hostDisconnected?.();
  }
  come(): void {
    for (const each of this.controllers) each.hostConnected?.();
  }
}
const hostOf = (host: Host) => host as unknown as ReactiveControllerHost;
const settle = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

describe('what failed', () => {
  test('tries again when the visitor is online again, once, however often it asked', () => {
    const host = new Host();
    let tries = 0;
    const again = () => tries++;
    onceOnline(hostOf(host), again);
    onceOnline(hostOf(host), again);
    assert.equal(host.controllers.size, 1);
    online();
    online();
    assert.equal(tries, 1);
    assert.equal(host.controllers.size, 0);
  });

  test('does not while its element is away, and does when it is back', () => {
    const host = new Host();
    let tries = 0;
    onceOnline(hostOf(host), () => tries++);
    host.leave();
    online();
    assert.equal(tries, 0);
    host.come();
    online();
    assert.equal(tries, 1);
  });
});

describe('a part that gives no answer', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  test('has failed after ten seconds, and lets all who wait try again when it comes after all', async (t) => {
    t.after(() => mock.timers.reset());
    let resolve: (part: string) => void = () => undefined;
    const promise = new Promise<string>((arrive) => (resolve = arrive));
    const load = once(() => promise);
    const first = load();
    let tries = 0;
    onceOnline(hostOf(new Host()), () => tries++);
    const refused = assert.rejects(first, /no answer/);
    mock.timers.tick(10_000);
    await refused;
    assert.equal(tries, 0);
    resolve('part');
    await settle();
    assert.equal(tries, 1);
    assert.equal(await load(), 'part');
  });

  test('and one that answers in time leaves no timer that would try anything again', async (t) => {
    t.after(() => mock.timers.reset());
    let tries = 0;
    onceOnline(hostOf(new Host()), () => tries++);
    assert.equal(await inTime(Promise.resolve(1), 50), 1);
    await settle();
    mock.timers.tick(1000);
    await settle();
    assert.equal(tries, 0);
  });
});
