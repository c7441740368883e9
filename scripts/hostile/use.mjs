// Uses the widgets of a hostile page as a visitor does, and says what has become of them.

/** From the best to the worst. */
export const OUTCOMES = ['fine', 'fell back', 'broken'];

export const WIDGETS = `<wayleaf-reader><h2>Two ways to begin</h2><p>First words of the article.</p><h2>Second part</h2><p>Words of the second part.</p></wayleaf-reader>
<wayleaf-paths interest="We offer both.">
  <table><caption>Choosing how to begin</caption><thead><tr><th scope="col">Question</th><th scope="col" data-path="self">On your own</th><th scope="col" data-path="guided">With someone</th></tr></thead>
  <tbody><tr data-row="limits"><th scope="row">What may it not give?</th><td>Another view</td><td>Full freedom of time</td></tr></tbody></table>
  <ul data-signs><li data-for="self:2" data-id="a">I like my own pace</li><li data-for="guided:2" data-id="b">I keep ending up in the same place</li></ul>
</wayleaf-paths>
<wayleaf-booking provider="calendly" hours="Mo-Fr 09:00-17:00" timezone="America/New_York" practice="Larkfield"><a href="OTHER/provider/event">Book a first talk</a></wayleaf-booking>`;

/** Milliseconds until a step counts as failed: a part is waited for 10 s, and then the sentences of its problem. */
const LIMIT = 25_000;
/** The same for the press on the link, which waits for 4 s. */
const PRESS_LIMIT = 6000;
/** And for the tab, once the widget has said that it opens one. */
const TAB_LIMIT = 2000;

/** Runs in the page: what is there now. */
const look = () => {
  const widget = (name) => document.querySelector(`wayleaf-${name}`);
  const inside = (name, selector) => widget(name)?.shadowRoot?.querySelector(selector);
  const shown = (element) => !!element && element.getClientRects().length > 0;
  const codes = ['reader', 'paths', 'booking'].flatMap((name) =>
    [...(widget(name)?.problems ?? [])].map(({ code }) => code),
  );
  const cards = shown(inside('paths', '[part~=cards]'));
  const words = [...document.querySelectorAll('wayleaf-reader :is(h2, p), caption, td, wayleaf-booking > a')];
  return {
    address: location.href,
    reader: shown(inside('reader', '[data-panel=comfort]')),
    offer: shown(inside('paths', '[part=start]')),
    check: !inside('paths', '[part=start]') && shown(inside('paths', '#check')),
    hours: shown(inside('booking', '[part=hours]')),
    window: shown(inside('booking', '.session')),
    // cards stand in for a table that has no room
    hidden: words.filter((each) => !shown(each) && !(cards && each.closest('table'))).map((each) => each.textContent),
    drawn: ['reader', 'paths', 'booking'].some((name) => widget(name)?.shadowRoot),
    codes: [...new Set(codes)].sort(),
    errors: window.__errors ?? [],
  };
};

/** Waits until `check` holds of what is there, for a while. Gives what is there then. */
async function until(page, check, limit = LIMIT) {
  for (const end = Date.now() + limit; ;) {
    const now = await page.evaluate(look).catch(() => undefined);
    if ((now && check(now)) || Date.now() > end) return now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Presses a link or a button by the keyboard, as the browser itself would report it. */
async function press(page, tag, selector) {
  await page.evaluate(
    (name, inner) => {
      const widget = document.querySelector(name);
      (widget.querySelector(inner) ?? widget.shadowRoot?.querySelector(inner))?.focus();
    },
    tag,
    selector,
  );
  await page.keyboard.press('Enter');
}

/** The address of what is shown: after a prerendered page was shown, the driver goes on with the one before it. */
const addressOf = (page) => page.evaluate(() => location.href).catch(() => page.url());

/** Uses an open page. */
export async function usePage(browser, page) {
  const before = await until(page, ({ reader, offer, hours, codes }) => (reader && offer && hours) || codes.length);
  if (!before) return { outcome: 'broken', why: ['the page does not answer'], codes: [] };
  // what comes after a first code may still come
  const start = await until(
    page,
    ({ reader, offer, hours }) => reader && offer && hours,
    before.codes.length ? 1500 : 0,
  );
  if (start.offer) await press(page, 'wayleaf-paths', '[part=start]');
  const checked = await until(
    page,
    ({ check, codes }) => check || codes.includes('WL-PATHS-019'),
    start.offer ? LIMIT : 0,
  );
  const url = await addressOf(page);
  const tabs = (await browser.pages()).length;
  await press(page, 'wayleaf-booking', 'a');
  let led = false;
  const pressed = await until(
    page,
    ({ window, codes, address }) => {
      led = window || address !== url;
      // a tab, or the page itself where the press is too long ago
      return led || codes.includes('WL-BOOKING-009') || codes.includes('WL-BOOKING-013');
    },
    PRESS_LIMIT,
  );
  // a tab that a browser opens comes some time after its press
  const hasOpened = async () => (await browser.pages()).length > tabs || (await addressOf(page)) !== url;
  let opened = !led && (await hasOpened());
  for (const end = Date.now() + TAB_LIMIT; !led && !opened && Date.now() < end; opened = await hasOpened())
    await new Promise((resolve) => setTimeout(resolve, 60));
  const last = pressed ?? checked ?? start;
  const why = [
    ...(start.hidden.length ? [`words are not shown: ${start.hidden.join(' | ')}`] : []),
    ...(led || opened ? [] : ['the link leads nowhere']),
    ...last.errors.map((error) => `uncaught: ${error}`),
  ];
  const whole = (start.reader || last.reader) && checked?.check && (start.hours || last.hours) && last.window;
  const codes = [...new Set([...start.codes, ...(checked?.codes ?? []), ...last.codes])].sort();
  // a script that a policy stops leaves the page as it was written
  const { drawn } = last;
  if (!whole && !codes.length && drawn) {
    const parts = { reader: start.reader, 'self-check': checked?.check, hours: start.hours, window: last.window };
    why.push(
      `without a code missing: ${Object.keys(parts)
        .filter((name) => !parts[name])
        .join(', ')}`,
    );
  }
  return {
    outcome: why.length ? 'broken' : whole && !codes.length ? 'fine' : 'fell back',
    why,
    codes: drawn || codes.length ? codes : ['as written'],
  };
}
