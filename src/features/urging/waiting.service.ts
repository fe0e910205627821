import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Language } from '../../../machines/rulebook.js';
import { named, PG_POOL } from '../../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../../errors.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { MESSAGES } from '../../identity/messages.js';
import { Processes } from '../../engine/processes.js';
import { Scopes } from '../../engine/scope.js';
import type { Credentials } from '../../engine/command/load.js';
import type { ProcessRow } from '../../engine/command/process-row.js';
import { columnsOf, storedProcess } from '../../engine/command/process-row.js';
import { isDay } from '../../../machines/kit/formats.js';
import { deskNames, followerDesk, OPEN_DESK } from '../../engine/projections/rows.js';
import { desksOf, waitTask } from '../inbox/tasks.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import type { Waiting } from './waiting.view.js';
import { Urgings } from './urgings.service.js';

/** `mine`: what I follow, as its process says: entered, checked or asked for. `all`: whatever is open. */
export const WAITING_FOR = ['mine', 'all'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

const DUE = `coalesce(due_on, 'infinity'::date)`;

/** The processes on one desk, those due first; those without a day come last. */
const FIND = named(
  'waiting-of',
  `SELECT ${columnsOf('p')}, page.due::text AS due FROM (
    SELECT id, ${DUE} AS due FROM waiting WHERE desk = $1 AND (${DUE}, id) > ($2::date, $3::text) ORDER BY due, id LIMIT $4
  ) AS page JOIN process p USING (id) ORDER BY page.due, page.id`,
);

const BEGINNING = ['-infinity', ''];
/** Processes may wait for nobody but the reader; so many parts are looked at before the answer is that there is nothing. */
const PARTS = 5;

type Found = ProcessRow & { due: string };

/** What somebody waits for from others: a query over state, as the inbox is. */
@Injectable()
export class WaitingList {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly looking: ProcessQueries,
    private readonly processes: Processes,
    private readonly urgings: Urgings,
    private readonly scopes: Scopes,
  ) {}

  /** Everything that one process waits for, whoever has to do it. @throws UnauthenticatedError, NotFoundError */
  async ofProcess(credentials: Credentials, no: string, language: Language): Promise<Page<Waiting>> {
    const { process, policy, now, sender } = await this.looking.at(credentials, this.kindOf(no), no);
    const definition = this.processes.words(process.kind, process.machineVersion);
    const tasks = process.waits.map((wait) => waitTask(definition, process, wait, { policy, now }, language));
    return { items: await this.urgings.told(tasks, sender.id), nextCursor: null };
  }

  private kindOf(no: string): string {
    const kind = this.processes.kindOf(no);
    if (kind === undefined) throw new NotFoundError('process', no.slice(0, 60));
    return kind;
  }

  /** The waits of at most `limit` processes, those due first. @throws UnauthenticatedError, ValidationError */
  async page(
    credentials: Credentials,
    whose: WaitingFor,
    { after, limit }: PageRequest,
    language: Language,
  ): Promise<Page<Waiting>> {
    let place = after ?? BEGINNING;
    if (after && after[0] !== 'infinity' && !isDay(after[0]))
      throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    const { sender, policy, now, scope } = await this.looking.visit(credentials);
    const desks: readonly string[] = desksOf(sender);
    const deskOf = whose === 'mine' ? followerDesk(sender.id) : OPEN_DESK;
    for (let count = 1; ; count++) {
      const { rows } = await this.pool.query<Found>(FIND(deskOf, place[0], place[1], limit + 1));
      const { items: found, nextCursor } = pageOf(rows, limit, keyOf);
      const shown = await this.scopes.among(scope, found.map(storedProcess));
      const tasks = shown.flatMap((process) =>
        process.waits
          .filter((wait) => !deskNames(wait).some((desk) => desks.includes(desk)))
          .map((wait) => {
            const definition = this.processes.words(process.kind, process.machineVersion);
            return waitTask(definition, process, wait, { policy, now }, language);
          }),
      );
      const last = found.at(-1);
      if (!last || nextCursor === null || tasks.length > 0 || count === PARTS) {
        return { items: await this.urgings.told(tasks, sender.id), nextCursor };
      }
      place = keyOf(last);
    }
  }
}

const keyOf = ({ due, id }: Found): string[] => [due, id];
