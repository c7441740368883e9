// Lists what the reader would say of an article, in a document of Node's: the same code reads, cleans and cuts it.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NarrateError } from './messages.mjs';

const dist = new URL('../../dist/', import.meta.url);
/** Relative addresses need one to be relative to; nothing is fetched. */
const HOME = 'https://article.invalid/';
const load = (path) => import(new URL(path, dist).href);
/** Whether a visitor sees an element as the page opens: not inside of a closed `<details>`. */
function checkVisibility() {
  for (let at = this; at.parentElement; at = at.parentElement) {
    const { parentElement: parent } = at;
    if (parent.localName !== 'details' || parent.open) continue;
    if (at !== [...parent.children].find(({ localName }) => localName === 'summary')) return false;
  }
  return !this.closest('[hidden]');
}

/** Makes a document, which the modules of the reader find as they would in a page. */
async function openDocument() {
  const { JSDOM } = await import('jsdom').catch(() => {
    throw new NarrateError('To read an article outside of a browser the package jsdom is needed: npm install jsdom');
  });
  const { window } = new JSDOM('<!doctype html>', { url: HOME });
  window.Element.prototype.checkVisibility = checkVisibility;
  globalThis.window = window;
  for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
}

function read(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' };
    throw new NarrateError(`${file} cannot be read: ${why[error.code] ?? error.message}.`);
  }
}

/**
 * What is said of an article, in order.
 *
 * @param options.lang - Its language, where it names none, or another one.
 * @param options.item - Which article of a feed.
 * @returns `lang`, `title`, `notes` (what the reader finds wrong with it) and `utterances`, each with its `text`,
 *   `lang`, and the `pause` before it: `sentence`, `paragraph`, `heading` or, within a sentence, `none`.
 */
export async function spokenText(file, { lang, item } = {}) {
  const bytes = read(file);
  await openDocument();
  const { cleanArticle, readDocument } = await load('reader/article/article.js');
  const { passagesIn } = await load('reader/narration/passages.js');
  const { Transcript } = await load('reader/narration/transcript.js');
  const { DEFAULT_NARRATION } = await load('reader/narration/narration-settings.js');
  const { problemText } = await load('problems/problem-texts.js');
  const notes = [];
  const report = (code, values = {}) => {
    const { message, hint } = problemText(code, values);
    notes.push(`${code}: ${message} ${hint}`);
  };
  const url = new URL(encodeURIComponent(basename(file)), HOME).href;
  const source = {
    text: bytes.toString().replace(/^\uFEFF/, ''),
    bytes: new Uint8Array(bytes),
    type: '',
    charset: '',
    url,
  };
  const article = await readDocument(source, { type: 'auto', item }, report);
  if (!article.body) throw new NarrateError([`There is no article in ${file}.`, ...notes].join('\n'));
  const { fragment, facts, problems } = await cleanArticle(article.body, article.heading);
  for (const { code, values } of problems) report(code, values);
  const spoken = lang ?? facts.lang ?? article.lang;
  if (!spoken)
    throw new NarrateError(
      `${file} does not say in which language it is: --lang=en, or "lang: en" between --- lines at its beginning.`,
    );
  const root = document.createElement('div');
  root.lang = spoken;
  root.append(fragment);
  document.body.append(root);
  const { says } = DEFAULT_NARRATION;
  const steps = passagesIn(root, spoken, says);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const title = article.heading || facts.heading;
  const first = title ? [{ element: root, lang: spoken, text: title, length: title.length, isTitle: true }] : [];
  const transcript = new Transcript([...first, ...step.value], says);
  const utterances = transcript.passages.flatMap(({ element, isTitle }, passage) =>
    transcript.of(passage).map(({ text, lang: own, sentence }, index, all) => {
      let pause = 'sentence';
      if (index === 0) pause = /^H[1-6]$/.test(element.nodeName) || isTitle ? 'heading' : 'paragraph';
      else if (all[index - 1].sentence === sentence) pause = 'none';
      return { text: text.replace(/\s+/g, ' ').trim(), lang: own, pause };
    }),
  );
  if (!utterances.length) throw new NarrateError([`There is nothing to say in ${file}.`, ...notes].join('\n'));
  return { lang: spoken, title, notes, utterances };
}
