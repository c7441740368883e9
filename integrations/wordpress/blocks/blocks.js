// The three blocks in WordPress' block editor: the reader around ordinary blocks, the comparison and the booking button
// with a form in the sidebar and a preview that is the widget itself. What is saved is plain HTML.
(({ blocks, blockEditor, components, data, element, i18n, richText }) => {
  const { createElement: el, Fragment, useEffect, useMemo, useRef, useState, renderToString } = element;
  const { InspectorControls, RichTextToolbarButton, useBlockProps, useInnerBlocksProps } = blockEditor;
  const {
    Button,
    Disabled,
    PanelBody,
    Placeholder,
    Popover,
    SelectControl,
    TextareaControl,
    TextControl,
    ToggleControl,
  } = components;
  const { __, _n, sprintf } = i18n;

  /** Controls as they will look by default. */
  const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };
  const text = (label, value, change, more) =>
    el(TextControl, { ...sized, label, value: value ?? '', onChange: change, ...more });
  /** An address, a number or a format reads from left to right in every language. */
  const LTR = { dir: 'ltr' };
  const area = (label, value, change, more) =>
    el(TextareaControl, {
      __nextHasNoMarginBottom: true,
      label,
      value: value ?? '',
      onChange: change,
      rows: 3,
      ...more,
    });
  const panel = (name, title, open, ...children) =>
    el(
      PanelBody,
      { title, initialOpen: open, className: `wayleaf-${name}` },
      ...children.filter(Boolean).map((child) => el('div', { style: { marginBottom: 12 } }, child)),
    );

  /** Leads to a panel of the sidebar, which may be closed. */
  function goTo(name) {
    const toggle = () => document.querySelector(`.wayleaf-${name} .components-panel__body-toggle`);
    if (!toggle()) data.dispatch('core/edit-post')?.openGeneralSidebar?.('edit-post/block');
    setTimeout(() => {
      if (toggle()?.getAttribute('aria-expanded') === 'false') toggle().click();
      toggle()?.focus();
    }, 50);
  }

  /** Leads from what a block begins with, which goes, to the next field of its form; without a sidebar, to the block. */
  const goOn = (selector, block) => setTimeout(() => (document.querySelector(selector) ?? block).focus(), 50);

  /** The library speaks of paths and signs, the form of ways and sentences; what stands between quotes is the author's. */
  const inFormWords = (message) =>
    message.replace(/[“"][^”"]*[”"]|\b(path|sign)(s?)\b/g, (found, word, s) =>
      word ? { path: 'way', sign: 'sentence' }[word] + s : found,
    );
  /** Whether a hint tells how to write markup, which the form writes. */
  const isMarkup = (hint) => /data-|<\w|=["“]|JSON|\bid\b|weight|Mark the row|caption/.test(hint);

  /** What the widget says about its words: one entry for each kind, those to mend first. */
  const findingsOf = (problems) => {
    const kinds = new Map();
    for (const { code, level, message, hint } of problems) {
      const known = kinds.get(code);
      if (known) known.more++;
      else
        kinds.set(code, {
          code,
          level,
          message: inFormWords(message),
          hint: isMarkup(hint) ? '' : inFormWords(hint),
          more: 0,
        });
    }
    return [...kinds.values()].sort((a, b) => (b.level === 'error') - (a.level === 'error'));
  };

  /** The widget itself, made anew when what is saved changes. It tells its problems, and cannot be pressed. */
  function Preview({ html, onFindings }) {
    const place = useRef(null);
    useEffect(() => {
      const node = place.current;
      const timers = {};
      /** Does something a little later; what the same timer was to do is not done. */
      const later = (timer, time, act) => {
        clearTimeout(timers[timer]);
        timers[timer] = setTimeout(act, time);
      };
      const widget = () => node.querySelector('wayleaf-paths, wayleaf-booking');
      const told = () => later('told', 150, () => onFindings(findingsOf(widget()?.problems ?? [])));
      const check = (tries) =>
        later('check', 300, async () => {
          // the script may still be on its way
          if (!widget()?.problems && tries) return check(tries - 1);
          // a widget that came late spares words that are being read until a press, which cannot come to a preview
          widget()?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
          await widget()
            ?.audit?.()
            .catch(() => undefined);
          told();
        });
      node.addEventListener('wayleaf-problem', told);
      later('check', 250, () => {
        node.innerHTML = html;
        check(20);
      });
      return () => {
        Object.values(timers).forEach(clearTimeout);
        node.removeEventListener('wayleaf-problem', told);
      };
    }, [html]);
    // the canvas names no language
    return el(Disabled, null, el('div', { ref: place, lang: window.wayleafBlocks.lang }));
  }

  /** The preview, and below it how many findings there are, which leads to them. */
  const seen = (html, findings, onFindings) =>
    el(
      Fragment,
      null,
      el(Preview, { html, onFindings }),
      findings.length
        ? el(
            'p',
            { style: { fontSize: 14 } },
            el(
              Button,
              // its usual colour is too faint on some themes
              { variant: 'link', style: { color: 'currentColor' }, onClick: () => goTo('findings') },
              // translators: %d: a number
              sprintf(_n('%d thing to look at', '%d things to look at', findings.length, 'wayleaf'), findings.length),
            ),
          )
        : null,
    );

  /** The findings, in the sidebar, each with the panel it is about. */
  const findingsPanel = (findings, places) =>
    findings.length
      ? panel(
          'findings',
          // translators: %d: a number
          sprintf(__('To look at (%d)', 'wayleaf'), findings.length),
          true,
          // the library says them in English
          ...findings.map(({ code, level, message, hint, more }) => {
            const [name, title] = places.find(([, , codes]) => codes.test(code)) ?? [];
            return el(
              Fragment,
              null,
              el(
                'p',
                { lang: 'en', dir: 'ltr', style: { margin: 0 } },
                el('strong', null, level === 'error' ? 'Mend: ' : 'Look at: '),
                message,
                hint ? ` ${hint}` : '',
                more ? ` And ${more} more like this.` : '',
              ),
              name
                ? // translators: %s: the title of a group of fields
                  el(
                    Button,
                    { variant: 'link', onClick: () => goTo(name) },
                    sprintf(__('Go to “%s”', 'wayleaf'), title),
                  )
                : null,
            );
          }),
        )
      : null;

  /** An attribute is left out where it is empty. */
  const given = (attributes) =>
    Object.fromEntries(
      Object.entries(attributes).filter(([, value]) => value !== '' && value !== undefined && value !== false),
    );

  // ── Reader ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  const readerProps = ({ outline, toolbar, storage }) => ({
    'data-wayleaf': 'reader',
    ...given({
      'data-outline': outline === 'auto' ? '' : outline,
      'data-toolbar': toolbar === 'full' ? '' : toolbar,
      'data-storage': storage,
    }),
  });

  const isOurs = ({ name }) => name.startsWith('wayleaf/');

  blocks.registerBlockType('wayleaf/reader', {
    transforms: {
      // an article that is there already; our other blocks stand beside a reader, never in it
      from: [
        {
          type: 'block',
          isMultiBlock: true,
          blocks: ['*'],
          isMatch: (_, chosen) => ![chosen].flat().some(isOurs),
          __experimentalConvert: (chosen) =>
            blocks.createBlock(
              'wayleaf/reader',
              {},
              [chosen].flat().map((block) => blocks.cloneBlock(block)),
            ),
        },
      ],
      ungroup: (_, inner) => inner,
    },
    edit({ attributes, setAttributes }) {
      // a comparison or a booking button stands below the article: Enter in an empty paragraph at its end leads there
      const types = data.useSelect((select) => select('core/blocks').getBlockTypes(), []);
      const allowedBlocks = useMemo(() => types.filter((type) => !isOurs(type)).map(({ name }) => name), [types]);
      const inner = useInnerBlocksProps(useBlockProps(), {
        allowedBlocks,
        // Enter in it begins a paragraph; one that stood there already would be left over, empty
        template: [['core/heading', { placeholder: __('A heading of your article', 'wayleaf') }]],
        templateInsertUpdatesSelection: true,
      });
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          panel(
            'reader',
            __('Reader', 'wayleaf'),
            true,
            el(ToggleControl, {
              __nextHasNoMarginBottom: true,
              label: __('Show an outline', 'wayleaf'),
              checked: attributes.outline !== 'none',
              onChange: (on) => setAttributes({ outline: on ? 'auto' : 'none' }),
            }),
            el(SelectControl, {
              ...sized,
              label: __('Bar below the article', 'wayleaf'),
              value: attributes.toolbar,
              options: [
                { value: 'full', label: __('Full', 'wayleaf') },
                { value: 'compact', label: __('Compact', 'wayleaf') },
                { value: 'none', label: __('None', 'wayleaf') },
              ],
              onChange: (toolbar) => setAttributes({ toolbar }),
            }),
            el(ToggleControl, {
              __nextHasNoMarginBottom: true,
              label: __('Keep text settings and place on the visitor’s device', 'wayleaf'),
              checked: attributes.storage !== 'none',
              onChange: (on) => setAttributes({ storage: on ? '' : 'none' }),
            }),
          ),
        ),
        el('div', inner),
      );
    },
    save: ({ attributes }) => el('div', useInnerBlocksProps.save(useBlockProps.save(readerProps(attributes)))),
  });

  /** The sentences of every comparison on the page, wherever it stands. */
  const signsIn = (list) =>
    list.flatMap(({ name, attributes, innerBlocks }) => [
      ...(name === 'wayleaf/paths' ? attributes.signs.filter((sign) => sign.text && !sign.safety) : []),
      ...signsIn(innerBlocks),
    ]);

  // Words of an article become a sign: a visitor who recognises themselves marks them there, and finds the answer given in
  // the self-check.
  richText.registerFormatType('wayleaf/sign', {
    title: __('Sign of the self-check', 'wayleaf'),
    tagName: 'mark',
    className: 'wayleaf-sign',
    attributes: { sign: 'data-sign' },
    edit({ value, isActive, activeAttributes, onChange, onFocus, contentRef }) {
      const [open, setOpen] = useState(false);
      const signs = data.useSelect((select) => (open ? signsIn(select('core/block-editor').getBlocks()) : []), [open]);
      const close = () => {
        setOpen(false);
        onFocus();
      };
      const choose = (sign) => {
        const type = 'wayleaf/sign';
        onChange(
          sign ? richText.applyFormat(value, { type, attributes: { sign } }) : richText.removeFormat(value, type),
        );
        close();
      };
      return el(
        Fragment,
        null,
        el(RichTextToolbarButton, {
          icon: 'flag',
          title: __('Sign of the self-check', 'wayleaf'),
          isActive,
          onClick: () => setOpen(true),
        }),
        open
          ? el(
              Popover,
              { anchor: contentRef.current, onClose: close, placement: 'bottom-start' },
              el(
                'div',
                { style: { padding: 16, width: 340, maxWidth: '90vw', boxSizing: 'border-box' } },
                signs.length
                  ? el(SelectControl, {
                      ...sized,
                      label: __('The same as which sentence of the comparison?', 'wayleaf'),
                      value: activeAttributes.sign ?? '',
                      options: [
                        { value: '', label: __('None', 'wayleaf') },
                        ...signs.map(({ id, text }) => ({ value: id, label: text })),
                      ],
                      onChange: choose,
                    })
                  : __('Write a comparison with sentences on this page first.', 'wayleaf'),
              ),
            )
          : null,
      );
    },
  });

  // ── Booking ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The facts: their attribute, their name in the form and in what is saved, an example. */
  const FACTS = [
    ['practice', __('Practice', 'wayleaf'), __('Your practice', 'wayleaf')],
    ['area', __('Who for', 'wayleaf'), __('Adults in New Jersey', 'wayleaf')],
    ['licence', __('Licence', 'wayleaf'), __('New Jersey', 'wayleaf')],
    ['format', __('Where', 'wayleaf'), __('Video', 'wayleaf')],
    ['length', __('Length', 'wayleaf'), __('50 minutes', 'wayleaf')],
    ['price', __('Price', 'wayleaf'), __('90 USD a session', 'wayleaf')],
    ['insurance', __('Insurance', 'wayleaf'), __('Receipts for your insurer', 'wayleaf')],
    ['reply-within', __('We reply', 'wayleaf'), __('1 working day', 'wayleaf')],
    ['hours', __('Opening hours', 'wayleaf'), 'Mo-Fr 09:00-17:00'],
    ['timezone', __('Time zone', 'wayleaf'), 'America/New_York'],
  ];

  /** WordPress makes a list of an object that is empty, and a list has a length. */
  const factsOf = ({ facts }) => ({ ...facts });

  /** Facts that are words. Opening hours are a format, which the widget puts into words. */
  const worded = (facts) => FACTS.filter(([name]) => facts[name] && name !== 'hours' && name !== 'timezone');

  /** Attributes, from which the widget knows what is what, and the same facts to be read where there is no script. */
  const bookingHtml = (attributes, props) => {
    const { href, label, names } = attributes;
    const facts = factsOf(attributes);
    const list = worded(facts).flatMap(([name, title]) => [
      el('dt', null, names?.[name] ?? title),
      el('dd', null, facts[name]),
    ]);
    return el(
      'div',
      {
        ...props,
        'data-wayleaf': 'booking',
        ...given(Object.fromEntries(FACTS.map(([name]) => [`data-${name}`, facts[name]]))),
      },
      el('a', { href }, label || href),
      list.length ? el('dl', null, ...list) : null,
    );
  };

  const BOOKING_PLACES = [
    ['address', __('Booking', 'wayleaf'), /^WL-BOOKING-0(0\d|10|5\d)$/],
    ['facts', __('What people want to know first', 'wayleaf'), /^WL-BOOKING-0[79]\d$/],
  ];

  blocks.registerBlockType('wayleaf/booking', {
    edit({ attributes, setAttributes }) {
      const { href, label, names } = attributes;
      const facts = factsOf(attributes);
      const [findings, setFindings] = useState([]);
      const [draft, setDraft] = useState('');
      const block = useRef(null);
      const props = useBlockProps({ ref: block });
      const begin = (event) => {
        event.preventDefault();
        setAttributes({ href: draft.trim() });
        goOn('.wayleaf-address input[type=text]', block.current);
      };
      const address = (more) =>
        text(__('Address of your booking page', 'wayleaf'), href, (value) => setAttributes({ href: value.trim() }), {
          ...LTR,
          type: 'url',
          placeholder: 'https://',
          help: __('Also tel: with a number, or mailto: with an address.', 'wayleaf'),
          ...more,
        });
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          panel(
            'address',
            __('Booking', 'wayleaf'),
            true,
            address(),
            text(__('Words on the button', 'wayleaf'), label, (value) => setAttributes({ label: value }), {
              placeholder: __('Book a first talk', 'wayleaf'),
            }),
          ),
          panel(
            'facts',
            __('What people want to know first', 'wayleaf'),
            true,
            ...FACTS.map(([name, title, example]) =>
              text(
                title,
                facts[name],
                (value) =>
                  setAttributes({
                    // hours are of the site's zone, until another is written
                    facts: given({
                      ...(name === 'hours' && { timezone: window.wayleafBlocks.zone }),
                      ...facts,
                      [name]: value,
                    }),
                    // kept with what is saved: the editor's language may be another one the next time
                    names: { ...names, [name]: title },
                  }),
                { placeholder: example, ...(name === 'hours' || name === 'timezone' ? LTR : {}) },
              ),
            ),
          ),
          href ? findingsPanel(findings, BOOKING_PLACES) : null,
        ),
        el(
          'div',
          props,
          href
            ? seen(renderToString(bookingHtml(attributes, {})), findings, setFindings)
            : el(
                Placeholder,
                {
                  icon: 'calendar-alt',
                  label: __('Wayleaf booking', 'wayleaf'),
                },
                // not before the address is whole: the preview takes the place of the field
                el(
                  'form',
                  { style: { width: '100%' }, onSubmit: begin },
                  address({ value: draft, onChange: setDraft, type: 'text', inputMode: 'url' }),
                  el(
                    Button,
                    { ...sized, variant: 'primary', type: 'submit', style: { marginTop: 12 } },
                    __('Make the button', 'wayleaf'),
                  ),
                ),
              ),
        ),
      );
    },
    save: ({ attributes }) => (attributes.href ? bookingHtml(attributes, useBlockProps.save()) : null),
  });

  // ── Comparison ──────────────────────────────────────────────────────────────────────────────────────────────────────

  const KINDS = [
    ['what', __('What is it?', 'wayleaf')],
    ['good', __('What can it give?', 'wayleaf')],
    ['limits', __('What may it not give?', 'wayleaf')],
    ['looks-like', __('What does it look like?', 'wayleaf')],
    ['when', __('When do people choose it?', 'wayleaf')],
    ['time', __('How much time does it take?', 'wayleaf')],
    ['cost', __('What does it cost?', 'wayleaf')],
    ['uncertain', __('How sure can anyone be?', 'wayleaf')],
  ];
  const STRENGTHS = [
    { value: '0', label: __('says nothing about it', 'wayleaf') },
    { value: '1', label: __('speaks for it a little', 'wayleaf') },
    { value: '2', label: __('speaks for it clearly', 'wayleaf') },
  ];

  /** A number that no entry has: names stay when entries move or go. */
  const fresh = (list, letter) => {
    const taken = list.map(({ id }) => Number(id.slice(1)));
    return `${letter}${Math.max(0, ...taken) + 1}`;
  };

  const linesOf = (text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);

  /** A service of the support text, as a person reads it, and as the widget knows what is what. */
  const serviceHtml = ({ name, call, web, hours, checked }) =>
    el(
      'li',
      { 'data-checked': checked ?? '' },
      el('strong', null, name),
      ...(call ? [' ', el('a', { dir: 'ltr', href: `tel:${call.replace(/[^+\d]/g, '')}` }, call)] : []),
      ...(hours ? [` ${hours}`] : []),
      ...(web ? [' ', el('a', { href: web }, web.replace(/^https?:\/\/(www\.)?|\/$/g, ''))] : []),
    );

  /** A line of the sources: words, and an address where there is one. */
  const sourceHtml = (line) => {
    const [address] = /https?:\/\/\S+/.exec(line) ?? [];
    const title = address
      ? line
          .replace(address, '')
          .replace(/[\s,;:(–-]+\)?$/, '')
          .trim()
      : line;
    return el('li', null, address ? el('a', { href: address }, title || address) : title);
  };

  const pathsHtml = (attributes, props) => {
    const {
      decision,
      question,
      paths,
      rows,
      signs,
      support,
      supportTitle,
      supportChecked,
      services,
      reviewed,
      reviewBy,
      interest,
      sources,
      nothingOmitted,
      health,
    } = attributes;
    const helping = services.filter(({ name }) => name);
    const based = linesOf(sources);
    const lines = linesOf(support);
    const written = signs.filter((sign) => sign.text);
    return el(
      'div',
      {
        ...props,
        'data-wayleaf': 'paths',
        ...given({
          'data-kind': health ? 'health' : '',
          'data-reviewed': reviewed,
          'data-review-by': reviewBy,
          'data-interest': interest,
        }),
      },
      el(
        'table',
        given({ 'data-nothing-omitted': nothingOmitted }),
        decision ? el('caption', null, decision) : null,
        el(
          'thead',
          null,
          el(
            'tr',
            null,
            el('th', { scope: 'col' }, question),
            ...paths.map(({ id, label, nothing }) =>
              el('th', { scope: 'col', 'data-path': id, ...(nothing && { 'data-nothing': '' }) }, label),
            ),
          ),
        ),
        el(
          'tbody',
          null,
          ...rows.map(({ kind, label, cells }) =>
            el(
              'tr',
              { 'data-row': kind },
              el('th', { scope: 'row' }, label),
              ...paths.map(({ id }) => el('td', null, cells[id] ?? '')),
            ),
          ),
        ),
      ),
      written.length
        ? el(
            'ul',
            { 'data-signs': '' },
            ...written.map((sign) =>
              el(
                'li',
                sign.safety
                  ? { 'data-id': sign.id, 'data-safety': '' }
                  : {
                      'data-id': sign.id,
                      'data-for': paths
                        .filter(({ id }) => sign.for?.[id])
                        .map(({ id }) => `${id}:${sign.for[id]}`)
                        .join(' '),
                    },
                sign.text,
              ),
            ),
          )
        : null,
      lines.length || helping.length
        ? el(
            'section',
            { 'data-support': '' },
            el('h3', null, supportTitle),
            el(
              'ul',
              null,
              ...helping.map(serviceHtml),
              ...lines.map((line) => el('li', given({ 'data-checked': supportChecked }), line)),
            ),
          )
        : null,
      based.length ? el('ul', { 'data-sources': '' }, ...based.map(sourceHtml)) : null,
    );
  };

  /**
   * A list of entries in the sidebar: each with its fields, a button to move it up, one to take it away, one to add.
   * Whoever presses one is led to what came of it.
   */
  function List({ entries, words, add, change, fields }) {
    const place = useRef(null);
    const [next, setNext] = useState(null);
    useEffect(() => {
      if (next === null) return;
      const entry = place.current.querySelectorAll('fieldset')[Math.min(next, entries.length - 1)];
      (entry?.querySelector('input, textarea, select') ?? place.current.querySelector('.wayleaf-add')).focus();
      setNext(null);
    }, [next]);
    const act = (list, at) => {
      change(list);
      setNext(at);
    };
    return el(
      'div',
      { ref: place },
      ...entries.map((entry, at) =>
        el(
          'fieldset',
          { key: entry.id, style: { borderTop: '1px solid #ddd', paddingTop: 8, marginBottom: 12 } },
          el('legend', { className: 'screen-reader-text' }, sprintf(words.one, at + 1)),
          ...fields(entry, (values) =>
            change(entries.map((each) => (each === entry ? { ...entry, ...values } : each))),
          ),
          at > 0
            ? el(
                Button,
                {
                  variant: 'tertiary',
                  onClick: () =>
                    act(
                      entries.map((each, i) => (i === at - 1 ? entry : i === at ? entries[at - 1] : each)),
                      at - 1,
                    ),
                },
                sprintf(words.up, at + 1),
              )
            : null,
          el(
            Button,
            {
              variant: 'tertiary',
              isDestructive: true,
              onClick: () =>
                act(
                  entries.filter((each) => each !== entry),
                  at,
                ),
            },
            sprintf(words.away, at + 1),
          ),
        ),
      ),
      el(
        Button,
        { variant: 'secondary', className: 'wayleaf-add', onClick: () => act([...entries, add()], entries.length) },
        words.add,
      ),
    );
  }

  // translators: %d in these: which one
  const WORDS = {
    way: {
      one: __('Way %d', 'wayleaf'),
      up: __('Move way %d up', 'wayleaf'),
      away: __('Take way %d away', 'wayleaf'),
      add: __('Add a way', 'wayleaf'),
    },
    row: {
      one: __('Row %d', 'wayleaf'),
      up: __('Move row %d up', 'wayleaf'),
      away: __('Take row %d away', 'wayleaf'),
      add: __('Add a row', 'wayleaf'),
    },
    sentence: {
      one: __('Sentence %d', 'wayleaf'),
      up: __('Move sentence %d up', 'wayleaf'),
      away: __('Take sentence %d away', 'wayleaf'),
      add: __('Add a sentence', 'wayleaf'),
    },
    service: {
      one: __('Service %d', 'wayleaf'),
      up: __('Move service %d up', 'wayleaf'),
      away: __('Take service %d away', 'wayleaf'),
      add: __('Add a service', 'wayleaf'),
    },
  };

  const PLACES = [
    ['decision', __('What is compared', 'wayleaf'), /^WL-PATHS-0(02|60)$/],
    ['ways', __('Ways', 'wayleaf'), /^WL-PATHS-0(01|03|06|73|75)$/],
    ['rows', __('Rows', 'wayleaf'), /^WL-PATHS-0(05|10|18|24|26|61|62|63|64|65|74|77|82|87|89)$/],
    ['sentences', __('Sentences of the self-check', 'wayleaf'), /^WL-PATHS-0(07|12|13|78|79|80|81|84|85|86|88|96)$/],
    ['support', __('Support text', 'wayleaf'), /^WL-PATHS-0(11|20|41|42|43|44|45|46|97)$/],
    ['about', __('About the comparison', 'wayleaf'), /^WL-PATHS-0(14|15|16|67|68|69|70|71|72|83)$/],
  ];

  blocks.registerBlockType('wayleaf/paths', {
    edit({ attributes, setAttributes }) {
      const { decision, paths, rows, signs, support, supportChecked, services, reviewed, reviewBy, interest } =
        attributes;
      const { sources, nothingOmitted, health } = attributes;
      const [findings, setFindings] = useState([]);
      const block = useRef(null);
      const props = useBlockProps({ ref: block });
      const set = (name) => (value) => setAttributes({ [name]: value });
      const begin = () => {
        goOn('.wayleaf-decision input', block.current);
        setAttributes({
          paths: [
            { id: 'p1', label: __('On your own', 'wayleaf') },
            { id: 'p2', label: __('With someone', 'wayleaf') },
          ],
          rows: [
            { id: 'r1', kind: 'what', label: __('What is it?', 'wayleaf'), cells: {} },
            { id: 'r2', kind: 'limits', label: __('What may it not give?', 'wayleaf'), cells: {} },
          ],
          // words of what is saved are kept with it: the editor's language may be another one the next time
          question: __('Question', 'wayleaf'),
          supportTitle: __('If you need someone now', 'wayleaf'),
        });
      };
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          panel(
            'decision',
            __('What is compared', 'wayleaf'),
            true,
            text(__('The decision', 'wayleaf'), decision, set('decision'), {
              placeholder: __('Choosing how to begin', 'wayleaf'),
            }),
          ),
          panel(
            'ways',
            __('Ways', 'wayleaf'),
            true,
            el(List, {
              entries: paths,
              words: WORDS.way,
              add: () => ({ id: fresh(paths, 'p'), label: '' }),
              change: set('paths'),
              fields: ({ label, nothing }, change) => [
                text(__('Its name', 'wayleaf'), label, (value) => change({ label: value })),
                el(ToggleControl, {
                  __nextHasNoMarginBottom: true,
                  label: __('This is to wait, or to do nothing for now', 'wayleaf'),
                  checked: Boolean(nothing),
                  onChange: (on) => change({ nothing: on }),
                }),
              ],
            }),
            paths.length && !paths.some(({ nothing }) => nothing)
              ? text(__('Why waiting is none of them', 'wayleaf'), nothingOmitted, set('nothingOmitted'), {
                  help: __('If none of the ways is to wait. Visitors read it.', 'wayleaf'),
                })
              : null,
          ),
          panel(
            'rows',
            __('Rows', 'wayleaf'),
            false,
            el(List, {
              entries: rows,
              words: WORDS.row,
              add: () => ({ id: fresh(rows, 'r'), kind: 'good', label: __('What can it give?', 'wayleaf'), cells: {} }),
              change: set('rows'),
              fields: ({ kind, label, cells }, change) => [
                el(SelectControl, {
                  ...sized,
                  label: __('What it is about', 'wayleaf'),
                  value: kind,
                  options: KINDS.map(([value, name]) => ({ value, label: name })),
                  onChange: (value) => {
                    // the usual question comes along, unless it has been changed
                    const usual = KINDS.some(([, question]) => question === label);
                    change({ kind: value, ...(usual && { label: KINDS.find(([each]) => each === value)[1] }) });
                  },
                }),
                text(__('Question', 'wayleaf'), label, (value) => change({ label: value })),
                ...paths.map((path) =>
                  area(path.label || path.id, cells[path.id], (value) =>
                    change({ cells: { ...cells, [path.id]: value } }),
                  ),
                ),
              ],
            }),
          ),
          panel(
            'sentences',
            __('Sentences of the self-check', 'wayleaf'),
            false,
            el('p', null, __('At least one that speaks for each way, or there is no self-check.', 'wayleaf')),
            el(List, {
              entries: signs,
              words: WORDS.sentence,
              // of this comparison alone: an article's marks refer to it
              add: () => ({ id: `s${Math.random().toString(36).slice(2, 8)}`, text: '', for: {} }),
              change: set('signs'),
              fields: (sign, change) => [
                area(
                  __('A sentence people may recognise themselves in', 'wayleaf'),
                  sign.text,
                  (value) => change({ text: value }),
                  { rows: 2 },
                ),
                el(ToggleControl, {
                  __nextHasNoMarginBottom: true,
                  label: __('It is about danger: show the support text at once', 'wayleaf'),
                  checked: Boolean(sign.safety),
                  onChange: (safety) => change({ safety }),
                }),
                ...(sign.safety
                  ? []
                  : paths.map((path) =>
                      el(SelectControl, {
                        ...sized,
                        label: path.label || path.id,
                        value: String(sign.for?.[path.id] ?? 0),
                        options: STRENGTHS,
                        onChange: (value) => change({ for: given({ ...sign.for, [path.id]: Number(value) || '' }) }),
                      }),
                    )),
              ],
            }),
          ),
          panel(
            'support',
            __('Support text', 'wayleaf'),
            false,
            el(
              'p',
              null,
              __('Who helps at once where your visitors are. Needed for sentences about danger.', 'wayleaf'),
            ),
            el(List, {
              entries: services,
              words: WORDS.service,
              add: () => ({ id: fresh(services, 'h'), name: '' }),
              change: set('services'),
              fields: ({ name, call, web, hours, checked }, change) => [
                text(__('Name of the service', 'wayleaf'), name, (value) => change({ name: value })),
                text(__('Number to call', 'wayleaf'), call, (value) => change({ call: value }), {
                  ...LTR,
                  type: 'tel',
                }),
                text(__('When it answers', 'wayleaf'), hours, (value) => change({ hours: value })),
                text(__('Its page', 'wayleaf'), web, (value) => change({ web: value.trim() }), {
                  ...LTR,
                  type: 'url',
                  placeholder: 'https://',
                }),
                text(__('You checked this on', 'wayleaf'), checked, (value) => change({ checked: value }), {
                  type: 'date',
                }),
              ],
            }),
            area(__('Other words, one line each', 'wayleaf'), support, set('support')),
            // of comparisons whose lines were written before there were services
            supportChecked
              ? text(__('Lines checked on', 'wayleaf'), supportChecked, set('supportChecked'), { type: 'date' })
              : null,
          ),
          panel(
            'about',
            __('About the comparison', 'wayleaf'),
            false,
            text(__('Reviewed on', 'wayleaf'), reviewed, set('reviewed'), { type: 'date' }),
            text(__('To be reviewed again by', 'wayleaf'), reviewBy, set('reviewBy'), { type: 'date' }),
            text(__('Your own interest', 'wayleaf'), interest, set('interest'), {
              placeholder: __('We offer both.', 'wayleaf'),
            }),
            area(__('Sources, one line each', 'wayleaf'), sources, set('sources'), {
              help: __('Its title, then its address.', 'wayleaf'),
            }),
            el(ToggleControl, {
              __nextHasNoMarginBottom: true,
              label: __('It is about health', 'wayleaf'),
              checked: health,
              onChange: set('health'),
            }),
          ),
          paths.length ? findingsPanel(findings, PLACES) : null,
        ),
        el(
          'div',
          props,
          paths.length
            ? seen(renderToString(pathsHtml(attributes, {})), findings, setFindings)
            : el(
                Placeholder,
                {
                  icon: 'columns',
                  label: __('Wayleaf comparison', 'wayleaf'),
                  instructions: __('Two or more ways side by side. You write them in the sidebar.', 'wayleaf'),
                },
                el(Button, { variant: 'primary', onClick: begin }, __('Begin with two ways', 'wayleaf')),
              ),
        ),
      );
    },
    save: ({ attributes }) => (attributes.paths.length ? pathsHtml(attributes, useBlockProps.save()) : null),
  });
})(window.wp);
