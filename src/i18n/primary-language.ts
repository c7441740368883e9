/** @pure The language of a tag as pages and authors write it, without script and region. */

/** In lower case: `zh` of `zh_Hans-CN`; an empty string of none. */
export const primaryLanguage = (tag: string): string => tag.trim().toLowerCase().split(/[-_]/)[0]!;
