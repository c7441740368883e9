// The studio's snippets: what they hold for each builder, and that each of them is read back as the draft it came from.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { normalise, type PathsModel } from '../../src/paths/model.js';
import { english } from '../../src/booking/strings.js';
import { BUILDERS, GRADES } from '../../studio/core/builders.js';
import { emptyDraft, exampleDraft, hasContent, type Draft } from '../../studio/core/draft.js';
import { builderOf, outputFor, scriptText, widgetsText } from '../../studio/core/output.js';
import { readSnippet, readTable, storedExtra } from '../../studio/core/read-snippet.js';
import { comparisonData, writtenComparison } from '../../studio/core/snippet.js';
import { JSDOM, pageGlobals } from '../support/jsdom.js';

before(pageGlobals);

/** A draft with everything in it that a snippet can say, and with characters that builders stumble over. */
const full: Draft = {
  ...exampleDraft(),
  // what the studio has no fields for
  extraAttributes: {
    reader: { heading: 'Two "ways"', byline: 'L. Field', 'structured-data': '' },
    paths: { view: 'cards' },
    booking: { mode: 'inline', 'data-track': 'no' },
  },
  script: 'https://larkfield.example/wayleaf/wayleaf.js',
  paths: normalise({
    ...exampleDraft().paths,
    kind: 'health',
    reviewed: '2026-10-12',
    reviewBy: '2027-10-12',
    interest: 'We offer "the second" & are paid for it.',
    rows: exampleDraft().paths.rows.map((row, at) =>
      at === 4 ? { ...row, matter: true, fit: { self: 1, guided: -1 } } : row,
    ),
    paths: [
      { id: 'self', label: 'On your own <alone>' },
      { id: 'guided', label: 'With someone' },
      { id: 'wait', label: 'Wait', nothing: true },
    ].slice(0, 2),
    signs: [
      ...exampleDraft().paths.signs,
      { id: 'rush', text: "I'm in a hurry {{now}}", for: { guided: -1 }, because: 'it takes weeks', safety: false },
      { id: 'hurt', text: 'I think about hurting myself', for: {}, because: '', safety: true },
    ],
    questions: ['How long does it take?'],
    sources: [{ label: 'A handbook', href: 'https://books.example/1' }],
    support: {
      heading: 'Talk to someone now',
      paragraphs: ['You do not have to wait.'],
      links: [],
      entries: [
        {
          name: 'A service',
          region: ['US'],
          for: '',
          call: '988',
          text: null,
          chat: '',
          web: 'https://service.example/',
          hours: 'day and night',
          free: true,
          lang: [],
          source: 'https://service.example/about',
          checked: '2026-10-12',
        },
      ],
    },
  }),
  booking: {
    ...exampleDraft().booking,
    places: 'New Jersey; New York',
    elsewhere: 'Ask us for a name',
    links: [
      { path: 'self', href: 'https://calendly.com/your-practice/notes', label: 'A short call', note: '20 minutes' },
    ],
    endpoint: 'https://book.your-site.example/',
    choices: [
      {
        label: 'With "whom"?',
        options: [
          { label: 'Dr. Okafor', href: '', person: '1234', service: '', location: 'room-2' },
          { label: 'Dr. Lind', href: 'https://calendly.com/lind/first', person: '', service: '', location: '' },
        ],
      },
    ],
  },
};

const paths = (draft: Draft): PathsModel => writtenComparison(draft.paths);

describe('a snippet', () => {
  for (const shape of ['tags', 'marker', 'config'] as const)
    test(`with ${shape} is read back as the same draft`, () => {
      const read = readSnippet(widgetsText(full, shape), emptyDraft());
      assert.ok(read);
      assert.deepEqual(read.found, ['reader', 'paths', 'booking']);
      assert.deepEqual(read.draft.paths, paths(full));
      assert.deepEqual(read.draft.booking, full.booking);
      assert.equal(read.draft.reader.html.replace(/\s+/g, ' '), full.reader.html.replace(/\s+/g, ' '));
      assert.deepEqual(read.draft.extraAttributes, full.extraAttributes);
    });

  test('says what is the widget’s in the way of its shape, and what is the page’s as it came', () => {
    const texts = Object.fromEntries(
      (['tags', 'marker', 'config'] as const).map((shape) => [shape, widgetsText(full, shape)]),
    );
    assert.match(texts['tags']!, /<wayleaf-booking mode="inline" data-track="no"/);
    assert.match(texts['marker']!, /<div data-wayleaf="booking" data-mode="inline" data-track="no"/);
    assert.match(texts['config']!, /<wayleaf-booking mode="inline" data-track="no" config=/);
    const document = JSON.parse(outputFor(builderOf('framer'), full).texts[0]!.text) as { booking: object };
    assert.deepEqual(Object.keys(document.booking), ['mode', 'config'], 'a frame refuses what is the page’s');
  });

  test('keeps what is off in a document off', () => {
    const json = '{"booking": {"share-context": false, "debug": true, "config": {"href": "tel:+1555"}}}';
    assert.deepEqual(readSnippet(json, emptyDraft())?.draft.extraAttributes.booking, { debug: '' });
  });

  test('keeps no address of a document beside the words that take its place', () => {
    const table = widgetsText({ ...full, extraAttributes: emptyDraft().extraAttributes }, 'tags', ['paths']);
    const text = table.replace(
      '<wayleaf-paths',
      '<wayleaf-paths src="/old.json" view="cards" data-reviewby="2026-01-01"',
    );
    const draft = readSnippet(text, emptyDraft())!.draft;
    assert.deepEqual(draft.extraAttributes.paths, { view: 'cards' });
    const fetched = '<wayleaf-reader src="/a.xml" item="2" type="rss"></wayleaf-reader>';
    assert.deepEqual(readSnippet(fetched, emptyDraft())?.draft.extraAttributes.reader, { item: '2', type: 'rss' });
  });

  test('keeps of a stored draft what it would keep of a text', () => {
    const stored = { booking: { mode: 'tab', onclick: 'go()', 'a b': '1', utm: false }, paths: 7 };
    assert.deepEqual(storedExtra(stored), { reader: {}, paths: {}, booking: { mode: 'tab' } });
    assert.deepEqual(storedExtra(undefined), emptyDraft().extraAttributes);
  });

  test('keeps no attribute that would run as code', () => {
    const text = '<wayleaf-booking onclick="go()" mode="tab"><a href="tel:+1555">Call</a></wayleaf-booking>';
    assert.deepEqual(readSnippet(text, emptyDraft())?.draft.extraAttributes.booking, { mode: 'tab' });
    const json = '{"booking": {"onclick": "go()", "mode": "tab", "config": {"href": "tel:+1555"}}}';
    assert.deepEqual(readSnippet(json, emptyDraft())?.draft.extraAttributes.booking, { mode: 'tab' });
  });

  for (const { id, way, name } of BUILDERS)
    test(`for ${name} is read back, and goes on from there`, () => {
      const { texts } = outputFor(builderOf(id), full);
      assert.ok(texts.length);
      // on Wix each attribute is pasted by itself
      const pasted =
        way === 'attributes'
          ? texts.filter(({ text }) => text.startsWith('{')).map(({ text }) => text)
          : way === 'frame'
            ? [texts[0]!.text]
            : [texts.map(({ text }) => text).join('\n\n')];
      let draft = emptyDraft();
      for (const text of pasted) draft = readSnippet(text, draft)?.draft ?? draft;
      assert.deepEqual(draft.paths, paths(full));
      assert.deepEqual(draft.booking, full.booking);
      // Wix takes them as attributes of their own, beside the one that was pasted
      if (way !== 'attributes') assert.deepEqual(draft.extraAttributes.paths, full.extraAttributes.paths);
    });

  for (const { id, name } of BUILDERS)
    test(`for ${name} is read back where all its texts are pasted at once, with the address of the script`, () => {
      const { texts, script } = outputFor(builderOf(id), full);
      const pasted = [...(script ? [script] : []), ...texts].map(({ text }) => text).join('\n\n');
      const read = readSnippet(pasted, emptyDraft());
      assert.deepEqual(read?.found, ['reader', 'paths', 'booking']);
      assert.deepEqual(read.draft.paths, paths(full));
      assert.deepEqual(read.draft.booking, full.booking);
      if (!builderOf(id).bringsScript)
        assert.equal(read.draft.script.replace('wayleaf.all.js', 'wayleaf.js'), full.script);
    });

  test('of a page gives its look, and takes away one that the page has not', () => {
    const text = (look: string) => outputFor(builderOf('html'), { ...full, look }).texts[0]!.text;
    for (const look of ['paper', 'dusk', 'clay', 'contrast'])
      assert.equal(readSnippet(text(look), emptyDraft())?.draft.look, look);
    assert.equal(readSnippet(text(''), { ...emptyDraft(), look: 'clay' })?.draft.look, '');
    const part = widgetsText(full, 'tags', ['paths']);
    assert.equal(readSnippet(part, { ...emptyDraft(), look: 'clay' })?.draft.look, 'clay', 'a part says nothing of it');
  });

  test('for a frame carries the colour of the look, and says what it cannot', () => {
    const { texts, steps, warnings } = outputFor(builderOf('framer'), { ...full, look: 'clay' });
    assert.equal((JSON.parse(texts[0]!.text) as { accent: string }).accent, 'light-dark(#b3321f, #ff9f8a)');
    assert.equal(readSnippet(texts[0]!.text, emptyDraft())?.draft.look, 'clay');
    assert.ok(steps.some((step) => step.includes('&theme=dark')));
    assert.ok(warnings.some((warning) => warning.includes('colour of the look alone')));
    assert.ok(!outputFor(builderOf('framer'), full).texts[0]!.text.includes('accent'));
  });

  test('has readable words and the booking link in it, whichever builder strips its tags', () => {
    for (const builder of BUILDERS.filter(({ way }) => way === 'tags' || way === 'marker' || way === 'page')) {
      const text = outputFor(builder, full)
        .texts.map((each) => each.text)
        .join('\n');
      const { document } = new JSDOM(text).window;
      for (const host of document.querySelectorAll('wayleaf-reader, wayleaf-paths, wayleaf-booking, [data-wayleaf]'))
        host.replaceWith(...host.childNodes);
      assert.match(document.body.textContent ?? '', /Others keep ending up in the same place/, builder.id);
      assert.match(document.body.textContent ?? '', /Half an hour, three times/, builder.id);
      const link = document.querySelector('a[href="https://calendly.com/your-practice/first-talk"]');
      assert.equal(link?.textContent, 'Book a first talk', builder.id);
    }
  });

  test('has no blank lines, no quotes of JSON and no template braces that an editor would take for its own', () => {
    for (const shape of ['tags', 'marker', 'config'] as const) {
      const all = widgetsText(full, shape);
      for (const widget of all.split('\n\n')) assert.match(widget, /^<(?:wayleaf-|div data-wayleaf)[^]*>$/);
      assert.doesNotMatch(all, /\{\{|\{%|\/>/);
    }
    for (const [, json] of widgetsText(full, 'config').matchAll(/config='([^']*)'/g))
      assert.doesNotMatch(json!, /[<>&\n]/);
  });

  test('says nothing of what was not written', () => {
    const text = widgetsText({ ...emptyDraft(), booking: { ...emptyDraft().booking, href: 'tel:+1555' } }, 'tags');
    assert.equal(text, '<wayleaf-booking>\n  <a href="tel:+1555">Book an appointment</a>\n</wayleaf-booking>');
    assert.deepEqual(
      (['reader', 'paths', 'booking'] as const).map((name) => hasContent(emptyDraft(), name)),
      [false, false, false],
    );
  });

  test('names the button alike, whether it stands in the page or in data', () => {
    const draft = { ...full, booking: { ...full.booking, label: '' } };
    assert.match(outputFor(builderOf('squarespace'), draft).texts.at(-1)!.text, />Book an appointment<\/a>/);
    assert.match(english.book, /^Book an appointment$/);
    const { warnings } = outputFor(builderOf('wix-html'), { ...draft, lang: 'de' });
    assert.doesNotMatch(warnings.join(), /in English/);
  });

  test('for Wix gives the script that is one file, whichever was named', () => {
    const [source] = outputFor(builderOf('wix-element'), full).texts;
    assert.equal(source!.text, full.script.replace('wayleaf.js', 'wayleaf.all.js'));
  });

  test('says how many texts there are, where each has a place of its own', () => {
    assert.match(outputFor(builderOf('carrd'), full).steps.join(), /There are 3 texts/);
    assert.doesNotMatch(outputFor(builderOf('carrd'), full, ['booking']).steps.join(), /There are/);
  });

  test('that holds none of the widgets is not read', () => {
    for (const text of ['', '<p>Hello</p>', '{"a": 1}', '[1]', 'Just words'])
      assert.equal(readSnippet(text, full), undefined);
  });

  test('of a page around it gives its language and the address of the script', () => {
    const text = outputFor(builderOf('html'), { ...full, lang: 'de' }).texts[0]!.text;
    const read = readSnippet(text, emptyDraft())!;
    assert.equal(read.draft.lang, 'de');
    assert.equal(read.draft.script, full.script);
  });
});

test('plain HTML comes as a whole page, and in parts for a page that is there already', () => {
  const { texts } = outputFor(builderOf('html'), full);
  assert.deepEqual(
    texts.map(({ id }) => id),
    ['page', 'head', 'reader', 'paths', 'booking'],
  );
  assert.match(texts[0]!.text, /max-width: 46em[^]*margin-top: 3em/, 'it looks as the preview does');
  assert.match(texts[1]!.text, /^<script async src="[^"]*"><\/script>$/);
  for (const { text } of texts.slice(2)) assert.match(text, /^<wayleaf-\w+[^]*<\/wayleaf-\w+>$/);
});

describe('the table of builders', () => {
  test('names for each what it rests on, and an address where it is not our own trial', () => {
    assert.equal(new Set(BUILDERS.map(({ id }) => id)).size, BUILDERS.length);
    for (const { id, grade, basis, sources, plan, steps } of BUILDERS) {
      assert.ok(GRADES[grade] && basis && plan && steps.length, id);
      if (grade === 'vendor' || grade === 'reported') assert.ok(sources.length, id);
      for (const source of sources) assert.match(source, /^https:\/\//, id);
    }
  });

  test('gives two to five steps of its own, with the script', () => {
    for (const builder of BUILDERS) {
      const { steps } = outputFor(builder, full);
      assert.ok(steps.length >= 2 && steps.length <= 5, `${builder.id}: ${steps.length}`);
    }
  });
});

describe('what an owner is warned of', () => {
  test('a script that lies nowhere yet, and nothing to paste', () => {
    const { warnings, texts } = outputFor(builderOf('squarespace'), emptyDraft());
    assert.equal(texts.length, 0);
    assert.equal(warnings.length, 2);
    assert.equal(outputFor(builderOf('squarespace'), full).warnings.length, 0);
  });

  test('an address of the script that browsers will not take', () => {
    const warned = (script: string) => outputFor(builderOf('squarespace'), { ...full, script }).warnings.join(' ');
    assert.match(warned('larkfield.example/wayleaf/wayleaf.js'), /whole address/);
    assert.match(warned('/wayleaf/wayleaf.js'), /whole address/);
    assert.match(warned('http://larkfield.example/wayleaf.js'), /http:\/\//);
    assert.match(warned('https://larkfield.example/wayleaf/'), /name of the file/);
    for (const fine of [
      'https://larkfield.example/wayleaf.js',
      'http://localhost:8000/wayleaf.js',
      'HTTPS://a.example/w.js?v=2',
    ])
      assert.equal(warned(fine), '', fine);
  });

  test('a part that is empty, where another is written', () => {
    const { warnings } = outputFor(builderOf('html'), { ...full, booking: emptyDraft().booking }, ['booking']);
    assert.match(warnings.join(), /in this part yet.*All three/);
    assert.doesNotMatch(warnings.join(), /nothing to paste/);
  });

  test('words of ours that would stand in another language', () => {
    const german = { ...full, lang: 'de', booking: { ...full.booking, label: '' } };
    const { warnings, texts } = outputFor(builderOf('squarespace'), german);
    assert.match(warnings.join(), /in English/);
    assert.doesNotMatch(texts.map(({ text }) => text).join(), />Question</);
    assert.deepEqual(readSnippet(widgetsText(german, 'tags'), emptyDraft())?.draft.paths, paths(german));
  });

  test('a text that is too long for one embed', () => {
    const long = { ...full, reader: { ...full.reader, html: `<p>${'word '.repeat(12_000)}</p>` } };
    assert.match(outputFor(builderOf('webflow'), long).warnings.join(), /50000/);
  });
});

describe('the look', () => {
  test('comes with the script, for all three widgets', () => {
    const text = scriptText({ ...full, look: 'paper' });
    assert.match(text, /^<script async src="https:\/\/larkfield\.example\/wayleaf\/wayleaf\.js"><\/script>\n<style>/);
    assert.match(text, /--wayleaf-accent: light-dark\(/);
    assert.doesNotMatch(scriptText({ ...full, look: 'constructor' }), /<style>/);
  });
});

describe('a pasted table', () => {
  test('of a spreadsheet becomes paths and rows', () => {
    const read = readTable('', '\tAlone\tTogether\nWhat is it?\tA book\tA talk\nCost\t20\t90\n')!;
    assert.deepEqual(
      read.paths.map(({ label }) => label),
      ['Alone', 'Together'],
    );
    assert.deepEqual(
      read.rows.map(({ label, cells }) => [label, ...Object.values(cells)]),
      [
        ['What is it?', 'A book', 'A talk'],
        ['Cost', '20', '90'],
      ],
    );
  });

  test('of a page, too, with its caption; one of a single column is none', () => {
    const html =
      '<table><caption>Choosing</caption><tr><td></td><td><b>A</b></td><td>B</td></tr><tr><td>What?</td><td>x</td><td>y</td></tr></table>';
    assert.equal(readTable(html, '')?.decision, 'Choosing');
    assert.equal(readTable('<table><tr><td>only</td></tr></table>', ''), undefined);
    assert.equal(readTable('', 'no table'), undefined);
  });
});

test('the JSON of a comparison leaves out what is not written', () => {
  assert.deepEqual(Object.keys(comparisonData(exampleDraft().paths) as object), [
    'decision',
    'interest',
    'paths',
    'rows',
    'signs',
    'nothingOmitted',
  ]);
});
