/** @pure Reads a page that is, or may be, XHTML as HTML. */
import type { Report } from '../../controllers/problems-controller.js';
import { repairXhtml, xhtmlToHtml } from './xhtml.js';

/**
 * A page as HTML: parsed as XML where it is well-formed, else left to the HTML parser, which is reported if its type
 * promised XML.
 */
export function pageFromXhtml(text: string, url: string, isPromised: boolean, report: Report): string {
  const html = xhtmlToHtml(text, { url });
  if (html !== undefined || !isPromised) return html ?? text;
  report('WL-READER-041', { url });
  return repairXhtml(text);
}
