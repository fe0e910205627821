import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { readLog } from '../../engine/log/read-log.js';
import { Replay } from '../../engine/log/replay.js';
import { Processes } from '../../engine/processes.js';
import type { Protocol } from '../../engine/protocol/protocol.js';
import { Trials, type Place } from '../../engine/protocol/trials.js';
import { instantOf, keyOf, walk } from '../../engine/protocol/walk.js';
import { BoundedQueue } from '../../identity/bounded-queue.js';
import { Policies } from '../../policy/policies.js';

/** Of the company's own processes so many that stand at each milestone, and so many standings of their logs at most. */
const OF_EACH = 5;
const MOST_OWN = 400;

const OWN = `
  SELECT own.id FROM unnest($2::text[]) AS milestone CROSS JOIN LATERAL (
    SELECT id FROM process WHERE kind = $1 AND state = milestone AND machine_version = $3 ORDER BY id DESC LIMIT ${OF_EACH}) AS own`;

/** It takes some seconds of a processor: one at a time, and whoever comes while many wait comes again. */
const BOUNDS = { atOnce: 1, most: 12, mostOfOne: 3 };

/** How far it has come, for whoever waits. */
export type Telling = (done: number, of: number) => void;

/**
 * Tries every event of a machine everywhere a process can be brought to: by the examples of its events, and by the logs of
 * the company's own processes. It is the machine that runs, with the policy in force; nothing is written.
 */
@Injectable()
export class Protocols {
  private readonly queue = new BoundedQueue(BOUNDS);

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly policies: Policies,
    private readonly replay: Replay,
  ) {}

  /** @throws BusyError when others are waiting for theirs already */
  of(caller: string, definition: ProcessDefinition, telling: Telling = () => undefined): Promise<Protocol> {
    return this.queue.do(caller, () => this.make(definition, telling));
  }

  private async make(definition: ProcessDefinition, telling: Telling): Promise<Protocol> {
    const policy = await this.policies.current();
    const { rows } = await this.pool.query<{ now: Date | string }>('SELECT now() AS now');
    const began = new Date(rows[0].now);
    const walked = walk(definition, policy).slice(1);
    const own = await this.ownPlaces(definition, policy);
    const places = [...own.places, ...walked.map(({ standing, seq }) => ({ standing, seq, at: instantOf(seq) }))];
    const trials = new Trials(this.processes, definition, policy);
    for (const [index, place] of places.entries()) {
      trials.at(place);
      telling(index + 1, places.length);
      // Whoever works meanwhile is answered between two places.
      await breathe();
    }
    return trials.result(own.processes, began.toISOString());
  }

  /** Where the company's own processes have stood. */
  private async ownPlaces(definition: ProcessDefinition, policy: Policy) {
    const { kind, version } = definition;
    const milestones = definition.milestones.map(({ state }) => state);
    const { rows } = await this.pool.query<{ id: string }>(OWN, [kind, milestones, version]);
    const places = new Map<string, Place>();
    let processes = 0;
    for (const { id } of rows) {
      if (places.size >= MOST_OWN) break;
      processes++;
      for await (const { after } of this.replay.through(await readLog(this.pool, id))) {
        const standing = { value: after.value, facts: after.facts };
        const key = keyOf(definition, standing, policy);
        if (places.has(key) || after.machineVersion !== version) continue;
        places.set(key, { standing, seq: after.version + 1, at: after.updatedAt });
      }
    }
    return { places: [...places.values()].slice(0, MOST_OWN), processes };
  }
}
