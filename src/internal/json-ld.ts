/** @copyable Adds structured data for search engines to the page. */

/** Puts data into the document's head as JSON-LD. Returns the script that holds it, to be marked or removed. */
export function addJsonLd(data: object): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  // a text node: Trusted Types guard a script's text property, even where nothing can run
  script.append(document.createTextNode(JSON.stringify(data).replaceAll('<', '\\u003c')));
  document.head.append(script);
  return script;
}
