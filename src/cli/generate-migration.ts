import { readFileSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { migrations } from '../database/migrations/list.js';
import { withProduct } from './product.js';
import { asTool, say, UsageError } from './tool.js';

// npm run migration:generate -- <name> — writes the migration that brings the tables to what their entities say, and puts
// it on the list. Run in the project's directory, on a database that has nothing to lose: it is migrated first.

const FOLDER = 'src/database/migrations';
/** The classes' names end with a number of thirteen digits, by which TypeORM orders them; ours count on from here. */
const FIRST = 1_763_769_600_000;

const inCapitals = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const statements = (queries: readonly { query: string }[]): string =>
  queries.map(({ query }) => `    await runner.query(\`${query.replace(/[`\\]|\$\{/g, '\\$&')}\`);`).join('\n');

/** The text of a migration's file. */
const written = (called: string, up: readonly { query: string }[], down: readonly { query: string }[]): string =>
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${called} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements(down.toReversed())}
  }
}
`;

/** The list with one migration more, at its end. */
const listed = (list: string, called: string, file: string): string =>
  list
    .replace(/\n\n\/\*\*/, `\nimport { ${called} } from './${file}.js';\n\n/**`)
    .replace(/\n\];\n$/, `\n  ${called},\n];\n`);

await asTool(async () => {
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new UsageError('Usage: npm run migration:generate -- action-list');
  const { upQueries, downQueries } = await withProduct((app) => app.get(DataSource).driver.createSchemaBuilder().log());
  if (upQueries.length === 0) {
    say('The tables are what their entities say.');
    return true;
  }
  const number = Math.max(...migrations.map(({ name: known }) => Number(known.slice(-13)) - FIRST)) + 1;
  const file = `${String(number).padStart(4, '0')}-${name}`;
  const called = `${inCapitals(name)}${FIRST + number}`;
  writeFileSync(`${FOLDER}/${file}.ts`, written(called, upQueries, downQueries));
  writeFileSync(`${FOLDER}/list.ts`, listed(readFileSync(`${FOLDER}/list.ts`, 'utf8'), called, file));
  say(`Wrote ${FOLDER}/${file}.ts; say above its class what it is for, then npm run format.`);
  return true;
});
