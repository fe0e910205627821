import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { problem, ValidationError } from '../../errors.js';
import type { PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { MESSAGES } from '../../identity/messages.js';
import { readLog } from '../../engine/log/read-log.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { concernedIn } from '../../http/redact.js';
import { viewerOf } from '../../http/viewer.js';
import { entryView } from './history.view.js';
import { ProcessQueries } from './process-queries.service.js';
import { LoweredRules } from './lowered.service.js';
import { PeopleNames } from './names.service.js';

/** Shows the log of a process, and by what each entry was judged. */
@Injectable()
export class Histories {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly names: PeopleNames,
    private readonly lowered: LoweredRules,
  ) {}

  /** The log, oldest first. */
  async page(credentials: Credentials, kind: string, no: string, page: PageRequest, language: Language) {
    const { process, sender } = await this.looking.at(credentials, kind, no);
    const [after = '0'] = page.after ?? [];
    if (!/^\d{1,9}$/.test(after)) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    const entries = await readLog(this.pool, no, { after: Number(after), limit: page.limit + 1 });
    const { items, nextCursor } = pageOf(entries, page.limit, ({ seq }) => [String(seq)]);
    const names = await this.names.of(items.flatMap(({ by, onBehalfOf }) => [by, ...(onBehalfOf ? [onBehalfOf] : [])]));
    const viewer = viewerOf(sender);
    const concerned = concernedIn(this.processes.current(kind), process.facts, viewer);
    const lowered = await Promise.all(items.map((entry) => this.lowered.judging(entry)));
    return {
      items: items.map((entry, index) => ({
        ...entryView(
          this.processes.at(entry.kind, entry.machineVersion),
          entry,
          names,
          { viewer, language },
          concerned,
        ),
        lowered: lowered[index],
      })),
      nextCursor,
    };
  }
}
