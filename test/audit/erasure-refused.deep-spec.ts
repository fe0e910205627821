import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { erasePerson } from '../../src/audit/erase-person.js';
import { orderExamples } from '../support/order-examples.js';
import type { Erasing } from './support/erasing.js';
import { canary, openErasing } from './support/erasing.js';
import { sealAll } from '../support/seal-all.js';

let erasing: Erasing;
beforeAll(async () => {
  erasing = await openErasing();
}, 120_000);
afterAll(() => erasing?.close());

describe('an erasure', () => {
  const digest = async () => {
    const { rows } = await erasing.company.owner.query(
      `SELECT md5(string_agg(e::text, '|' ORDER BY process_id, seq)) AS log, (SELECT md5(string_agg(p::text, '|' ORDER BY id)) FROM process p) AS processes FROM process_event e`,
    );
    return rows;
  };

  it.each([
    ['of what decides when the order is due', { paths: ['deliveryDate'] }, 'decides what becomes of SO-'],
    ['of a quantity', { paths: ['lines.*.quantity'] }, 'decides what becomes of SO-'],
    ['of nothing', { paths: ['customer.fax'] }, 'no text stands at customer.fax'],
    ['of what is no path', { paths: ['customer; drop'] }, 'Not a path'],
    ['that nobody else approves', { approvedBy: 'requester' }, 'needs two people'],
    ['that somebody approves who does not manage people', { approvedBy: 'other' }, 'needs two people'],
    ['without a ground', { basis: ' ' }, 'erasure_gives_basis'],
  ])('%s is refused, and nothing changes', async (_what, changes, message) => {
    const process = await erasing.enter(canary(7));
    const before = await digest();
    const people: Record<string, string> = {
      requester: erasing.requestedBy,
      other: await erasing.company.person('clerk-3'),
    };
    const approver = 'approvedBy' in changes ? people[changes.approvedBy ?? ''] : erasing.approvedBy;
    await expect(
      erasing.eraser.erase(erasing.owner, { ...erasing.request(process), ...changes, approvedBy: approver }),
    ).rejects.toThrow(message);
    expect(await digest()).toEqual(before);
  });

  it('is not for the application, nor for anything but text', async () => {
    const process = await erasing.enter(canary(8));
    const app = new pg.Client({ connectionString: erasing.company.database.appUrl });
    await app.connect();
    const call = JSON.stringify({
      ...erasing.request(process),
      seq: 1,
      no: 1,
      data: { ...orderExamples['sales.enter-order'], lines: [] },
      written: '00'.repeat(32),
      remaining: '00'.repeat(32),
      salt: '00',
      at: '2026-03-01T08:00:00.000Z',
      key: '',
      signature: '',
    });
    await expect(app.query('SELECT erase_written($1)', [call])).rejects.toThrow('permission denied');
    await expect(app.query(`UPDATE process_event SET reason = 'x'`)).rejects.toThrow('permission denied');
    await expect(app.query('DELETE FROM erasure')).rejects.toThrow('permission denied');
    await app.end();
    await expect(erasing.company.owner.query('SELECT erase_written($1)', [call])).rejects.toThrow(
      'an erasure only blanks text',
    );
    await expect(erasing.company.owner.query(`UPDATE process_event SET reason = 'x'`)).rejects.toThrow(
      'the log is append-only',
    );
  });

  it('that an entry shows, but nobody has signed, is found', async () => {
    const process = await erasing.enter(canary(9));
    await erasing.eraser.erase(erasing.owner, erasing.request(process));
    await sealAll(erasing.sealer, erasing.owner);
    await erasing.company.owner.query(
      `SET session_replication_role = replica; UPDATE erasure SET approved_by = $1 WHERE process_id = $2`
        .replace('$1', `'${randomUUID()}'`)
        .replace('$2', `'${process}'`) + '; SET session_replication_role = origin',
    );
    expect((await erasing.audit()).first).toEqual({
      process,
      seq: 1,
      what: 'what was written is gone, and no erasure says why',
    });
    await erasing.company.owner.query(
      `SET session_replication_role = replica; UPDATE erasure SET approved_by = '${erasing.approvedBy}'; SET session_replication_role = origin`,
    );
  });
});

describe('a colleague', () => {
  it('becomes nameless, while the log still says that it was one and the same', async () => {
    const { requestedBy, approvedBy } = erasing;
    const person = await erasing.company.person('quality-77');
    await erasing.company.owner.query(`UPDATE person SET name = '李金丝雀' WHERE id = $1`, [person]);
    const process = await erasing.enter(canary(10));
    await erasing.company.send(process, 'clerk.confirm-check');
    await erasing.company.send(process, 'quality.review', { by: 'quality-77' });
    const erased = await erasePerson(erasing.owner, { person, requestedBy, approvedBy, basis: 'PIPL 47' });
    expect(erased).toEqual(['李金丝雀', 'quality-77']);
    expect(await erasing.found(...erased)).toEqual([]);
    await expect(erasing.company.send(process, 'quality.review', { by: 'quality-77' })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(await erasing.company.verifier.verify(process)).toMatchObject({ verified: true, events: 3 });
    await expect(
      erasePerson(erasing.owner, { person: approvedBy, requestedBy, approvedBy, basis: 'x' }),
    ).rejects.toThrow('two people');
  });
});
