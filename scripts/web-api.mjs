// What the page knows of the API, from the API's description: the types of its client, and the form of an entry. The build
// runs it (`npm run web:types`); the files are not committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const GENERATED = '// Made of openapi.json by `npm run web:types`.\n';

const at = (path) => new URL(`../${path}`, import.meta.url);
const description = JSON.parse(readFileSync(at('openapi.json'), 'utf8'));

/** A schema with everything that it refers to written out: a form is drawn from it alone, and needs no words of it. */
function written(schema) {
  if (Array.isArray(schema)) return schema.map(written);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...own } = schema;
  const whole = $ref ? { ...description.components.schemas[$ref.split('/').at(-1)], ...own } : own;
  const fields = Object.entries(whole).filter(([name]) => name !== 'description' && name !== 'examples');
  return Object.fromEntries(
    fields.map(([name, value]) => [name, name === 'properties' ? fieldsOf(value) : written(value)]),
  );
}

/** The fields themselves may be called as the words of a schema are. */
const fieldsOf = (properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, written(field)]));

const entry = JSON.stringify(written(description.components.schemas.OrderEntry), null, 2);

const files = {
  'web/src/api/schema.d.ts': `${GENERATED}\n${astToString(await openapiTypescript(description))}`,
  'web/src/entry/entry.schema.ts': `${GENERATED}import type { FormSchema } from '../api/form-schema.js';\n\nexport const entrySchema: FormSchema = ${entry};\n`,
};

for (const [path, text] of Object.entries(files)) {
  mkdirSync(new URL('.', at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
