/** @pure Reads from the light DOM what only lazy parts need: support with its services, questions, sources. */
import type { Report } from '../../controllers/problems-controller.js';
import { plainText } from '../../internal/dom.js';
import { safeUrl } from '../../internal/url.js';
import { isOn } from '../../internal/values.js';
import { rememberElement, type PathsModel, type Support, type SupportEntry } from '../model.js';
import { attribute } from '../read-children.js';

/** An address the author gave, if it may be followed. */
const address = (value: string | null | undefined, near: Element): string => safeUrl(value, near.baseURI) ?? '';

const several = (text = ''): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

/** Reads a service of the support: an element with the day it was checked. */
function readEntry(item: Element): SupportEntry {
  const links = [...item.querySelectorAll('a[href]')];
  const to = (scheme: string, extra = '') => links.find((link) => link.matches(`[href^="${scheme}" i]${extra}`));
  // a person dials the number they read; words without a number leave it to the address
  const number = (link: Element | undefined) => {
    if (!link) return '';
    return (
      /\+?\d[\d\s().-]*\d/.exec(plainText(link))?.[0].trim() ?? link.getAttribute('href')!.replace(/^\w+:|\?.*/g, '')
    );
  };
  const sms = to('sms:');
  const chat = links.find((link) => link.hasAttribute('data-chat'));
  return {
    name: attribute(item, 'name') || plainText(item.querySelector('h1, h2, h3, h4, h5, h6, strong, b') ?? item),
    region: several(attribute(item, 'region')),
    for: attribute(item, 'who') ?? '',
    call: number(to('tel:')),
    text: sms
      ? { to: number(sms), body: new URLSearchParams(sms.getAttribute('href')!.split('?')[1]).get('body') ?? '' }
      : null,
    chat: address(chat?.getAttribute('href'), item),
    web: address(to('http', ':not([data-chat])')?.getAttribute('href'), item),
    hours: attribute(item, 'hours') ?? '',
    free: isOn(item.getAttribute('data-free')),
    lang: several(attribute(item, 'langs')),
    source: address(attribute(item, 'source'), item),
    checked: attribute(item, 'checked') ?? '',
  };
}

function readSupport(section: Element, report: Report): Support | null {
  const heading = section.querySelector('h1, h2, h3, h4, h5, h6');
  const outside = (element: Element) => !element.closest('[data-checked]');
  // a paragraph that is nothing but a link is read as a link
  const text = (element: Element) =>
    plainText(element) === plainText(element.querySelector('a') ?? section) ? '' : plainText(element);
  const support: Support = {
    heading: heading ? plainText(heading) : '',
    paragraphs: [...section.querySelectorAll('p, li:not(:has(p))')].filter(outside).map(text).filter(Boolean),
    links: [...section.querySelectorAll('a[href]')].filter(outside).flatMap((link) => {
      const href = address(link.getAttribute('href'), section);
      if (!href) report('WL-PATHS-020', { link: plainText(link) }, link);
      return href ? [rememberElement({ label: plainText(link), href }, link)] : [];
    }),
    entries: [...section.querySelectorAll('[data-checked]')].map((item) => rememberElement(readEntry(item), item)),
  };
  return plainText(section) ? support : null;
}

/**
 * Completes the model with what stands on the page beside the table and the signs. Fields from JSON take precedence.
 *
 * @param host - The widget, or another element that holds the words.
 * @param supportElement - The author's support, if it is on the page.
 */
export function withSupplements(
  model: PathsModel,
  host: Element,
  supportElement: Element | undefined,
  report: Report = () => undefined,
): PathsModel {
  const items = (name: string) => [...host.querySelectorAll(`[${name}] li`)].filter((item) => plainText(item));
  return {
    ...model,
    sources: model.sources.length
      ? model.sources
      : items('data-sources').map((item) => ({
          label: plainText(item),
          href: address(item.querySelector('a')?.getAttribute('href'), item),
        })),
    questions: model.questions.length ? model.questions : items('data-questions').map(plainText),
    support: supportElement ? readSupport(supportElement, report) : model.support,
  };
}
