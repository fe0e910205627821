import type { Text } from '../rulebook.js';
import type { Complaint, Figures } from './complaints.js';
import type { Lookup } from './lookups.js';
import type { Secret } from './secrets.js';

/** Asked only after one of these answers to the field beside it: whoever agrees is not asked what he objects to. */
export interface Asked {
  readonly beside: string;
  readonly after: readonly (string | boolean)[];
}

/** JSON Schema, as much of it as our fields need. `x-field` names the field's kind, for whoever draws a form. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  readonly 'x-field'?: string;
  /** Of a file: somebody signs on it, for one process. */
  readonly 'x-signature'?: true;
  /** Of a person: may be somebody who cannot sign in any more. */
  readonly 'x-former'?: true;
  readonly 'x-asked'?: Asked;
  /** Of a text: names that are in use already are offered while somebody types. */
  readonly 'x-lookup'?: Lookup;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string | boolean;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly additionalProperties?: boolean;
  readonly oneOf?: readonly JsonSchema[];
}

/** What is wrong with a value, and where inside it (`[2]`, or nothing for the value itself). */
export interface Finding {
  complaint: Complaint;
  at?: string;
  figures?: Figures;
}

/** Looks at a value; undefined means that nothing is wrong with it. */
export type Find = (value: unknown) => Finding | undefined;

/** What may be said of every field beside what it takes. */
export interface Said {
  /** For the documentation of the API. */
  readonly about?: string;
  readonly secret?: Secret;
  readonly asked?: Asked;
  /** Names that are in use already are offered; any other is taken as well. */
  readonly lookup?: Lookup;
}

/** What a value has to be, and everything that is known of it. Plain data; what is optional its object says. */
export interface Field<Value = unknown> extends Said {
  readonly schema: JsonSchema;
  readonly find: Find;
  /** What people call it, where that is not what its name means everywhere in the process. */
  readonly label?: Text;
  /** What each choice is called. */
  readonly names?: Readonly<Record<string, Text>>;
  /** The fields of the value, or of each item of the list. */
  readonly inner?: Shape;
  /** A value that stands beside the fields: `'none'`, `false`. */
  readonly or?: string | boolean;
  /** Known to the compiler alone. */
  readonly value?: Value;
}

export interface Property {
  readonly name: string;
  readonly optional: boolean;
  readonly field: Field;
  readonly label?: Text;
}

/** Fields that belong together, such as the data of an event. */
export interface Shape<Data = unknown> {
  /** In the documentation of the API. */
  readonly name: string;
  readonly about?: string;
  /** In the order in which they are written. */
  readonly properties: ReadonlyMap<string, Property>;
  /** With nested fields written out, so that a form can be drawn from it alone. Frozen. */
  readonly schema: JsonSchema;
  /** Known to the compiler alone. */
  readonly value?: Data;
}

export type ValueOf<Of> = Of extends { readonly value?: infer Value } ? Exclude<Value, undefined> : never;

/** Fields by name; a name that ends with `?` may be left out. */
export type Fields = Readonly<Record<string, Field | Shape>>;

type Flat<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/** The data of these fields. */
export type ShapeData<Of extends Fields> = Flat<
  { [Name in keyof Of as Name extends `${string}?` ? never : Name]: ValueOf<Of[Name]> } & {
    [Name in keyof Of as Name extends `${infer Plain}?` ? Plain : never]?: ValueOf<Of[Name]>;
  }
>;

/** The data of events by their types. */
export type DataOf<Table extends Readonly<Record<string, Shape>>> = { [Type in keyof Table]: ValueOf<Table[Type]> };

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** A shape of these properties. */
export function shapeOf<Data>(name: string, about: string | undefined, list: readonly Property[]): Shape<Data> {
  const required = list.filter(({ optional }) => !optional).map((property) => property.name);
  const schema = frozen<JsonSchema>({
    type: 'object',
    properties: Object.fromEntries(
      list.map((property) => {
        const { schema: own, asked, lookup } = property.field;
        const said = { ...(asked && { 'x-asked': asked }), ...(lookup && { 'x-lookup': lookup }) };
        return [property.name, asked || lookup ? { ...own, ...said } : own];
      }),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  });
  return { name, about, schema, properties: new Map(list.map((property) => [property.name, property])) };
}

export const isShape = (of: Field | Shape): of is Shape => 'properties' in of;
