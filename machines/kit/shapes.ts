import type { Text } from '../rulebook.js';
import type {
  Field,
  Fields,
  Find,
  Finding,
  JsonSchema,
  Property,
  Said,
  Shape,
  ShapeData,
  ValueOf,
  DataOf,
} from './schema.js';
import { isShape, shapeOf } from './schema.js';
import { hasFields } from './plain.js';
import type { Secret } from './secrets.js';
import { text } from './text.js';

const findInObject =
  (min: number, or?: string | boolean): Find =>
  (value) => {
    if (!hasFields(value)) {
      return or === undefined ? { complaint: 'object' } : { complaint: 'objectOr', figures: { value: String(or) } };
    }
    return min > 0 && Object.keys(value).length < min ? { complaint: 'noField' } : undefined;
  };

const besides = (schema: JsonSchema, or?: string | boolean): JsonSchema =>
  or === undefined ? schema : { oneOf: [{ type: typeof or as 'string' | 'boolean', const: or }, schema] };

interface Within extends Said {
  /** Fields at least. */
  min?: number;
}

/** Fields within a field. `or` is a value that may stand in their place; it has to be declared, never left out. */
export function within<Data>(inner: Shape<Data>, options?: Within): Field<Data>;
export function within<Data, const Or extends string | boolean>(
  inner: Shape<Data>,
  options: Within & { or: Or },
): Field<Data | Or>;
export function within(inner: Shape, { or, min = 0, ...said }: Within & { or?: string | boolean } = {}): Field {
  const schema = { ...inner.schema, ...(min > 0 ? { minProperties: min } : {}), 'x-field': 'object' };
  return { find: findInObject(min, or), schema: besides(schema, or), inner, or, ...said };
}

/** Looks at the list's length first, then at each item until one is wrong. */
export const findInList =
  (min: number, max: number, findInItem: Find) =>
  (value: unknown): Finding | undefined => {
    if (!Array.isArray(value)) return { complaint: 'list' };
    if (value.length < min) return { complaint: 'tooFew', figures: { min } };
    if (value.length > max) return { complaint: 'tooMany', figures: { max } };
    for (let index = 0; index < value.length; index += 1) {
      const found = findInItem(value[index]);
      if (found) return { ...found, at: `[${index}]${found.at ?? ''}` };
    }
    return undefined;
  };

const findTwice = (items: readonly unknown[], name: string): ReturnType<Find> => {
  const seen = new Set<string | number>();
  for (const [index, item] of items.entries()) {
    const value = hasFields(item) ? item[name] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (seen.has(value)) {
      return { complaint: 'duplicate', at: `[${index}].${name}`, figures: { value: String(value).slice(0, 50) } };
    }
    seen.add(value);
  }
  return undefined;
};

interface Items extends Said {
  min?: number;
  /** Items at most; 200 unless told. */
  max?: number;
  /** The field by which no two items may be alike. */
  uniqueBy?: string;
}

/** A list of fields. `or` is a value that may stand in its place, with what it is called. */
export function list<Item>(inner: Shape<Item>, options?: Items): Field<Item[]>;
export function list<Item, Or extends string>(
  inner: Shape<Item>,
  options: Items & { or: Readonly<Record<Or, Text>> },
): Field<Item[] | Or>;
export function list(
  inner: Shape,
  { min = 0, max = 200, uniqueBy, or: names, ...said }: Items & { or?: Readonly<Record<string, Text>> } = {},
): Field {
  const [or] = Object.keys(names ?? {});
  const findItem = findInList(min, max, findInObject(0));
  const find: Find = (value) => {
    if (or !== undefined && !Array.isArray(value)) return { complaint: 'listOr', figures: { value: or } };
    const found = findItem(value);
    if (found || uniqueBy === undefined || !Array.isArray(value)) return found;
    return findTwice(value, uniqueBy);
  };
  const schema = { type: 'array', items: inner.schema, minItems: min, maxItems: max, 'x-field': 'list' } as const;
  return { find, schema: besides(schema, or), inner, or, ...(names && { names }), ...said };
}

/** A field with a label. */
export interface Labelled {
  readonly label: Text;
}

/** What this field is called, where its name alone does not say it. */
export const called = <Of extends Field | Shape>(zhCN: string, zhTW: string, en: string, of: Of) =>
  ({ ...(isShape(of) ? within(of) : of), label: text(zhCN, zhTW, en) }) as Field<ValueOf<Of>> & Labelled;

type Unlabelled<Of, Word> = {
  [Name in keyof Of]: Of[Name] extends Labelled ? never : Name extends Word | `${Word & string}?` ? never : Name;
}[keyof Of];

/** Takes fields only if each has a label of its own or a name that the process has a word for. */
type AllLabelled<Of, Word> = [Unlabelled<Of, Word>] extends [never] ? unknown : { unlabelled: Unlabelled<Of, Word> };

/**
 * What makes shapes for one process.
 * @param words what its fields are called by their names, wherever they stand
 * @param secret what all of their fields are
 */
export const shapesWith =
  <Words extends Readonly<Record<string, Text>>>(words: Words, secret?: Secret) =>
  <const Of extends Fields>(
    name: string,
    ...[about, of]: [about: string, of: Of & AllLabelled<Of, keyof Words>] | [of: Of & AllLabelled<Of, keyof Words>]
  ): Shape<ShapeData<Of>> => {
    const fields = (of ?? about) as Fields;
    const properties = Object.entries(fields).map(([written, given]): Property => {
      const plain = written.replace(/\?$/, '');
      const field = { ...(isShape(given) ? within(given) : given), ...(secret && { secret }) };
      const label = field.label ?? words[plain];
      return { name: plain, optional: written !== plain, field, label };
    });
    return shapeOf(name, typeof about === 'string' ? about : undefined, properties);
  };

export const NO_DATA: Shape<Record<string, never>> = shapeOf(
  'NoData',
  'The data of an event that carries nothing beyond who, when and why.',
  [],
);

/** The examples of a process's events: those that carry data, by hand; of the others there is nothing to show. */
export type Examples<Data> = {
  readonly [Type in keyof Data as Data[Type] extends Record<string, never> ? never : Type]: Data[Type];
};

/** One example of the data of every event. */
export const examplesOf = <Table extends Readonly<Record<string, Shape>>>(
  schema: Table,
  examples: Examples<DataOf<Table>>,
): DataOf<Table> =>
  Object.fromEntries(
    Object.keys(schema).map((type) => [type, (examples as Readonly<Record<string, unknown>>)[type] ?? {}]),
  ) as DataOf<Table>;
