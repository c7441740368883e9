/**
 * Puts payloads on a page and looks at what is left of them. Runs in the test's page, and in frames with stricter
 * rules.
 */
import { cleanArticle, readDocument } from '../../../src/reader/article/article.js';
import type { Body } from '../../../src/reader/article/model.js';
import type { SanitiserChoice } from '../../../src/sanitise/sanitise.js';

export const FORMS = ['html', 'markdown', 'json', 'feed'] as const;
export type Form = (typeof FORMS)[number];

const FORBIDDEN =
  'script,style,iframe,object,embed,form,input,button,textarea,select,option,label,output,keygen,isindex,link,meta,base,svg,template,frame,frameset,title,wayleaf-reader,x-y,area,map,dialog,portal,fencedframe,marquee,noscript,xmp,plaintext,font,slot,menu,image';
const ATTRIBUTE = /^(on|style$|class$|name$|target$|is$|slot$|part$|exportparts$|tabindex$|ping$|autofocus$|autoplay$|contenteditable$|background$|popover|command|attributionsrc$|form|action$|xlink|xmlns|srcdoc$|nonce$|download$|draggable$|accesskey$|inert$|hidden$|usemap$|ismap$|crossorigin$|referrerpolicy$|fetchpriority$|item|longdesc$|dynsrc$|lowsrc$|aria-|http-equiv$|sandbox$|allow|contextmenu$|data(src|fld|formatas)$)/;

const FORMULA = /^(math|merror|mfrac|mi|mmultiscripts|mn|mo|mover|mpadded|mphantom|mprescripts|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover|none|semantics)$/;
const FORMULA_ATTRIBUTE = /^(id|title|lang|dir|display|alttext|displaystyle|scriptlevel|mathvariant|linethickness|columnalign|form|[lr]space|stretchy|symmetric|(min|max)size|largeop|movablelimits|accent|accentunder|width|height|depth|columnspan|rowspan)$/;

/**
 * What is wrong with an element of a formula: it is none, stands where parsers disagree, or says more than how it
 * looks.
 */
function notFormula(element: Element): boolean {
  const parent = element.parentElement;
  const within = element.localName === 'math' || parent?.namespaceURI === element.namespaceURI;
  return !within || !FORMULA.test(element.localName) || /^(mi|mn|mo|ms|mtext)$/.test(parent?.localName ?? '') || [...element.attributes].some(({ name, value }) => !FORMULA_ATTRIBUTE.test(name) || /^-\d{2}/.test(value));
}

const attributesOf = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes')!.get as (this: Element) => NamedNodeMap;

/** What is not as it should be. */
export function remains(part: ParentNode): string[] {
  const found: string[] = [];
  const form = document.createElement('form');
  const others = document.createNodeIterator(part, NodeFilter.SHOW_ALL & ~NodeFilter.SHOW_ELEMENT & ~NodeFilter.SHOW_TEXT & ~NodeFilter.SHOW_DOCUMENT & ~NodeFilter.SHOW_DOCUMENT_TYPE);
  for (let node = others.nextNode(); node; node = others.nextNode()) found.push(node.nodeName);
  for (const element of part.querySelectorAll('*')) {
    const formula = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
    if (element.matches(FORBIDDEN) || (formula ? notFormula(element) : element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || element.closest('math'))) found.push(`<${element.localName}>`);
    // a form’s own fields can hide its attributes
    for (const { name, value } of attributesOf.call(element)) {
      if (ATTRIBUTE.test(name)) found.push(name);
      // letters and signs that a browser passes over when it reads a scheme, and what a person reads, are no address
      if (!/^(title|alt|lang|dir|id|type|data-sign)$/.test(name) && /(^|["'\s,:])\s*(j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|livescript|data|blob|file|filesystem)\s*:/i.test(value)) found.push(`${name}=${value.slice(0, 60)}`);
      if (/^(href|src|cite|poster|data-href|data-src|openings|support-src)$/.test(name) && !/^(https?:|mailto:|tel:|sms:|#)/.test(value)) found.push(`${name}=${value.slice(0, 60)}`);
      if (name === 'id' && (value in document || value in form)) found.push(`id=${value}`);
      if (name === 'data-wayleaf' && value.trim().toLowerCase() === 'reader') found.push('a reader');
      if (/^(data-)?(src|openings|support-src|config)$/.test(name) && element.matches('wayleaf-paths,wayleaf-booking,[data-wayleaf]') && /evil\.test/.test(value)) found.push(`${name} leads to another site`);
      if (name === 'role' && !/^doc-/.test(value)) found.push(`role=${value}`);
    }
  }
  return found;
}

/** A payload as each way in would bring it. */
async function bodyOf(form: Form, payload: string): Promise<Body> {
  const base = 'https://practice.test/a/b';
  if (form === 'html') return { kind: 'html', text: payload, base };
  if (form === 'markdown') return { kind: 'markdown', text: `Before\n\n${payload}\n\nafter`, base };
  const source =
    form === 'json'
      ? { text: JSON.stringify({ heading: payload, byline: payload, html: `<p>Before</p>${payload}` }), type: 'application/json', url: base }
      : { text: `<rss><channel><item><title><![CDATA[${payload.replaceAll(']]>', '')}]]></title><description>${payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</description></item></channel></rss>`, type: 'application/rss+xml', url: base };
  const document = { ...source, bytes: new TextEncoder().encode(source.text), charset: '' };
  return (await readDocument(document, { type: 'auto' }, () => undefined)).body ?? { kind: 'html', text: '', base };
}

/**
 * Cleans each payload, puts it on the page, writes what stands there as text and reads that again.
 *
 * @returns What is not as it should be, by payload.
 */
export async function attack(payloads: readonly string[], form: Form, way: SanitiserChoice): Promise<string[]> {
  const failures: string[] = [];
  const box = document.createElement('div');
  document.body.append(box);
  for (const payload of payloads) {
    const said = payload.length > 200 ? `${payload.slice(0, 200)}…` : payload;
    const part = document.createElement('div');
    part.append((await cleanArticle(await bodyOf(form, payload), undefined, way)).fragment);
    box.append(part);
    const left = remains(part);
    if (left.length) failures.push(`${said}: ${left.join(', ')}`);
    const again = reread(part.innerHTML);
    if (again && remains(again).length) failures.push(`${said}: read again, ${remains(again).join(', ')}`);
  }
  // handlers of what is on the page now have had their chance
  await new Promise((resolve) => setTimeout(resolve, 150));
  box.remove();
  return failures;
}

function reread(html: string): ParentNode | undefined {
  try {
    return new DOMParser().parseFromString(html, 'text/html').body;
  } catch {
    return undefined; // Trusted Types
  }
}

Object.assign(window, { attack });
