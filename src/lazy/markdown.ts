import { Marked } from 'marked';

const parser = new Marked({ gfm: true });

/** Turns Markdown into HTML, which is not safe to use: whatever HTML stands in it comes through as it is. */
export const markdownToHtml = (text: string): string => parser.parse(text, { async: false });
