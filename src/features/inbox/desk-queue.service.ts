import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import { problem, ValidationError } from '../../errors.js';
import { MESSAGES } from '../../identity/messages.js';
import type { ProcessRow } from '../../engine/command/process-row.js';
import { storedProcess } from '../../engine/command/process-row.js';
import type { StoredProcess } from '../../engine/log/transition.js';
import { isDay } from '../../../machines/kit/formats.js';
import type { Desk } from './inbox.sql.js';
import { INBOX } from './inbox.sql.js';

const FIND = named('inbox', INBOX);

/** Where the list goes on: after this day (none: after all days) and number. */
export type QueuePlace = [day: string, no: string];

export const QUEUE_BEGINNING: QueuePlace = ['-infinity', ''];
const NO_DAY = 'none';

/** The place of a process in the queue. */
export const queuePlace = ({ dueOn, id }: StoredProcess): QueuePlace => [dueOn ?? NO_DAY, id];

/** @throws ValidationError when a cursor names no place */
export function queuePlaceOf([day, no]: string[]): QueuePlace {
  if (day !== NO_DAY && !isDay(day)) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
  return [day, no];
}

/** Finds what waits for desks, by the table that every transition keeps in the statement that moves its process. */
@Injectable()
export class DeskQueue {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** The processes that wait for one of these desks, those due first. */
  async find(desks: readonly Desk[], [day, no]: QueuePlace, limit: number): Promise<StoredProcess[]> {
    const isBeyondDays = day === NO_DAY;
    const { rows } = await this.pool.query<ProcessRow>(
      FIND(isBeyondDays ? 'infinity' : day, isBeyondDays ? '' : no, isBeyondDays ? no : '', limit, desks),
    );
    return rows.map(storedProcess);
  }
}
