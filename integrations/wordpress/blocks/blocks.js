// The three blocks in WordPress' block editor: the reader around ordinary blocks, the comparison and the booking button
// with a form in the sidebar and a preview that is the widget itself. What is saved is plain HTML.
(({ blocks, blockEditor, components, data, element, i18n, richText }) => {
  const { createElement: el, Fragment, useEffect, useRef, useState, renderToString } = element;
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
  const { __, sprintf } = i18n;
  const t = (text) => __(text, 'wayleaf');

  /** Controls as they will look by default. */
  const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };
  const text = (label, value, change, more) =>
    el(TextControl, { ...sized, label, value: value ?? '', onChange: change, ...more });
  const area = (label, value, change, more) =>
    el(TextareaControl, {
      __nextHasNoMarginBottom: true,
      label,
      value: value ?? '',
      onChange: change,
      rows: 3,
      ...more,
    });
  const panel = (title, open, ...children) =>
    el(
      PanelBody,
      { title, initialOpen: open },
      ...children.map((child) => el('div', { style: { marginBottom: 12 } }, child)),
    );

  /** The widget itself, made anew when what is saved changes. It names its problems, and cannot be pressed. */
  function Preview({ html }) {
    const place = useRef(null);
    useEffect(() => {
      const later = setTimeout(() => {
        place.current.innerHTML = html.replace(/^<div([^>]*) data-wayleaf=/, '<div$1 data-debug="" data-wayleaf=');
      }, 250);
      return () => clearTimeout(later);
    }, [html]);
    return el(Disabled, null, el('div', { ref: place }));
  }

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

  blocks.registerBlockType('wayleaf/reader', {
    edit({ attributes, setAttributes }) {
      const inner = useInnerBlocksProps(useBlockProps(), {
        template: [
          ['core/heading', { placeholder: t('A heading of your article') }],
          ['core/paragraph', { placeholder: t('Its words') }],
        ],
      });
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          panel(
            t('Reader'),
            true,
            el(ToggleControl, {
              __nextHasNoMarginBottom: true,
              label: t('Show an outline'),
              checked: attributes.outline !== 'none',
              onChange: (on) => setAttributes({ outline: on ? 'auto' : 'none' }),
            }),
            el(SelectControl, {
              ...sized,
              label: t('Bar below the article'),
              value: attributes.toolbar,
              options: [
                { value: 'full', label: t('Full') },
                { value: 'compact', label: t('Compact') },
                { value: 'none', label: t('None') },
              ],
              onChange: (toolbar) => setAttributes({ toolbar }),
            }),
            el(ToggleControl, {
              __nextHasNoMarginBottom: true,
              label: t('Keep text settings and place on the visitor’s device'),
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
    title: t('Sign of the self-check'),
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
          title: t('Sign of the self-check'),
          isActive,
          onClick: () => setOpen(true),
        }),
        open
          ? el(
              Popover,
              { anchor: contentRef.current, onClose: close, placement: 'bottom-start' },
              el(
                'div',
                { style: { padding: 16, width: 280 } },
                signs.length
                  ? el(SelectControl, {
                      ...sized,
                      label: t('The same as which sentence of the comparison?'),
                      value: activeAttributes.sign ?? '',
                      options: [
                        { value: '', label: t('None') },
                        ...signs.map(({ id, text }) => ({ value: id, label: text })),
                      ],
                      onChange: choose,
                    })
                  : t('Write a comparison with sentences on this page first.'),
              ),
            )
          : null,
      );
    },
  });

  // ── Booking ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The facts: their attribute, their name in the form and in what is saved, an example. */
  const FACTS = [
    ['practice', t('Practice'), t('Your practice')],
    ['area', t('Who for'), t('Adults in New Jersey')],
    ['licence', t('Licence'), t('New Jersey')],
    ['format', t('Where'), t('Video')],
    ['length', t('Length'), t('50 minutes')],
    ['price', t('Price'), t('90 USD a session')],
    ['insurance', t('Insurance'), t('Receipts for your insurer')],
    ['reply-within', t('We reply'), t('1 working day')],
    ['hours', t('Opening hours'), 'Mo-Fr 09:00-17:00'],
    ['timezone', t('Time zone'), 'America/New_York'],
  ];

  /** Facts that are words. Opening hours are a format, which the widget puts into words. */
  const worded = ({ facts }) => FACTS.filter(([name]) => facts[name] && name !== 'hours' && name !== 'timezone');

  /** Attributes, from which the widget knows what is what, and the same facts to be read where there is no script. */
  const bookingHtml = (attributes, props) => {
    const { href, label, facts, names } = attributes;
    const list = worded(attributes).flatMap(([name]) => [el('dt', null, names[name]), el('dd', null, facts[name])]);
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

  blocks.registerBlockType('wayleaf/booking', {
    edit({ attributes, setAttributes }) {
      const { href, label, facts, names } = attributes;
      const props = useBlockProps();
      const address = (more) =>
        text(t('Address of your booking page'), href, (value) => setAttributes({ href: value.trim() }), {
          type: 'url',
          placeholder: 'https://',
          help: t('Also tel: with a number, or mailto: with an address.'),
          ...more,
        });
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          panel(
            t('Booking'),
            true,
            address(),
            text(t('Words on the button'), label, (value) => setAttributes({ label: value }), {
              placeholder: t('Book a first talk'),
            }),
          ),
          panel(
            t('What people want to know first'),
            true,
            ...FACTS.map(([name, title, example]) =>
              text(
                title,
                facts[name],
                (value) =>
                  setAttributes({
                    facts: given({ ...facts, [name]: value }),
                    // kept with what is saved: the editor's language may be another one the next time
                    names: { ...names, [name]: title },
                  }),
                { placeholder: example },
              ),
            ),
          ),
        ),
        el(
          'div',
          props,
          href
            ? el(Preview, { html: renderToString(bookingHtml(attributes, {})) })
            : el(
                Placeholder,
                {
                  icon: 'calendar-alt',
                  label: t('Wayleaf booking'),
                  instructions: t('Paste the address of your booking page.'),
                },
                address({ hideLabelFromVision: true }),
              ),
        ),
      );
    },
    save: ({ attributes }) => (attributes.href ? bookingHtml(attributes, useBlockProps.save()) : null),
  });

  // ── Comparison ──────────────────────────────────────────────────────────────────────────────────────────────────────

  const KINDS = [
    ['what', t('What is it?')],
    ['good', t('What can it give?')],
    ['limits', t('What may it not give?')],
    ['looks-like', t('What does it look like?')],
    ['when', t('When do people choose it?')],
    ['time', t('How much time does it take?')],
    ['cost', t('What does it cost?')],
    ['uncertain', t('How sure can anyone be?')],
  ];
  const STRENGTHS = [
    { value: '0', label: t('says nothing about it') },
    { value: '1', label: t('speaks for it a little') },
    { value: '2', label: t('speaks for it clearly') },
  ];

  /** A number that no entry has: names stay when entries move or go. */
  const fresh = (list, letter) => {
    const taken = list.map(({ id }) => Number(id.slice(1)));
    return `${letter}${Math.max(0, ...taken) + 1}`;
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
      reviewed,
      interest,
      health,
    } = attributes;
    const lines = support
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const written = signs.filter((sign) => sign.text);
    return el(
      'div',
      {
        ...props,
        'data-wayleaf': 'paths',
        ...given({ 'data-kind': health ? 'health' : '', 'data-reviewed': reviewed, 'data-interest': interest }),
      },
      el(
        'table',
        null,
        decision ? el('caption', null, decision) : null,
        el(
          'thead',
          null,
          el(
            'tr',
            null,
            el('th', { scope: 'col' }, question),
            ...paths.map(({ id, label }) => el('th', { scope: 'col', 'data-path': id }, label)),
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
      lines.length
        ? el(
            'section',
            { 'data-support': '' },
            el('h3', null, supportTitle),
            el('ul', null, ...lines.map((line) => el('li', given({ 'data-checked': supportChecked }), line))),
          )
        : null,
    );
  };

  /** A list of entries in the sidebar: each with its fields, a button to move it up, one to take it away, one to add. */
  const listOf = ({ entries, name, add, change, fields }) => [
    ...entries.map((entry, at) =>
      el(
        'fieldset',
        { key: entry.id, style: { borderTop: '1px solid #ddd', paddingTop: 8 } },
        el('legend', { className: 'screen-reader-text' }, sprintf('%1$s %2$d', name, at + 1)),
        ...fields(entry, (values) => change(entries.map((each) => (each === entry ? { ...entry, ...values } : each)))),
        at > 0
          ? el(
              Button,
              {
                variant: 'tertiary',
                onClick: () =>
                  change(entries.map((each, i) => (i === at - 1 ? entry : i === at ? entries[at - 1] : each))),
              },
              sprintf(t('Move %1$s %2$d up'), name, at + 1),
            )
          : null,
        el(
          Button,
          { variant: 'tertiary', isDestructive: true, onClick: () => change(entries.filter((each) => each !== entry)) },
          sprintf(t('Take %1$s %2$d away'), name, at + 1),
        ),
      ),
    ),
    el(Button, { variant: 'secondary', onClick: () => change([...entries, add()]) }, sprintf(t('Add a %s'), name)),
  ];

  blocks.registerBlockType('wayleaf/paths', {
    edit({ attributes, setAttributes }) {
      const { decision, paths, rows, signs, support, supportChecked, reviewed, interest, health } = attributes;
      const props = useBlockProps();
      const set = (name) => (value) => setAttributes({ [name]: value });
      const begin = () =>
        setAttributes({
          paths: [
            { id: 'p1', label: t('On your own') },
            { id: 'p2', label: t('With someone') },
          ],
          rows: [
            { id: 'r1', kind: 'what', label: t('What is it?'), cells: {} },
            { id: 'r2', kind: 'limits', label: t('What may it not give?'), cells: {} },
          ],
          // words of what is saved are kept with it: the editor's language may be another one the next time
          question: t('Question'),
          supportTitle: t('If you need someone now'),
        });
      return el(
        Fragment,
        null,
        el(
          InspectorControls,
          null,
          panel(
            t('What is compared'),
            true,
            text(t('The decision'), decision, set('decision'), { placeholder: t('Choosing how to begin') }),
          ),
          panel(
            t('Ways'),
            true,
            ...listOf({
              entries: paths,
              name: t('way'),
              add: () => ({ id: fresh(paths, 'p'), label: '' }),
              change: set('paths'),
              fields: ({ label }, change) => [text(t('Its name'), label, (value) => change({ label: value }))],
            }),
          ),
          panel(
            t('Rows'),
            false,
            ...listOf({
              entries: rows,
              name: t('row'),
              add: () => ({ id: fresh(rows, 'r'), kind: 'good', label: t('What can it give?'), cells: {} }),
              change: set('rows'),
              fields: ({ kind, label, cells }, change) => [
                el(SelectControl, {
                  ...sized,
                  label: t('What it is about'),
                  value: kind,
                  options: KINDS.map(([value, name]) => ({ value, label: name })),
                  onChange: (value) => {
                    // the usual question comes along, unless it has been changed
                    const usual = KINDS.some(([, question]) => question === label);
                    change({ kind: value, ...(usual && { label: KINDS.find(([each]) => each === value)[1] }) });
                  },
                }),
                text(t('Question'), label, (value) => change({ label: value })),
                ...paths.map((path) =>
                  area(path.label || path.id, cells[path.id], (value) =>
                    change({ cells: { ...cells, [path.id]: value } }),
                  ),
                ),
              ],
            }),
          ),
          panel(
            t('Sentences of the self-check'),
            false,
            el('p', null, t('At least one that speaks for each way, or there is no self-check.')),
            ...listOf({
              entries: signs,
              name: t('sentence'),
              // of this comparison alone: an article's marks refer to it
              add: () => ({ id: `s${Math.random().toString(36).slice(2, 8)}`, text: '', for: {} }),
              change: set('signs'),
              fields: (sign, change) => [
                area(
                  t('A sentence people may recognise themselves in'),
                  sign.text,
                  (value) => change({ text: value }),
                  { rows: 2 },
                ),
                el(ToggleControl, {
                  __nextHasNoMarginBottom: true,
                  label: t('It is about danger: show the support text at once'),
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
            t('Support text'),
            false,
            area(t('Who helps at once, one line each'), support, set('support'), {
              help: t('Name, number and hours of services where your visitors are. Needed for sentences about danger.'),
            }),
            text(t('Checked on'), supportChecked, set('supportChecked'), { type: 'date' }),
          ),
          panel(
            t('About the comparison'),
            false,
            text(t('Reviewed on'), reviewed, set('reviewed'), { type: 'date' }),
            text(t('Your own interest'), interest, set('interest'), { placeholder: t('We offer both.') }),
            el(ToggleControl, {
              __nextHasNoMarginBottom: true,
              label: t('It is about health'),
              checked: health,
              onChange: set('health'),
            }),
          ),
        ),
        el(
          'div',
          props,
          paths.length
            ? el(Preview, { html: renderToString(pathsHtml(attributes, {})) })
            : el(
                Placeholder,
                {
                  icon: 'columns',
                  label: t('Wayleaf comparison'),
                  instructions: t('Two or more ways side by side. You write them in the sidebar.'),
                },
                el(Button, { variant: 'primary', onClick: begin }, t('Begin with two ways')),
              ),
        ),
      );
    },
    save: ({ attributes }) => (attributes.paths.length ? pathsHtml(attributes, useBlockProps.save()) : null),
  });
})(window.wp);
