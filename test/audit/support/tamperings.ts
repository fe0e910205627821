import { canonicalJson } from '../../../src/engine/log/canonical-json.js';
import type { ChainedEntry } from '../../../src/engine/log/hash-chain.js';
import { digestOf, GENESIS, hashOf } from '../../../src/engine/log/hash-chain.js';
import { CHANGES, LINKS, otherData, replaced, somebody } from './changes.js';
import { signErasure } from '../../../src/audit/erasure.js';
import type { SignedErasure } from '../../../src/audit/erasure.js';
import type { Random } from './random.js';
import type { Told, World } from './world.js';
import { keyInMemory, sealed, told } from './world.js';

/** A world that somebody with all rights in the database has changed, and what an auditor must say. */
export interface Tampered {
  world: World;
  /** The first bad entry. */
  at: { process: string; seq: number };
  erasures?: SignedErasure[];
}

type Tampering = (world: World, random: Random) => Tampered | null;

const attacker = keyInMemory();

/** Where in the world it happens. */
function place(world: World, random: Random): { target: Told; index: number; process: string } {
  const target = random.pick(world.told);
  return { target, index: random.below(target.entries.length), process: target.stored.id };
}

const withTold = (world: World, target: Told, changed: Told | null): World => ({
  ...world,
  told: world.told.flatMap((one) => (one !== target ? [one] : changed ? [changed] : [])),
});

const rehashed = (entry: ChainedEntry, prevHash: Buffer): ChainedEntry => ({
  ...entry,
  prevHash,
  hash: hashOf(contentOf(entry), entry.written ?? digestOf(entry, entry.salt), prevHash),
});

const contentOf = ({ salt: _salt, written: _written, prevHash: _prev, hash: _hash, ...content }: ChainedEntry) =>
  content;

/** The whole chain made anew, and its head put into the process: nothing within the database contradicts it. */
function rechained({ stored }: Told, entries: readonly ChainedEntry[]): Told {
  const chained: ChainedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    chained.push(rehashed({ ...entry, seq: index + 1, process: stored.id }, chained.at(-1)?.hash ?? GENESIS));
  }
  return { stored: { ...stored, version: chained.length, head: chained.at(-1)?.hash ?? GENESIS }, entries: chained };
}

const changing =
  (change: (entry: ChainedEntry, random: Random) => Partial<ChainedEntry>): Tampering =>
  (world, random) => {
    const { target, index, process } = place(world, random);
    const entry = { ...target.entries[index], ...change(target.entries[index], random) };
    const entries = replaced(target.entries, index, random.chance() ? entry : rehashed(entry, entry.prevHash));
    return { world: withTold(world, target, { ...target, entries }), at: { process, seq: index + 1 } };
  };

const linking =
  (change: (entry: ChainedEntry, random: Random) => Partial<ChainedEntry>): Tampering =>
  (world, random) => {
    const { target, index, process } = place(world, random);
    const entry = { ...target.entries[index], ...change(target.entries[index], random) };
    const entries = replaced(target.entries, index, entry);
    return { world: withTold(world, target, { ...target, entries }), at: { process, seq: index + 1 } };
  };

/** The entries rearranged, from the index on; everything after it chained anew, or left as it was. */
const rearranging =
  (rearrange: (entries: readonly ChainedEntry[], index: number, random: Random) => ChainedEntry[] | null): Tampering =>
  (world, random) => {
    const { target, index, process } = place(world, random);
    const entries = rearrange(target.entries, index, random);
    if (!entries) return null;
    const clumsy = { ...target, entries: entries.map((entry, at) => ({ ...entry, seq: at + 1 })) };
    const changed = random.chance() ? rechained(target, entries) : clumsy;
    return { world: withTold(world, target, changed), at: { process, seq: index + 1 } };
  };

const FACTS = ['entry', 'milestone', 'authors', 'quantities', 'payments', 'hold'] as const;

const TAMPERINGS: Record<string, Tampering> = {
  ...Object.fromEntries(Object.entries(CHANGES).map(([name, change]) => [`change ${name}`, changing(change)])),
  ...Object.fromEntries(Object.entries(LINKS).map(([name, change]) => [`change ${name}`, linking(change)])),
  ...Object.fromEntries(
    Object.entries(CHANGES).map(([name, change]) => [
      `change ${name}, chain anew`,
      (world: World, random: Random): Tampered => {
        const { target, index, process } = place(world, random);
        const entry = { ...target.entries[index], ...change(target.entries[index], random) };
        const changed = rechained(target, replaced(target.entries, index, entry));
        return { world: withTold(world, target, changed), at: { process, seq: index + 1 } };
      },
    ]),
  ),
  'delete the end': rearranging((entries, index) => entries.slice(0, index)),
  'delete in the middle': rearranging((entries, index) =>
    index === entries.length - 1 ? null : replaced(entries, index),
  ),
  swap: rearranging((entries, index) =>
    index === entries.length - 1
      ? null
      : [...entries.slice(0, index), entries[index + 1], entries[index], ...entries.slice(index + 2)],
  ),
  insert: rearranging((entries, index, random) => [
    ...entries.slice(0, index),
    { ...entries[index], by: somebody(random), salt: random.bytes(16) },
    ...entries.slice(index),
  ]),
  'delete one row': (world, random) => {
    const { target, index, process } = place(world, random);
    const entries = replaced(target.entries, index);
    return { world: withTold(world, target, { ...target, entries }), at: { process, seq: index + 1 } };
  },
  'add to the end, dated back': (world, random) => {
    const { target, process } = place(world, random);
    const last = target.entries[target.entries.length - 1];
    const added = { ...last, type: 'clerk.hold', recordedAt: '2026-03-05T08:00:00.000Z', salt: random.bytes(16) };
    const changed = rechained(target, [...target.entries, added]);
    return { world: withTold(world, target, changed), at: { process, seq: last.seq + 1 } };
  },
  'put in a process, dated back': (world, random) => {
    const forged = told('SO-000000', 'checked', random);
    return { world: { ...world, told: [forged, ...world.told] }, at: { process: 'SO-000000', seq: 1 } };
  },
  truncate: (world) => ({ world: { ...world, told: [] }, at: { process: world.told[0].stored.id, seq: 1 } }),
  'delete a process': (world, random) => {
    const { target, process } = place(world, random);
    return { world: withTold(world, target, null), at: { process, seq: 1 } };
  },
  'replace a process by another': (world, random) => {
    const { target, process } = place(world, random);
    const another = told(process, random.pick(['entered', 'checked']), random);
    return { world: withTold(world, target, another), at: { process, seq: 1 } };
  },
  'change the facts': (world, random) => {
    const { target, process } = place(world, random);
    const facts = { ...(target.stored.facts as Record<string, unknown>) };
    const field = random.pick(FACTS);
    facts[field] = otherData(facts[field], random);
    const changed = { ...target, stored: { ...target.stored, facts } };
    return { world: withTold(world, target, changed), at: { process, seq: target.entries.length } };
  },
  'change the state': (world, random) => {
    const { target, process } = place(world, random);
    const change = random.pick([
      { state: 'cancelled' },
      { value: 'elsewhere' },
      { held: !target.stored.held },
      { dueOn: '2031-01-01' },
      { revision: 99 },
      { head: random.bytes(32) },
      { updatedAt: '2031-01-01T00:00:00.000Z' },
      { waits: [] },
    ]);
    if (
      canonicalJson({ ...target.stored, ...change, head: 0 }) === canonicalJson({ ...target.stored, head: 0 }) &&
      !change.head
    ) {
      return null;
    }
    const changed = { ...target, stored: { ...target.stored, ...change } };
    return { world: withTold(world, target, changed), at: { process, seq: target.entries.length } };
  },
  'pass a change off as an erasure': (world, random) => {
    const { target, index, process } = place(world, random);
    const { salt, data, ...entry } = target.entries[index];
    const written = digestOf({ data, reason: entry.reason }, salt);
    const changed = { ...entry, data: otherData(data, random), salt: random.bytes(16), written };
    const erasure = signErasure(
      {
        process,
        seq: index + 1,
        no: 1,
        paths: ['customer.contact'],
        written: written.toString('hex'),
        remaining: digestOf(changed, changed.salt).toString('hex'),
        basis: 'wanted so',
        requestedBy: somebody(random),
        approvedBy: somebody(random),
        at: '2026-03-09T00:00:00.000Z',
      },
      attacker,
    );
    const entries = replaced(target.entries, index, changed);
    const stored = withTold(world, target, { ...target, entries });
    return { world: stored, at: { process, seq: index + 1 }, erasures: random.chance() ? [erasure] : [] };
  },
  'chain anew and sign all checkpoints with a key of one’s own': (world, random) => {
    const { target, index, process } = place(world, random);
    const entry = { ...target.entries[index], by: somebody(random) };
    const changed = withTold(world, target, rechained(target, replaced(target.entries, index, entry)));
    return {
      world: { ...changed, checkpoints: sealed(changed.told, attacker, random) },
      at: { process, seq: index + 1 },
    };
  },
  'set the database back': (world, random) => {
    const kept = random.below(world.checkpoints.length);
    const present = new Map<string, number>();
    for (const line of world.checkpoints.slice(0, kept)) {
      for (const [process, seq] of (JSON.parse(line) as { entries: [string, number][] }).entries)
        present.set(process, seq);
    }
    const remaining = world.told.flatMap((one) => {
      const length = present.get(one.stored.id) ?? 0;
      return length === 0 ? [] : [length === one.entries.length ? one : rechained(one, one.entries.slice(0, length))];
    });
    const first = world.told.find(({ stored, entries }) => (present.get(stored.id) ?? 0) < entries.length);
    if (!first) return null;
    const seq = (present.get(first.stored.id) ?? 0) + 1;
    return {
      world: { ...world, told: remaining, checkpoints: world.checkpoints.slice(0, kept) },
      at: { process: first.stored.id, seq },
    };
  },
};

export const KINDS = Object.keys(TAMPERINGS);

/** One tampering of a kind somewhere in the world; another place where the first one offered nothing to change. */
export function tamper(kind: string, world: World, random: Random): Tampered {
  for (let attempt = 0; attempt < 100; attempt++) {
    const tampered = TAMPERINGS[kind](world, random);
    if (tampered) return tampered;
  }
  throw new Error(`Nowhere to ${kind}`);
}
