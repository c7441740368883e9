/**
 * @pure Reads what authors write beside the table and the signs: support with its services, questions, sources. Lazy
 * parts read it.
 */
import type { Report } from '../../controllers/problems-controller.js';
import { plainText } from '../../internal/dom.js';
import { safeUrl } from '../../internal/url.js';
import { isOn } from '../../internal/values.js';
import { placed, type PathsModel, type Support, type SupportEntry } from '../model.js';
import { attribute } from '../read-table.js';

/** An address the author gave, if it may be followed. */
const address = (value: string | null | undefined, near: Element): string => safeUrl(value, near.baseURI) ?? '';

const several = (text = ''): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

/** A service among the words of the support: whatever says when it was checked. */
function readEntry(item: Element): SupportEntry {
  const links = [...item.querySelectorAll('a[href]')];
  const to = (scheme: string, extra = '') => links.find((link) => link.matches(`[href^="${scheme}" i]${extra}`));
  // what a person dials is what they read; words without a number leave it to the address
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
  // a paragraph that is nothing but a link is told as a link
  const text = (element: Element) =>
    plainText(element) === plainText(element.querySelector('a') ?? section) ? '' : plainText(element);
  const support: Support = {
    heading: heading ? plainText(heading) : '',
    paragraphs: [...section.querySelectorAll('p, li:not(:has(p))')].filter(outside).map(text).filter(Boolean),
    links: [...section.querySelectorAll('a[href]')].filter(outside).flatMap((link) => {
      const href = address(link.getAttribute('href'), section);
      if (!href) report('WL-PATHS-020', { link: plainText(link) }, link);
      return href ? [placed({ label: plainText(link), href }, link)] : [];
    }),
    entries: [...section.querySelectorAll('[data-checked]')].map((item) => placed(readEntry(item), item)),
  };
  return plainText(section) ? support : null;
}

/**
 * The whole model: with what stands in the page beside the table and the signs. What came as data counts before it.
 *
 * @param host - The widget, or whatever holds the words.
 * @param supportElement - The author's support, if that is where it comes from.
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
