type Schema = Readonly<Record<string, unknown>>;

interface Document {
  components?: { schemas?: Record<string, unknown> };
}

const typeNameOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const isOfType = (value: unknown, type: string): boolean =>
  typeNameOf(value) === type || (type === 'number' && typeof value === 'number');

/** All parts of a schema as one: what any of them knows is known. */
function whole(document: Document, schema: Schema): Schema {
  const parts = ((schema.allOf ?? []) as Schema[]).map((part) => {
    const name = typeof part.$ref === 'string' ? (part.$ref.split('/').at(-1) ?? '') : undefined;
    return whole(document, (name === undefined ? part : document.components?.schemas?.[name]) as Schema);
  });
  const { allOf: _, ...own } = schema;
  const together = (one: Schema, other: Schema): Schema => ({
    ...one,
    ...other,
    properties: { ...(one.properties as object), ...(other.properties as object) },
    required: [...((one.required ?? []) as string[]), ...((other.required ?? []) as string[])],
  });
  return parts.reduce(together, own);
}

/**
 * Where a value differs from its schema in an OpenAPI document, and where it says more than the schema knows. As much of
 * JSON Schema as our documents use.
 */
export function misfits(document: Document, schema: Schema, value: unknown, path = ''): string[] {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const found = document.components?.schemas?.[name] as Schema | undefined;
    return found ? misfits(document, found, value, path) : [`${path}: no schema ${name}`];
  }
  if (schema.allOf !== undefined) return misfits(document, whole(document, schema), value, path);
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (options) {
    const tried = options.map((option) => misfits(document, option, value, path));
    return tried.some((found) => found.length === 0) ? [] : (tried.sort((a, b) => a.length - b.length)[0] ?? []);
  }
  const types = [schema.type ?? []].flat() as string[];
  const allowed = schema.nullable === true ? [...types, 'null'] : types;
  if (allowed.length > 0 && !allowed.some((type) => isOfType(value, type))) {
    return [`${path}: is ${typeNameOf(value)}, not ${allowed.join(' or ')}`];
  }
  if (value === null) return [];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) return [`${path}: is ${JSON.stringify(value)}`];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => misfits(document, (schema.items ?? {}) as Schema, item, `${path}[${index}]`));
  }
  return typeof value === 'object' ? misfitsInside(document, schema, value as Record<string, unknown>, path) : [];
}

function misfitsInside(document: Document, schema: Schema, value: Record<string, unknown>, path: string): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const others = schema.additionalProperties;
  const required = (schema.required ?? []) as string[];
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name}: is missing`);
  const inside = Object.entries(value).flatMap(([name, field]) => {
    const known = properties[name] ?? (typeof others === 'object' ? (others as Schema) : undefined);
    if (known) return misfits(document, known, field, `${path}.${name}`);
    const isFree = others === true || (schema.properties === undefined && schema.type !== 'object');
    return isFree ? [] : [`${path}.${name}: is not documented`];
  });
  return [...missing, ...inside];
}
