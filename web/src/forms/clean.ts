import { isBlank } from '../../../machines/kit/text.js';
import type { FormSchema } from '../api/form-schema.js';

type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema beside the declared value of a union, if the schema is one: `'none'` or a list, `false` or fields. */
export const unionOf = ({ oneOf }: FormSchema): { declared: string | boolean; other: FormSchema } | undefined => {
  const declared = oneOf?.find((part) => part.const !== undefined)?.const;
  const other = oneOf?.find((part) => part.const === undefined);
  return declared === undefined || !other ? undefined : { declared, other };
};

/** A row in which nobody has written anything; a number that the form itself gave and a tick left alone are nothing. */
const isUntouched = (row: unknown): boolean =>
  isFields(row) &&
  Object.entries(row).every(([name, value]) => value == null || isBlank(value) || value === false || name === 'line');

function cleanObject({ properties = {}, required = [] }: FormSchema, value: unknown): Fields {
  const given = isFields(value) ? value : {};
  const kept: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    const cleaned = clean(schema, given[name], required.includes(name));
    if (cleaned !== undefined) kept[name] = cleaned;
  }
  return kept;
}

function cleanList({ items = {}, 'x-field': kind }: FormSchema, value: unknown, isRequired: boolean): unknown {
  if (!Array.isArray(value)) return isRequired ? [] : undefined;
  if (kind === 'texts') return value.filter((item) => !isBlank(item));
  if (items.type !== 'object') return value;
  const rows = value.filter((row) => !isUntouched(row)).map((row) => cleanObject(items, row));
  return rows.length > 0 || isRequired ? rows : undefined;
}

/**
 * What a form sends: what was left empty is left out, unless the field has to be there and may be blank. Then a rule
 * judges it, with its clause and remedy, and not the form.
 */
export function clean(schema: FormSchema, value: unknown, isRequired = true): unknown {
  const union = unionOf(schema);
  if (union) {
    if (value === union.declared) return value;
    return value === undefined || value === null ? undefined : clean(union.other, value, isRequired);
  }
  if (schema.type === 'object') {
    const fields = cleanObject(schema, value);
    // Blank text that a rule would judge is no sign that anybody has begun to write on it.
    const isBegun = Object.values(fields).some((field) => field !== '');
    return isRequired || isBegun ? fields : undefined;
  }
  if (schema.type === 'array') return cleanList(schema, value, isRequired);
  if (value === null || value === undefined || isBlank(value)) {
    const mayBeBlank = isRequired && schema.type === 'string' && schema['x-field'] === 'text' && !schema.minLength;
    return mayBeBlank ? '' : undefined;
  }
  return value;
}
