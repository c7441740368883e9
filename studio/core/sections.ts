/**
 * Reads an article as sections: its headings, the strong words that stand for headings, and the words before a colon, each
 * with the texts and list items below it.
 */
import { plainText } from '../../src/internal/dom.js';

/** A heading with what stands below it. */
export interface Section {
  readonly heading: string;
  readonly level: number;
  readonly texts: string[];
  readonly items: string[];
  readonly parts: Section[];
  readonly above: Section | undefined;
}
/** The level of the words that a paragraph, or an item of a list, begins with: `Cost: …`. */
export const INLINE = 9;

/** A selector of headings proper. */
export const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** The words of a heading without its number, and without a colon at the end. */
export const labelOf = (text: string): string => text.replace(/^(?:\d{1,2}|[a-z])[.)]\s+/i, '').replace(/\s*:$/, '');

/** The level of a heading; 7 or 8 where a paragraph is nothing but a few strong words, as many articles have them; else 0. */
export function headingLevel(element: Element): number {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level) return Number(level);
  const strong = element.localName === 'p' && element.querySelector('strong, b');
  const words = plainText(element);
  if (!strong || words.length > 160 || /[.!]$/.test(words)) return 0;
  return plainText(strong).replace(/:$/, '') === words.replace(/:$/, '') ? (words.endsWith(':') ? 8 : 7) : 0;
}

/** The lines of a paragraph, each with the strong words before a colon that it begins with. */
function linesOf(paragraph: Element): readonly { readonly lead: string; readonly text: string }[] {
  const lines: Node[][] = [[]];
  for (const node of paragraph.childNodes) {
    if (node.nodeName === 'BR') lines.push([]);
    else if (lines.at(-1)!.length || node.textContent?.trim()) lines.at(-1)!.push(node);
  }
  return lines.flatMap((nodes) => {
    const text = nodes
      .map((node) => node.textContent ?? '')
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    const lead = /^(?:STRONG|B)$/.test(nodes[0]?.nodeName ?? '') ? plainText(nodes[0]!) : '';
    const rest = text.slice(lead.length);
    const isLead = lead && lead.length <= 60 && (lead.endsWith(':') || rest.startsWith(':'));
    if (isLead) return [{ lead: lead.replace(/:$/, ''), text: rest.replace(/^:/, '').trim() }];
    return text ? [{ lead: '', text }] : [];
  });
}

/** Items that are set as a paragraph: `✓ One ✓ Two`. */
function bulleted(text: string): readonly string[] {
  const bullet = /^(?:\p{So}\uFE0F?|[•▪‣◦])/u.exec(text)?.[0];
  const items = bullet ? text.split(bullet).map((item) => item.trim()) : [];
  return items.length > 2 ? items.filter(Boolean) : [];
}

/** What words are known by as a label, where nothing else marks them as one. */
export interface Known {
  /** Which way they name; -1 where that is none, or not clear. */
  readonly wayIn: (text: string) => number;
  /** Whether they ask a question that is known. */
  readonly isQuestion: (text: string) => boolean;
}

/** The sections of an article, below one without a heading. */
export function sectionsOf(root: Element, { wayIn, isQuestion }: Known): Section {
  const top: Section = { heading: '', level: 0, texts: [], items: [], parts: [], above: undefined };
  let current = top;
  const open = (words: string, level: number): void => {
    while (current.level >= level) current = current.above!;
    const section: Section = { heading: labelOf(words), level, texts: [], items: [], parts: [], above: current };
    current.parts.push(section);
    current = section;
  };
  const isOfWay = ({ level, heading, above }: Section): boolean =>
    (level < INLINE && wayIn(heading) >= 0) || (above !== undefined && isOfWay(above));
  const isLabel = (text: string): boolean =>
    text.endsWith(':') && text.length <= 60 && (isQuestion(text) || (wayIn(text) >= 0 && !isOfWay(current)));

  for (const element of root.querySelectorAll(`${HEADINGS}, p, ul, ol`)) {
    if (element.parentElement?.closest('li, table, ul, ol') || element.closest('blockquote')) continue;
    const level = headingLevel(element);
    if (level) open(plainText(element), level);
    else if (element.localName === 'p') {
      const isBeforeList = /^[uo]l$/.test(element.nextElementSibling?.localName ?? '');
      for (const { lead, text } of linesOf(element)) {
        if (lead) open(lead, INLINE);
        if (!lead && isBeforeList && isLabel(text)) open(text, INLINE);
        else if (bulleted(text).length) current.items.push(...bulleted(text));
        else if (text) current.texts.push(text);
      }
    } else {
      // a footnote leads back to its place in the text
      const listed = [...element.children].filter((item) => !item.querySelector('[role="doc-backlink"]'));
      const items = listed.map(plainText).filter(Boolean);
      const told = items
        .map((item) => /^([^:]{2,60}):\s+(.+)$/.exec(item))
        .filter((parts) => parts !== null && wayIn(parts[1]!) >= 0);
      // a list of what each way is, or has
      if (new Set(told.map((parts) => wayIn(parts![1]!))).size > 1)
        for (const parts of told) {
          open(parts![1]!, INLINE);
          current.texts.push(parts![2]!);
        }
      else current.items.push(...items);
    }
  }
  return top;
}
