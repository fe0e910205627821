import type { ChainedEntry } from '../../../src/engine/log/hash-chain.js';
import type { Random } from './random.js';
import { personOf } from './world.js';

export const replaced = <Item>(items: readonly Item[], index: number, ...by: Item[]): Item[] => [
  ...items.slice(0, index),
  ...by,
  ...items.slice(index + 1),
];

/** Some value within the data, changed. */
export function otherData(data: unknown, random: Random): unknown {
  if (Array.isArray(data) && data.length > 0) {
    const index = random.below(data.length);
    return replaced<unknown>(data, index, otherData(data[index], random));
  }
  if (data !== null && typeof data === 'object' && !Array.isArray(data)) {
    const fields = Object.keys(data);
    if (fields.length === 0 || random.below(10) === 0) return { ...data, added: 1 };
    const field = random.pick(fields);
    return { ...data, [field]: otherData((data as Record<string, unknown>)[field], random) };
  }
  if (typeof data === 'number') return data + 1;
  if (typeof data === 'boolean') return !data;
  return typeof data === 'string' && data !== '' && random.chance() ? data.slice(0, -1) : `${String(data)}0`;
}

const later = (time: string, random: Random): string =>
  new Date(Date.parse(time) + 1 + random.below(1e9)).toISOString();
export const somebody = (random: Random): string => personOf(`stranger-${random.below(1000)}`);

/** Each changes one thing that the log says. */
export const CHANGES: Record<string, (entry: ChainedEntry, random: Random) => Partial<ChainedEntry>> = {
  data: ({ data }, random) => ({ data: otherData(data, random) }),
  reason: ({ reason }) => ({ reason: reason === null ? 'because' : null }),
  actor: (_entry, random) => ({ by: somebody(random) }),
  standIn: ({ onBehalfOf }, random) => ({ onBehalfOf: onBehalfOf === null ? somebody(random) : null }),
  office: ({ office }) => ({ office: office === 'finance' ? 'sales' : 'finance' }),
  'time of the deed': ({ occurredAt }, random) => ({ occurredAt: later(occurredAt, random) }),
  'time of the record': ({ recordedAt }, random) => ({ recordedAt: later(recordedAt, random) }),
  type: ({ type }) => ({ type: type === 'clerk.hold' ? 'clerk.resume' : 'clerk.hold' }),
  from: ({ from }) => ({ from: from === null ? 'received' : null }),
  to: ({ to }) => ({ to: to === 'settled' ? 'received' : 'settled' }),
  revision: ({ revision }, random) => ({ revision: revision + 1 + random.below(9) }),
  policy: ({ policyVersion }) => ({ policyVersion: policyVersion + 1 }),
  machine: ({ machineVersion }) => ({ machineVersion: machineVersion + 1 }),
  'hash of the machine': () => ({ machineHash: '0123456789abcdef' }),
  barred: ({ barred }, random) => ({ barred: barred.length > 0 ? [] : [somebody(random)] }),
  observed: () => ({ observed: { 'requester-sum': '0' } }),
};

/** What is in the row but not in the hash, or is the hash. */
export const LINKS: Record<string, (entry: ChainedEntry, random: Random) => Partial<ChainedEntry>> = {
  salt: (_entry, random) => ({ salt: random.bytes(16) }),
  'hash before': (_entry, random) => ({ prevHash: random.bytes(32) }),
  hash: (_entry, random) => ({ hash: random.bytes(32) }),
  'digest of what was written': (_entry, random) => ({ written: random.bytes(32) }),
};
