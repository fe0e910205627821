import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Untyped } from '../support/colleagues.js';
import type { Product } from '../support/product.js';
import { ROOT, startProduct } from '../support/product.js';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.stop());

const [, block = ''] =
  /## A first order in curl\n+```sh\n([^]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];

/** The documents that stand one behind the other, as curl prints its answers. */
function documents(text: string): Untyped[] {
  const found: Untyped[] = [];
  let rest = text.trim();
  while (rest !== '') {
    let end = 0;
    for (let depth = 0, quoted = false; end < rest.length; end++) {
      const letter = rest[end];
      if (letter === '\\') end++;
      else if (letter === '"') quoted = !quoted;
      else if (!quoted && letter === '{') depth++;
      else if (!quoted && letter === '}' && --depth === 0) break;
    }
    found.push(JSON.parse(rest.slice(0, end + 1)));
    rest = rest.slice(end + 1).trim();
  }
  return found;
}

/** Runs the lines as they stand, against this product. @returns the order's number, and what was answered */
async function run(): Promise<{ no: string; answers: Untyped[] }> {
  const curl = `command -v curl >/dev/null || curl() { "${process.execPath}" test/support/curl.mjs "$@"; }\n`;
  const lines = block.replace('http://127.0.0.1:3000', product.url);
  const script = `set -e\n${curl}${lines}\nprintf '{"no":"%s"}' "$no"`;
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  const answers = documents(stdout);
  return { no: answers.at(-1).no, answers };
}

describe('the README’s lines for curl', () => {
  it('do what they say, however often they are run', async () => {
    const numbers: string[] = [];
    for (let times = 0; times < 2; times++) {
      const { no, answers } = await run();
      const [next, checked, refused, history, verified] = answers;
      expect(answers.length).toBe(6);
      expect(next).toMatchObject({ no, state: 'received', version: 1 });
      expect(checked).toMatchObject({ no, version: 2 });
      expect(refused).toMatchObject({ status: 409, code: 'transition-refused', process: no });
      expect(refused.unmet.length).toBeGreaterThan(1);
      const log = history.items as { type: string }[];
      expect(log.map(({ type }) => type)).toEqual(['sales.enter-order', 'clerk.confirm-check']);
      expect(verified).toMatchObject({ verified: true });
      numbers.push(no);
    }
    expect(new Set(numbers).size).toBe(2);
  });
});
