import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const SAMPLE = 'data/adventureworks-lt/';

/** The project's directory, seen from the sources and from the build. */
const ROOTS = ['../../', '../../../'].map((path) => new URL(path, import.meta.url));

/**
 * A file of the sample data that comes with the product's sources.
 * @param nos only the rows of these orders, whose numbers are in the first column
 */
export async function sampleFile(
  name: 'orders.csv' | 'order-lines.csv',
  nos?: ReadonlySet<string>,
): Promise<{ name: string; bytes: Buffer }> {
  const file = ROOTS.map((root) => new URL(SAMPLE + name, root)).find((url) => existsSync(url));
  if (!file) throw new Error(`The sample data is not here: ${fileURLToPath(new URL(SAMPLE + name, ROOTS[1]))}`);
  const bytes = await readFile(file);
  if (nos === undefined) return { name, bytes };
  const [head, ...rows] = bytes.toString('utf8').split('\n');
  const kept = rows.filter((row) => nos.has(row.slice(0, row.indexOf(','))));
  return { name, bytes: Buffer.from([head, ...kept, ''].join('\n')) };
}
