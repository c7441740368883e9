/** The only import of `@mozilla/readability`, which finds the article in a whole page. */
export { Readability } from '@mozilla/readability';
