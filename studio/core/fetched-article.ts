/** Makes an article of what an address gave, with the reader's own code, or says in plain words why there is none. */
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';
import { plainText } from '../../src/internal/dom.js';
import { baseOf, extractArticle, isPage } from '../../src/reader/article/foreign-page.js';
import { readDocument } from '../../src/reader/article/read-document.js';
import type { ProblemCode } from '../../src/problems/all-problems.js';
import type { Answer, DocumentAnswer, NoAnswer, PostAnswer } from './ask-address.js';
import { articleTitle } from './draft.js';
import { cleanHtml } from './read-article.js';

/** An article, or what to tell the owner. */
export type Fetched =
  { readonly html: string; readonly title: string; readonly notes: readonly string[] } | { readonly says: string };

const PASTE = 'Open it, select its words (or all: Ctrl+A, ⌘A on a Mac), copy them, and paste them under “Article”.';

/** What to do where no article came. */
function refusalWords({ why, status = 0 }: NoAnswer): string {
  if (why === 'late') return 'The server has not answered in 20 seconds. Try again later, or paste the article.';
  if (why === 'large') return `What lies there is larger than an article. ${PASTE}`;
  if (why === 'locked') return `The article is behind a password. ${PASTE}`;
  if (why === 'refused')
    return `This site lets no other page read it, as most do, or it cannot be reached: browsers do not say which. ${PASTE}`;
  if (status === 404 || status === 410)
    return `Nothing lies at this address (${status}). See that it is written as in your browser’s address bar.`;
  if (status === 401 || status === 403) return `The server gives it only to whom it knows (${status}). ${PASTE}`;
  return `The server has no article to give at the moment (${status}). Try again later, or paste the article.`;
}

/** How many letters are no article, but what a page has where its article is made by scripts. */
const SHORTEST = 100;
const noArticle = `No article was found in what lies there. ${PASTE}`;

async function fromDocument(answer: DocumentAnswer): Promise<Fetched> {
  const told: ProblemCode[] = [];
  const text = new TextDecoder().decode(answer.bytes);
  const article = await readDocument({ ...answer, text }, { type: 'auto' }, (code) => void told.push(code));
  const { body, heading } = article;
  if (told.includes('WL-DATA-004'))
    return {
      says: `What lies there is no article, but a file of the kind ${answer.type || 'that its name says'}. Give the address of the page with the article.`,
    };
  if (!body) return { says: noArticle };
  // a page in which none is found has menus and the like: what of it is meant, only its owner knows
  if (body.kind === 'html' && isPage(body.text)) {
    const found = await extractArticle(body.text, baseOf(body.text, body.base));
    if (!found || wordsIn(found.html).length < SHORTEST) return { says: noArticle };
  }
  const isFeed = body.home !== undefined;
  return finish(await cleanHtml(body, heading), [
    ...(isFeed ? ['It is the first of a feed.'] : []),
    ...(told.includes('WL-READER-033') ? ['The feed gives only its beginning.'] : []),
  ]);
}

/** The words of a title that is HTML. */
const wordsIn = (html: string): string => {
  const page = parseInert(html);
  return page ? plainText(bodyOf(page)) : '';
};

const fromPost = async ({ title, html, url }: PostAnswer): Promise<Fetched> =>
  finish(html.trim() ? await cleanHtml({ kind: 'html', text: html, base: url }, wordsIn(title)) : '', []);

const finish = (html: string, notes: readonly string[]): Fetched =>
  wordsIn(html.replace(/<h1>.*?<\/h1>/s, '')) ? { html, title: articleTitle(html), notes } : { says: noArticle };

/** Reads an answer. Nothing in it runs, and nothing is requested for it. */
export async function readAnswer(answer: Answer): Promise<Fetched> {
  if (answer.kind === 'none') return { says: refusalWords(answer) };
  try {
    return answer.kind === 'post' ? await fromPost(answer) : await fromDocument(answer);
  } catch {
    return { says: noArticle };
  }
}
