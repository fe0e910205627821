import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { Processes } from '../../engine/processes.js';
import { type Titled, TITLE_COLUMNS, Titles } from '../processes/titles.service.js';
import { stateName } from '../processes/waits.view.js';
import type { ConcernedProcess } from './effects.view.js';

const NAMED = `
  SELECT p.id, p.kind, p.machine_version AS version, p.state, c.title, ${TITLE_COLUMNS}
  FROM unnest($1::text[]) WITH ORDINALITY AS wanted (id, place) JOIN process p USING (id) JOIN process_card c USING (id)
  ORDER BY place`;

interface Row extends Titled {
  id: string;
  kind: string;
  version: number;
  state: string;
}

/** Says what processes are called and where they stand, for lists of which figures are made. */
@Injectable()
export class ConcernedNames {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly titles: Titles,
  ) {}

  /** In the order asked for. */
  async of(
    numbers: readonly string[],
    language: Language,
  ): Promise<Pick<ConcernedProcess, 'no' | 'kind' | 'title' | 'stateName'>[]> {
    const { rows } = await this.pool.query<Row>(NAMED, [numbers]);
    const known = rows.map((row) => ({ definition: this.processes.words(row.kind, row.version), row }));
    const titles = await this.titles.of(known, language);
    return known.map(({ definition, row: { id, kind, state } }, index) => ({
      no: id,
      kind,
      title: titles[index],
      stateName: stateName(definition, state, language),
    }));
  }
}
