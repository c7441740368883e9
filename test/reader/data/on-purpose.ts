/**
 * What the sanitiser changes on purpose in harmless HTML: done here to the HTML that a specification expects, so that
 * nothing but this may be different in ours. Written apart from the sanitiser's own code.
 */

/** Each change has a name, and is counted by it. */
export type Change = 'address made absolute' | 'address without a safe scheme' | 'attribute' | 'comment or declaration' | 'unknown element unwrapped' | 'code or form gone' | 'checkbox as a sign' | 'picture loads late' | 'sound loads late' | 'formula as a paragraph' | 'id of the page’s own' | 'link leads away';

const KNOWN = 'a,abbr,audio,b,blockquote,br,caption,center,code,del,details,div,em,h1,h2,h3,h4,h5,h6,hr,i,img,ins,li,ol,p,pre,q,source,span,strong,summary,sup,table,tbody,td,th,thead,tr,ul,video'.split(',');
const GONE = 'script,style,textarea,title,iframe,xmp,noembed,noframes,plaintext,input,meta,link,select,svg,template';
const FORMULA = 'math,mi,mn,mo,mrow,mtext'.split(',');
const ALWAYS = ['id', 'title', 'lang', 'dir'];
const KEPT: Readonly<Record<string, readonly string[]>> = { a: ['href', 'title', 'id'], img: ['src', 'alt'], math: ['display'], source: ['src'], video: ['src', 'poster', 'controls'], audio: ['src', 'controls'], ol: ['start'], td: ['align'], th: ['align'] };

export function changeOnPurpose(body: HTMLElement, base: string): Change[] {
  const done: Change[] = [];
  const owner = body.ownerDocument;
  for (const box of body.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    box.replaceWith(box.hasAttribute('checked') ? '☑' : '☐');
    done.push('checkbox as a sign');
  }
  const notes = owner.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  while (notes.nextNode()) done.push('comment or declaration');
  for (const element of [...body.querySelectorAll('*')]) {
    if (!body.contains(element)) continue;
    if (element.matches(GONE)) {
      element.remove();
      done.push('code or form gone');
      continue;
    }
    if (!(element.namespaceURI === 'http://www.w3.org/1998/Math/MathML' ? FORMULA : KNOWN).includes(element.localName)) {
      element.replaceWith(...element.childNodes);
      done.push('unknown element unwrapped');
      continue;
    }
    for (const { name } of [...element.attributes])
      if (!ALWAYS.includes(name) && !KEPT[element.localName]?.includes(name)) {
        element.removeAttribute(name);
        done.push('attribute');
      }
    for (const name of ['href', 'src', 'poster']) {
      const value = element.getAttribute(name);
      if (value === null || value.startsWith('#')) continue;
      let url: URL | undefined;
      try {
        url = value.trim() ? new URL(value, base) : undefined;
      } catch {
        url = undefined;
      }
      if (!url || !/^(https?|mailto|tel|sms):$/.test(url.protocol) || (name !== 'href' && !/^http/.test(url.protocol))) {
        element.removeAttribute(name);
        done.push('address without a safe scheme');
      } else {
        if (url.href !== value) done.push('address made absolute');
        element.setAttribute(name, url.href);
        if (name === 'href' && /^http/.test(url.protocol)) {
          element.setAttribute('rel', 'noopener noreferrer');
          done.push('link leads away');
        }
      }
    }
    if (element.localName === 'img') {
      element.setAttribute('loading', 'lazy');
      done.push('picture loads late');
    } else if (element.localName === 'audio') {
      element.setAttribute('preload', 'none');
      done.push('sound loads late');
    }
    if (element.matches('math[display=block]') && !element.closest('p')) {
      const paragraph = owner.createElement('p');
      element.replaceWith(paragraph);
      paragraph.append(element);
      done.push('formula as a paragraph');
    }
    if (element.id && (element.id in owner || element.id in document.createElement('form'))) {
      element.removeAttribute('id');
      done.push('id of the page’s own');
    }
  }
  return done;
}

const BLOCK = /^(address|article|blockquote|div|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;

/** A tree in one line: attributes in order, white space as it is shown, comments left out. */
export function canonical(node: Node, pre = false): string {
  let text = '';
  const add = (more: string) => {
    text += more;
  };
  for (const child of node.childNodes) {
    if (child.nodeType === 3) add((child as Text).data.replace(/[&<]/g, (each) => (each === '&' ? '&amp;' : '&lt;')).replace(pre ? /$^/ : /[ \t\n\r\f]+/g, ' '));
    else if (child.nodeType === 1) {
      const element = child as Element;
      const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value.trim()}"`).sort().join('');
      const inner = canonical(element, pre || element.localName === 'pre');
      add(`<${element.localName}${attributes}>${inner}</${element.localName}>`);
    }
  }
  if (pre) return text;
  const block = node.nodeType === 1 && BLOCK.test((node as Element).localName);
  const names = BLOCK.source.slice(2, -2);
  text = text.replace(/ +/g, ' ').replace(new RegExp(` ?(</?(?:${names})(?: [^>]*)?>) ?`, 'g'), '$1').replace(/ ?(<br><\/br>) ?/g, '$1');
  return block || node.nodeType === 11 || (node as Element).localName === 'body' ? text.trim() : text;
}

/** A tree in one line, with all its white space: attributes in order. */
export const inOrder = (node: Node): string =>
  [...node.childNodes]
    .map((child) => {
      if (!(child instanceof Element)) return child.nodeType === 3 ? JSON.stringify((child as Text).data) : `(${child.nodeName})`;
      return `<${child.namespaceURI!.replace(/.*\//, '')} ${child.localName}${[...child.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort().join('')}>${inOrder(child)}</>`;
    })
    .join('');
