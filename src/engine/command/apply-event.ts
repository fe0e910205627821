import type { ProcessDefinition } from '../../../machines/process.js';
import type { Judgement, Policy } from '../../../machines/rulebook.js';
import { canonicalJson, inCanonicalOrderAfter } from '../log/canonical-json.js';
import type { ChainedEntry, LogEntry } from '../log/hash-chain.js';
import { digestOf, GENESIS, hashOf } from '../log/hash-chain.js';
import type { Decision, MachineEvent } from './move.js';
import { blank, decide } from './move.js';
import { nextAt } from '../time/due.js';
import { waits } from '../explain/explain.js';
import type { Standing } from './standing.js';
import { clocksAfter } from './clocks.js';
import type { StoredProcess, Transition } from '../log/transition.js';

/** A command as it was accepted from somebody, before the machine has judged it. */
export interface AcceptedEvent {
  process: string;
  type: string;
  data: unknown;
  reason: string | null;
  by: string;
  onBehalfOf: string | null;
  office: string;
  observed: Readonly<Record<string, string>>;
  occurredAt: string;
  at: string;
  salt: Buffer;
  /** In a replay: the digest of what was written, where some of it has been erased since. */
  written?: Buffer | null;
}

/** One event taken: the process after it, its entry in the log, and what the departments react to. */
export interface AppliedEvent {
  before: StoredProcess | null;
  after: StoredProcess;
  entry: ChainedEntry;
  transition: Transition;
  /** When the next thing was due before it, and is after it, both by the policy that judged it. */
  clock: { before: string | null; after: string | null; policy: Policy };
  /** Duties at level `warn` that the event left unmet. */
  warnings: Judgement[];
}

/**
 * Takes one event: judges it, moves the machine, chains the log. Pure, so the door, a preview and a replay of the log
 * all come to the same result.
 * @throws UnknownEventError, TransitionRefusedError as `decide` does
 */
export function applyEvent(
  definition: ProcessDefinition,
  machineHash: string,
  before: StoredProcess | null,
  happening: AcceptedEvent,
  policy: Policy,
): AppliedEvent {
  const standing: Standing = before ?? blank(definition, happening.process);
  const event: MachineEvent = {
    type: happening.type,
    data: happening.data,
    reason: happening.reason,
    by: happening.by,
    onBehalfOf: happening.onBehalfOf,
    office: happening.office,
    observed: happening.observed,
    occurredAt: happening.occurredAt,
    at: happening.at,
    policy,
    seq: (before?.version ?? 0) + 1,
  };
  const { standing: next, arrived, rules, judgements } = decide(definition, happening.process, standing, event);
  // From here on the newer version has it; the event itself was judged by the older one.
  const present = arrived?.definition ?? definition;
  const to = present.milestoneOf(next);
  const entry: LogEntry = {
    process: happening.process,
    seq: (before?.version ?? 0) + 1,
    kind: definition.kind,
    type: happening.type,
    by: happening.by,
    onBehalfOf: happening.onBehalfOf,
    office: happening.office,
    data: happening.data,
    reason: happening.reason,
    observed: arrived ? { ...happening.observed, ...arrivalOf(arrived, next) } : happening.observed,
    occurredAt: happening.occurredAt,
    recordedAt: happening.at,
    from: before?.state ?? null,
    to,
    revision: present.revisionOf(next.facts),
    machine: definition.machine.id,
    machineVersion: definition.version,
    machineHash,
    policyVersion: policy.version,
    barred: definition.rules.barred(rules, standing.facts),
  };
  const prevHash = before?.head ?? GENESIS;
  const { salt, written = null } = happening;
  const hash = hashOf(entry, written ?? digestOf(entry, salt), prevHash);
  const isHeld = present.heldBy(next.facts) !== null;
  const after: StoredProcess = {
    value: next.value,
    // Spelled in one order of keys, so that the answer to a repeated command is the first one to the letter.
    facts: inCanonicalOrderAfter(before?.facts ?? null, next.facts as object),
    id: happening.process,
    kind: definition.kind,
    machineVersion: present.version,
    version: entry.seq,
    state: to,
    revision: entry.revision,
    held: isHeld,
    dueOn: present.dueOn(next.facts),
    ...clocksAfter(present, before, waits(present, next, policy), {
      type: happening.type,
      data: happening.data,
      at: happening.at,
      isHeld,
      calendar: policy.calendar,
    }),
    head: hash,
    createdAt: before?.createdAt ?? happening.at,
    stateSince: before && before.state === to ? before.stateSince : happening.at,
    updatedAt: happening.at,
  };
  return {
    before,
    after,
    entry: { ...entry, salt, written, prevHash, hash },
    transition: transitionOf(definition, before, after, entry),
    clock: {
      before: before && nextAt(definition, before, policy),
      after: nextAt(present, after, policy),
      policy,
    },
    warnings: judgements.filter(({ met, level }) => !met && level === 'warn'),
  };
}

/** What the log keeps of a migration beside its terms: the version that has the process now, its chart, where it stands. */
const arrivalOf = ({ definition, hash }: NonNullable<Decision['arrived']>, { value }: Standing) => ({
  'migration.version': String(definition.version),
  'migration.machine': hash,
  'migration.value': canonicalJson(value),
});

const transitionOf = (
  definition: ProcessDefinition,
  before: StoredProcess | null,
  after: StoredProcess,
  entry: LogEntry,
): Transition => ({
  definition,
  process: entry.process,
  seq: entry.seq,
  type: entry.type,
  data: entry.data,
  reason: entry.reason,
  by: entry.by,
  onBehalfOf: entry.onBehalfOf,
  office: entry.office,
  at: entry.recordedAt,
  occurredAt: entry.occurredAt,
  began: after.createdAt,
  from: entry.from,
  fromSince: before?.stateSince ?? null,
  to: entry.to,
  before: before?.facts ?? null,
  after: after.facts,
  revision: entry.revision,
});
