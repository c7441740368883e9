import { html } from 'lit';
import type { Problem, ProblemLevel } from '../controllers/problem-event.js';

type Values = Readonly<Record<string, string | number>>;
type Text = string | ((values: Values) => string);

/** What happened, and what an author can do about it. For authors, so in English only. */
export interface ProblemText {
  readonly message: Text;
  readonly hint: Text;
  /** `error` where nothing else is said. */
  readonly level?: ProblemLevel;
}

/**
 * Every problem Wayleaf can name. PROBLEMS.md is generated from this table. Codes are `WL-<room>-<number>` and are
 * never
 * given a new meaning; 0xx are shared by all widgets.
 */
export const texts: Readonly<Record<string, ProblemText>> = {
  'WL-DATA-001': {
    message: ({ where = 'config' }) => `The data in ${where} is not valid JSON.`,
    hint: ({ detail = '' }) =>
      `Check it with a JSON validator${detail ? ` (the browser says: ${detail})` : ''}. Until then the content between the tags is shown.`,
  },
  'WL-DATA-002': {
    message: ({ url = 'src' }) => `${url} could not be loaded.`,
    hint: ({ detail = '' }) =>
      `Open the address in a browser tab${detail ? ` (${detail})` : ''}. A document on another site needs an Access-Control-Allow-Origin header.`,
  },
  'WL-DATA-003': {
    message: ({ url = 'src' }) => `${url} is not an address that can be loaded.`,
    hint: 'Use a web address that starts with https://, or a path on your own site.',
  },
  'WL-DATA-004': {
    message: ({ url = 'src', type = 'unknown' }) => `${url} is of type ${type}, which this widget does not read.`,
    hint: 'Serve it with the right content type, or name it with a fitting ending.',
  },
  'WL-DATA-005': {
    message: ({ where = 'The data' }) => `${where} is not an object with named fields.`,
    hint: 'Write { … } with the fields named in the documentation.',
  },
  'WL-DATA-006': {
    message: ({ url = 'src' }) => `${url} is empty, or too large to read comfortably.`,
    hint: 'Check that the file has content and is under 5 MB.',
  },
  'WL-PATHS-001': {
    message: 'There is nothing to compare.',
    hint: 'Put a <table> between the tags, with a <th data-path="id"> for each path, or give paths and rows in the JSON.',
  },
  'WL-PATHS-002': {
    message: 'The comparison does not say what is being decided.',
    hint: 'Give the table a <caption>, or the JSON a "decision".',
  },
  'WL-PATHS-003': {
    message: 'There are fewer than two paths.',
    hint: 'A comparison needs at least two: a <th data-path="id"> for each.',
  },
  'WL-PATHS-004': {
    message: ({ id = '', where = '' }) => `"${where}" names the path "${id}", which is not in the comparison.`,
    hint: 'Use the id of a <th data-path="id">, spelled alike.',
  },
  'WL-PATHS-005': {
    message: ({ row = '', path = '' }) => `The row "${row}" says nothing about "${path}".`,
    hint: 'Fill every cell, so that all paths are told in equal detail. "Does not apply" is an answer, too.',
  },
  'WL-PATHS-006': {
    message: ({ id = '' }) => `Two paths have the id "${id}".`,
    hint: 'Give each path an id of its own.',
  },
  'WL-PATHS-007': {
    message: ({ id = '' }) => `Two signs have the id "${id}".`,
    hint: 'Give each sign a data-id of its own, or a text of its own.',
  },
  'WL-PATHS-008': {
    message: ({ id = '', where = '', limit = 2 }) =>
      `The weight of "${id}" at "${where}" is not a whole number from -${limit} to ${limit}.`,
    hint: 'Write it as in data-for="self:2 therapy:-1". Finer weights would promise a precision that nobody has.',
  },
  'WL-PATHS-009': {
    message: ({ sign = '' }) => `The sign "${sign}" speaks against a path without saying why.`,
    hint: 'Add data-because="…", a sentence the visitor will read.',
  },
  'WL-PATHS-010': {
    message: 'No row says what each path may not give.',
    hint: 'Mark the row with data-row="limits": no path is without a limit.',
  },
  'WL-PATHS-011': {
    message: ({ sign = '' }) => `The safety sign "${sign}" has no support to show.`,
    hint: 'Add a <section data-support> with your own words and links for someone who needs company first.',
  },
  'WL-PATHS-012': {
    message: ({ sign = '' }) => `The sign "${sign}" speaks for no path.`,
    hint: 'Add data-for="id:1", or data-safety if it asks for support.',
  },
  'WL-PATHS-013': {
    message: ({ path = '' }) => `No sign speaks for "${path}".`,
    hint: 'Without one the self-check could never line up with it. Add a sign with a positive weight for it.',
  },
  'WL-PATHS-014': {
    message: 'A comparison about health does not say when it was last reviewed.',
    hint: 'Add reviewed="2026-10-01" with the day someone last checked it.',
  },
  'WL-PATHS-015': {
    message: ({ day = '' }) => `"${day}" is not a day.`,
    hint: 'Write days as 2026-10-01.',
    level: 'warning',
  },
  'WL-PATHS-016': {
    message: 'A comparison about health does not say who made it and what they gain from it.',
    hint: 'Add interest="This page is by …, who offers …".',
  },
  'WL-PATHS-017': {
    message: ({ text = '' }) => `The cell "${text}" spans several columns or rows.`,
    hint: 'Write the answer into each cell: cards and screen readers need one for each path.',
    level: 'warning',
  },
  'WL-PATHS-018': {
    message: ({ where = '' }) => `A part of the comparison has no words (${where}).`,
    hint: 'Give each path, row and sign a text.',
  },
  'WL-PATHS-019': {
    message: 'A part of the comparison, such as its self-check, could not be loaded.',
    hint: 'Check that the folder "parts" lies beside the script and may be loaded.',
  },
  'WL-PATHS-020': {
    message: ({ link = '' }) => `The support link "${link}" has no address that can be followed.`,
    hint: 'Use an address that starts with https://, tel:, sms: or mailto:.',
  },
  'WL-PATHS-040': {
    message: ({ url = 'support-src', detail = '' }) =>
      `The support behind ${url} could not be loaded${detail ? ` (${detail})` : ''}.`,
    hint: 'Open the address in a browser tab: it must be JSON with a heading, paragraphs, links or entries. Until then the support on the page is used; without any, the self-check is withheld.',
  },
  'WL-PATHS-041': {
    message: ({ label = '', href = '' }) => `The link "${label}" shows one number and dials another (${href}).`,
    hint: 'Let both be the same: href="tel:" and the digits that visitors read.',
  },
  'WL-PATHS-042': {
    message: ({ name = '', day = '' }) => `"${name}" was last checked on ${day}.`,
    hint: 'Numbers and hours change. Look at the service’s own page, then set data-checked (or "checked") to today.',
    level: 'warning',
  },
  'WL-PATHS-043': {
    message: ({ name = '' }) => `The service "${name}" has no name, or no way to reach it.`,
    hint: 'Give it a name and a number to call or text, a chat or a page.',
  },
  'WL-PATHS-044': {
    message: ({ name = '', day = '' }) =>
      `"${name}" does not say when it was last checked${day ? `: "${day}" is not a day` : ''}.`,
    hint: 'Write the day as 2026-10-01 into data-checked (or "checked").',
    level: 'warning',
  },
  'WL-PATHS-045': {
    message: ({ name = '', number = '' }) =>
      `"${number}" (${name}) looks like a short number with a country code, which reaches nobody.`,
    hint: 'Write what people there really dial, such as 116 123 or 988.',
  },
  'WL-PATHS-046': {
    message: ({ name = '', web = '', source = '' }) =>
      `The page of "${name}" (${web}) and the page its facts come from (${source}) belong to different sites.`,
    hint: 'Take a service’s facts from its own site, or look at both again.',
    level: 'warning',
  },
  'WL-BOOKING-001': {
    message: 'There is no booking link.',
    hint: 'Put <a href="…">Book</a> between the tags, or set href to the address of your booking page.',
  },
  'WL-BOOKING-002': {
    message: ({ href = '', path = '' }) =>
      `${href} is not an address a booking link may lead to${path ? ` (path "${path}")` : ''}.`,
    hint: 'Use an address that starts with https://, tel:, mailto: or sms:. Until then the link is left as it is.',
  },
  'WL-BOOKING-003': {
    message: ({ path = '' }) => `There is more than one booking link for the path "${path}".`,
    hint: 'Keep one link per data-path. The first one is used.',
  },
  'WL-BOOKING-004': {
    message: ({ provider = '' }) => `"${provider}" is not a provider Wayleaf knows.`,
    hint: 'Leave provider out, since it is recognised by the address; or use one of the names in the documentation, other, or a description in JSON.',
  },
  'WL-BOOKING-005': {
    message: ({ value = '' }) => `The links attribute could not be read: ${value}`,
    hint: 'Write links="therapy=https://… self=https://…", or JSON such as {"therapy": "https://…"}.',
  },
  'WL-BOOKING-006': {
    message: ({ origin = '' }) => `This page's Content Security Policy does not allow a frame from ${origin}.`,
    hint: ({ origin = '' }) => `Add ${origin} to frame-src, or set mode="tab". Visitors were offered a new tab.`,
  },
  'WL-BOOKING-007': {
    message: ({ provider = '', stall = 15 }) => `${provider} gave no sign of life in time (stall: ${stall} s).`,
    hint: 'Check that the booking page exists and may be shown in a frame, or set mode="tab". Visitors were offered a new tab.',
  },
  'WL-BOOKING-008': {
    message: ({ provider = '' }) => `${provider} says that this booking page cannot be shown.`,
    hint: 'Check the address of the booking page. Visitors were offered a new tab.',
  },
  'WL-BOOKING-009': {
    message: 'A part of the booking window could not be loaded.',
    hint: 'Check that the folder "parts" lies beside the script and may be loaded. Visitors were led to a new tab.',
  },
  'WL-BOOKING-010': {
    message: ({ href = '' }) => `"${href}" does not say https://, so a browser would look for it on your own site.`,
    hint: ({ url = '' }) =>
      `Write ${url}. Visitors who press it are led there already; without JavaScript they are not.`,
    level: 'warning',
  },
  'WL-BOOKING-011': {
    message: ({ name = '', value = '' }) => `${name}="${value}" is not understood.`,
    hint: 'Write mode="auto", "dialog", "inline", "tab", "native" or "native-inline"; availability="open", "waitlist" or "closed"; theme="auto", "light" or "dark". Until then it is as if the attribute were not there.',
  },
  'WL-BOOKING-030': {
    message: 'The description of the provider is not valid JSON.',
    hint: 'Check it with a JSON validator; in HTML put single quotes around it. Until then the provider is recognised by the address.',
  },
  'WL-BOOKING-031': {
    message: ({ provider = '' }) => `${provider} does not let its pages be shown on other pages.`,
    hint: 'Leave mode out: it opens in a new tab, as it does now.',
  },
  'WL-BOOKING-032': {
    message: ({ field = '' }) => `The description of the provider has a part that cannot be understood: "${field}".`,
    hint: 'Write "name", and as needed "origins", "params", "takes", "hello", "ready", "failed", "close", "height" and "booked", as documented. The rest of it counts.',
  },
  'WL-BOOKING-033': {
    message: ({ origin = '' }) => `"${origin}" is not an origin that messages may come from.`,
    hint: 'Write it whole and exact, as in https://app.example.com, with no path and no star.',
  },
  'WL-BOOKING-034': {
    message: ({ value = '' }) => `prefill could not be read: ${value}`,
    hint: 'Write prefill="email=…&name=…", or JSON such as {"email": "…"}.',
  },
  'WL-BOOKING-035': {
    message: ({ names = '', provider = '' }) => `${provider} is not known to take this: ${names}.`,
    hint: 'Leave it out, or write it into the booking link itself under the name the provider gives it.',
  },
  'WL-BOOKING-036': {
    message: ({ provider = '' }) => `${provider} has no place for the path chosen or the article read.`,
    hint: 'Leave share-context out, or put {path} or {article} into a value of prefill that it takes.',
  },
  'WL-BOOKING-050': {
    message: ({ href = '' }) => `A booking at ${href} cannot be made on this page itself.`,
    hint: 'mode="native" needs a link to one event type of Cal.com, such as https://cal.com/you/first-talk, or an endpoint="…" of your own. Until then it opens as usual.',
  },
  'WL-BOOKING-051': {
    message: ({ endpoint = '' }) => `"${endpoint}" is not an address that openings can be asked of.`,
    hint: 'Use a path on your own site such as /booking/, or an address that starts with https://.',
  },
  'WL-BOOKING-052': {
    message: ({ what = 'The endpoint', url = '', trouble = '' }) => `${what} gave no openings (${trouble}): ${url}`,
    hint: 'Open the address with /slots at its end in a browser tab. On another origin it needs an Access-Control-Allow-Origin header. Visitors were shown another way.',
  },
  'WL-BOOKING-053': {
    message: ({ url = '' }) => `${url} can only be booked on its own page.`,
    hint: 'Cal.com event types that are paid, need a login, or ask for something this widget cannot show are booked on their page, which was opened instead.',
  },
  'WL-BOOKING-054': {
    message: ({ url = '' }) => `This page's Content Security Policy does not allow asking ${url} for openings.`,
    hint: ({ url = '' }) => `Add ${url} to connect-src. Visitors were shown another way.`,
  },
  'WL-BOOKING-070': {
    message: ({ value = '' }) => `"${value}" is not an address that can take a form.`,
    hint: 'Give "form" the address your form service names, which starts with https://, or a path on your own site.',
  },
  'WL-BOOKING-071': {
    message: 'A field of the form could not be read.',
    hint: 'Give each field a "name" and a "label"; name, email, phone and message bring their own label.',
  },
  'WL-BOOKING-072': {
    message: "The page's Content Security Policy forbids sending the form from here, so the browser went there itself.",
    hint: "Add the form's address to connect-src in the policy, or leave it: the form works either way.",
  },
  'WL-BOOKING-073': {
    message: ({ rule = '' }) => `The opening hours "${rule}" could not be read.`,
    hint: 'Write them as Mo-Fr 09:00-17:00, with ; between rules, and dates as 2026-12-24 closed. Until then all the hours are shown as you wrote them, and neither open nor closed is said.',
  },
  'WL-BOOKING-074': {
    message: ({ url = 'openings' }) => `${url} holds no openings this widget can read.`,
    hint: 'Serve JSON such as {"asOf": "2026-11-23T09:00Z", "openings": ["2026-12-01T10:00"]}, or an iCalendar feed.',
  },
  'WL-BOOKING-075': {
    message: ({ url = 'openings', count = 1 }) => `${count} entries of ${url} could not be read and are left out.`,
    hint: 'Each opening is a time such as 2026-12-01T10:00, or {"start": …} with a safe "href"; each event needs a DTSTART.',
  },
  'WL-BOOKING-076': {
    message: ({ zone = '' }) => `"${zone}" is not a time zone this browser knows.`,
    hint: ({ meant = '' }) =>
      `${meant ? `Did you mean timezone="${meant}"?` : 'Write it as America/New_York or Europe/Berlin.'} Until then the hours are shown as you wrote them.`,
  },
  'WL-BOOKING-077': {
    message: ({ value = '' }) => `"${value}" is not an address people can be referred to.`,
    hint: 'Give "referral" a web address that starts with https://, or a phone or mail link.',
  },
  'WL-BOOKING-078': {
    message: ({ value = '' }) => `The choice "${value}" could not be read whole.`,
    hint: 'Write [{"label": "With whom?", "options": [{"label": "Dr. Okafor", "person": "1234"}]}]; an href must be a web address.',
  },
  'WL-BOOKING-079': {
    message: 'Hours or openings are given without a time zone.',
    hint: 'Add timezone="America/New_York", or your own. Without it nobody elsewhere can tell what the hours mean.',
  },
  'WL-BOOKING-080': {
    message: ({ url = 'openings' }) =>
      `The openings in ${url} are too old to be shown, or do not say how old they are.`,
    hint: 'Give the document "asOf", let the server send Last-Modified, or allow more with openings-max-age (hours).',
  },
  'WL-BOOKING-081': {
    message: 'Hours, openings and questions could not be shown, because a part of Wayleaf did not load.',
    hint: 'Check that the files in parts/ lie beside wayleaf.js. The booking link works without them.',
  },
  'WL-BOOKING-082': {
    message: 'Search engines cannot be told of a practice without a name.',
    hint: 'Add practice="…", or leave structured-data away.',
  },
  'WL-BOOKING-091': {
    message: ({ zone = '' }) => `"${zone}" is an abbreviation or a distance from UTC, not the name of a time zone.`,
    hint: ({ meant = 'America/New_York', others = '' }) =>
      `Name a place, probably timezone="${meant || 'America/New_York'}"${others ? ` (or ${others})` : ''}: one abbreviation stands for several zones, and none knows when summer time begins. Until then the hours are shown as you wrote them.`,
  },
  'WL-BOOKING-092': {
    message: ({ rule = '' }) => `The hours "${rule}" may be of the morning or of the evening.`,
    hint: 'Write 9am-5pm, or 09:00-17:00. Until then all the hours are shown as you wrote them, and neither open nor closed is said.',
  },
  'WL-BOOKING-093': {
    message: ({ rule = '' }) => `The opening hours "${rule}" contradict others beside them.`,
    hint: 'After ; a rule replaces those before it on its days; after a comma it adds to them. Write all times of a day in one rule: Mo-Fr 09:00-12:00, 13:00-17:00. Until then all the hours are shown as you wrote them.',
  },
  'WL-BOOKING-094': {
    message: ({ rule = '' }) => `The hours depend on public holidays ("${rule}"), and no calendar of them is here.`,
    hint: 'Visitors see the hours of today "unless it is a public holiday" instead of "open now". To say "open now", write the days you are closed as dates, such as 2026-12-25 closed, instead of PH.',
    level: 'warning',
  },
  'WL-READER-001': {
    message: ({ selector = '' }) => `Nothing on the page matches for="${selector}".`,
    hint: 'Check the selector in the browser’s inspector. The reader keeps looking, and begins when such an element appears.',
  },
  'WL-READER-002': {
    message: ({ selector = '' }) => `for="${selector}" is not a selector.`,
    hint: 'Write a CSS selector such as #post or .article-body.',
  },
  'WL-READER-003': {
    message:
      'This page’s Trusted Types policy lets no text become an article, and this browser has no sanitiser of its own.',
    hint: 'Allow the policy “dompurify” in the page’s Content-Security-Policy, or write the article between the tags as HTML.',
  },
  'WL-READER-004': {
    message: 'A part of the reader, or the article it was to show, could not be prepared.',
    hint: ({ detail = '' }) =>
      `Check that the files beside the script are on the server${detail ? ` (the browser says: ${detail})` : ''}.`,
  },
  'WL-READER-005': {
    message: ({ url = 'src' }) => `${url} holds no article.`,
    hint: 'Put the words into a field named html, markdown or body.',
  },
  'WL-READER-006': {
    message: ({ name = 'published', text = '' }) => `${name} is “${text}”, which is not a date.`,
    hint: 'Write dates as year-month-day, such as 2026-10-12.',
    level: 'warning',
  },
  'WL-READER-007': {
    message: 'A marked passage has an empty data-sign.',
    hint: 'Give it the id of a sign in the comparison, such as data-sign="settle".',
    level: 'warning',
  },
  'WL-READER-008': {
    message: 'There is nothing to read.',
    hint: 'Put the article between the tags, or give its address in src, or the selector of an element of the page in for.',
  },
  'WL-READER-009': {
    message: ({ name = '', value = '' }) => `${name}="${value}" is not understood.`,
    hint: ({ values = '' }) => `Write one of these: ${values}. Until then the first of them counts.`,
    level: 'warning',
  },
  'WL-READER-030': {
    message: ({ part = '', url = '' }) => `${url} has no element with the id "${part}".`,
    hint: 'Check the part of src after the #: an id in the document, or the words of a heading as in what-helps. Until then all of it is shown.',
  },
  'WL-READER-031': {
    message: ({ item = '', url = '' }) => `The feed ${url} has no article "${item}".`,
    hint: 'Set item to the guid or id of an article in the feed, to the address of its page, or to its number, the first being 1. Feeds drop old articles.',
  },
  'WL-READER-032': {
    message: ({ url = '' }) => `The feed ${url} has no articles.`,
    hint: 'Open it in a browser tab. It may be the feed of comments, or of an empty category.',
  },
  'WL-READER-033': {
    message: ({ title = '' }) => `The feed gives only a summary of “${title}”.`,
    hint: 'Set the feed to full text (WordPress: Settings, Reading), or give the article’s own address in src.',
  },
  'WL-READER-034': {
    message: ({ url = '' }) => `${url} is XML, but no feed.`,
    hint: 'Give the address of an RSS or Atom feed, often /feed or /rss.xml.',
  },
  'WL-READER-035': {
    message: 'Nothing of the article may be shown.',
    hint: 'It is made of what the reader lets nobody bring in, such as scripts, forms or frames. Write its words as plain HTML or Markdown.',
  },
};

const say = (text: Text, values: Values): string => (typeof text === 'function' ? text(values) : text);

/** The sentences for one finding. An unknown code is its own message. */
export function problemText(code: string, values: Values): Pick<Problem, 'message' | 'hint' | 'level'> {
  const { message = code, hint = '', level = 'error' } = texts[code] ?? {};
  return { message: say(message, values), hint: say(hint, values), level };
}

/** The panel that authors see with `debug`. */
export const problemsPanel = (list: readonly Problem[]) => html`
  <section class="chrome problems" lang="en" dir="ltr" aria-label="Wayleaf problems">
    <ul>
      ${list.map(({ code, message, hint }) => html`<li><strong>${code}</strong> ${message} ${hint}</li>`)}
    </ul>
  </section>
`;
