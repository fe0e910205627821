import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { pageOf, pageRequest } from '../../identity/paging.js';
import { inScope } from '../../engine/scope.js';
import { Processes } from '../../engine/processes.js';
import { parsed } from '../../engine/command/load.js';
import type { WaitSince } from '../../engine/log/transition.js';
import type { ProcessesQuery } from './requests.dto.js';
import { scopeOfRequest } from '../../read-models/scope.js';
import { stateName, waitView } from './waits.view.js';

interface Row {
  id: string;
  machineVersion: number;
  state: string;
  version: number;
  revision: number;
  held: boolean;
  dueOn: string | null;
  /** Text of JSON. */
  waits: string;
  stateSince: string;
  updatedAt: string;
}

const LIST = `
  SELECT id, machine_version AS "machineVersion", state, version, revision, held, due_on AS "dueOn", waits,
         state_since AS "stateSince", updated_at AS "updatedAt"
  FROM process WHERE kind = $1 AND ($2::text IS NULL OR id < $2) AND ($3::text IS NULL OR state = $3)
    AND ($5::uuid[] IS NULL OR kind <> 'orders' OR ${inScope('id', '$5::uuid[]')})
  ORDER BY kind DESC, id DESC LIMIT $4`;

/** Lists the processes of any kind, without their data. */
@Injectable()
export class ProcessList {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
  ) {}

  /** @throws NotFoundError when there is no such kind */
  async list(kind: string, query: ProcessesQuery, language: Language) {
    this.processes.current(kind);
    const { after, limit } = pageRequest(query, 1);
    const { rows } = await this.pool.query<Row>(LIST, [
      kind,
      after?.[0] ?? null,
      query.state ?? null,
      limit + 1,
      scopeOfRequest(),
    ]);
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => this.view(kind, row, language)), nextCursor };
  }

  private view(kind: string, { id, machineVersion, waits, ...row }: Row, language: Language) {
    const definition = this.processes.words(kind, machineVersion);
    return {
      no: id,
      kind,
      stateName: stateName(definition, row.state, language),
      ...row,
      waits: (parsed(waits) as WaitSince[]).map((wait) => waitView(definition, wait, language)),
    };
  }
}
