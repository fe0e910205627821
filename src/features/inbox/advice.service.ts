import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import { named, PG_POOL } from '../../database/pool.js';
import { problem, ValidationError } from '../../errors.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { MESSAGES } from '../../identity/messages.js';
import { Scopes } from '../../engine/scope.js';
import { advised } from '../../engine/explain/advised.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import type { ProcessRow } from '../../engine/command/process-row.js';
import { columnsOf, storedProcess } from '../../engine/command/process-row.js';
import type { StoredProcess } from '../../engine/log/transition.js';
import { isDay } from '../../../machines/kit/formats.js';
import type { ViewContext } from '../processes/process-queries.service.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import type { Task } from './task.view.js';
import { desksOf, isOf, tasksIn } from './tasks.js';

const DUE = `coalesce(f.due_on, 'infinity'::date)`;

/** Open orders, those due first. What the company only advises stops nobody, so no index knows whose it is. */
const FIND = named(
  'advice',
  `SELECT ${columnsOf('p')}, ${DUE}::text AS due
   FROM follow_up f JOIN process p ON p.id = f.order_no
   WHERE f.open AND NOT f.held AND (${DUE}, f.order_no) > ($1::date, $2::text) ORDER BY ${DUE}, f.order_no LIMIT $3`,
);

const BEGINNING = ['-infinity', ''];
/** Most orders may advise nothing to the reader; so many parts are looked at before the answer is that there is nothing. */
const PARTS = 5;
/** Orders that are judged in a turn of the event loop: other requests come in between. */
const A_TURN = 5;

type Found = ProcessRow & { due: string };

/** What the company advises whoever asks to do on open orders: duties at level `warn`, which hold up nothing. */
@Injectable()
export class Advice {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
  ) {}

  /**
   * The advice of at most `limit` orders, those due first. By the levels in force now, whenever the order moved last.
   * @param office only what is advised to this one of his offices
   * @throws UnauthenticatedError, ValidationError
   */
  async page(
    credentials: Credentials,
    { after, limit }: PageRequest,
    language: Language,
    office?: Office,
  ): Promise<Page<Task>> {
    let place = after ?? BEGINNING;
    if (after && after[0] !== 'infinity' && !isDay(after[0]))
      throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    const visit = await this.looking.visit(credentials);
    const isMine = desksOf(visit.sender).some((desk) => office === undefined || isOf(desk, office));
    if (!isMine) return { items: [], nextCursor: null };
    for (let part = 1; ; part++) {
      const { rows } = await this.pool.query<Found>(FIND(place[0], place[1], limit + 1));
      const { items: found, nextCursor } = pageOf(rows, limit, keyOf);
      const items = (await this.tasksOf(await this.scopes.among(visit.scope, found), visit, language)).filter(
        (task) => office === undefined || task.office === office,
      );
      const last = found.at(-1);
      if (!last || nextCursor === null || items.length > 0 || part === PARTS) return { items, nextCursor };
      place = keyOf(last);
    }
  }

  private async tasksOf(rows: readonly Found[], visit: ViewContext, language: Language): Promise<Task[]> {
    const tasks: Task[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % A_TURN === A_TURN - 1) await nextTurn();
      tasks.push(...this.tasks(storedProcess(row), visit, language));
    }
    return tasks;
  }

  private tasks(process: StoredProcess, visit: ViewContext, language: Language): Task[] {
    const definition = this.processes.words(process.kind, process.machineVersion);
    // What a newer build advises, that build knows.
    if (definition.version !== process.machineVersion) return [];
    const waits = advised(definition, process, visit.policy).map((wait) => ({ ...wait, since: process.stateSince }));
    return tasksIn(definition, { ...process, waits }, visit, language).map((task) => ({
      ...task,
      advice: true,
      // A deadline is of what has to be done.
      dueAt: null,
      overdue: false,
      uncovered: null,
    }));
  }
}

const keyOf = ({ due, id }: Found): string[] => [due, id];
