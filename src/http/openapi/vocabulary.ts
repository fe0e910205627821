import { isDeepStrictEqual } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OFFICES } from '../../../machines/offices.js';
import { order } from '../../../machines/order/order.process.js';
import { CLASSES } from '../../../machines/order/schema/choices.js';
import type { AnswerSchema } from './schema.js';
import { ref } from './schema.js';
import { changeSchemas } from './walk.js';

/** Values that are asked for and answered all over the API, by what a choice of them is called. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  Office: OFFICES,
  OrderState: order.milestones.map(({ state }) => state),
  OrderClass: Object.keys(CLASSES),
  Level: ['block', 'warn', 'off'],
  YesOrNo: ['true', 'false'],
};
const choices = new Map(Object.entries(CHOICES).map(([name, values]) => [values.join(), name]));

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `PositiveQuantity`, `Amount6`: the sign first, then the digits after the point. */
function decimalName(kind: string, pattern: string): string {
  const sign = pattern.startsWith('^(?!') ? 'Positive' : pattern.startsWith('^-?') ? 'Signed' : '';
  return `${sign}${capital(kind)}${/\{1,(\d+)\}\)\?\$$/.exec(pattern)?.[1] ?? ''}`;
}

/** What a field of the kind is called, wherever it stands. */
function nameOf({ enum: values, 'x-field': kind, minLength, maxLength, pattern, format }: AnswerSchema) {
  if (values) return choices.get(values.join());
  if (kind === 'text') return `${minLength === undefined ? 'TextOrBlank' : 'Text'}${maxLength}`;
  if (format === 'decimal' && kind !== undefined && pattern !== undefined) return decimalName(kind, pattern);
  return kind !== undefined && ['day', 'line', 'currency'].includes(kind) ? capital(kind) : undefined;
}

/** What is said of the one field beside what its kind is. */
const ASIDE = ['description', 'examples', 'x-asked'] as const;

function split(schema: AnswerSchema): { kind: AnswerSchema; aside: AnswerSchema } {
  const isAside = ([name]: [string, unknown]) => (ASIDE as readonly string[]).includes(name);
  const kind = Object.fromEntries(Object.entries(schema).filter((entry) => !isAside(entry))) as AnswerSchema;
  // A choice is one by its values; only a form has to be told.
  if (kind.enum && kind.type === 'string') kind['x-field'] = 'choice';
  return { kind, aside: Object.fromEntries(Object.entries(schema).filter(isAside)) };
}

/** Says each kind of field once, in the components, and refers to it wherever such a field stands. */
export function nameFields(document: OpenAPIObject): void {
  const schemas = document.components?.schemas as Record<string, AnswerSchema>;
  const found = new Map<string, { schema: AnswerSchema; times: number }>();
  changeSchemas(document, (schema) => {
    const name = nameOf(schema);
    if (name === undefined) return schema;
    const { kind } = split(schema);
    const known = found.get(name) ?? { schema: kind, times: 0 };
    if (isDeepStrictEqual(known.schema, kind)) found.set(name, { ...known, times: known.times + 1 });
    return schema;
  });
  const named = new Map([...found].filter(([name, { times }]) => times > 1 && !(name in schemas)));
  changeSchemas(document, (schema) => {
    const name = nameOf(schema);
    const known = name === undefined ? undefined : named.get(name);
    if (name === undefined || !known) return schema;
    const { kind, aside } = split(schema);
    return isDeepStrictEqual(known.schema, kind) ? { ...ref(name), ...aside } : schema;
  });
  for (const [name, { schema }] of named) schemas[name] = schema;
}
