/** Stand-ins for what translates pages: each goes on translating whatever is written later, as the real ones do. */

/** How one of them writes down what it has translated. */
type Write = (text: Text, words: string) => void;

const font =
  (attributes: Readonly<Record<string, string>>, depth: number): Write =>
  (text, words) => {
    let inner: Node = document.createTextNode(words);
    for (let i = 0; i < depth; i++) {
      const element = document.createElement('font');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(inner);
      inner = element;
    }
    text.replaceWith(inner);
  };

export const TRANSLATORS: Readonly<Record<string, Write>> = {
  // Chrome's translation and Google's element: two <font> elements around each text
  'as Google does': font({ style: 'vertical-align: inherit;' }, 2),
  // Edge: one <font> with attributes of its own
  'as Edge does': font({ _mstmutation: '1' }, 1),
  // Weglot and its like: the text node itself is rewritten, and kept in a list of what is done
  'as scripts like Weglot do': (text, words) => (text.data = words),
};

/** Translates a page from now on. Returns how often a text was translated, and what ends it. */
export function translate(
  root: Element,
  write: Write,
  words: (text: string) => string = (text) => `«${text}»`,
): { readonly count: () => number; readonly stop: () => void } {
  const done = new Set<string>();
  let count = 0;
  const run = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || done.has(text.data) || text.parentElement?.closest('script, style')) continue;
      if (++count > 200) return observer.disconnect();
      const translated = words(text.data);
      done.add(translated);
      write(text, translated);
    }
  };
  const observer = new MutationObserver(run);
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  run();
  return { count: () => count, stop: () => observer.disconnect() };
}
