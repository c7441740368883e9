/**
 * Stands for Cal.com's public API, version 2, as its documentation describes the three calls that need no key
 * (https://cal.com/docs/api-reference/v2, read in November 2026): `GET event-types`, `GET slots`, `POST bookings`. It
 * wants
 * the version header of each call, answers in Cal's shapes and with its words for errors, and stands for nothing else.
 *
 * `/cal-api/<variant>/v2/…`, with the variants `free` (an event of 30 minutes with a question), `paid`, `pending`,
 * `taken` (every time is gone once one wants it), `teamless` (no such event type).
 */
const EVENT = {
  id: 77,
  title: 'First talk',
  slug: 'intro',
  lengthInMinutes: 30,
  locations: [{ type: 'integration', integration: 'cal-video' }],
  bookingFields: [
    { isDefault: true, type: 'name', slug: 'name', required: true },
    { isDefault: true, type: 'email', slug: 'email', required: true },
    { isDefault: true, type: 'textarea', slug: 'notes', required: false },
    { isDefault: true, type: 'multiemail', slug: 'guests', required: false },
    {
      isDefault: false,
      type: 'select',
      slug: 'where-are-you',
      label: 'Where will you be?',
      required: true,
      options: ['New Jersey', 'New York'],
    },
  ],
  price: 0,
  confirmationPolicy: { disabled: true },
};
const VERSIONS = { 'event-types': '2024-06-14', slots: '2024-09-04', bookings: '2026-02-25' };
const taken = new Set();

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

/** Answers a request below `/cal-api/`. */
export async function handle(request, response, url) {
  const [, , variant, , call] = url.pathname.split('/');
  const cors = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'Content-Type, Accept, cal-api-version',
    'access-control-max-age': '86400',
  };
  const json = (status, body) =>
    response.writeHead(status, { 'content-type': 'application/json', ...cors }).end(JSON.stringify(body));
  const fail = (status, code, message) =>
    json(status, {
      status: 'error',
      timestamp: new Date().toISOString(),
      path: url.pathname,
      error: { code, message },
    });
  if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
  if (request.headers['cal-api-version'] !== VERSIONS[call])
    return fail(404, 'NotFoundException', 'Cannot find this call in this version');
  if (request.headers.cookie || request.headers.authorization)
    return fail(400, 'BadRequestException', 'Nobody asked for this');
  if (call === 'event-types') {
    if (
      url.searchParams.get('username') !== 'wren' ||
      url.searchParams.get('eventSlug') !== 'intro' ||
      variant === 'teamless'
    )
      return json(200, { status: 'success', data: [] });
    return json(200, {
      status: 'success',
      data: [
        {
          ...EVENT,
          ...(variant === 'paid' && { price: 9000, currency: 'usd' }),
          ...(variant === 'pending' && { confirmationPolicy: { type: 'always' } }),
        },
      ],
    });
  }
  if (call === 'slots') {
    const { start, end, timeZone, format, username, eventTypeSlug } = Object.fromEntries(url.searchParams);
    if (username !== 'wren' || eventTypeSlug !== 'intro' || format !== 'range')
      return fail(404, 'NotFoundException', 'Event Type not found');
    const data = {};
    for (let day = Math.max(Date.parse(start), Date.now() + 86_400_000); day < Date.parse(end); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      const times = ['15:00', '15:30', '22:00']
        .map((time) => Date.parse(`${date}T${time}:00Z`))
        .filter((time) => time > Date.now() && !taken.has(`${variant}${time}`));
      for (const time of times) {
        const key = new Intl.DateTimeFormat('sv', { timeZone }).format(time);
        (data[key] ??= []).push({ start: new Date(time).toISOString(), end: new Date(time + 1_800_000).toISOString() });
      }
    }
    return json(200, { status: 'success', data });
  }
  if (call === 'bookings' && request.method === 'POST') {
    const { eventTypeId, start, attendee, bookingFieldsResponses } = await bodyOf(request);
    if (eventTypeId !== 77 || !/Z$/.test(start) || !attendee?.timeZone)
      return fail(400, 'BadRequestException', 'Invalid body');
    if (!bookingFieldsResponses?.['where-are-you'])
      return fail(400, 'BadRequestException', 'responses - {where-are-you}error_required_field');
    const key = `${variant}${Date.parse(start)}`;
    if (taken.has(key) || variant === 'taken') {
      taken.add(key);
      return fail(400, 'BadRequestException', 'User either already has booking at this time or is not available');
    }
    taken.add(key);
    const end = new Date(Date.parse(start) + 1_800_000).toISOString();
    return json(201, {
      status: 'success',
      data: {
        id: 1,
        uid: `cal-${key.length}-${Date.parse(start)}`,
        title: `First talk between Wren and ${attendee.name}`,
        status: variant === 'pending' ? 'pending' : 'accepted',
        start,
        end,
        duration: 30,
        eventTypeId,
        attendees: [attendee],
      },
    });
  }
  return fail(404, 'NotFoundException', `Cannot ${request.method} ${url.pathname}`);
}
