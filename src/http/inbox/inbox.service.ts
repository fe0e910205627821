import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { named, WRITE_POOL } from '../../database/pool.js';
import { problem, ValidationError } from '../../errors.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { SAYS } from '../../identity/says.js';
import { Processes } from '../../process/processes.js';
import type { Credentials, ProcessRow } from '../../process/read.js';
import { storedProcess } from '../../process/read.js';
import type { StoredProcess } from '../../process/transition.js';
import { isDay } from '../../shape/formats.js';
import { Looking } from '../processes/looking.service.js';
import type { Desk } from './inbox.sql.js';
import { inboxSql } from './inbox.sql.js';
import type { Task } from './tasks.js';
import { desksOf, tasksIn } from './tasks.js';

/** Where the list goes on: after this day (none: after all days) and number. */
type Place = [day: string, no: string];

const BEGINNING: Place = ['-infinity', ''];
const NO_DAY = 'none';
/** Four eyes may take a whole part of the list away; so often the next part is looked at before that is the answer. */
const PARTS = 5;

/** What waits for whoever asks, over all processes: a query over their states, never a copied table. */
@Injectable()
export class Inbox {
  private readonly statements = new Map<string, ReturnType<typeof named>>();

  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly looking: Looking,
    private readonly processes: Processes,
  ) {}

  /** The tasks of at most `limit` processes, those due first. @throws UnauthenticatedError, ValidationError */
  async page(credentials: Credentials, { after, limit }: PageRequest, language: Language): Promise<Page<Task>> {
    let place = after === null ? BEGINNING : placeOf(after);
    const visit = await this.looking.visit(credentials);
    const desks = desksOf(visit.sender);
    if (desks.length === 0) return { items: [], nextCursor: null };
    const items: Task[] = [];
    for (let part = 1; ; part++) {
      const found = await this.find(desks, place, limit + 1);
      const { items: processes, nextCursor } = pageOf(found, limit, keyOf);
      for (const process of processes) {
        const definition = this.processes.at(process.kind, process.machineVersion);
        items.push(...tasksIn(definition, process, visit, language));
      }
      const last = processes.at(-1);
      if (!last || nextCursor === null || items.length > 0 || part === PARTS) return { items, nextCursor };
      place = keyOf(last);
    }
  }

  private async find(desks: readonly Desk[], [day, no]: Place, limit: number): Promise<StoredProcess[]> {
    const key = desks.join();
    const statement = this.statements.get(key) ?? named('inbox', inboxSql(desks));
    this.statements.set(key, statement);
    const isBeyondDays = day === NO_DAY;
    const { rows } = await this.pool.query<ProcessRow>(
      statement(isBeyondDays ? 'infinity' : day, isBeyondDays ? '' : no, isBeyondDays ? no : '', limit),
    );
    return rows.map(storedProcess);
  }
}

const keyOf = ({ dueOn, id }: StoredProcess): Place => [dueOn ?? NO_DAY, id];

function placeOf([day, no]: string[]): Place {
  if (day !== NO_DAY && !isDay(day)) throw new ValidationError([problem('cursor', SAYS.cursor)]);
  return [day, no];
}
