/**
 * @pure The addresses at which Google's and Microsoft's calendars take an entry; no request is sent to them before the
 * click.
 */
import { utcStamp, type Entry } from './ics.js';

/** Where an entry may go. */
export interface CalendarLink {
  readonly id: 'google' | 'outlook' | 'office';
  readonly href: string;
}

const link = (address: string, query: Readonly<Record<string, string | undefined>>): string => {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  // a plus is a space to some of them and a plus to others
  return url.href.replaceAll('+', '%20');
};

export function calendarLinks({ start, end, title, notes, place }: Entry): readonly CalendarLink[] {
  const outlook = (host: string) =>
    link(`https://${host}/calendar/0/action/compose`, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: new Date(start).toISOString(),
      enddt: new Date(end).toISOString(),
      body: notes,
      location: place,
    });
  return [
    {
      id: 'google',
      href: link('https://calendar.google.com/calendar/render', {
        action: 'TEMPLATE',
        text: title,
        dates: `${utcStamp(start)}/${utcStamp(end)}`,
        details: notes,
        location: place,
      }),
    },
    { id: 'outlook', href: outlook('outlook.live.com') },
    { id: 'office', href: outlook('outlook.office.com') },
  ];
}
