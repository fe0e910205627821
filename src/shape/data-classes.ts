import type { Type } from '@nestjs/common';
import type { JsonSchema } from './field.js';
import { fieldsOf } from './field.js';
import { schemaOf } from './schema.js';

/** A schema, or a reference to one with what is said beside it. */
export type DataSchema = Omit<JsonSchema, 'properties' | 'items' | 'oneOf'> & {
  readonly $ref?: string;
  readonly title?: string;
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly items?: DataSchema;
  readonly oneOf?: readonly DataSchema[];
  readonly allOf?: readonly DataSchema[];
  /** Nothing but what this schema and those that it is made of know. */
  readonly unevaluatedProperties?: false;
};

/** Where a schema of the document stands. */
export const refer = (name: string): string => `#/components/schemas/${name}`;

/** The classes of data by the name that they have in the document, `Data.Credit`: none stands in it twice. */
export class DataClasses {
  readonly schemas: Record<string, DataSchema> = {};
  private readonly shapes = new Map<string, Type>();

  /** @param change what is done to the schema of each class, and to that of each field */
  constructor(
    private readonly prefix: string,
    private readonly change: (schema: DataSchema) => DataSchema = (schema) => schema,
  ) {}

  /** A reference to the class, which from now on stands in the document together with the classes within it. */
  refer(shape: Type): { $ref: string } {
    const name = `${this.prefix}.${shape.name}`;
    const known = this.shapes.get(name);
    if (known !== undefined && known !== shape) throw new Error(`Two classes of data are called ${shape.name}.`);
    this.shapes.set(name, shape);
    if (!known) this.schemas[name] = this.schemaOf(shape);
    return { $ref: refer(name) };
  }

  /** The schema of the class, which does not stand in the document itself; the classes within it do. */
  schemaOf(shape: Type): DataSchema {
    const properties = [...fieldsOf(shape).values()].map(({ name, schema, nested }): [string, DataSchema] => [
      name,
      this.change(nested ? this.within(schema(), nested()) : schema()),
    ]);
    return { ...this.change(schemaOf(shape)), properties: Object.fromEntries(properties) };
  }

  /** The schema of a field with a reference where it holds the class. */
  private within(schema: JsonSchema, nested: Type): DataSchema {
    const { properties, items, oneOf, ...rest } = schema;
    if (properties) {
      const { 'x-field': kind, minProperties } = rest;
      return {
        ...this.refer(nested),
        ...(kind === undefined ? {} : { 'x-field': kind }),
        ...(minProperties === undefined ? {} : { minProperties }),
      };
    }
    return {
      ...rest,
      ...(items && { items: this.within(items, nested) }),
      ...(oneOf && { oneOf: oneOf.map((option) => this.within(option, nested)) }),
    };
  }
}
