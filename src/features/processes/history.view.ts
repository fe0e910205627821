import type { Secret } from '../../../machines/kit/secrets.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { ChainedEntry } from '../../engine/log/hash-chain.js';
import { redact, redactEvent } from '../../http/redact.js';
import type { Look } from './process.view.js';
import { labelOf, stateName } from './waits.view.js';

/** What people are called, by id. */
export type Names = ReadonlyMap<string, string>;

const person = (id: string, names: Names) => ({ id, name: names.get(id) ?? '' });

/** One entry of the log with its hashes, and without what the viewer may not see of its data. */
export function entryView(
  definition: ProcessDefinition,
  entry: ChainedEntry,
  names: Names,
  { viewer, language }: Look,
  concerned: readonly Secret[],
) {
  const told = redactEvent(entry.type, entry.data, viewer, concerned);
  const figures = redact({ observed: entry.observed }, viewer, concerned);
  return {
    seq: entry.seq,
    type: entry.type,
    label: labelOf(definition, entry.type, language),
    by: { ...person(entry.by, names), office: entry.office },
    onBehalfOf: entry.onBehalfOf === null ? null : person(entry.onBehalfOf, names),
    from: entry.from,
    fromName: entry.from === null ? null : stateName(definition, entry.from, language),
    to: entry.to,
    toName: stateName(definition, entry.to, language),
    ...told,
    reason: entry.reason,
    ...(figures.observed ? { observed: figures.observed } : {}),
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    revision: entry.revision,
    machineVersion: entry.machineVersion,
    policyVersion: entry.policyVersion,
    hash: entry.hash.toString('hex'),
    prevHash: entry.prevHash.toString('hex'),
  };
}
