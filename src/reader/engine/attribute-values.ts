/** Lists the allowed values of the reader's enumerated attributes and reports others. */
import type { ProblemInput } from '../../controllers/problems-controller.js';
import { cleanText, spellings } from '../../internal/values.js';

/** The enumerated attributes and their values. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: ['auto', 'markdown', 'html', 'json', 'feed'],
  outline: ['auto', 'none'],
  toolbar: ['full', 'compact', 'none'],
  storage: ['local', 'session', 'none'],
  theme: ['auto', 'light', 'dark', 'sepia', 'contrast', 'host'],
};

/** Reports attributes with an unknown value; the reader uses their defaults. */
export function unknownValues(host: Element): readonly ProblemInput[] {
  const problems: ProblemInput[] = [];
  for (const [name, values] of Object.entries(VALUES)) {
    const spelling = spellings(name).find((each) => host.hasAttribute(each));
    const value = spelling && cleanText(host.getAttribute(spelling)!);
    if (value && !values.includes(value.toLowerCase()))
      problems.push({ code: 'WL-READER-009', values: { name, value, values: values.join(', ') } });
  }
  return problems;
}
