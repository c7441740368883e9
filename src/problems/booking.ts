/** @pure The problems of a booking link, its provider, a native booking, opening hours and a request form. */
import type { ProblemTable } from './problem-table.js';

export const bookingProblems = {
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
  'WL-BOOKING-012': {
    message: ({ detail = '' }) => `The booking widget could not be drawn: ${detail}.`,
    hint: 'Your link and words were shown as you wrote them. Another script may have changed what browsers offer, the page may be XHTML, or the browser is older than docs/browsers.md asks for.',
  },
  'WL-BOOKING-013': {
    message: ({ detail = '' }) => `The booking window could not be opened: ${detail}.`,
    hint: "The link's address was opened instead. Look for a script on the page that changes what browsers offer.",
  },
  'WL-BOOKING-014': {
    message: 'The request form stands inside another form of the page.',
    hint: 'Browsers drop a form in a form: its fields belong to the outer one, and its button sends that. Put the widget outside of the outer form, or give the address in the attribute form="…" instead.',
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
    message: ({ what = 'The endpoint', url = '', detail = '' }) => `${what} gave no openings (${detail}): ${url}`,
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
  'WL-BOOKING-083': {
    message: ({ url = 'openings', zone = '', count = 1 }) =>
      `"${zone}" in ${url} is not a time zone Wayleaf can tell, so ${count} of its entries are left out.`,
    hint: 'Let the calendar describe the zone in a VTIMEZONE, or name it as America/New_York does, in TZID or X-WR-TIMEZONE.',
  },
  'WL-BOOKING-084': {
    message: ({ url = 'openings', count = 1 }) =>
      `${count} events of ${url} are marked as busy and not shown as openings.`,
    hint: 'Mark the events that are openings as "free" or "available" in your calendar (TRANSP:TRANSPARENT), and leave appointments out of this feed.',
    level: 'warning',
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
  'WL-BOOKING-095': {
    message:
      'Your site answered the form with a page that holds the form again, so nobody can tell whether it was taken.',
    hint: 'Answer a request that was taken with a redirect to a page of thanks, and one that was not with the status 422. Until then the visitor keeps every word, and with the next press sees the answer itself.',
    level: 'warning',
  },
} satisfies ProblemTable<'BOOKING'>;
