/**
 * The script of embed.html: puts the widgets that its address names into the page, and tells the page around it their
 * height.
 */
import { directionOf } from '../i18n/negotiate.js';
import { isRecord } from '../internal/values.js';
import { sendHeight } from './frame-height.js';
import { isInDocument, readParameters, WIDGETS, type WidgetName } from './parameters.js';

type Fields = Readonly<Record<string, unknown>>;
const warn = (text: string): void => console.warn(`Wayleaf embed.html: ${text}`);

function setLanguage(lang: unknown): void {
  if (typeof lang !== 'string' || !lang) return;
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
}

function setAccent(accent: unknown): void {
  if (typeof accent !== 'string' || !accent) return;
  if (CSS.supports('color', accent)) document.documentElement.style.setProperty('--wayleaf-accent', accent);
  else warn(`accent is no colour: ${accent}`);
}

/**
 * Most pages around a frame are light whatever the visitor's system is, and the frame cannot see which they are: so it
 * is light, too, unless its owner says otherwise.
 */
function setTheme(theme: unknown): void {
  if (theme === undefined || theme === 'light') return;
  if (theme === 'dark' || theme === 'auto')
    document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  else warn(`theme is not one of light, dark and auto: ${JSON.stringify(theme)}`);
}

/** An address without its hash. */
const withoutPlace = (address: string): string => address.split('#')[0]!;

/**
 * Refuses the answer of another site for a document that the address names: a page of the owner's may lead on to any
 * site, and whoever wrote the address could name that page.
 */
function refuseAnswersOfOthers(addresses: readonly string[]): void {
  const ask = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const asked = withoutPlace(input instanceof Request ? input.url : new URL(input, document.baseURI).href);
    const response = await ask(input, init);
    if (addresses.some((each) => withoutPlace(each) === asked) && new URL(response.url).origin !== location.origin)
      throw new TypeError(`${asked} leads to another site`);
    return response;
  };
}

/**
 * The document that `document` names: `{lang, accent, reader: {…}, paths: {…}, booking: {…}}`, each widget's attributes
 * by name, `config` as the model itself. It is on the owner's own site, so it may set all of them.
 */
async function readDocument(url: string): Promise<Fields> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const data: unknown = await response.json();
  if (!isRecord(data)) throw new Error('it is no JSON object');
  return data;
}

const written = (value: unknown): string =>
  isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : value === true ? '' : String(value);

/** A widget with the attributes of the document, then those of the address. */
function create(name: WidgetName, fields: Fields, attributes: ReadonlyMap<string, string>): HTMLElement {
  const widget = document.createElement(`wayleaf-${name}`);
  for (const [field, value] of Object.entries(fields)) {
    if (!isInDocument(name, field)) warn(`${name} has no “${field}” that a document may set`);
    else if (value !== false && value !== null && value !== undefined) widget.setAttribute(field, written(value));
  }
  for (const [attribute, value] of attributes) widget.setAttribute(attribute, value);
  return widget;
}

/**
 * Links leave the frame. The page says so once, with `<base target>`, which also holds in closed roots; a link to a
 * place in this very page is taken back here.
 */
function keepPlacesInFrame(): void {
  const here = () => withoutPlace(location.href);
  addEventListener(
    'click',
    (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (link?.hash && withoutPlace(link.href) === here()) link.target = '_self';
    },
    true,
  );
}

async function start(): Promise<void> {
  const plan = readParameters(location.href);
  for (const each of plan.refused) warn(each);
  refuseAnswersOfOthers(plan.loaded);
  const page = document.querySelector<HTMLElement>('main')!;
  let data: Fields = {};
  if (plan.document)
    data = await readDocument(plan.document).catch((error: unknown) => {
      const what = `${plan.document} could not be read: ${(error as Error).message}`;
      warn(what);
      // stays where nothing else is named
      page.querySelector('p')!.textContent = what;
      return {};
    });
  setLanguage(plan.lang ?? data['lang']);
  setAccent(plan.accent ?? data['accent']);
  setTheme(plan.theme ?? data['theme']);
  const widgets = WIDGETS.flatMap((name) => {
    const attributes = plan.widgets.find((each) => each.name === name)?.attributes;
    const fields = data[name];
    return attributes || isRecord(fields) ? create(name, isRecord(fields) ? fields : {}, attributes ?? new Map()) : [];
  });
  // without any, what the page says about itself stays
  if (widgets.length) page.replaceChildren(...widgets);
  document.documentElement.classList.toggle('fixed', plan.fixed);
  keepPlacesInFrame();
  if (!plan.fixed) sendHeight(page);
}

void start();
