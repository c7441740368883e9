import type { ProblemInput } from '../../controllers/problems-controller.js';
import { cleanText, spellings } from '../../internal/values.js';

/** The attributes of the reader that take one of a few values. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  type: ['auto', 'markdown', 'html', 'json', 'feed'],
  outline: ['auto', 'none'],
  toolbar: ['full', 'compact', 'none'],
  storage: ['local', 'session', 'none'],
  theme: ['auto', 'light', 'dark', 'sepia', 'contrast', 'host'],
};

/** Names attributes whose value is none of those they take; the reader goes on as if they were not there. */
export function unknownValues(host: Element): readonly ProblemInput[] {
  const findings: ProblemInput[] = [];
  for (const [name, values] of Object.entries(VALUES)) {
    const spelling = spellings(name).find((each) => host.hasAttribute(each));
    const value = spelling && cleanText(host.getAttribute(spelling)!);
    if (value && !values.includes(value.toLowerCase()))
      findings.push({ code: 'WL-READER-009', values: { name, value, values: values.join(', ') } });
  }
  return findings;
}
