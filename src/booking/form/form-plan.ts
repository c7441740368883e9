/**
 * @pure The request form an owner describes by attributes or JSON, where no form of their own can stand in the page.
 */
import type { Report } from '../../controllers/problems-controller.js';
import { safeUrl } from '../../internal/url.js';
import { isRecord, wordsOf } from '../../internal/values.js';

/** The kinds of fields a described form may have. */
const FIELD_TYPES = ['text', 'email', 'tel', 'textarea', 'checkbox'] as const;

/** One field. */
export interface PlannedField {
  /** What the server receives it as. `name`, `email`, `phone` and `message` have labels and autofill of ours. */
  readonly name: string;
  /** Its label; the widget's own where it is one of the four. */
  readonly label: string;
  readonly type: (typeof FIELD_TYPES)[number];
  readonly required: boolean;
}

/** A form to be made. */
export interface FormPlan {
  /** Where it is posted; absolute and safe. */
  readonly action: string;
  readonly fields: readonly PlannedField[];
  /** What is sent along unseen, such as the `access_key` of Web3Forms. */
  readonly hidden: Readonly<Record<string, string>>;
}

const KNOWN: Readonly<Record<string, PlannedField['type']>> = {
  name: 'text',
  email: 'email',
  phone: 'tel',
  message: 'textarea',
};
const USUAL: readonly PlannedField[] = [
  { name: 'name', label: '', type: 'text', required: true },
  { name: 'email', label: '', type: 'email', required: true },
  { name: 'message', label: '', type: 'textarea', required: false },
];

function field(given: unknown): PlannedField | undefined {
  const data = isRecord(given) ? given : { name: given };
  const name = wordsOf(data['name']);
  const label = wordsOf(data['label']);
  if (!name || (!label && !KNOWN[name])) return undefined;
  const type = FIELD_TYPES.find((each) => each === data['type']) ?? KNOWN[name] ?? 'text';
  return {
    name,
    label,
    type,
    required: typeof data['required'] === 'boolean' ? data['required'] : name === 'name' || name === 'email',
  };
}

/**
 * Reads `form` from an attribute (an address) or from JSON: an address, or `{action, fields, hidden}`.
 *
 * @param key - Web3Forms' access key, where it is given beside the address.
 */
export function readForm(given: unknown, key: unknown, base: string, report: Report): FormPlan | undefined {
  if (given === undefined || given === '') return undefined;
  const data = isRecord(given) ? given : { action: given };
  const action = safeUrl(wordsOf(data['action']), base, 'fetch');
  if (!action) return void report('WL-BOOKING-070', { value: wordsOf(data['action']) || '(empty)' });
  const listed = Array.isArray(data['fields']) ? (data['fields'] as unknown[]).slice(0, 20).map(field) : undefined;
  if (listed?.some((each) => !each)) report('WL-BOOKING-071');
  const fields = listed?.filter((each) => !!each);
  const hidden = Object.entries(isRecord(data['hidden']) ? data['hidden'] : {}).flatMap(([name, value]) =>
    wordsOf(value) ? [[name, wordsOf(value)] as const] : [],
  );
  return {
    action,
    fields: fields?.length ? fields : USUAL,
    hidden: Object.fromEntries([...hidden, ...(wordsOf(key) ? [['access_key', wordsOf(key)] as const] : [])]),
  };
}
