import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { order } from '../../../machines/order/order.process.js';
import type { OrderEvent } from '../../../machines/order/order.types.js';
import { build } from '../../../src/audit/build.js';
import type { SealedPolicy } from '../../../src/audit/checkpoint.js';
import {
  judging,
  digestOfPolicy,
  FIRST_PREVIOUS,
  hashOfCheckpoint,
  parseCheckpoint,
  seal,
} from '../../../src/audit/checkpoint.js';
import type { ExportRecord } from '../../../src/audit/export-record.js';
import { encodedEntry, encodedProcess } from '../../../src/audit/export-record.js';
import type { SealKey } from '../../../src/audit/seal-key.js';
import type { AppliedEvent } from '../../../src/engine/command/apply-event.js';
import { applyEvent } from '../../../src/engine/command/apply-event.js';
import type { ChainedEntry } from '../../../src/engine/log/hash-chain.js';
import type { StoredProcess } from '../../../src/engine/log/transition.js';
import type { Point } from '../../support/order.fixture.js';
import { orderAt, strict } from '../../support/order.fixture.js';
import type { Random } from './random.js';

/** One process of the world: as it is stored, and its log. */
export interface Told {
  stored: StoredProcess;
  entries: ChainedEntry[];
}

/** A company's log and its checkpoints, made without a database: what an export of it would hold. */
export interface World {
  told: Told[];
  policy: SealedPolicy;
  /** The signed checkpoints, as the auditor keeps them. */
  checkpoints: string[];
  key: SealKey;
}

/** A key in memory. */
export function keyInMemory(): SealKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    key: publicKey.export({ format: 'jwk' }).x ?? '',
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
  };
}

/** The persons of the stories have names; the log knows numbers. */
export const personOf = (name: string): string =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const policy: SealedPolicy = {
  ...strict,
  effectiveFrom: '2026-01-01T00:00:00.000000Z',
  decided: [],
  reason: 'as agreed',
  createdBy: personOf('management-1'),
  createdAt: '2026-01-01T00:00:00.000000Z',
};

/** An order that has come to a point of its life, event by event through the machine. */
export function told(no: string, point: Point, random: Random): Told {
  const entries: ChainedEntry[] = [];
  let stored: StoredProcess | null = null;
  for (const event of orderAt(point).events) {
    const step: AppliedEvent = taken(no, stored, event, random);
    stored = step.after;
    entries.push(step.entry);
  }
  if (!stored) throw new Error(`Nothing has happened to ${no}`);
  return { stored, entries };
}

const taken = (no: string, before: StoredProcess | null, event: OrderEvent, random: Random): AppliedEvent =>
  applyEvent(
    order,
    build.hash(order),
    before ?? null,
    {
      process: no,
      type: event.type,
      data: JSON.parse(JSON.stringify(event.data)) as unknown,
      reason: event.reason,
      by: personOf(event.by),
      onBehalfOf: event.onBehalfOf && personOf(event.onBehalfOf),
      office: event.type.slice(0, event.type.indexOf('.')),
      observed: event.observed,
      occurredAt: event.occurredAt,
      at: event.at,
      salt: random.bytes(16),
    },
    judging(policy),
  );

/** Orders at several points, sealed as they grew: an event here, an event there. */
export function makeWorld(points: readonly Point[], random: Random): World {
  const processes = points.map((point, index) => told(`SO-${String(index + 1).padStart(6, '0')}`, point, random));
  const key = keyInMemory();
  return { told: processes, policy, checkpoints: sealed(processes, key, random), key };
}

/** Checkpoints over all entries, in a random order that keeps every process's own. */
export function sealed(processes: readonly Told[], key: SealKey, random: Random): string[] {
  const queues = processes.map(({ entries }) => [...entries]);
  const lines: string[] = [];
  let previous = FIRST_PREVIOUS;
  let total = 0;
  while (queues.some((queue) => queue.length > 0)) {
    const entries: [string, number, string][] = [];
    for (const queue of queues) {
      for (const { process, seq, hash } of queue.splice(0, random.below(6))) {
        entries.push([process, seq, hash.toString('base64url')]);
      }
    }
    if (entries.length === 0) continue;
    total += entries.length;
    const number = lines.length + 1;
    const line = seal(
      {
        number,
        at: '2026-03-09T00:00:00.000Z',
        previous,
        entries,
        policies: number === 1 ? [[policy.version, digestOfPolicy(policy)]] : [],
        total,
        settled: '2026-03-08T23:58:00.000Z',
      },
      key,
    );
    previous = hashOfCheckpoint(parseCheckpoint(line));
    lines.push(line);
  }
  return lines;
}

/** What an export of the world holds. */
export const recordsOf = ({ told: processes, policy: sealedPolicy, checkpoints }: World): ExportRecord[] => [
  { record: 'export', format: 1, at: '2026-03-09T00:00:10.000000Z' },
  { record: 'policy', ...sealedPolicy },
  ...checkpoints.map((line): ExportRecord => ({ record: 'checkpoint', line: parseCheckpoint(line) })),
  ...processes.flatMap(recordsOfProcess),
  {
    record: 'end',
    processes: processes.length,
    entries: processes.reduce((sum, { entries }) => sum + entries.length, 0),
    checkpoints: checkpoints.length,
    trail: 0,
  },
];

const known = new WeakMap<Told, ExportRecord[]>();

function recordsOfProcess(process: Told): ExportRecord[] {
  const made = known.get(process) ?? [
    ...(process.stored.id === '' ? [] : [{ record: 'process' as const, ...encodedProcess(process.stored) }]),
    ...process.entries.map((entry) => ({ record: 'entry' as const, ...encodedEntry(entry) })),
  ];
  known.set(process, made);
  return made;
}
