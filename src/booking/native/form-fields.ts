/** @pure The fields of the details form, and their validation. */

/** The kinds of fields shown here; a service with other ones is booked on its own page. */
export type FieldType = 'text' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'textarea' | 'select' | 'checkbox';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** The service's label; without one, `name`, `email`, `note` and `phone` have labels of ours. */
  readonly label?: string;
  readonly help?: string;
  readonly required: boolean;
  /** What the browser may fill in. */
  readonly autocomplete?: string;
  readonly maxLength: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What was typed, by the field's name. A ticked box is `"true"`. */
export type Values = Readonly<Record<string, string>>;

/** Why a field is not valid: a kind of ours, or the service's own sentence. */
export type FieldFault =
  | { readonly kind: 'missing' | 'email' | 'url' | 'number' | 'long' | 'option' }
  | { readonly kind: 'custom'; readonly text: string };
export type Faults = Readonly<Record<string, FieldFault>>;

/** The fields where the service announces none. */
export const USUAL: readonly Field[] = [
  { name: 'name', type: 'text', required: true, autocomplete: 'name', maxLength: 200 },
  { name: 'email', type: 'email', required: true, autocomplete: 'email', maxLength: 254 },
  { name: 'note', type: 'textarea', required: false, maxLength: 2000 },
];

/** What a browser may fill in; never anything about health or payment. */
export const AUTOCOMPLETE: readonly string[] = [
  'name',
  'given-name',
  'additional-name',
  'family-name',
  'honorific-prefix',
  'nickname',
  'email',
  'tel',
  'tel-national',
  'organization',
  'street-address',
  'address-line1',
  'address-line2',
  'address-level1',
  'address-level2',
  'postal-code',
  'country',
  'country-name',
  'language',
  'bday',
  'url',
];

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/;

function fault({ type, required, maxLength, options }: Field, typed: string): FieldFault | undefined {
  const value = typed.trim();
  if (!value || (type === 'checkbox' && value !== 'true')) return required ? { kind: 'missing' } : undefined;
  if (value.length > maxLength) return { kind: 'long' };
  if (type === 'email' && !EMAIL.test(value)) return { kind: 'email' };
  if (type === 'number' && !Number.isFinite(Number(value))) return { kind: 'number' };
  if (type === 'url' && !/^https?:\/\/\S+\.\S+$/i.test(value)) return { kind: 'url' };
  if (type === 'select' && !options?.some((option) => option.value === value)) return { kind: 'option' };
  return undefined;
}

/** What is wrong with what was typed, field by field, in the form's order; empty when all is well. */
export function faultsOf(fields: readonly Field[], values: Values): Faults {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const found = fault(field, values[field.name] ?? '');
      return found ? [[field.name, found]] : [];
    }),
  );
}

/** What is sent: trimmed, and nothing for what was left empty. */
export const answersOf = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(fields.flatMap(({ name }) => (values[name]?.trim() ? [[name, values[name].trim()]] : [])));
