import type { ProblemInput } from '../../controllers/problems-controller.js';
import { rootOf } from '../../internal/dom.js';

/** An element that is read where it stands. Nothing in or around it is moved. */
export interface Adoption {
  /** `undefined` while the selector matches nothing. */
  readonly element: HTMLElement | undefined;
  /** Matches the element alone. */
  readonly selector: string;
  readonly runUnobserved: <T>(change: () => T) => T;
  readonly stop: () => void;
}

/** A selector that matches one element of its root and no other: the given one, or the way down from the nearest id. */
function uniqueMatch(element: Element, given: string): string {
  const root = rootOf(element);
  if (root.querySelectorAll(given).length === 1) return `:is(${given})`;
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.id && root.querySelectorAll(`[id="${CSS.escape(at.id)}"]`).length === 1) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const { parentNode }: Element = at;
    const index = parentNode ? [...parentNode.children].indexOf(at) : -1;
    steps.unshift(at === document.documentElement ? ':root' : `:nth-child(${index + 1})`);
  }
  return steps.join(' > ');
}

/**
 * The element a selector names, looked for in the node's own root first and then in the document. `undefined` when the
 * selector is not valid, `null` when nothing matches.
 */
function findElement(from: Node, selector: string): Element | null | undefined {
  try {
    return rootOf(from).querySelector(selector) ?? document.querySelector(selector);
  } catch {
    return undefined;
  }
}

/**
 * Keeps the first element that matches a selector, looks for another when it goes, and waits while there is none.
 *
 * @param changed - Called with what is wrong after an element was found or lost, or its words have changed.
 */
export function adopt(
  host: HTMLElement,
  selector: string,
  changed: (findings: readonly ProblemInput[]) => void,
): Adoption {
  let element: HTMLElement | undefined;
  let findings: readonly ProblemInput[] = [];
  const look = () => {
    const found = findElement(host, selector);
    // itself it cannot read, but another element that matches as well
    element = [found, ...(found === host ? document.querySelectorAll(selector) : [])].find(
      (each) => each && each !== host,
    ) as HTMLElement | undefined;
    findings = element ? [] : [{ code: found === undefined ? 'WL-READER-002' : 'WL-READER-001', values: { selector } }];
  };
  look();
  const inside = (node: Node) => !!element && element.contains(node);
  const notice = (records: readonly MutationRecord[]) => {
    const before = element;
    if (!element?.isConnected) look();
    watch();
    if (element !== before || records.some(({ target }) => inside(target))) changed(findings);
  };
  const observer = new MutationObserver(notice);
  const root = rootOf(host);
  let waits: boolean | undefined;
  // one that waits notices an id or a class that an element is given later, too
  const watch = () => {
    if (waits === !element) return;
    waits = !element;
    const options = {
      childList: true,
      characterData: true,
      subtree: true,
      ...(waits && { attributeFilter: ['id', 'class'] }),
    };
    for (const each of new Set([document, root])) observer.observe(each, options);
  };
  watch();
  // after the caller has the adoption in hand
  let over = false;
  queueMicrotask(() => over || changed(findings));
  return {
    get element() {
      return element;
    },
    get selector() {
      return element ? uniqueMatch(element, selector) : '';
    },
    runUnobserved(change) {
      notice(observer.takeRecords());
      const result = change();
      observer.takeRecords();
      return result;
    },
    stop() {
      over = true;
      observer.disconnect();
    },
  };
}
