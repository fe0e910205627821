import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { named, PG_POOL } from '../../database/pool.js';
import { Processes } from '../../engine/processes.js';
import type { Scope } from '../../engine/scope.js';
import { Scopes } from '../../engine/scope.js';
import { stateName } from './waits.view.js';

interface Row {
  id: string;
  kind: string;
  version: number;
  state: string;
  title: string;
}

/** Those that name it, and those that it names. */
const RELATED = named(
  'related',
  `SELECT p.id, p.kind, p.machine_version AS version, p.state, c.title FROM (
     SELECT id FROM process_card WHERE about @> ARRAY[$1::text]
     UNION SELECT unnest(about) FROM process_card WHERE id = $1
   ) AS other JOIN process p USING (id) JOIN process_card c USING (id) ORDER BY p.id LIMIT 100`,
);

/** A process that has to do with another. */
export interface Related {
  no: string;
  kind: string;
  state: string;
  stateName: string;
  title: string;
}

/** Finds the processes that a process has caused or is about, and that whoever asks may know of. */
@Injectable()
export class RelatedProcesses {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
  ) {}

  async of(no: string, scope: Scope, language: Language): Promise<Related[]> {
    const { rows } = await this.pool.query<Row>(RELATED(no));
    return (await this.scopes.among(scope, rows)).map(({ id, kind, version, state, title }) => ({
      no: id,
      kind,
      state,
      stateName: stateName(this.processes.words(kind, version), state, language),
      title,
    }));
  }
}
