import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../src/database/open-database.js';
import { silent } from '../support/database.js';
import { startApplication } from './support/running-application.js';

jest.setTimeout(60_000);

const made = mkdtempSync(join(process.env.TEST_DATABASE_DIR ?? tmpdir(), 'beside-'));
chmodSync(made, 0o711); // the server's own account passes through
const dataDir = join(made, 'data');

/** As a tool does: verify, rebuild, import. */
const openBeside = () =>
  openDatabase({ dataDir, port: 0 }, { log: silent, beside: true, tuning: { sharedBuffers: '32MB' } });

const answers = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ one: number }>('SELECT 1 AS one');
  await client.end();
  return rows[0]?.one === 1;
};

describe('a tool on the data directory', () => {
  it('starts the database when no application runs, and stops it again', async () => {
    const tool = await openBeside();
    expect(await answers(tool.appUrl)).toBe(true);
    await tool.close();
    await expect(answers(tool.appUrl)).rejects.toThrow('ECONNREFUSED');
  });

  it('works beside a running application, and leaves its database running', async () => {
    const application = await startApplication(dataDir);
    const tool = await openBeside();
    expect(tool).toMatchObject({
      appUrl: application.ready?.appUrl,
      ownerUrl: application.ready?.ownerUrl,
      embedded: true,
    });
    await tool.close();
    expect(await answers(tool.appUrl)).toBe(true);
    await application.end('SIGTERM');
  });
});
