import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import { isOverIn } from '../../../machines/state-names.js';
import type { Language } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { pageOf, pageRequest } from '../../identity/paging.js';
import { parsed } from '../../engine/command/facts-columns.js';
import { Processes } from '../../engine/processes.js';
import type { WaitSince } from '../../engine/log/transition.js';
import { followerDesk } from '../../engine/projections/rows.js';
import { isShown, Scopes, scopeOfRequest } from '../../engine/scope.js';
import { searchFor } from '../../read-models/search-text.js';
import { TODAY } from '../../read-models/today.js';
import type { ProcessesQuery, ProcessFilter } from './requests.dto.js';
import type { Titled } from './titles.service.js';
import { TITLE_COLUMNS, Titles } from './titles.service.js';
import { stateName, waitView } from './waits.view.js';

interface Row extends Titled {
  id: string;
  machineVersion: number;
  state: string;
  version: number;
  revision: number;
  held: boolean;
  dueOn: string | null;
  overdue: boolean;
  waits: string;
  stateSince: string;
  updatedAt: string;
}

/** Conditions of the list; each has one parameter, and only those that were asked for are in the statement. */
const CONDITIONS: Readonly<Record<string, (parameter: string) => string>> = {
  after: (no) => `p.id < ${no}`,
  state: (states) => `p.state = ANY (${states}::text[])`,
  held: (held) => `p.held = ${held}::boolean`,
  dueBefore: (day) => `p.due_on < ${day}::date`,
  waitsFor: (desks) => `EXISTS (SELECT FROM waiting w WHERE w.id = p.id AND w.desk = ANY (${desks}::text[]))`,
  mine: (desk) => `EXISTS (SELECT FROM waiting w WHERE w.id = p.id AND w.desk = ${desk})`,
  about: (no) => `c.about @> ARRAY[${no}::text]`,
  like: (words) => `c.words LIKE ${words}`,
  whole: (words) => `strpos(c.words, ${words}) > 0`,
  scope: (people) => isShown('p.kind', 'p.id', `${people}::uuid[]`),
};

/** Of `mine=false`, that nobody asks for. */
const isAsked = ([, value]: [string, unknown]): boolean => value !== undefined && value !== null;

const found = ({ state, held, dueBefore, waitsFor, mine, about, q }: ProcessFilter, person: string) => {
  const [search] = q === undefined ? [undefined] : searchFor(q);
  return {
    state: state?.split(','),
    held,
    dueBefore,
    waitsFor: waitsFor && [waitsFor, `${waitsFor}:head`],
    mine: mine === 'true' ? followerDesk(person) : undefined,
    about,
    like: search?.like,
    whole: search?.whole,
    scope: scopeOfRequest(),
  };
};

/** Lists the processes of any kind, by what the engine and their cards know of them. */
@Injectable()
export class ProcessList {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
    private readonly titles: Titles,
  ) {}

  /** @throws NotFoundError when there is no such kind */
  async list(kind: string, query: ProcessesQuery, person: string, language: Language) {
    const { after, limit } = pageRequest(query, 1);
    const rows = await this.rows(kind, { ...found(query, person), after: after?.[0] }, limit + 1);
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: await this.views(kind, items, language), nextCursor };
  }

  /** All that the filter finds, up to a bound. */
  async first(kind: string, filter: ProcessFilter, person: string, limit: number, language: Language) {
    const rows = await this.rows(kind, found(filter, person), limit);
    const items = await this.views(kind, rows, language);
    return this.scopes.masked(scopeOfRequest(), items);
  }

  private async rows(kind: string, conditions: Readonly<Record<string, unknown>>, limit: number): Promise<Row[]> {
    this.processes.current(kind); // of a kind that there is not, there is no list either
    if (!(await this.isToldOf(conditions.about))) return [];
    const asked = Object.entries(conditions).filter(isAsked);
    const where = asked.map(([name], index) => ` AND (${CONDITIONS[name](`$${index + 3}`)})`).join('');
    const { rows } = await this.pool.query<Row>(
      `SELECT p.id, p.machine_version AS "machineVersion", coalesce(c.title, '') AS title, p.state, p.version, p.revision,
         p.held, p.due_on AS "dueOn", coalesce(p.due_on < ${TODAY}, false) AS overdue, p.waits,
         p.state_since AS "stateSince", p.updated_at AS "updatedAt", ${TITLE_COLUMNS}
       FROM process p LEFT JOIN process_card c USING (id) WHERE p.kind = $1${where}
       ORDER BY p.kind DESC, p.id DESC LIMIT $2`,
      [kind, limit, ...asked.map(([, value]) => value)],
    );
    return rows;
  }

  /** Whoever may not know of a process finds nothing by it. */
  private async isToldOf(about: unknown): Promise<boolean> {
    const kind = typeof about === 'string' ? this.processes.kindOf(about) : undefined;
    if (kind === undefined) return true;
    return (await this.scopes.among(scopeOfRequest(), [{ kind, id: about as string }])).length > 0;
  }

  private async views(kind: string, rows: readonly Row[], language: Language) {
    const known = rows.map((row) => ({ definition: this.processes.words(kind, row.machineVersion), row }));
    const titles = await this.titles.of(known, language);
    return known.map(({ definition, row }, index) =>
      this.view(kind, definition, { ...row, title: titles[index] }, language),
    );
  }

  private view(
    kind: string,
    definition: ProcessDefinition,
    { id, machineVersion: _version, waits, facts: _facts, factsSince: _since, ...row }: Row,
    language: Language,
  ) {
    return {
      no: id,
      kind,
      stateName: stateName(definition, row.state, language),
      ...row,
      // Whoever is waited for: a process that has others go first may wait for nobody itself, and be late all the same.
      overdue: row.overdue && !isOverIn(definition, row.state),
      waits: (parsed(waits) as WaitSince[]).map((wait) => waitView(definition, wait, language)),
    };
  }
}

export type ProcessItem = Awaited<ReturnType<ProcessList['first']>>[number];
