import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyStateNode } from 'xstate';
import { actionV1 } from '../../machines/actions/action.process.js';
import { orderV1, orderV2, orderV3 } from '../../machines/order/order.process.js';
import type { ProcessDefinition } from '../../machines/process.js';
import {
  purchaseRequisitionV1,
  purchaseRequisitionV2,
} from '../../machines/purchase-requisition/requisition.process.js';
import type { Policy } from '../../machines/rulebook.js';
import { stockV1 } from '../../machines/stock-items/stock.process.js';
import { build } from '../../src/audit/build.js';
import type { Encoded } from '../../src/audit/export-record.js';
import { decodedEntry, decodedProcess } from '../../src/audit/export-record.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import { sha256 } from '../../src/engine/log/sha256.js';
import type { ChainedEntry } from '../../src/engine/log/hash-chain.js';
import { prove } from '../../src/engine/audit/audit-proof.js';
import { replay } from '../../src/engine/log/replay.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { standingIn } from './standing-in.js';

/** What a process was after each of its events, when it happened. */
interface Step {
  seq: number;
  value: StoredProcess['value'];
  /** SHA-256 of the canonical facts. */
  facts: string;
}

/** A process as the product wrote it, before there was a newer version of its machine. Never to be written again. */
interface Golden {
  process: Encoded<StoredProcess>;
  entries: Encoded<ChainedEntry>[];
  steps: Step[];
}

const DIRECTORY = import.meta.dirname;
const parsed = (file: string): unknown => JSON.parse(readFileSync(join(DIRECTORY, file), 'utf8'));
const read = (file: string) => parsed(file) as Golden;
/** As `keep.ts` calls them. */
const NAMES: Readonly<Record<string, string>> = {
  [orderV1.kind]: 'order',
  [purchaseRequisitionV1.kind]: 'requisition',
  [actionV1.kind]: 'action',
  [stockV1.kind]: 'stock',
};
const filesOf = ({ kind, version, prefix }: ProcessDefinition): string[] =>
  readdirSync(DIRECTORY).filter((file) => file.startsWith(`${NAMES[kind]}-v${version}.${prefix}-`));
const policies = new Map((parsed('order-v1.policies.json') as Policy[]).map((policy) => [policy.version, policy]));

const policyAt = async (version: number): Promise<Policy> => {
  const policy = policies.get(version);
  if (!policy) throw new Error(`No policy ${version}`);
  return policy;
};

const leavesOf = (node: AnyStateNode): string[] =>
  Object.keys(node.states).length === 0 ? [node.path.join('.')] : Object.values(node.states).flatMap(leavesOf);

const OLD: ProcessDefinition[] = [
  orderV1,
  orderV2,
  orderV3,
  purchaseRequisitionV1,
  purchaseRequisitionV2,
  actionV1,
  stockV1,
];

/** Never stored: before its entry was taken a process is none, and through a choice of the facts it only passes. */
const UNSTORED = ['life.entering', 'life.reviewed', 'books.none'];

describe.each(OLD)('$kind that version $version wrote', (definition) => {
  const { kind, version, machine, events } = definition;
  const files = filesOf(definition);

  it.each(files)('%s replays to the same states, facts and hashes', async (file) => {
    const { process, entries, steps } = read(file);
    const log = entries.map(decodedEntry);
    const replayed: Step[] = [];
    for await (const { entry, after } of replay(log, build, policyAt)) {
      replayed.push({ seq: entry.seq, value: after.value, facts: sha256(canonicalJson(after.facts)).toString('hex') });
      expect(entry.hash).toEqual(log[entry.seq - 1].hash);
    }
    expect(replayed).toEqual(steps);
    expect(await prove(decodedProcess(process), log, { processes: build, policyAt })).toBeNull();
  });

  it('were judged by this very chart', () => {
    expect(new Set(files.flatMap((file) => read(file).entries.map((entry) => entry.machineHash)))).toEqual(
      new Set([build.hash(build.at(kind, version))]),
    );
  });

  it('stood in every state of the chart and took every event, under two policies', () => {
    const all = files.map((file) => read(file));
    const stood = new Set(all.flatMap(({ steps }) => steps.flatMap(({ value }) => standingIn(value))));
    const missed = leavesOf(machine.root).filter((state) => !stood.has(state));
    expect(missed.filter((state) => !UNSTORED.includes(state))).toEqual([]);
    const taken = new Set(all.flatMap(({ entries }) => entries.map(({ type }) => type)));
    expect(Object.keys(events).filter((type) => !taken.has(type))).toEqual([]);
    expect(new Set(all.flatMap(({ entries }) => entries.map(({ policyVersion }) => policyVersion)))).toEqual(
      new Set([1, 2]),
    );
  });
});
