/** @stateless Finds words that are only nearly the same. */
export { default as search } from 'approx-string-match';
