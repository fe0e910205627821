import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countAnew } from '../../src/audit/after-dump.js';
import { AuditModule } from '../../src/audit/audit.module.js';
import { Sealer } from '../../src/audit/sealer.js';
import { connect } from '../../src/database/connections.js';
import { silent } from '../support/database.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { auditOf } from './support/audit-of.js';
import { sealAll } from '../support/seal-all.js';

const dataDir = mkdtempSync(join(tmpdir(), 'dump-'));
let engine: Engine;
let sealer: Sealer;
beforeAll(async () => {
  engine = await openEngine({ modules: [AuditModule.forRoot({ dataDir, sealEvery: 3_600_000 })] });
  sealer = engine.module.get(Sealer);
}, 120_000);
afterAll(async () => {
  await engine?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const renumber = async () => {
  const client = await connect(engine.database.ownerUrl, silent);
  try {
    return await countAnew(client);
  } finally {
    await client.end();
  }
};

describe('a log that was loaded from a dump into a cluster whose transactions count from anew', () => {
  it('is not sealed on blindly; told so, every entry is sealed once, and the proof goes on', async () => {
    await engine.enter();
    await sealAll(sealer, engine.owner);
    const { process } = await engine.enter();
    // as the dump of a cluster that has had a thousand million transactions
    await engine.owner.query(
      `SET session_replication_role = replica;
       UPDATE process_event SET tx = (tx::text::bigint + 1000000000)::text::xid8;
       UPDATE checkpoint SET upto_tx = (upto_tx::text::bigint + 1000000000)::text::xid8 WHERE upto_seq > 0;
       SET session_replication_role = origin`,
    );
    await engine.send(process.id, 'clerk.confirm-check');
    await expect(sealer.turn()).rejects.toThrow('--after-dump');

    expect(await renumber()).toBe(3);
    await sealAll(sealer, engine.owner);
    await engine.send(process.id, 'sales.review');
    await sealAll(sealer, engine.owner);

    expect(await auditOf(engine)).toMatchObject({ verified: true, entries: 4, unsealed: 0 });
    const { rows } = await engine.owner.query<{ total: string }>(
      `SELECT line::json ->> 'total' AS total FROM checkpoint ORDER BY number DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ total: '4' }]);
    expect(await renumber()).toBe(0);
    await expect(engine.owner.query(`UPDATE process_event SET reason = 'x'`)).rejects.toThrow('append-only');
  });
});
