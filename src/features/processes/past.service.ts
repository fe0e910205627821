import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { NotFoundError } from '../../errors.js';
import { readLog } from '../../engine/log/read-log.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { Replay } from '../../engine/log/replay.js';
import { viewerOf } from '../../http/viewer.js';
import { ProcessQueries } from './process-queries.service.js';
import { PeopleNames } from './names.service.js';
import { processView } from './process.view.js';

const ENTRY = /^[1-9]\d{0,8}$/;

/** Shows a process as it stood, by taking its log again up to an entry. */
@Injectable()
export class Past {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly replay: Replay,
    private readonly names: PeopleNames,
  ) {}

  /**
   * The process with the entry `seq` as the last one. What everybody would have been told then is judged by who he is now.
   * @throws NotFoundError where the log has no such entry
   */
  async at(credentials: Credentials, kind: string, no: string, seq: string, language: Language) {
    const { process, sender } = await this.looking.at(credentials, kind, no);
    const step = ENTRY.test(seq) && Number(seq) <= process.version ? await this.replay.at(no, Number(seq)) : null;
    if (!step) throw new NotFoundError('entry', `${no} ${seq.slice(0, 20)}`);
    const definition = this.processes.at(kind, step.after.machineVersion);
    const view = processView(definition, step.after, step.warnings, { viewer: viewerOf(sender), language });
    return { ...view, people: await this.names.within(view) };
  }

  /** Where the chart stood with every entry, oldest first. */
  async trace(credentials: Credentials, kind: string, no: string) {
    await this.looking.at(credentials, kind, no);
    const steps: { seq: number; type: string; state: string; value: unknown; machineVersion: number }[] = [];
    for await (const { entry, after } of this.replay.through(await readLog(this.pool, no))) {
      steps.push({
        seq: entry.seq,
        type: entry.type,
        state: after.state,
        value: after.value,
        machineVersion: after.machineVersion,
      });
    }
    return { no, steps };
  }
}
