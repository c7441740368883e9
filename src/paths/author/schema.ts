/**
 * @pure The JSON Schema of a comparison, for editors, which complete and validate, and for the lint, which reports what
 * is invalid. `npm run schema` writes it to dist/paths/schema.json. A title completes the sentence "… should be".
 */

const text = (description: string) => ({ title: 'a text', description, type: ['string', 'number'] }) as const;
const words = (description: string) =>
  ({ title: 'a text that is not empty', description, type: ['string', 'number'], pattern: '\\S' }) as const;
const id = (description: string) =>
  ({ title: 'an id: a text without spaces', description, type: ['string', 'number'], pattern: '^\\S+$' }) as const;
const day = (description: string) =>
  ({
    title: 'a day such as 2026-10-01',
    description,
    anyOf: [
      { type: 'string', format: 'date' },
      { type: 'string', pattern: '^\\s*$' },
    ],
  }) as const;
const flag = (description: string) =>
  ({ title: 'true or false', description, type: 'boolean', default: false }) as const;
/** An address without a scheme, and the schemes that are allowed. */
const RELATIVE = '(?!\\s*[a-zA-Z][a-zA-Z0-9+.\\-]*:)';
const SCHEMES = '\\s*(?:[hH][tT][tT][pP][sS]?|[tT][eE][lL]|[sS][mM][sS]|[mM][aA][iI][lL][tT][oO]):';
const url = (description: string, required = false) =>
  ({
    title: 'an address that starts with https://, tel:, sms: or mailto:, or a path on your own site',
    description,
    type: 'string',
    // addresses that would run code are refused; everything else is left to the reader of JSON
    pattern: `^${required ? '(?=\\s*\\S)' : ''}(?:${RELATIVE}|${SCHEMES})`,
  }) as const;
const list = (description: string, items: object) => ({ title: 'a list', description, type: 'array', items }) as const;
const tags = (description: string) =>
  ({
    title: 'a text, or a list of texts',
    description,
    anyOf: [
      { type: 'string' },
      { type: 'array', items: { title: 'a text that is not empty', type: 'string', pattern: '\\S' } },
    ],
  }) as const;
const record = (properties: object, required: readonly string[] = []) =>
  ({
    title: 'an object with named fields',
    type: 'object',
    properties,
    required,
    patternProperties: { '^\\$': {} },
    additionalProperties: false,
  }) as const;
const weights = (description: string, limit: 1 | 2) =>
  ({
    title: `whole numbers from -${limit} to ${limit} by path id, such as {"self": 1} or "self:1"`,
    description,
    anyOf: [
      {
        type: 'object',
        additionalProperties: {
          title: `a whole number from -${limit} to ${limit}`,
          anyOf: [
            { type: 'integer', minimum: -limit, maximum: limit },
            { type: 'string', pattern: `^\\s*[+\\-–—−]?[0-${limit}]\\s*$` },
          ],
        },
      },
      { type: 'string', pattern: `^[\\s,;]*(?:[^\\s=,;]+\\s*[:=]\\s*[+\\-–—−]?[0-${limit}](?:[\\s,;]+|$))*$` },
    ],
  }) as const;

/** The schema of support, a document of its own or a field of a comparison. */
const support = {
  ...record({
    heading: text('What the section is called, such as “If you need someone now”.'),
    paragraphs: list('Your own words, one text for each paragraph.', words('A paragraph.')),
    links: list(
      'Where to turn to, as plain links.',
      record(
        {
          label: text('What the link says. A number that is written here must be the number that is dialled.'),
          href: url('Where it leads.', true),
        },
        ['href'],
      ),
    ),
    entries: list('Services to turn to, with the facts a person needs.', {
      ...record(
        {
          name: words('What the service calls itself.'),
          region: tags('Where it answers: country codes such as US or GB. Leave it out when it answers everywhere.'),
          for: text('Whom it is for, where that is not everyone.'),
          call: text(
            'The number as people there dial it, such as 988 or 116 123: never in international form when it is a ' +
              'short code.',
          ),
          text: {
            title: 'a number, or an object with "to" and "body"',
            description: 'Where a text message goes, and what it is to say.',
            anyOf: [
              { type: ['string', 'number', 'null'] },
              record({ to: words('The number.'), body: text('What the message is to say.') }, ['to']),
            ],
          },
          chat: url('The address of its chat.'),
          web: url('The address of its own pages.'),
          hours: text('When it answers, in your words.'),
          free: flag('Whether it costs nothing.'),
          lang: tags('The languages it answers in, as tags such as en or es.'),
          source: url('The page these facts were taken from; best the service’s own.'),
          checked: day('The day someone last called or opened it. After half a year you are reminded.'),
        },
        ['name'],
      ),
    }),
  }),
  description:
    'Your words for someone who needs company first: shown in the place of any result when a safety sign is ticked.',
} as const;

/** What the JSON of a comparison may hold. References within it (an id, a missing cell) are checked by `validate`. */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://unpkg.com/wayleaf/dist/paths/schema.json',
  ...record({
    decision: text('What is being decided, phrased as the decision: “Choosing how to …”.'),
    kind: {
      title: '"general" or "health"',
      description: 'What the comparison is about. Health asks more of its author.',
      enum: ['general', 'health'],
      default: 'general',
    },
    reviewed: day('The day someone last checked this comparison.'),
    reviewBy: day('The day by which it is to be checked again. Visitors are told when it has passed.'),
    interest: text('Who made this and what they gain from it.'),
    nothingOmitted: text(
      'Why waiting, or doing nothing for now, is not among the paths, in a sentence that readers see.',
    ),
    sources: list('What the comparison rests on.', {
      title: 'a text, or an object with "label" and "href"',
      anyOf: [
        words('A source in print.'),
        record({ label: text('Its title.'), href: url('Its address, where it has one.') }),
      ],
    }),
    answers: {
      title: '"three" or "ticks"',
      description: 'How a sign is answered: in three steps, or with a tick.',
      enum: ['three', 'ticks'],
      default: 'three',
    },
    paths: list('The options, in the order they are shown in. None can be set apart.', {
      title: 'a text, or an object with "id" and "label"',
      anyOf: [
        words('The path’s name.'),
        record(
          {
            id: id('What cells, weights and booking links call it by. Made from the name when left out.'),
            label: words('Its name, without praise.'),
            heading: text('What stands over its name, and over others.'),
            nothing: flag('Whether it is the option of waiting, or of doing nothing for now.'),
          },
          ['label'],
        ),
      ],
    }),
    rows: list('The questions, each answered for every path.', {
      ...record(
        {
          kind: text(
            'What the row is about: "what", "looks-like", "good" and "limits" are looked for; others, such as ' +
              '"cost", are yours.',
          ),
          label: words('The question.'),
          heading: text('The group of questions it belongs to.'),
          cells: {
            title: 'a text for each path',
            description: 'The answers by path id, in about the same detail.',
            type: 'object',
            additionalProperties: words('The answer for this path.'),
          },
          matter: flag('Whether visitors are asked how much this matters to them.'),
          fit: weights('How each path does here, where it matters.', 1),
        },
        ['label', 'cells'],
      ),
    }),
    signs: list('Sentences a visitor may recognise, mixed, in the visitor’s voice.', {
      ...record(
        {
          id: id('What the article calls it by, in data-sign. Made from the text when left out.'),
          text: words('The sentence.'),
          for: weights('What it speaks for, and against (below zero).', 2),
          because: text('Why it speaks against a path: the visitor reads it.'),
          safety: flag('Whether it asks for support at once. Such a sign has no weights.'),
        },
        ['text'],
      ),
      if: { properties: { safety: { const: true } }, required: ['safety'] },
      then: {
        properties: { for: { title: 'left out: a sign of safety has no weights', maxProperties: 0, maxLength: 0 } },
      },
    }),
    questions: list(
      'What a visitor could ask when they first meet someone; printed on the sheet they may take away.',
      words('A question.'),
    ),
    support: { title: 'an object with named fields', anyOf: [support, { type: 'null' }] },
  }),
  title: 'an object with named fields',
  description: 'A comparison for <wayleaf-paths>: options side by side, presented neutrally, and a private self-check.',
} as const;
