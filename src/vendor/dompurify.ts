import createPurify from 'dompurify';

/** What the sanitiser lets pass. */
export interface Rules {
  readonly elements: readonly string[];
  /** Those of them that are nothing outside of a formula; what is in them stays there. */
  readonly formula: readonly string[];
  readonly attributes: readonly string[];
  /** Those of the attributes that hold no address: what has a colon in it is no scheme there. */
  readonly words: readonly string[];
  /** Elements that go with all that is in them; of others that go, the content stays. */
  readonly gone: readonly string[];
  readonly isAllowed: (element: string, attribute: string) => boolean;
}

/**
 * Makes a sanitiser for browsers without one of their own.
 *
 * @returns `undefined` where the page forbids turning text into nodes (Trusted Types).
 */
export function createCleaner({
  elements,
  formula,
  attributes,
  words,
  gone,
  isAllowed,
}: Rules): ((html: string) => DocumentFragment) | undefined {
  // an instance of our own: its hooks are nobody else's
  const purify = createPurify(window);
  purify.addHook('beforeSanitizeElements', (node) => {
    const element = node as Element;
    if (!elements.includes(element.localName)) return;
    // it would go with all that is in it
    element.removeAttribute('is');
    if (formula.includes(element.localName) && element instanceof HTMLElement)
      element.replaceWith(...element.childNodes);
  });
  purify.addHook('uponSanitizeAttribute', (node, data) => {
    data.keepAttr = isAllowed(node.nodeName.toLowerCase(), data.attrName);
    // an arrow in a description looks like the end of a comment, and would take the description along
    if (words.includes(data.attrName)) data.attrValue = data.attrValue.replace(/(--!?|\])>/g, '$1 >');
  });
  const clean = (html: string): DocumentFragment | null =>
    purify.sanitize(html, {
      RETURN_DOM_FRAGMENT: true,
      ALLOWED_TAGS: [...elements],
      ALLOWED_ATTR: [...attributes],
      ADD_URI_SAFE_ATTR: [...words],
      ADD_FORBID_CONTENTS: [...gone],
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      ALLOW_UNKNOWN_PROTOCOLS: false,
      // ids that would take over the page are looked at afterwards, when an element was chosen by its id
      SANITIZE_DOM: false,
      CUSTOM_ELEMENT_HANDLING: {
        tagNameCheck: (name) => elements.includes(name),
        attributeNameCheck: () => true,
        allowCustomizedBuiltInElements: false,
      },
    });
  try {
    // null is its answer to a text of which nothing is left
    return clean('<p>.</p>')?.firstElementChild
      ? (html) => clean(html) ?? document.createDocumentFragment()
      : undefined;
  } catch {
    return undefined;
  }
}
