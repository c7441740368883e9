import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { otherOrigin } from '../support/ports.js';
import { touchedHairlines } from '../support/hairlines.js';
import { adapters } from '../../src/booking/providers/adapters.js';
import type { ProviderId } from '../../src/booking/detect.js';
import { lazyChunks } from '../../src/booking/lazy-chunks.js';
import { strings } from '../../src/booking/strings.js';
import { booking, clear, click, linkOf, inside, note, page, put, settled, text, until } from './helpers.js';

/** One real address of each service. */
const shapes = [
  'calendly.com/w',
  'cal.com/w',
  'w.as.me/',
  'app.squarespacescheduling.com/schedule.php',
  'savvycal.com/w/x',
  'meetings.hubspot.com/w',
  'w.clientsecure.me/',
  'w.janeapp.com/',
  'www.therapyportal.com/p/w/',
  'care.headway.co/providers/w',
  'calendar.google.com/calendar/appointments/schedules/A',
  'outlook.office.com/book/w/',
  'squareup.com/appointments/buyer/widget/a/b',
  'tidycal.com/w',
  'w.youcanbook.me/',
  'w.setmore.com/',
  'zcal.co/w',
  'zeeg.me/w',
  'w.wixsite.com/x',
  'w.example/index.php?service=1',
  'w.example/Web/schedule.php',
].map((each) => `https://${each}`);

describe('before the click', () => {
  afterEach(clear);

  it('nothing is asked of anyone, hinted or stored: not on load, scroll, hover, tabbing or an opening refused', async () => {
    const token = `t${Math.random()}`;
    const before = { cookie: document.cookie, storage: localStorage.length + sessionStorage.length };
    const box = put(
      (['auto', 'dialog', 'inline', 'tab'] as const)
        .map(
          (mode) =>
            `<wayleaf-booking mode="${mode}" provider="calendly"><a href="${page(`calendly/event?${token}`)}">Book</a><a data-path="a" href="${page(`cal/x?${token}`)}">A</a></wayleaf-booking>`,
        )
        .join(''),
    );
    for (const widget of box.querySelectorAll('wayleaf-booking')) {
      await settled(widget);
      widget.scrollIntoView();
      const { left, top, width, height } = linkOf(widget).getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      linkOf(widget).focus();
      widget.addEventListener('wayleaf-booking-open-request', (event) => event.preventDefault());
      await click(linkOf(widget));
      await settled(widget);
      expect(widget.shadowRoot!.querySelector('iframe, dialog')).to.equal(null);
    }
    await sendKeys({ press: 'Tab' });
    const log = (await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[];
    expect(log.filter(({ url }) => url.includes(token))).to.deep.equal([]);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes(token))).to.deep.equal([]);
    const hints = [...document.querySelectorAll('link[rel]')].filter(
      (link) =>
        /preconnect|dns-prefetch|prefetch|preload|prerender/.test(link.getAttribute('rel')!) &&
        !(link as HTMLLinkElement).href.startsWith(location.origin),
    );
    expect(hints).to.deep.equal([]);
    expect(document.querySelectorAll('script[type=speculationrules]').length).to.equal(0);
    expect({ cookie: document.cookie, storage: localStorage.length + sessionStorage.length }).to.deep.equal(before);
  });

  it('nor by any other provider, described ones included, in a window or a tab', async function () {
    this.timeout(30_000);
    const token = `t${Math.random()}`;
    const before = { cookie: document.cookie, storage: localStorage.length + sessionStorage.length };
    const declared = '{"name":"Wrenbook","origins":["https://wrenbook.example"],"hello":1,"ready":{"path":"ok"}}';
    const box = put(
      [...Object.keys(adapters), declared]
        .flatMap((provider) =>
          ['auto', 'dialog'].map(
            (mode) =>
              `<wayleaf-booking mode="${mode}" provider='${provider}' prefill="email=a@b.c" utm share-context><a href="${page(`silent?${token}`)}">Book</a></wayleaf-booking>`,
          ),
        )
        .join('') +
        shapes.map((href) => `<wayleaf-booking><a href="${href}#${token}">Book</a></wayleaf-booking>`).join(''),
    );
    const widgets = [...box.querySelectorAll('wayleaf-booking')];
    expect(widgets.length).to.be.at.least(60);
    await settled(widgets.at(-1)!);
    // our own part comes when the page is idle, and asks nobody either
    const { preload } = await lazyChunks.session();
    for (const id of Object.keys(adapters) as ProviderId[])
      await preload(
        [
          {
            url: new URL(page(`silent?${token}`)),
            provider: { id, name: id, isKnownService: true, opensInDialog: true, blocksFraming: false },
          },
        ],
        { prefill: 'email=a@b.c' },
        { element: widgets[0]!, report: () => undefined },
      );
    for (const widget of widgets) {
      const { left, top, height } = linkOf(widget).getBoundingClientRect();
      if (top < 0 || top > innerHeight - 60) linkOf(widget).scrollIntoView();
      if (widgets.indexOf(widget) % 6 === 0)
        await sendMouse({
          type: 'move',
          position: [
            Math.round(left + 5),
            Math.max(0, Math.round(linkOf(widget).getBoundingClientRect().top + height / 2)),
          ],
        });
      linkOf(widget).focus();
    }
    widgets[0]!.querySelector('a')!.focus();
    for (let i = 0; i < 3; i++) await sendKeys({ press: 'Tab' });
    const log = (await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[];
    expect(log.filter(({ url }) => url.includes(token))).to.deep.equal([]);
    const strange = performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.startsWith(location.origin) && !name.startsWith(otherOrigin));
    expect(strange.map(({ name }) => name)).to.deep.equal([]);
    expect(
      document.querySelectorAll(
        'iframe, script[type=speculationrules], link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch], link[rel~=prerender]',
      ).length,
    ).to.equal(0);
    expect(widgets.every((widget) => !widget.shadowRoot!.querySelector('iframe, dialog'))).to.equal(true);
    expect({ cookie: document.cookie, storage: localStorage.length + sessionStorage.length }).to.deep.equal(before);
  });

  it('one sentence names who will receive data, and where it opens', async () => {
    const says = async (href: string, attributes = '') =>
      note(await booking(`<wayleaf-booking ${attributes}><a href="${href}">Book</a></wayleaf-booking>`));
    expect(await says('https://calendly.com/wren')).to.equal(
      'Opens Calendly, our booking service, in a window on this page.',
    );
    expect(await says('https://calendly.com/wren', 'mode="inline"')).to.equal(
      'Opens Calendly, our booking service, here on this page.',
    );
    expect(await says('https://wren.clientsecure.me')).to.equal(
      'Opens SimplePractice, our booking service, in a new tab.',
    );
    expect(await says('https://wren.janeapp.com/')).to.equal('Opens Jane, our booking service, in a new tab.');
    expect(await says('https://book.wren.example/')).to.equal('Opens book.wren.example in a new tab.');
    expect(
      await says('https://app.wren.example/', `provider='{"name": "Wrenbook", "ready": {"path": "ok"}}'`),
    ).to.equal('Opens Wrenbook, our booking service, in a window on this page.');
    expect(await says('https://calendly.com/wren', 'share-context')).to.equal(
      'Opens Calendly, our booking service, in a window on this page. It is told which path you chose and which article you read here.',
    );
    expect(await says('https://calendly.com.evil.test/wren')).to.equal('Opens calendly.com.evil.test in a new tab.');
    expect(await says('https://book.example.org/wren', 'provider="cal.com"')).to.equal(
      'Opens book.example.org in a window on this page.',
    );
  });

  it('the link says the same to those who do not see the sentence', async () => {
    const widget = await booking('<wayleaf-booking><a href="https://wren.janeapp.com/">Book</a></wayleaf-booking>');
    expect(linkOf(widget).getAttribute('aria-description')).to.equal('Opens Jane, our booking service, in a new tab.');
  });

  it('phone, mail and the site’s own pages are left alone', async () => {
    for (const href of ['tel:+16095550142', 'mailto:a@b.example', 'sms:+16095550142', '#guide', '/contact']) {
      const widget = await booking(`<wayleaf-booking mode="dialog"><a href="${href}">Reach us</a></wayleaf-booking>`);
      expect(note(widget), href).to.equal('');
      let prevented: boolean | undefined;
      document.addEventListener('click', (event) => ((prevented = event.defaultPrevented), event.preventDefault()), {
        once: true,
      });
      await click(linkOf(widget));
      expect(prevented, href).to.equal(false);
    }
  });

  it('the facts a person needs stand beside it, in their order, and only those given', async () => {
    const widget = await booking(
      '<wayleaf-booking price="$160" area="Adults in New Jersey" reply-within="1 working day"><a href="https://calendly.com/w">Book</a></wayleaf-booking>',
    );
    expect([...widget.shadowRoot!.querySelectorAll('dt, dd')].map(text)).to.deep.equal([
      'For',
      'Adults in New Jersey',
      'Price',
      '$160',
      'We reply within',
      '1 working day',
    ]);
  });

  it('facts stand one above the other where there is no room for two columns, and nothing sticks out', async () => {
    for (const [width, beside] of [
      [160, false],
      [400, true],
    ] as const)
      for (const markup of [
        '<wayleaf-booking reply-within="1 working day" practice="Wren and Moss"><a href="https://calendly.com/w">Book</a></wayleaf-booking>',
        '<wayleaf-booking><a href="https://calendly.com/w">Book</a><dl><dt>We reply within</dt><dd>1 working day</dd><dt>Fee</dt><dd>$160</dd></dl></wayleaf-booking>',
      ]) {
        const widget = await booking(markup);
        widget.parentElement!.style.width = `${width}px`;
        const list = inside(widget, '.facts') ?? widget.querySelector('dl')!;
        const [dt, dd] = [list.querySelector('dt')!, list.querySelector('dd')!].map((each) =>
          each.getBoundingClientRect(),
        );
        expect(Math.abs(dt!.top - dd!.top) < 2, `${width}px`).to.equal(beside);
        expect(list.scrollWidth).to.be.at.most(list.clientWidth);
        expect(touchedHairlines(widget.parentElement!)).to.deep.equal([]);
      }
  });

  it('the words on the button hold against a page that insists on its own link colour', async () => {
    const style = document.createElement('style');
    style.textContent = 'a { color: rgb(255, 0, 0) !important; background: none !important }';
    document.head.append(style);
    try {
      const widget = await booking(
        '<wayleaf-booking style="--wayleaf-accent: #1c6b58; --wayleaf-on-accent: #fffffe"><a href="https://calendly.com/w">Book</a></wayleaf-booking>',
      );
      const { color, backgroundColor } = getComputedStyle(linkOf(widget));
      expect([color, backgroundColor]).to.deep.equal(['rgb(255, 255, 254)', 'rgb(28, 107, 88)']);
    } finally {
      style.remove();
    }
  });

  it('our words wait for the page’s language, the link does not', async () => {
    const { de } = strings.languages;
    let arrive = () => undefined as void;
    Object.assign(strings.languages, { de: () => new Promise<void>((resolve) => (arrive = resolve)).then(de) });
    try {
      const widget = await booking(
        '<wayleaf-booking lang="de"><a href="https://calendly.com/w">Termin</a></wayleaf-booking>',
      );
      const shown = () => getComputedStyle(inside(widget, '.note')!).visibility;
      expect(shown()).to.equal('hidden');
      expect(getComputedStyle(linkOf(widget)).visibility).to.equal('visible');
      arrive();
      await until(() => shown() === 'visible');
      expect(note(widget)).to.contain('Öffnet Calendly');
    } finally {
      Object.assign(strings.languages, { de });
    }
  });

  it('facts the author has written are shown instead of ours', async () => {
    const widget = await booking(
      '<wayleaf-booking price="$160"><a href="https://calendly.com/w">Book</a><dl><dt>Fee</dt><dd>$160, sliding scale</dd></dl></wayleaf-booking>',
    );
    expect(inside(widget, '.facts')).to.equal(null);
    expect(widget.querySelector('dl')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('the author’s link is the very element that is pressed', async () => {
    const box = put('<wayleaf-booking><a href="https://calendly.com/w" id="mine">Book</a></wayleaf-booking>');
    const link = box.querySelector('a')!;
    await settled(box.querySelector('wayleaf-booking')!);
    expect(link.isConnected && link.closest('wayleaf-booking')).to.be.ok;
    expect(link.getAttribute('href')).to.equal('https://calendly.com/w');
    expect(link.getAttribute('data-wayleaf-link')).to.equal('button');
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });
});
