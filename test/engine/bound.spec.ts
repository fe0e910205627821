import type { LogEntry } from '../../src/engine/log/hash-chain.js';
import { digestOf, GENESIS, hashOf } from '../../src/engine/log/hash-chain.js';
import { newSalt } from '../../src/engine/log/salt.js';

describe('what an entry of the log is bound by', () => {
  it('is everything that it says: whose, what, on which order and step, in which revision, with which content', () => {
    const entry: LogEntry = {
      process: 'SO-000001',
      seq: 9,
      kind: 'orders',
      type: 'sales.record-acceptance',
      by: 'a',
      onBehalfOf: null,
      office: 'sales',
      data: { signedBy: '陈立' },
      reason: null,
      observed: {},
      occurredAt: '2026-03-06T08:00:00.000Z',
      recordedAt: '2026-03-06T08:00:00.000Z',
      from: 'inspected',
      to: 'customer-accepted',
      revision: 1,
      machine: 'order',
      machineVersion: 2,
      machineHash: 'h',
      policyVersion: 1,
      barred: [],
    };
    const salt = newSalt();
    const told = (one: LogEntry) => hashOf(one, digestOf(one, salt), GENESIS).toString('hex');
    const changes: Partial<LogEntry>[] = [
      { by: 'b' },
      { onBehalfOf: 'b' },
      { office: 'legal' },
      { process: 'SO-000002' },
      { seq: 10 },
      { revision: 2 },
      { type: 'sales.record-objection' },
      { from: 'delivered' },
      { to: 'delivered' },
      { data: { signedBy: '王五' } },
      { reason: '补' },
      { recordedAt: '2026-03-07T08:00:00.000Z' },
      { machineVersion: 1 },
      { policyVersion: 2 },
    ];
    for (const change of changes) {
      expect(told({ ...entry, ...change })).not.toBe(told(entry));
    }
  });
});
