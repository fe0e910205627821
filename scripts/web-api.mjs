// What the page knows of the API, from the API's description: the types of its client. The build runs it
// (`npm run web:types`); the file is not committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const at = (path) => new URL(`../${path}`, import.meta.url);
const types = astToString(await openapiTypescript(JSON.parse(readFileSync(at('openapi.json'), 'utf8'))));

mkdirSync(at('web/src/api'), { recursive: true });
writeFileSync(at('web/src/api/schema.d.ts'), `// Made of openapi.json by \`npm run web:types\`.\n\n${types}`);
