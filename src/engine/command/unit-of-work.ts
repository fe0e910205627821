import { Injectable } from '@nestjs/common';
import { isOfTime, REMIND, type Reminder } from '../../../machines/kit/time.js';
import type { Effect } from '../../../machines/process.js';
import type { AppliedEvent } from './apply-event.js';
import { newsOf } from '../outbox/news.js';
import { Projections } from '../projections/projection.js';
import { rowsOf } from '../projections/rows.js';
import type { Sender } from './sender.js';
import { ProjectionWriter } from '../projections/projection-writer.js';
import type { FactsColumns } from './facts-columns.js';
import { factsColumns } from './facts-columns.js';
import type { Notice, StoredProcess } from '../log/transition.js';
import type { TableWrite } from '../projections/projection-writer.js';
import type { ChainedEntry } from '../log/hash-chain.js';

/** A process as it will stand, and what of its facts is written; `base` is the version it must still have, 0 when it begins. */
export interface ProcessWrite extends FactsColumns {
  after: StoredProcess;
  base: number;
}

/** What a consumer will be told after the commit. */
export interface OutboxRow {
  process: string;
  seq: number;
  consumer: string;
  payload: unknown;
}

/** Everything that one command changes. It is kept as a whole or not at all. */
export interface Change {
  processes: ProcessWrite[];
  entries: ChainedEntry[];
  outbox: OutboxRow[];
  rows: TableWrite[];
  /** Persons whose rights carried the command, at the version at which they were read. */
  rights: { person: string; version: number }[];
  idempotency: { person: string; key: string; requestHash: Buffer; process: string; seq: number } | null;
}

/** Under which notices leave the outbox. */
export const NOTICES = 'notices';

/** Turns decided events into what one statement writes: processes, log, read models, notices. */
@Injectable()
export class UnitsOfWork {
  constructor(
    private readonly reactions: Projections,
    private readonly tables: ProjectionWriter,
  ) {}

  of(steps: readonly AppliedEvent[], sender: Sender, idempotency: Change['idempotency']): Change {
    return {
      processes: processesOf(steps),
      entries: steps.map(({ entry }) => entry),
      outbox: steps.flatMap((step) => {
        const notices = this.notices(step);
        const { process, seq } = step.entry;
        const isAsked = notices.length > 0 || hasSettled(step);
        const told = isAsked ? [{ process, seq, consumer: NOTICES, payload: notices }] : [];
        return [...told, ...effectsOf(step).map((effect) => ({ process, seq, ...effect }))];
      }),
      rows: this.tables.rows(steps.flatMap((step) => rowsOf(this.reactions, step))),
      rights: rightsOf(steps, sender),
      idempotency,
    };
  }

  /** What newly waits for an office, and who hears of what happened. */
  notices({ before, after, transition }: AppliedEvent): Notice[] {
    if (isOfTime(transition.type)) return remindersOf(transition.type, transition.data as Reminder, after.waits);
    const waited = new Set(before?.waits.map(({ event }) => event));
    const tasks: Notice[] = after.waits
      .filter(({ event }) => !waited.has(event))
      .map(({ office, head, event, rules }) => ({ office, head, kind: 'task', topic: event, rules }));
    return [...tasks, ...newsOf(transition)];
  }
}

/** What its process says is to be done outside of processes. */
const effectsOf = ({ transition, entry }: AppliedEvent): readonly Effect[] =>
  transition.definition.effects?.({ ...entry, at: entry.recordedAt }, transition.after) ?? [];

/** Something that offices were told of is no longer waited for: whoever keeps notices has to look at them. */
const hasSettled = ({ before, after }: AppliedEvent): boolean =>
  before !== null &&
  before.waits.some((wait) => !after.waits.some(({ event, since }) => event === wait.event && since === wait.since));

/** Who is told of what is due. */
function remindersOf(type: string, { event, to }: Reminder, waits: StoredProcess['waits']): Notice[] {
  const rules = waits.find((wait) => wait.event === event)?.rules ?? [];
  const kind = type === REMIND ? 'reminder' : 'escalation';
  return to.map(({ office, head }) => ({ office, head, kind, topic: event, rules }));
}

/** Each process once, as it stands after the last of its events. */
function processesOf(steps: readonly AppliedEvent[]): ProcessWrite[] {
  const byId = new Map<string, { before: StoredProcess | null; after: StoredProcess }>();
  for (const { before, after } of steps) {
    byId.set(after.id, { before: byId.has(after.id) ? (byId.get(after.id)?.before ?? null) : before, after });
  }
  return [...byId.values()].map(({ before, after }) => ({
    after,
    base: before?.version ?? 0,
    ...factsColumns(before?.facts ?? null, after.facts),
  }));
}

/** The sender's rights, and those of whom he stood in for, as they were when the command was judged. */
function rightsOf([first]: readonly AppliedEvent[], sender: Sender): Change['rights'] {
  const behalf = first?.entry.onBehalfOf;
  const standIn = sender.standIns.find(({ from }) => from.id === behalf)?.from;
  return [
    { person: sender.id, version: sender.rightsVersion },
    ...(standIn ? [{ person: standIn.id, version: standIn.rightsVersion }] : []),
  ];
}
