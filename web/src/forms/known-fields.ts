import type { FormSchema } from '../api/form-schema.js';
import { unionOf } from './clean.js';

/** The fields of a schema by their dotted names, lists without their numbers: `lines.quantity`. */
export function knownFields(schema: FormSchema, within = ''): string[] {
  const { other = schema } = unionOf(schema) ?? {};
  const { properties = other.items?.properties ?? {} } = other;
  return Object.entries(properties).flatMap(([name, inner]) => {
    const path = within === '' ? name : `${within}.${name}`;
    return [path, ...knownFields(inner, path)];
  });
}
