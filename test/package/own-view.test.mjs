// The lint rule that keeps code of elements to the window that shows them.
import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import { ownView } from '../../scripts/eslint/own-view.mjs';

Object.assign(RuleTester, { describe, it, itOnly: it.only });
const browser = ['window', 'document', 'navigator', 'innerHeight', 'addEventListener', 'HTMLElement', 'CSS'];
const tester = new RuleTester({
  languageOptions: { globals: Object.fromEntries(browser.map((name) => [name, 'readonly'])) },
});

tester.run('own-view', ownView, {
  valid: [
    'viewOf(host).innerHeight',
    // names of its own
    'const { innerHeight, document } = viewOf(host); use(innerHeight, document.body)',
    'function f(window) { return window.innerHeight }',
    'host.addEventListener("click", press)',
    // the same in every document, or asked of the browser
    'document.createElement("a"); document.createRange(); new URL(href, document.baseURI)',
    "'ResizeObserver' in window; typeof IntersectionObserver === 'function'",
    'navigator.language; CSS.supports("color", "red")',
    'error instanceof TypeError',
  ],
  invalid: [
    ['innerHeight', 'view'],
    ['window.innerHeight', 'view'],
    ['globalThis.matchMedia?.("print")', 'view'],
    ['use(window)', 'view'],
    ['addEventListener("resize", fit)', 'view'],
    ['new ResizeObserver(fit)', 'view'],
    ['requestAnimationFrame(draw)', 'view'],
    ['getComputedStyle(host).color', 'view'],
    ['navigator.clipboard.writeText("")', 'view'],
    ['CSS.highlights.set("a", b)', 'view'],
    ['document.addEventListener("scroll", look)', 'document'],
    ['let page = document', 'document'],
    ['node instanceof HTMLElement', 'instance'],
  ].map(([code, messageId]) => ({ code, errors: [{ messageId }] })),
});
