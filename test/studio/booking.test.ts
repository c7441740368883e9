import { expect } from '@open-wc/testing';
import { axeFaults, find, load, openStudio, press, previewPage, studio, until, wide, write } from './helpers.js';

describe('how booking opens, and what is asked before', () => {
  beforeEach(async () => {
    await openStudio();
    await press('#tab-booking');
    await write('#href', 'https://calendly.com/larkfield/first');
  });

  it('goes into the text, is shown in the preview, and works where it is pasted', async () => {
    await write('#mode', 'inline');
    find<HTMLDetailsElement>('details:has(#add-choice)').open = true;
    await press('#add-choice');
    await until(() => studio().page.activeElement?.id === 'choice-0', 'the focus is in the new question');
    await write('#choice-0', 'With whom?');
    await write('#option-0-0', 'Dr. Okafor');
    await write('#option-0-0-person', '1234');
    await write('#option-0-1', 'Dr. Lind');
    await write('#option-0-1-href', 'https://calendly.com/lind/first');
    await write('#script', `${location.origin}/dist/wayleaf.js`);
    const asked = (page: Document) => page.querySelector('wayleaf-booking')?.shadowRoot?.textContent ?? '';
    await until(() => asked(previewPage()).includes('Dr. Okafor'), 'the preview asks');
    const text = find('#out-page').textContent ?? '';
    expect(text).to.contain('mode="inline"');
    const other = (await load({ srcdoc: text })).contentDocument!;
    await until(() => asked(other).includes('Dr. Lind'), 'the page asks');
    await press('.begin .buttons button:nth-child(2)');
    await write('#snippet', text);
    await press('#go-on');
    await until(() => page().querySelector<HTMLSelectElement>('#mode')?.value === 'inline', 'it is taken back in');
    expect(find<HTMLInputElement>('#option-0-1-href').value).to.equal('https://calendly.com/lind/first');
    expect(find('.said').textContent, 'it has a field').not.to.contain('mode');
  });
  const page = () => studio().page;

  it('is checked, and each finding leads to its field', async () => {
    await write('#mode', 'native');
    expect(find('#opening-findings').textContent).to.contain('event type of Cal.com');
    await write('#endpoint', 'https://book.larkfield.example/');
    expect(page().querySelector('#opening-findings')).to.equal(null);
    await write('#endpoint', 'javascript:1');
    find('#opening-findings button').click();
    await until(() => page().activeElement?.id === 'endpoint', 'the field has the focus');
    expect(find('#out-page').textContent).to.contain('mode="native"');
    await write('#mode', '');
    await write('#endpoint', '');
    expect(page().querySelector('#endpoint'), 'no server is asked for where none is needed').to.equal(null);
    expect(find('#out-page').textContent).not.to.match(/mode=|endpoint=/);
  });

  it('has no fault axe can see, and no line too long at 320 px', async () => {
    await write('#mode', 'native');
    find<HTMLDetailsElement>('details:has(#add-choice)').open = true;
    await press('#add-choice');
    await write('#choice-0', 'With whom?');
    for (const details of page().querySelectorAll('details')) details.open = true;
    expect(await axeFaults()).to.eql([]);
    studio().frame.style.width = '320px';
    for (const dir of ['ltr', 'rtl']) {
      page().documentElement.dir = dir;
      expect(wide(), dir).to.eql([]);
    }
  });
});
