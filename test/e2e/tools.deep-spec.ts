import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Rebuilder } from '../../src/engine/projections/rebuild.js';
import { asked, importFiles } from '../../src/cli/import-files.js';
import { withProduct } from '../../src/cli/product.js';
import { UsageError } from '../../src/cli/tool.js';
import type { Progress } from '../../src/cli/progress.js';
import { verifyAll } from '../../src/cli/verify-all.js';

const sample = (name: string): string => join(__dirname, '../../data/adventureworks-lt', name);
const PAIR = [sample('orders.csv'), '--lines', sample('order-lines.csv')];

let dataDir: string;
const before = { ...process.env };
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'orders-tools-'));
  chmodSync(dataDir, 0o711);
  Object.assign(process.env, { DATA_DIR: dataDir, PORT: '0', DEMO: 'on' });
});
afterAll(() => {
  process.env = before;
  rmSync(dataDir, { recursive: true, force: true });
});

/** A bar that nobody looks at. */
const bar = (): Progress & { last: string } => {
  const drawn = {
    last: '',
    set: (done: number, of: number) => void (drawn.last = `${done}/${of}`),
    end: () => undefined,
  };
  return drawn;
};

async function imported(...args: string[]): Promise<{ well: boolean; lines: string[]; bar: string }> {
  const lines: string[] = [];
  const drawn = bar();
  const well = await withProduct((app, settings) =>
    importFiles(app, settings, { wanted: asked(args), say: (line) => lines.push(line), bar: drawn }),
  );
  return { well, lines, bar: drawn.last };
}

async function verified(): Promise<{ well: boolean; lines: string[] }> {
  const lines: string[] = [];
  const well = await withProduct((app) => verifyAll(app, { say: (line) => lines.push(line), bar: bar() }));
  return { well, lines };
}

describe('the tools', () => {
  it('start the embedded database where nothing runs, and stop it', async () => {
    const dry = await imported(...PAIR, '--dry-run');
    expect(dry.lines.at(-1)).toBe('dry run: 32 orders: 32 imported, 0 already here, 0 refused');
    expect(dry.bar).toBe('32/32');
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
  }, 60_000);

  it('work beside an application that runs on the same directory, and leave its database running', async () => {
    await withProduct(async (app) => {
      const first = await imported(...PAIR, '--user', 'clerk');
      expect(first.lines.at(-1)).toBe('32 orders: 32 imported, 0 already here, 0 refused');
      expect(first.lines[0]).toBe('orders.csv:2 SO71774 ✓ SO-000001');
      expect((await imported(...PAIR)).lines.at(-1)).toBe('32 orders: 0 imported, 32 already here, 0 refused');
      expect(await verified()).toEqual({
        well: true,
        lines: [
          'processes       verified      events  mismatches',
          'SO                    32          32           0',
          expect.stringMatching(/^32 processes, 32 events, 0 mismatches, [\d.]+ s$/),
        ],
      });
      const [{ orders }] = await app.get(DataSource).query('SELECT count(*)::int AS orders FROM order_summary');
      expect(orders).toBe(32);
      expect(await app.get(Rebuilder).rebuild()).toMatchObject({ processes: 32 });
      await app.get(DataSource).query(`UPDATE process SET state = 'settled' WHERE id = 'SO-000008'`);
      expect(await verified()).toEqual({
        well: false,
        lines: [
          'processes       verified      events  mismatches',
          'SO                    31          32           1',
          '✗ SO-000008 entry 1: the stored state differs from the replay',
          expect.stringMatching(/^32 processes, 32 events, 1 mismatches, [\d.]+ s$/),
        ],
      });
    });
  }, 60_000);

  it('say what is wrong with a call or a file, and fail', async () => {
    expect(() => asked([])).toThrow(UsageError);
    expect(() => asked(['a.csv', '--langue', 'fr'])).toThrow(/Unknown option '--langue'/);
    await expect(imported(sample('nothing.csv'))).rejects.toThrow(/nothing\.csv cannot be read/);
    await expect(imported(sample('orders.csv'))).rejects.toThrow(/^缺少另一半：order-lines\.csv。/);
    await expect(imported(...PAIR, '--user', 'nobody')).rejects.toThrow('The user name or the password is wrong.');
  }, 60_000);
});
