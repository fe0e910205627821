import type { JsonSchema, Shape } from '../../machines/kit/schema.js';

/** A schema, or a reference to one with what is said beside it. */
export type DataSchema = Omit<JsonSchema, 'properties' | 'items' | 'oneOf'> & {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly items?: DataSchema;
  readonly oneOf?: readonly DataSchema[];
  readonly allOf?: readonly DataSchema[];
  /** Nothing but what this schema and those that it is made of know. */
  readonly unevaluatedProperties?: false;
};

/** Where a schema of the document stands. */
export const refer = (name: string): string => `#/components/schemas/${name}`;

/** What is offered while somebody types is for the form: it is no part of what may be sent. */
const described = ({ 'x-lookup': _, ...schema }: DataSchema, about: string | undefined): DataSchema =>
  about === undefined ? schema : { ...schema, description: about };

/** The shapes of data by the name that they have in the document, `Data.Credit`: none stands in it twice. */
export class DataComponents {
  readonly schemas: Record<string, DataSchema> = {};
  private readonly shapes = new Map<string, Shape>();

  /** @param change what is done to the schema of each shape, and to that of each field */
  constructor(
    private readonly prefix: string,
    private readonly change: (schema: DataSchema) => DataSchema = (schema) => schema,
  ) {}

  /** A reference to the shape, which from now on stands in the document together with the shapes within it. */
  refer(shape: Shape): { $ref: string } {
    const name = `${this.prefix}.${shape.name}`;
    const known = this.shapes.get(name);
    if (known !== undefined && known !== shape) throw new Error(`Two shapes of data are called ${shape.name}.`);
    this.shapes.set(name, shape);
    if (!known) this.schemas[name] = this.schemaOf(shape);
    return { $ref: refer(name) };
  }

  /** The schema of the shape, which does not stand in the document itself; the shapes within it do. */
  schemaOf(shape: Shape): DataSchema {
    const properties = [...shape.properties.values()].map(({ name, field }): [string, DataSchema] => {
      const schema: JsonSchema = shape.schema.properties?.[name] ?? field.schema;
      return [name, described(this.change(field.inner ? this.within(schema, field.inner) : schema), field.about)];
    });
    return described({ ...this.change(shape.schema), properties: Object.fromEntries(properties) }, shape.about);
  }

  /** The schema of a field with a reference where it holds the shape. */
  private within(schema: JsonSchema, inner: Shape): DataSchema {
    const { properties, items, oneOf, ...rest } = schema;
    if (properties) {
      const { 'x-field': kind, minProperties } = rest;
      return {
        ...this.refer(inner),
        ...(kind === undefined ? {} : { 'x-field': kind }),
        ...(minProperties === undefined ? {} : { minProperties }),
      };
    }
    return {
      ...rest,
      ...(items && { items: this.within(items, inner) }),
      ...(oneOf && { oneOf: oneOf.map((option) => this.within(option, inner)) }),
    };
  }
}
