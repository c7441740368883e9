/**
 * Stands in for the visitor's wish for less motion, which a page cannot set: while it is on, style rules and questions
 * about `prefers-reduced-motion: reduce` are answered with yes. For the toolbar; to be imported before the
 * first widget is drawn, which is when its sheets are made.
 */
const ASKED = '(prefers-reduced-motion: reduce)';
let isReduced = false;

const ask = window.matchMedia.bind(window);
window.matchMedia = (query) => {
  const list = ask(query);
  if (query === ASKED) Object.defineProperty(list, 'matches', { get: () => isReduced || ask(ASKED).matches });
  return list;
};

const rules = new Set<CSSMediaRule>();
const apply = (rule: CSSMediaRule): void => {
  rule.media.mediaText = isReduced ? 'all' : ASKED;
};
function collect(list: CSSRuleList): void {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText === ASKED) {
      rules.add(rule);
      apply(rule);
    } else if (rule instanceof CSSGroupingRule) collect(rule.cssRules);
  }
}

// the widgets' sheets are all made by script
const replaceSync = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'replaceSync')!
  .value as CSSStyleSheet['replaceSync'];
CSSStyleSheet.prototype.replaceSync = function (text) {
  replaceSync.call(this, text);
  collect(this.cssRules);
};

export function reduceMotion(reduced: boolean): void {
  isReduced = reduced;
  rules.forEach(apply);
}
