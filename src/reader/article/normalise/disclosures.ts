/**
 * @pure Opens what a page opens by script: accordions, questions with hidden answers, tabs, and texts behind “read
 * more”. Without the page's script their content would be out of reach.
 */
import { byId, create, hasBlocks, isBlock, namesOf, styleOf, textOf, unwrap } from './nodes.js';

/** Controls that open something beside them. */
const TRIGGERS =
  '[aria-controls][aria-expanded],button[aria-expanded],[role=button][aria-expanded],[role=tab],[data-bs-toggle=collapse],[data-bs-toggle=tab],[data-bs-toggle=pill],[data-toggle=collapse],[data-toggle=tab],[data-toggle=pill],button,[role=button]';
const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** Panels that are no part of a text. */
const NO_PANEL = 'nav,[role=menu],[role=listbox],[role=navigation],[role=search],dialog,[role=dialog],form';
/** Where triggers belong to the page around the text. */
const PAGE_CHROME = 'nav,[role=navigation],[role=banner],[role=toolbar],[role=menubar]';

/** Labels that say nothing but that there is more. */
const MORE =
  /^((show|read|see|view|load|learn|continue|tap|click)\b.{0,12}\b(more|less|all|reading|rest|full|to expand|to reveal).{0,20}|expand( all)?|collapse( all)?|more|less|open|close|toggle|(mehr|weniger)( anzeigen| lesen)?|weiterlesen|alle[sn]? anzeigen|(lire|voir|afficher) (la suite|plus)|leer más|ver más|(اقرأ|عرض) (المزيد|الكل))[\s.…»›→+–-]*$/iu;

/** Signs that only draw whether something is open. */
const SIGN = /^[+\-–−×✕✖▸▹▶►▾▿▼▽▲△⌄⌃›‹»«∨∧→↓↑\u23f5\u25bc\u25b8\ue000-\uf8ff]+$/u;

const idOf = (text: string | null): string => /^#(.+)/.exec(text?.trim() ?? '')?.[1] ?? '';

export const isHidden = (element: Element): boolean =>
  (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') ||
  element.getAttribute('aria-hidden') === 'true' ||
  element.hasAttribute('inert') ||
  /display:none|visibility:hidden|mso-hide:all|(^|;)(max-)?height:0(px)?(;|$)/.test(styleOf(element));

/** Shows an element, and the wrappers in it that hide all of its content. */
export function show(element: Element): void {
  for (let at: Element | null = element; at; at = at.children.length === 1 ? at.firstElementChild : null) {
    for (const name of ['hidden', 'aria-hidden', 'inert']) at.removeAttribute(name);
    if (/display:none|visibility:hidden|height:0|opacity:0/.test(styleOf(at))) at.removeAttribute('style');
  }
}

/** The element that holds a trigger and nothing else that is said: its heading, or a row of an accordion. */
function rowOf(trigger: Element, root: Element): Element {
  let row = trigger;
  while (row.parentElement && row.parentElement !== root && textOf(row.parentElement) === textOf(trigger))
    row = row.parentElement;
  return row;
}

/** What a trigger opens: named by an id, else hidden right after it. */
function panelsOf(trigger: Element, row: Element, root: Element): readonly Element[] {
  const ids = [
    ...(trigger.getAttribute('aria-controls') ?? '').split(/\s+/),
    idOf(trigger.getAttribute('data-bs-target')),
    idOf(trigger.getAttribute('data-target')),
    trigger.matches('[role=tab],[data-toggle],[data-bs-toggle]') ? idOf(trigger.getAttribute('href')) : '',
  ].filter(Boolean);
  const named = ids.map((id) => byId(root, id)).filter((each) => !!each);
  const labelled = trigger.id
    ? root.querySelector(`[aria-labelledby="${trigger.id.replace(/["\\]/g, '\\$&')}"]`)
    : null;
  if (!named.length && labelled?.matches('[role=region],[role=tabpanel]')) named.push(labelled);
  const next = row.nextElementSibling;
  if (
    !named.length &&
    next &&
    (isHidden(next) || /(^|[\s_-])(answer|panel|collapse|accordion|content|body|dropdown)/i.test(namesOf(next)))
  ) {
    const isTrigger = trigger.hasAttribute('aria-expanded') || isHidden(next);
    if (isTrigger) named.push(next);
  }
  return named.filter((panel) => textOf(panel) !== '' || !!panel.querySelector('img,video'));
}

/** Removes the drawn signs in a label. */
function removeSigns(label: Element): void {
  for (const each of [...label.querySelectorAll('svg,i,[aria-hidden=true],img[alt=""]')])
    if (!textOf(each) || SIGN.test(textOf(each)) || textOf(each).length < 3) each.remove();
  for (const each of [...label.querySelectorAll('span,div')]) if (SIGN.test(textOf(each))) each.remove();
}

/** The question of an accordion becomes a heading or the summary of an open disclosure before its panel. */
function openTrigger(trigger: Element, panel: Element, root: Element): void {
  removeSigns(trigger);
  const label = textOf(trigger);
  if (!label || MORE.test(label)) return trigger.remove();
  const row = rowOf(trigger, root);
  const term = trigger.closest(`${HEADING},dt,summary,th`);
  if (term === trigger) return;
  if (term && root.contains(term)) {
    trigger.querySelectorAll('div,p').forEach(unwrap);
    return unwrap(trigger);
  }
  // a heading in a button, against the rules
  const inner = trigger.querySelector(HEADING);
  if (inner && textOf(inner) === label) return row.replaceWith(inner);
  const isFollowed = row.nextElementSibling === panel && row.parentElement === panel.parentElement;
  if (!isFollowed || !isBlock(panel)) return row.replaceWith(create(row, 'p', create(row, 'strong', label)));
  const details = create(row, 'details', create(row, 'summary', label));
  details.setAttribute('open', '');
  row.replaceWith(details);
  details.append(panel);
}

/** Tabs become one section after the other, each under its tab's name. */
function openTabs(list: Element, root: Element): void {
  let opened = 0;
  for (const tab of list.querySelectorAll(
    '[role=tab],[data-toggle=tab],[data-bs-toggle=tab],[data-toggle=pill],[data-bs-toggle=pill]',
  )) {
    const [panel] = panelsOf(tab, tab, root);
    if (!panel) continue;
    show(panel);
    opened++;
    const label = textOf(tab);
    const heading = panel.querySelector(HEADING);
    if (label && !(heading && textOf(heading) === label))
      panel.prepend(create(panel, 'p', create(panel, 'strong', label)));
  }
  if (opened) list.remove();
}

/** Parts of a name that say that an element is opened by something before it. */
const OPENED =
  /(^|[\s_-])(answers?|accordions?|collaps\w*|faq|toggle\w*|tab(pane|panel|content)?|spoiler|expand\w*|disclosure|more|panel|reveal\w*)(?=$|[\s_-])/i;
const OPENER =
  /(^|[\s_-])(question|title|header|heading|trigger|toggle\w*|summary|label|opener|btn|button|faq|accordion)(?=$|[\s_-])/i;

/** Whether a hidden element is one that a visitor of the page could open. */
function isOpenable(element: Element): boolean {
  if (element.matches(NO_PANEL) || !hasBlocks(element.parentElement ?? element)) return false;
  const before = element.previousElementSibling;
  return (
    textOf(element).length > 1 &&
    (element.matches('[role=tabpanel],[role=region]') ||
      OPENED.test(namesOf(element)) ||
      (!!before &&
        isBlock(element) &&
        (before.matches(`${HEADING},dt,button,[onclick],summary`) || OPENER.test(namesOf(before)))))
  );
}

/** Opens what triggers below a root control, and what is hidden behind names that say so. */
export function openDisclosures(root: Element): void {
  for (const list of [...root.querySelectorAll('[role=tablist],.nav-tabs,.nav-pills')])
    if (!list.closest(PAGE_CHROME)) openTabs(list, root);
  for (const trigger of [...root.querySelectorAll(TRIGGERS)]) {
    if (!root.contains(trigger) || trigger.closest(PAGE_CHROME) || trigger.hasAttribute('aria-haspopup')) continue;
    const row = rowOf(trigger, root);
    const panels = panelsOf(trigger, row, root).filter((panel) => !panel.matches(NO_PANEL) && !panel.contains(trigger));
    if (!panels.length) {
      if (trigger.closest(HEADING) && textOf(trigger) === textOf(trigger.closest(HEADING)!)) {
        removeSigns(trigger);
        unwrap(trigger);
      }
      continue;
    }
    panels.forEach(show);
    openTrigger(trigger, panels[0]!, root);
  }
}

/** Opens or removes what is hidden and belongs to no trigger. */
export function settleHidden(root: Element): void {
  const all = textOf(root).length;
  for (const element of [...root.querySelectorAll('[hidden],[aria-hidden=true],[inert],[style]')]) {
    if (!root.contains(element) || !isHidden(element) || element.matches('br,hr,img,picture,video,audio')) continue;
    const length = textOf(element).length;
    const isForEyes =
      element.getAttribute('aria-hidden') === 'true' &&
      !/display:none|visibility:hidden/.test(styleOf(element)) &&
      !element.hasAttribute('hidden');
    // a page that a script shows; a text that a page shows, though it tells screen readers otherwise
    const isText =
      (length * 2 > all && hasBlocks(element)) ||
      (isForEyes && isBlock(element) && length > 80 && !isDouble(element, root));
    if (isText || isOpenable(element)) show(element);
    else if (isForEyes && !length) element.removeAttribute('aria-hidden');
    else element.remove();
  }
}

/** Whether the words of an element stand elsewhere, too. */
function isDouble(element: Element, root: Element): boolean {
  const text = textOf(element);
  const all = textOf(root);
  return all.indexOf(text) !== all.lastIndexOf(text);
}
