/** @pure Reads the Markdown or HTML source of an article that is written between the element's tags. */
import type { ArticleType, Body } from './article/model.js';

/**
 * Returns the Markdown or HTML that a child holds as text: a `<script type="text/markdown">`, a `<pre data-markdown>`,
 * or a `<template>` (HTML, or Markdown where `type` says so).
 */
export function inlineBody(host: Element, type: ArticleType): Body | undefined {
  const base = host.ownerDocument.baseURI;
  for (const child of host.querySelectorAll(':scope > :is(script, pre, template, [data-markdown])')) {
    if (child.matches('script[type="text/markdown"],[data-markdown]') || (type === 'markdown' && child.matches('pre')))
      return { kind: 'markdown', text: child.textContent ?? '', base, indented: true };
    if (child.localName === 'template') {
      const { content, innerHTML } = child as HTMLTemplateElement;
      return type === 'markdown'
        ? { kind: 'markdown', text: content.textContent ?? '', base, indented: true }
        : { kind: 'html', text: innerHTML, base };
    }
  }
  return undefined;
}
