/** @pure Tells an owner which booking service a link belongs to, and what the widget will do with it. */
import { linkUrl } from '../../src/booking/model.js';
import { detect, type ProviderId } from '../../src/booking/detect.js';

/** What is said about a link. */
export interface Service {
  /** Absolute; an empty string where it cannot be followed. */
  readonly href: string;
  readonly id: ProviderId | '';
  readonly name: string;
  /** Whether its address says which service it is. */
  readonly isKnown: boolean;
  /** Whether it leads to a page, which can open in more than one way. */
  readonly isPage: boolean;
  /** One sentence for each thing to know. */
  readonly says: readonly string[];
}

/** Services that reveal a booking to the page, besides opening on it. */
const NATIVE: readonly ProviderId[] = ['cal.com'];

/** A phone number or a mailbox as a link, where somebody has written it as people do. */
function completedReach(given: string): string {
  const text = given.trim();
  if (/^[^\s@/:?]+@[^\s@/:?]+\.[^\s@/:?.]+$/.test(text)) return `mailto:${text}`;
  const [, scheme = 'tel:', number = ''] = /^(tel:|sms:)?\s*(\+?[\d\s().\u2011-]{6,})$/i.exec(text) ?? [];
  const digits = number.replace(/[^\d+]/g, '');
  return digits.length > 5 ? `${scheme.toLowerCase()}${digits}` : text;
}

/** Recognises the service behind a link, as the widget does; no request is sent. */
export function describeService(href: string): Service {
  const none = (says: string): Service => ({ href: '', id: '', name: '', isKnown: false, isPage: true, says: [says] });
  if (!href.trim()) return none('Paste the address of your booking page, or write a phone number or a mail address.');
  const given = completedReach(href);
  // an address without its scheme would lead to the owner's own site
  const address = linkUrl(given, 'https://studio.invalid/');
  if (!address || address.startsWith('https://studio.invalid/'))
    return none(
      'This is no address that can be followed. It begins with https://, tel:, sms: or mailto:, or is a phone number or a mail address.',
    );
  const url = new URL(address);
  const bare = address !== href.trim() && !/^[a-z]+:/i.test(href.trim());
  const completed = bare ? [`Completed to ${address}`] : [];
  if (!/^https?:$/.test(url.protocol)) {
    const what = { 'mailto:': 'writes you a mail', 'tel:': 'calls you', 'sms:': 'writes you a text message' };
    return {
      href: address,
      id: '',
      name: url.protocol.slice(0, -1),
      isKnown: false,
      isPage: false,
      says: [
        ...completed,
        `A link that ${what[url.protocol as keyof typeof what] ?? 'opens a program'}. No window, no service.`,
      ],
    };
  }
  const { id, name, isKnownService, opensInDialog, blocksFraming } = detect(url);
  return {
    href: address,
    id,
    name,
    isKnown: isKnownService,
    isPage: true,
    says: [
      ...completed,
      isKnownService
        ? `Recognised: ${name}.`
        : id === 'other'
          ? `No service we know: ${name}. It is named to visitors by its host.`
          : `Looks like ${id} on a host of your own (${name}). If it is, nothing more is needed.`,
      opensInDialog
        ? 'It opens in a window on your page, and tells the page when a time was booked.'
        : blocksFraming
          ? 'It opens in a new tab: it does not let itself be shown on other pages.'
          : 'It opens in a new tab. It can be shown on your page, too (“How does it open?”), but never says that it is ready.',
      ...(NATIVE.includes(id)
        ? ['The whole booking can also happen in our own window, in the visitor’s language: “How does it open?”.']
        : []),
      'Before the press nothing is asked of it: no script, no frame, no cookie.',
      ...(url.protocol === 'http:' ? ['It is not encrypted: use https:// if the service has it.'] : []),
    ],
  };
}
