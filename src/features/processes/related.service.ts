import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Offered } from '../../../machines/kit/offers.js';
import type { Language } from '../../../machines/rulebook.js';
import { named, PG_POOL } from '../../database/pool.js';
import { parsed } from '../../engine/command/facts-columns.js';
import { Processes } from '../../engine/processes.js';
import type { Scope } from '../../engine/scope.js';
import { Scopes } from '../../engine/scope.js';
import type { StoredProcess, WaitSince } from '../../engine/log/transition.js';
import { officeName } from '../../http/problems/unmet.js';
import type { Titled } from './titles.service.js';
import { TITLE_COLUMNS, Titles } from './titles.service.js';
import { labelOf, stateName } from './waits.view.js';

interface Row extends Titled {
  id: string;
  kind: string;
  version: number;
  state: string;
  waits: string;
  /** It names the process that is asked of. */
  names: boolean;
}

/** Those that name it, and those that it names. */
const RELATED = named(
  'related',
  `SELECT p.id, p.kind, p.machine_version AS version, p.state, p.waits, c.title, ${TITLE_COLUMNS}, other.names FROM (
     SELECT id, bool_or(names) AS names FROM (
       SELECT id, true AS names FROM process_card WHERE about @> ARRAY[$1::text]
       UNION ALL SELECT unnest(about), false FROM process_card WHERE id = $1) AS linked GROUP BY id
   ) AS other JOIN process p USING (id) JOIN process_card c USING (id) ORDER BY p.id LIMIT 100`,
);

/** A process that has to do with another. */
export interface Related {
  no: string;
  kind: string;
  state: string;
  stateName: string;
  title: string;
  /** The offices that are waited for there, each once. */
  waitsFor: { office: string; officeName: string }[];
  /** Caused by it; naming it; that caused it; named by it. */
  link: 'caused' | 'refers' | 'origin' | 'about';
}

/** Finds the processes that a process has caused or is about, and that whoever asks may know of. */
@Injectable()
export class RelatedProcesses {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
    private readonly titles: Titles,
  ) {}

  /** Where an offer leads, in words: the kind of process, and what is done there. */
  called(offer: Offered, language: Language): { kind: string; label: string } {
    const kind = 'start' in offer ? offer.start : (this.processes.kindOf(offer.no) ?? '');
    return { kind, label: kind === '' ? offer.type : labelOf(this.processes.current(kind), offer.type, language) };
  }

  async of(
    { id: no, kind: own }: Pick<StoredProcess, 'id' | 'kind'>,
    scope: Scope,
    language: Language,
  ): Promise<Related[]> {
    const { rows } = await this.pool.query<Row>(RELATED(no));
    const causes = (kind: string, caused: string) => this.processes.current(kind).causes?.[caused] !== undefined;
    const shown = await this.scopes.among(scope, rows);
    const known = shown.map((row) => ({ definition: this.processes.words(row.kind, row.version), row }));
    const titles = await this.titles.of(known, language);
    return known.map(({ definition, row: { id, kind, state, waits, names } }, index) => ({
      link: names ? (causes(own, kind) ? 'caused' : 'refers') : causes(kind, own) ? 'origin' : 'about',
      no: id,
      kind,
      state,
      stateName: stateName(definition, state, language),
      title: titles[index],
      waitsFor: officesIn(waits, language),
    }));
  }
}

/** @param waits as the row of a process has them */
const officesIn = (waits: string, language: Language): Related['waitsFor'] =>
  [...new Set((parsed(waits) as WaitSince[]).map(({ office }) => office))].map((office) => ({
    office,
    officeName: officeName(office, language),
  }));
