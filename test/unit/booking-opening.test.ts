import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detect } from '../../src/booking/detect.js';
import { launchModeOf, type Mode, type LaunchMode } from '../../src/booking/launch-mode.js';

const wide = { page: 'https://wrenmoss.example/', framed: false, width: 1200, height: 800 };
const how = (href: string, mode: Mode = 'auto', around: Partial<typeof wide> = {}, provider?: string): LaunchMode => {
  const url = new URL(href, wide.page);
  return launchModeOf(url, detect(url, provider), mode, { ...wide, ...around }, !!provider);
};

describe('how a link opens', () => {
  it('in a window where the provider can be listened to', () => {
    for (const href of [
      'https://calendly.com/w',
      'https://cal.com/w',
      'https://w.as.me',
      'https://tidycal.com/w',
      'https://w.youcanbook.me',
    ])
      assert.equal(how(href), 'dialog');
  });
  it('in a new tab where nobody would learn whether it opened', () => {
    for (const href of ['https://w.clientsecure.me', 'https://w.janeapp.com', 'https://calendly.com.evil.test/w'])
      assert.equal(how(href), 'tab');
  });
  it('as the owner says', () => {
    for (const mode of ['dialog', 'inline', 'tab'] as const) {
      assert.equal(how('https://calendly.com/w', mode), mode);
      assert.equal(how('https://w.clientsecure.me', mode), mode);
      assert.equal(how('https://anyone.example', mode), mode);
    }
  });
  it('in a new tab, whatever the owner says, where the pages refuse to be framed', () => {
    for (const mode of ['auto', 'dialog', 'inline', 'tab'] as const)
      for (const href of [
        'https://w.janeapp.com',
        'https://calendar.app.google/A',
        'https://wrenmoss.test/index.php?service=1',
      ])
        assert.equal(how(href, mode), 'tab', href);
    assert.equal(how('https://own.example/x', 'dialog', {}, 'librebooking'), 'tab');
  });
  it('in a window where the owner describes how the service says that it is there', () => {
    assert.equal(how('https://own.example/x', 'auto', {}, '{"name":"A","ready":{"path":"ok"}}'), 'dialog');
    assert.equal(how('https://own.example/x', 'auto', {}, '{"name":"A"}'), 'tab');
  });
  it('in a new tab where there is no room: a site builder’s small frame', () => {
    for (const mode of ['auto', 'dialog', 'inline'] as const) {
      assert.equal(how('https://calendly.com/w', mode, { framed: true, width: 400 }), 'tab');
      assert.equal(how('https://calendly.com/w', mode, { framed: true, height: 400 }), 'tab');
    }
    assert.equal(how('https://calendly.com/w', 'auto', { framed: true }), 'dialog');
    assert.equal(how('https://calendly.com/w', 'auto', { width: 320, height: 480 }), 'dialog');
  });
  it('in a new tab where the browser would refuse the frame as insecure', () => {
    assert.equal(how('http://own.example/w', 'dialog'), 'tab');
    assert.equal(how('http://own.example/w', 'dialog', { page: 'http://wrenmoss.example/' }), 'dialog');
  });
  it('by itself where it is none of our business', () => {
    for (const mode of ['auto', 'dialog', 'inline', 'tab'] as const)
      for (const href of [
        'tel:+1609',
        'mailto:a@b.example',
        'sms:+1',
        '#guide',
        '/',
        '/book',
        'https://wrenmoss.example/book',
      ])
        assert.equal(how(href, mode), 'plain', href);
    assert.equal(how('#guide', 'dialog', {}, 'cal.com'), 'plain');
  });
  it('a copy of a provider may live on the site’s own origin', () => {
    assert.equal(how('/cal/intro', 'auto', {}, 'cal.com'), 'dialog');
  });
});
