// An ESLint rule for code that stands in the page: it names the globals that mean the window of the script where the
// window that shows the element is meant. They differ once a widget was moved into a popup, a picture-in-picture window
// or a frame (src/internal/view.ts).

/**
 * What a window measures, scrolls, times and tells: in a page behind a popup none of it is true, and no frame is drawn.
 */
const VIEW = new Set(
  `innerWidth innerHeight outerWidth outerHeight scrollX scrollY pageXOffset pageYOffset visualViewport devicePixelRatio
  scroll scrollTo scrollBy getSelection find print focus matchMedia requestAnimationFrame cancelAnimationFrame
  ResizeObserver IntersectionObserver addEventListener removeEventListener getComputedStyle Highlight top parent frameElement`.split(
    /\s+/,
  ),
);

/** What a document makes, or says of the address the page was written for: every document of the origin does. */
const ANY_DOCUMENT = /^(create\w+|implementation|importNode|adoptNode|baseURI)$/;

/** Classes of the DOM: a node that was parsed in another document is an instance of that window's. */
const NODE_CLASS =
  /^(HTML|SVG|CSS)[A-Z]|^(Element|Node|Text|Comment|Attr|Document|DocumentFragment|ShadowRoot|Range|Window)$/;

/** What a browser grants to the window that was pressed in, or draws in its own document. */
const GRANTED = {
  navigator: /^(clipboard|share|canShare|wakeLock|userActivation)$/,
  CSS: /^highlights$/,
};

const OBJECTS = new Set(['window', 'globalThis', 'document', ...Object.keys(GRANTED)]);

export const ownView = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      view: "'{{name}}' is of the script's window: ask viewOf(element), or say in a comment why this window is meant.",
      document:
        "'document.{{name}}' is of the script's page: ask element.ownerDocument, or say why this page is meant.",
      instance:
        "'instanceof {{name}}' is false for nodes of another window: ask for nodeType, localName or a property.",
    },
  },
  create(context) {
    const { sourceCode } = context;
    const check = (node) => {
      const { name, parent } = node;
      if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof' && parent.right === node) {
        if (NODE_CLASS.test(name)) context.report({ node, messageId: 'instance', data: { name } });
        return;
      }
      // whether a feature exists is the same in every window of a browser
      const isAsked =
        (parent.type === 'UnaryExpression' && parent.operator === 'typeof') ||
        (parent.type === 'BinaryExpression' && parent.operator === 'in');
      if (isAsked) return;
      if (!OBJECTS.has(name)) {
        if (VIEW.has(name)) context.report({ node, messageId: 'view', data: { name } });
        return;
      }
      const member = parent.type === 'MemberExpression' && parent.object === node ? parent : undefined;
      const property = member && !member.computed ? member.property.name : undefined;
      if (GRANTED[name]) {
        if (GRANTED[name].test(property))
          context.report({ node, messageId: 'view', data: { name: `${name}.${property}` } });
      } else if (name === 'document') {
        if (!property || !ANY_DOCUMENT.test(property))
          context.report({ node, messageId: 'document', data: { name: property ?? '…' } });
      } else if (property ? VIEW.has(property) || property === 'document' : name === 'window')
        context.report({ node, messageId: 'view', data: { name: property ?? name } });
    };
    return {
      'Program:exit'(program) {
        const scope = sourceCode.getScope(program);
        for (const { identifier, isTypeReference } of scope.through)
          if (!isTypeReference && identifier.type === 'Identifier') check(identifier);
        // globals that the configuration names are variables of the outermost scope
        for (const { references, defs } of scope.variables)
          if (!defs.length)
            for (const { identifier, isTypeReference } of references) if (!isTypeReference) check(identifier);
      },
    };
  },
};
