/** @stateless What a page tells search engines. */

/** Puts data into the document's head as JSON-LD. Returns the script that holds it, to be marked or taken away. */
export function addJsonLd(data: object): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  // a text node: Trusted Types watch over a script's text property, even where nothing can run
  script.append(document.createTextNode(JSON.stringify(data).replaceAll('<', '\\u003c')));
  document.head.append(script);
  return script;
}
