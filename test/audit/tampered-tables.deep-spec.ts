import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditModule } from '../../src/audit/audit.module.js';
import { linesOf } from '../../src/audit/checkpoint-file.js';
import { keysIn } from '../../src/audit/seal-key.js';
import { Sealer } from '../../src/audit/sealer.js';
import { note } from '../../src/identity/audit.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { auditOf } from './support/audit-of.js';
import { sealAll } from '../support/seal-all.js';

const dataDir = mkdtempSync(join(tmpdir(), 'tampering-'));
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ modules: [AuditModule.forRoot({ dataDir, sealEvery: 3_600_000 })] });
  const sealer = engine.module.get(Sealer);
  for (let order = 1; order <= 3; order++) {
    const { process } = await engine.enter();
    await engine.bring(process.id, 'clerk.confirm-check', 'sales.review', 'production.review', 'quality.review');
    await note(engine.owner, { by: null, action: 'session.refused', subject: `name:${order}`, detail: { order } });
    await sealAll(sealer, engine.owner);
  }
  await engine.owner.query(
    `CREATE TABLE kept_event AS SELECT * FROM process_event; CREATE TABLE kept_process AS SELECT * FROM process;
     CREATE TABLE kept_trail AS SELECT * FROM audit_entry; CREATE TABLE kept_person AS SELECT * FROM person;
     CREATE TABLE kept_checkpoint AS SELECT * FROM checkpoint`,
  );
}, 120_000);
afterAll(async () => {
  await engine?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Whoever owns the database switches its guards off. */
const unguarded = (statements: string) =>
  engine.owner.query(`SET session_replication_role = replica; ${statements}; SET session_replication_role = origin`);

afterEach(() =>
  unguarded(
    `DELETE FROM process_event; INSERT INTO process_event SELECT * FROM kept_event;
     DELETE FROM audit_entry; INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept_trail;
     DELETE FROM process; INSERT INTO process SELECT * FROM kept_process;
     DELETE FROM person; INSERT INTO person SELECT * FROM kept_person;
     DELETE FROM checkpoint; INSERT INTO checkpoint SELECT * FROM kept_checkpoint`,
  ),
);

/** What an auditor finds who holds the file of checkpoints and the public key. */
const found = async () => {
  const { first, problems } = await auditOf(engine, {
    held: linesOf(join(dataDir, 'checkpoints')),
    trusted: keysIn(join(dataDir, 'keys', 'seal.pub')),
  });
  return { first: first && `${first.process} ${first.seq}`, problems };
};

const SECOND = `process_id = 'SO-000002'`;
const AFTER_THIRD = `${SECOND} AND seq > 3`;

describe('a superuser of the database', () => {
  it('is not suspected while he changes nothing', async () => {
    expect(await found()).toEqual({ first: null, problems: [] });
  });

  it.each([
    [
      'changes what somebody wrote',
      `UPDATE process_event SET data = jsonb_set(data, '{credit,rating}', '"fair"') WHERE ${SECOND} AND seq = 3`,
      'SO-000002 3',
    ],
    ['adds a reason', `UPDATE process_event SET reason = 'x' WHERE ${SECOND} AND seq = 2`, 'SO-000002 2'],
    [
      'puts it on somebody else',
      `UPDATE process_event SET by_person = gen_random_uuid() WHERE ${SECOND} AND seq = 4`,
      'SO-000002 4',
    ],
    [
      'dates it back',
      `UPDATE process_event SET occurred_at = occurred_at - interval '1 ms' WHERE ${SECOND} AND seq = 1`,
      'SO-000002 1',
    ],
    [
      'records it earlier',
      `UPDATE process_event SET recorded_at = recorded_at + interval '1 s' WHERE ${SECOND} AND seq = 5`,
      'SO-000002 5',
    ],
    ['deletes the end', `DELETE FROM process_event WHERE ${AFTER_THIRD}`, 'SO-000002 4'],
    [
      'deletes the end and sets the process back',
      `DELETE FROM process_event WHERE ${AFTER_THIRD}; UPDATE process SET version = 3, head = (SELECT hash FROM process_event WHERE ${SECOND} AND seq = 3) WHERE id = 'SO-000002'`,
      'SO-000002 4',
    ],
    ['deletes one in the middle', `DELETE FROM process_event WHERE ${SECOND} AND seq = 3`, 'SO-000002 3'],
    [
      'deletes one and closes the gap',
      `DELETE FROM process_event WHERE ${SECOND} AND seq = 3; UPDATE process_event SET seq = seq - 1 WHERE ${AFTER_THIRD}`,
      'SO-000002 3',
    ],
    [
      'swaps two',
      `UPDATE process_event SET seq = CASE seq WHEN 3 THEN 9 ELSE 3 END WHERE ${SECOND} AND seq IN (3, 4); UPDATE process_event SET seq = 4 WHERE ${SECOND} AND seq = 9`,
      'SO-000002 3',
    ],
    [
      'puts one in',
      `UPDATE process_event SET seq = seq + 10 WHERE ${AFTER_THIRD}; UPDATE process_event SET seq = seq - 9 WHERE ${SECOND} AND seq > 10; INSERT INTO process_event SELECT (jsonb_populate_record(e, '{"seq": 4}')).* FROM process_event e WHERE ${SECOND} AND seq = 3`,
      'SO-000002 4',
    ],
    ['empties the log', `DELETE FROM process_event`, 'SO-000001 1'],
    ['empties log and processes', `DELETE FROM process_event; DELETE FROM process`, 'SO-000001 1'],
    [
      'deletes an order',
      `DELETE FROM process_event WHERE ${SECOND}; DELETE FROM process WHERE id = 'SO-000002'`,
      'SO-000002 1',
    ],
    [
      'gives an order the log of another',
      `DELETE FROM process_event WHERE ${SECOND}; INSERT INTO process_event SELECT (jsonb_populate_record(e, '{"process_id": "SO-000002"}')).* FROM process_event e WHERE process_id = 'SO-000003'`,
      'SO-000002 1',
    ],
    [
      'changes the facts',
      `UPDATE process SET facts = jsonb_set(facts::jsonb, '{entry,paymentTerms}', '"free"')::text WHERE id = 'SO-000002'`,
      'SO-000002 5',
    ],
    ['writes facts that are no JSON', `UPDATE process SET facts = 'free' WHERE id = 'SO-000002'`, 'SO-000002 5'],
    ['moves the order', `UPDATE process SET state = 'settled' WHERE id = 'SO-000002'`, 'SO-000002 5'],
    ['deletes the order, not its log', `DELETE FROM process WHERE id = 'SO-000002'`, 'SO-000002 5'],
    [
      'blanks a text himself',
      `UPDATE process_event SET data = jsonb_set(data, '{customer,contact}', '"[erased 1]"'), salt = '\\x00', written = sha256('x') WHERE ${SECOND} AND seq = 1`,
      'SO-000002 1',
    ],
  ])('is found when he %s', async (_deed, statements, first) => {
    await unguarded(statements);
    expect(await found()).toEqual({ first, problems: [] });
  });

  it('is found when he sets log and checkpoints back together', async () => {
    await unguarded(
      `DELETE FROM process_event WHERE process_id = 'SO-000003'; DELETE FROM process WHERE id = 'SO-000003';
       DELETE FROM checkpoint WHERE number = (SELECT max(number) FROM checkpoint)`,
    );
    expect(await found()).toEqual({
      first: 'SO-000003 1',
      problems: [expect.stringMatching(/^Checkpoint \d, kept outside, is missing in the database\.$/)],
    });
  });

  it('is found when he changes a checkpoint', async () => {
    await unguarded(`UPDATE checkpoint SET line = replace(line, '"SO-000002",2,', '"SO-000002",9,')`);
    expect(await found()).toEqual({
      first: null,
      problems: [expect.stringMatching(/^Checkpoint \d is not the one that was kept outside the database\.$/)],
    });
    expect(await auditOf(engine)).toMatchObject({
      verified: false,
      problems: [expect.stringMatching(/^The signature of checkpoint \d is wrong\.$/), expect.anything()],
    });
  });

  it('is found when he changes the policy', async () => {
    await unguarded(
      `CREATE TABLE kept_policy AS SELECT * FROM policy_version; UPDATE policy_version SET thresholds = '{}'`,
    );
    const after = await found();
    await unguarded(
      `UPDATE policy_version p SET thresholds = k.thresholds FROM kept_policy k WHERE k.version = p.version`,
    );
    expect(after).toEqual({ first: null, problems: ['Version 1 of the policy was changed.'] });
    expect(await found()).toEqual({ first: null, problems: [] });
  });

  const SECOND_EVENT = `id = (SELECT id FROM audit_entry ORDER BY id OFFSET 1 LIMIT 1)`;

  it.each([
    [
      'changes what a security event tells',
      `UPDATE audit_entry SET detail = '{}' WHERE ${SECOND_EVENT}`,
      'was changed',
    ],
    [
      'says that it was another',
      `UPDATE audit_entry SET action = 'session.opened' WHERE ${SECOND_EVENT}`,
      'was changed',
    ],
    ['puts it on another account', `UPDATE audit_entry SET subject = 'name:9' WHERE ${SECOND_EVENT}`, 'was changed'],
    ['dates it', `UPDATE audit_entry SET at = at - interval '1 us' WHERE ${SECOND_EVENT}`, 'was changed'],
    ['names somebody', `UPDATE audit_entry SET by_person = gen_random_uuid() WHERE ${SECOND_EVENT}`, 'was changed'],
    ['deletes it', `DELETE FROM audit_entry WHERE ${SECOND_EVENT}`, 'is missing'],
    ['empties the trail', 'DELETE FROM audit_entry', 'is missing'],
    [
      'puts one in, dated back',
      `INSERT INTO audit_entry (at, action, subject) VALUES ('2026-01-01T00:00:00Z', 'session.opened', 'x')`,
      'was put in later',
    ],
  ])('is found when he %s', async (_deed, statement, what) => {
    await unguarded(statement);
    expect(await found()).toEqual({
      first: null,
      problems: [expect.stringMatching(new RegExp(`^Entry \\d+ of the audit trail ${what}`))],
    });
  });

  const CLERK = `name = 'clerk'`;

  it.each([
    [
      'gives somebody another office',
      `UPDATE person SET offices = '{clerk,management}' WHERE ${CLERK}`,
      'offices clerk, management, and by the audit trail clerk',
    ],
    [
      'makes him the head of his',
      `UPDATE person SET head_of = '{clerk}' WHERE ${CLERK}`,
      'headOf clerk, and by the audit trail none',
    ],
    [
      'lets him decide the policy',
      `UPDATE person SET permissions = '{policy}' WHERE ${CLERK}`,
      'permissions policy, and by the audit trail none',
    ],
    ['shuts him out', `UPDATE person SET disabled = true WHERE ${CLERK}`, 'disabled, and by the audit trail he is not'],
  ])('is found when he %s, and the person is named', async (_deed, statement, what) => {
    await unguarded(statement);
    const id = await engine.person('clerk');
    expect(await found()).toEqual({
      first: null,
      problems: [`The rights of person ${id} (clerk) were changed beside the product: ${what}.`],
    });
  });

  it('is found when he enters somebody, or takes somebody away', async () => {
    await unguarded(
      `INSERT INTO person (id, username, name, password_hash, offices)
       VALUES ('00000000-0000-4000-9000-000000000001', 'guest', 'guest', '!', '{management}')`,
    );
    expect((await found()).problems).toEqual([
      'Person 00000000-0000-4000-9000-000000000001 (guest) is not in the audit trail: nobody has entered him.',
    ]);
    await unguarded(`DELETE FROM person WHERE name = 'guest' OR ${CLERK}`);
    const id = await engine.person('clerk');
    expect((await found()).problems).toEqual([`Person ${id} is in the audit trail, and no longer among the people.`]);
  });
});
