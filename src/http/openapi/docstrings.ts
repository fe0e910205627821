import type { AnswerSchema } from './schema.js';

/** What is written above a field, or a class. */
export interface FieldDoc {
  description: string;
  example?: unknown;
  /** Of a field: the name of its type, or of that of its items. */
  type?: string;
}

/** What is written above the method of a controller. */
export interface MethodDoc {
  /** The first sentence. */
  summary: string;
  /** The others. */
  description: string;
  /** The class of its query. */
  query?: string;
}

export interface ClassDoc extends FieldDoc {
  /** The class that it extends. */
  parent?: string;
  fields: Readonly<Record<string, FieldDoc>>;
  methods: Readonly<Record<string, MethodDoc>>;
}

/** What the sources say of their classes, by name; classes of several files may be called the same. */
export type Docstrings = ReadonlyMap<string, readonly ClassDoc[]>;

/** What is written above a field, in its class or in one that the class extends. */
export function fieldDoc(docs: Docstrings, name: string | undefined, field: string): FieldDoc | undefined {
  for (const { fields, parent } of (name !== undefined && docs.get(name)) || []) {
    const found = Object.hasOwn(fields, field) ? fields[field] : fieldDoc(docs, parent, field);
    if (found !== undefined) return found;
  }
  return undefined;
}

const explained = (schema: AnswerSchema, { description, example }: FieldDoc): AnswerSchema => ({
  ...schema,
  ...(schema.description || description === '' ? {} : { description }),
  ...(example === undefined ? {} : { examples: [example] }),
});

/** The schema of a field; that of a class that is written out within it is explained by what stands above that class. */
function explainedField(docs: Docstrings, schema: AnswerSchema, doc: FieldDoc | undefined): AnswerSchema {
  if (!doc) return schema;
  const { type, ...said } = doc;
  const { items } = schema;
  const isWritten = type !== undefined && docs.has(type);
  if (isWritten && schema.properties) return explained(explain(docs, type, schema), said);
  if (isWritten && items?.properties) return explained({ ...schema, items: explain(docs, type, items) }, said);
  return explained(schema, said);
}

/** The schema of a class with what is written above the class and above its fields; what it says itself stays. */
export function explain(docs: Docstrings, name: string, schema: AnswerSchema): AnswerSchema {
  const names = Object.keys(schema.properties ?? {});
  // Of classes with one name, the one that has these fields.
  const own = docs
    .get(name)
    ?.find(({ fields }) => names.every((field) => field in fields || fieldDoc(docs, name, field)));
  const properties = Object.entries(schema.properties ?? {}).map(([field, inner]): [string, AnswerSchema] => [
    field,
    explainedField(docs, inner, fieldDoc(docs, name, field)),
  ]);
  return {
    ...explained(schema, own ?? { description: '' }),
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) } : {}),
  };
}
