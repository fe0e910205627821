import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../machines/rulebook.js';
import { build } from '../../src/audit/build.js';
import type { Encoded } from '../../src/audit/export-record.js';
import { decodedEntry, decodedProcess } from '../../src/audit/export-record.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import { sha256 } from '../../src/engine/log/sha256.js';
import type { ChainedEntry } from '../../src/engine/log/hash-chain.js';
import { prove } from '../../src/engine/audit/audit-proof.js';
import { replay } from '../../src/engine/log/replay.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';

/** A process whose texts nobody can see, as the product took it before it refused such text. Never to be written again. */
interface Golden {
  process: Encoded<StoredProcess>;
  entries: Encoded<ChainedEntry>[];
  steps: { seq: number; value: StoredProcess['value']; facts: string }[];
}

const parsed = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
const policies = parsed('order-v1.policies.json') as Policy[];

const policyAt = async (version: number): Promise<Policy> => {
  const policy = policies.find((known) => known.version === version);
  if (!policy) throw new Error(`No policy ${version}`);
  return policy;
};

describe('a log with text that nobody can see, taken before such text was refused', () => {
  it.each([
    ['order-v1', 'SO-000091', 'delivered'],
    ['order-v2', 'SO-000091', 'delivered'],
    ['requisition-v1', 'PR-000007', 'ordered'],
  ])('of %s replays to the same states, facts and hashes', async (name, no, state) => {
    const { process, entries, steps } = parsed(`unseen.${name}.json`) as Golden;
    expect({ no: process.id, state: process.state }).toEqual({ no, state });
    expect(JSON.stringify(entries)).toContain('"\u3164"');
    const log = entries.map(decodedEntry);
    const replayed: Golden['steps'] = [];
    for await (const { entry, after } of replay(log, build, policyAt)) {
      replayed.push({ seq: entry.seq, value: after.value, facts: sha256(canonicalJson(after.facts)).toString('hex') });
      expect(entry.hash).toEqual(log[entry.seq - 1].hash);
    }
    expect(replayed).toEqual(steps);
    expect(await prove(decodedProcess(process), log, { processes: build, policyAt })).toBeNull();
  });
});
