/** @pure What an owner is making: an article, a comparison and a booking link, as plain data, and how it begins. */
import type { Fact } from '../../src/booking/model.js';
import { normalise, type PathsModel, type Row } from '../../src/paths/model.js';

/** The article: clean HTML, or the address of a document that the widget fetches itself. */
export interface ReaderDraft {
  readonly from: 'text' | 'address';
  readonly html: string;
  readonly address: string;
  /** The address that `html` came from, as long as it is unchanged. */
  readonly fetched?: string | undefined;
}

/** The words that are known of an article: those that stand in the page, or those that were fetched from its address. */
export const knownWords = ({ from, html, address, fetched }: ReaderDraft): string =>
  from === 'text' || (fetched && fetched === address) ? html : '';

/** A booking link for those who chose a path. */
export interface PathLink {
  readonly path: string;
  readonly href: string;
  readonly label: string;
  readonly note: string;
}

/** An answer to a question before booking, and what it changes: the link, or what the service is told. */
export interface ChoiceOption {
  readonly label: string;
  readonly href: string;
  /** As the service knows them. */
  readonly person: string;
  readonly service: string;
  readonly location: string;
}

/** A question before booking, such as with whom. */
export interface BookingChoice {
  readonly label: string;
  readonly options: readonly ChoiceOption[];
}

/** Booking, each field as it is written into an attribute; empty strings for what is not given. */
export interface BookingDraft {
  /** `link` to a page, a phone or a mailbox; `form` for a form service, with the link as the other way. */
  readonly kind: 'link' | 'form';
  readonly href: string;
  readonly label: string;
  /** The form service's address. */
  readonly form: string;
  readonly facts: { readonly [fact in Fact]?: string };
  readonly hours: string;
  readonly timezone: string;
  readonly openings: string;
  readonly places: string;
  readonly elsewhere: string;
  readonly referral: string;
  readonly availability: '' | 'waitlist' | 'closed';
  readonly availabilityNote: string;
  readonly links: readonly PathLink[];
  /** The owner's own server, which is asked for openings and sent bookings. */
  readonly endpoint: string;
  readonly choices: readonly BookingChoice[];
}

/** Which widgets the page gets. */
export type WidgetName = 'reader' | 'paths' | 'booking';
export const WIDGETS = ['reader', 'paths', 'booking'] as const satisfies readonly WidgetName[];

/** All that an owner has made. */
export interface Draft {
  /** The language of the words, as a tag such as `en`. */
  readonly lang: string;
  /** Where the owner's copy of wayleaf.js lies. */
  readonly script: string;
  /** The shipped look, an empty string for the page's own. */
  readonly look: string;
  readonly reader: ReaderDraft;
  readonly paths: PathsModel;
  readonly booking: BookingDraft;
  /**
   * Attributes that are no part of a widget's document, by widget: how booking opens (`mode`), and those that were pasted
   * and have no field here. They are written out as they are.
   */
  readonly extraAttributes: Readonly<Record<WidgetName, Readonly<Record<string, string>>>>;
}

/** Stands for the owner's own address until they give it. */
export const PLACEHOLDER = 'https://your-site.example/wayleaf/wayleaf.js';

const EMPTY_BOOKING: BookingDraft = {
  kind: 'link',
  href: '',
  label: '',
  form: '',
  facts: {},
  hours: '',
  timezone: '',
  openings: '',
  places: '',
  elsewhere: '',
  referral: '',
  availability: '',
  availabilityNote: '',
  links: [],
  endpoint: '',
  choices: [],
};

const row = (kind: string, label: string): Row => ({ kind, label, cells: {}, matter: false, fit: {} });

/** The rows that a fair comparison is expected to have, without answers. */
const ROWS = [
  row('what', 'What is it?'),
  row('good', 'What is good about it?'),
  row('limits', 'What may it not give?'),
  row('looks-like', 'What is a usual week like?'),
  row('cost', 'What does it cost?'),
];

/** A draft in which nothing has been written. */
export const emptyDraft = (): Draft => ({
  lang: 'en',
  script: PLACEHOLDER,
  look: '',
  reader: { from: 'text', html: '', address: '' },
  paths: normalise({
    paths: [
      { id: 'path-1', label: '' },
      { id: 'path-2', label: '' },
    ],
    rows: ROWS,
  }),
  booking: EMPTY_BOOKING,
  extraAttributes: { reader: {}, paths: {}, booking: {} },
});

/** A draft that shows every part, for whoever wants to see one first. */
export const exampleDraft = (): Draft => {
  const answers = (...pairs: readonly (readonly [string, string, string])[]) =>
    ROWS.map((each, at) => ({ ...each, cells: { self: pairs[at]![1], guided: pairs[at]![2] } }));
  return {
    ...emptyDraft(),
    reader: {
      from: 'text',
      html: '<h2>Two ways to begin</h2>\n<p>Some people like to start on their own, with a notebook and half an hour. <mark data-sign="stuck">Others keep ending up in the same place</mark>, and want company.</p>\n<p>Both are fine, and nobody has to stay with what they began.</p>',
      address: '',
    },
    paths: normalise({
      decision: 'Choosing how to begin',
      interest: 'We offer the second way and are paid for it.',
      nothingOmitted: 'Waiting is possible at any time, and costs nothing.',
      paths: [
        { id: 'self', label: 'On your own' },
        { id: 'guided', label: 'With someone' },
      ],
      rows: answers(
        ['what', 'Exercises at home', 'Weekly meetings'],
        ['good', 'You set the pace', 'Someone keeps track'],
        ['limits', 'Another view', 'Full freedom of time'],
        ['looks-like', 'Half an hour, three times', 'An hour, once, and notes'],
        ['cost', 'A book, about 20 USD', '90 USD a meeting'],
      ),
      signs: [
        { id: 'steady', text: 'I like to find my own pace', for: { self: 2 }, because: '', safety: false },
        { id: 'evenings', text: 'My weeks have no fixed hours', for: { self: 1 }, because: '', safety: false },
        { id: 'stuck', text: 'I keep ending up in the same place', for: { guided: 2 }, because: '', safety: false },
        { id: 'talk', text: 'I think best when I talk', for: { guided: 1 }, because: '', safety: false },
      ],
    }),
    booking: {
      ...EMPTY_BOOKING,
      href: 'https://calendly.com/your-practice/first-talk',
      label: 'Book a first talk',
      facts: { practice: 'Your practice', area: 'Adults, anywhere by video', format: 'Video', length: '50 minutes' },
      hours: 'Mo-Fr 09:00-17:00',
      timezone: 'America/New_York',
    },
  };
};

/** All that was written in a draft, without its language, look and address, to tell whether two drafts say the same. */
export const contentOf = ({ reader, paths, booking, extraAttributes }: Draft): string =>
  JSON.stringify([reader, paths, booking, extraAttributes]);

/** The text of the first heading of an article, or what its words begin with. */
export const articleTitle = (html: string): string => {
  const words = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim();
  return words(/<h[1-6][^>]*>([^]*?)<\/h[1-6]>/i.exec(html)?.[1] ?? '') || words(html).slice(0, 60);
};

/** Whether anything has been written for a widget, so that a page can have it. */
export function hasContent(draft: Draft, widget: WidgetName): boolean {
  const { reader, paths, booking } = draft;
  if (widget === 'reader') return !!(reader.from === 'text' ? reader.html : reader.address).trim();
  if (widget === 'booking') return !!(booking.href || booking.form).trim();
  return (
    paths.paths.filter(({ label }) => label).length > 1 &&
    paths.rows.some(({ cells }) => Object.values(cells).some(Boolean))
  );
}
