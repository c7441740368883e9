/** @pure The strings of what changes with the clock: hours, openings, and the one question before booking. */

export interface LiveStrings {
  /** Labels of the rows. */
  readonly hours: string;
  readonly next: string;
  readonly open: string;
  readonly openUntil: (time: string) => string;
  readonly shut: string;
  /** `when` is a moment such as "tomorrow, 9:00". */
  readonly opensAt: (when: string) => string;
  /** The same where a public holiday may come in between. */
  readonly opensUsually: (when: string) => string;
  /**
   * Today's times, which hold if it is no public holiday; `day` stands for "today" where it is another for the visitor.
   */
  readonly unlessHoliday: (times: string, day?: string) => string;
  /** Label of the row of public holidays. */
  readonly holidays: string;
  readonly today: (time: string) => string;
  readonly tomorrow: (time: string) => string;
  /** A time in the practice's zone, for someone elsewhere. */
  readonly there: (time: string, zone: string) => string;
  readonly closed: string;
  readonly allDay: string;
  readonly week: string;
  /** How old the openings are. */
  readonly asOf: (when: string) => string;
  /** Which zone the openings are shown in, and which is the practice's. */
  readonly yours: (theirs: string) => string;
  readonly noneListed: string;
  /** In place of openings that are too old or did not load. */
  readonly unknown: string;
  readonly where: string;
  readonly choose: string;
  readonly elsewhere: string;
  readonly fits: (place: string) => string;
  readonly fitsNot: string;
  readonly any: string;
  /** Said once an answer travels with the booking. */
  readonly sends: string;
}

export const english: LiveStrings = {
  hours: 'Hours',
  next: 'Next openings',
  open: 'Open now',
  openUntil: (time) => `Open now, until ${time}`,
  shut: 'Closed for now',
  opensAt: (when) => `Closed now, opens ${when}`,
  opensUsually: (when) => `Closed now, usually opens ${when}`,
  unlessHoliday: (times, day = 'Today') => `${day}, unless it is a public holiday: ${times}`,
  holidays: 'Public holidays',
  today: (time) => `today at ${time}`,
  tomorrow: (time) => `tomorrow at ${time}`,
  there: (time, zone) => `${time}, ${zone}`,
  closed: 'Closed',
  allDay: 'All day',
  week: 'The whole week',
  asOf: (when) => `As of ${when}.`,
  yours: (theirs) => `Shown in your time; the practice is on ${theirs}.`,
  noneListed: 'None listed at the moment.',
  unknown: 'Booking itself shows the times that are free.',
  where: 'Where will you be during sessions?',
  choose: 'Choose a place',
  elsewhere: 'Somewhere else',
  fits: (place) => `Sessions are possible while you are in ${place}.`,
  fitsNot: 'We may not be able to offer sessions there. You are welcome to ask us, or to look for someone near you.',
  any: 'No preference',
  sends: 'What you chose here goes along to the booking service.',
};
