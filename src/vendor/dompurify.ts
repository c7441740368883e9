/** The only import of `dompurify`, the sanitiser for browsers without one of their own. */
import createPurify from 'dompurify';

/** What the sanitiser keeps. */
export interface CleanerRules {
  readonly elements: readonly string[];
  /** Elements that are allowed only inside of a formula; elsewhere they are unwrapped. */
  readonly formulaElements: readonly string[];
  readonly attributes: readonly string[];
  /** Attributes that hold no address: a colon in them does not mark a scheme. */
  readonly textAttributes: readonly string[];
  /** Elements that are removed with their content; of other removed elements the content stays. */
  readonly removed: readonly string[];
  readonly isAllowed: (element: string, attribute: string) => boolean;
}

/** Sanitises a text; `prepare` may change the parsed, untrusted nodes before. */
type Clean = (html: string, prepare?: (body: Element) => void) => DocumentFragment;

/**
 * Creates a sanitiser.
 *
 * @returns `undefined` where the page forbids parsing (Trusted Types).
 */
export function createCleaner({
  elements,
  formulaElements,
  attributes,
  textAttributes,
  removed,
  isAllowed,
}: CleanerRules): Clean | undefined {
  let prepareNext: ((body: Element) => void) | undefined;
  // a separate instance, whose hooks the page does not share
  const purify = createPurify(window);
  purify.addHook('beforeSanitizeElements', (node) => {
    const element = node as Element;
    // the first node is the body that holds all others
    const prepare = prepareNext;
    prepareNext = undefined;
    if (prepare && element.localName === 'body') prepare(element);
    if (!elements.includes(element.localName)) return;
    // DOMPurify removes such an element with its content
    element.removeAttribute('is');
    if (formulaElements.includes(element.localName) && element instanceof HTMLElement)
      element.replaceWith(...element.childNodes);
  });
  purify.addHook('uponSanitizeAttribute', (node, data) => {
    data.keepAttr = isAllowed(node.nodeName.toLowerCase(), data.attrName);
    // DOMPurify removes a value with `-->`, which looks like the end of a comment
    if (textAttributes.includes(data.attrName)) data.attrValue = data.attrValue.replace(/(--!?|\])>/g, '$1 >');
  });
  const clean = (html: string): DocumentFragment | null =>
    purify.sanitize(html, {
      RETURN_DOM_FRAGMENT: true,
      ALLOWED_TAGS: [...elements],
      ALLOWED_ATTR: [...attributes],
      ADD_URI_SAFE_ATTR: [...textAttributes],
      ADD_FORBID_CONTENTS: [...removed],
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      ALLOW_UNKNOWN_PROTOCOLS: false,
      // clobbering ids are removed later, after an element may have been selected by its id
      SANITIZE_DOM: false,
      CUSTOM_ELEMENT_HANDLING: {
        tagNameCheck: (name) => elements.includes(name),
        attributeNameCheck: () => true,
        allowCustomizedBuiltInElements: false,
      },
    });
  try {
    // DOMPurify returns null when nothing is left
    return clean('<p>.</p>')?.firstElementChild
      ? (html, prepare) => {
          prepareNext = prepare;
          return clean(html) ?? document.createDocumentFragment();
        }
      : undefined;
  } catch {
    return undefined;
  }
}
