/** Follows the first element that matches a selector and observes its content. */
import type { ProblemInput } from '../../controllers/problems-controller.js';
import { rootOf } from '../../internal/dom.js';
import { uniqueSelector } from './unique-selector.js';

/** An element that is read in place. Nothing in or around it is moved. */
export interface Adoption {
  /** `undefined` while the selector matches nothing. */
  readonly element: HTMLElement | undefined;
  /** Matches only the element. */
  readonly selector: string;
  readonly runUnobserved: <T>(change: () => T) => T;
  readonly stop: () => void;
}

/** The author's selector where it matches only this element of its root, else a path to the element. */
function selectorFor(element: Element, selector: string): string {
  if (rootOf(element).querySelectorAll(selector).length === 1) return `:is(${selector})`;
  return uniqueSelector(element, true);
}

/**
 * Finds the first match in the node's own root, else in the document. `undefined` when the selector is invalid, `null`
 * when nothing matches.
 */
function findElement(from: Node, selector: string): Element | null | undefined {
  try {
    return rootOf(from).querySelector(selector) ?? from.ownerDocument!.querySelector(selector);
  } catch {
    return undefined;
  }
}

/**
 * Adopts the first element that matches a selector, looks for another when it is removed, and waits while there is
 * none.
 *
 * @param onChange - Called with the current problems after an element was found or removed, or its content has changed.
 */
export function adopt(
  host: HTMLElement,
  selector: string,
  onChange: (problems: readonly ProblemInput[]) => void,
): Adoption {
  let element: HTMLElement | undefined;
  let problems: readonly ProblemInput[] = [];
  const findAgain = () => {
    const found = findElement(host, selector);
    // the reader cannot adopt itself, but another matching element
    element = [found, ...(found === host ? host.ownerDocument.querySelectorAll(selector) : [])].find(
      (each) => each && each !== host,
    ) as HTMLElement | undefined;
    problems = element ? [] : [{ code: found === undefined ? 'WL-READER-002' : 'WL-READER-001', values: { selector } }];
  };
  findAgain();
  const isInside = (node: Node) => !!element && element.contains(node);
  const onMutations = (records: readonly MutationRecord[]) => {
    const before = element;
    if (!element?.isConnected) findAgain();
    watch();
    if (element !== before || records.some(({ target }) => isInside(target))) onChange(problems);
  };
  const observer = globalThis.MutationObserver && new MutationObserver(onMutations);
  const root = rootOf(host);
  let isWaiting: boolean | undefined;
  // while waiting, an id or a class added later may make an element match
  const watch = () => {
    if (isWaiting === !element) return;
    isWaiting = !element;
    const options = {
      childList: true,
      characterData: true,
      subtree: true,
      ...(isWaiting && { attributeFilter: ['id', 'class'] }),
    };
    for (const each of new Set([host.ownerDocument, root])) observer?.observe(each, options);
  };
  watch();
  // asynchronously, after the caller has received the adoption
  let stopped = false;
  queueMicrotask(() => stopped || onChange(problems));
  return {
    get element() {
      return element;
    },
    get selector() {
      return element ? selectorFor(element, selector) : '';
    },
    runUnobserved(change) {
      onMutations(observer?.takeRecords() ?? []);
      const result = change();
      observer?.takeRecords();
      return result;
    },
    stop() {
      stopped = true;
      observer?.disconnect();
    },
  };
}
