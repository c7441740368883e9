/** @copyable The only import of `approx-string-match`, which finds approximate matches in a text. */
export { default as search } from 'approx-string-match';
