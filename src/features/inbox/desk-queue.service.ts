import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { isInstant } from '../../../machines/kit/formats.js';
import { named, PG_POOL } from '../../database/pool.js';
import { problem, ValidationError } from '../../errors.js';
import { MESSAGES } from '../../identity/messages.js';
import type { Page } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import type { ProcessRow } from '../../engine/command/process-row.js';
import { storedProcess } from '../../engine/command/process-row.js';
import type { StoredProcess } from '../../engine/log/transition.js';
import { NO_DUE } from '../../engine/projections/rows.js';
import type { Desk } from './inbox.sql.js';
import { INBOX, URGED } from './inbox.sql.js';

const FIND = named('inbox', INBOX);
const FIND_URGED = named('inbox-urged', URGED);

/** Where the list goes on: after what is due at this instant, and this number. */
export type QueuePlace = [due: string, no: string];

export const QUEUE_BEGINNING: QueuePlace = ['-infinity', ''];

/** More is never urged at once. */
const MOST_URGED = 200;

type Found = ProcessRow & { due: string };

/** A part of what lies on desks, and the place after it; null after the last one. */
export interface QueuePart {
  processes: StoredProcess[];
  next: QueuePlace | null;
  nextCursor: string | null;
}

/** @throws ValidationError when a cursor names no place */
export function queuePlaceOf([due, no]: readonly string[]): QueuePlace {
  if (due !== NO_DUE && !isInstant(due)) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
  return [due, no];
}

const placeOf = ({ due, id }: Found): QueuePlace => [due === NO_DUE ? due : new Date(due).toISOString(), id];

/** Finds what lies on desks, by the table that every transition keeps in the statement that moves its process. */
@Injectable()
export class DeskQueue {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** The processes on one of these desks, by what is due first there. */
  async find(
    desks: readonly string[],
    [due, no]: QueuePlace,
    limit: number,
    without: readonly string[] = [],
  ): Promise<QueuePart> {
    const { rows } = await this.pool.query<Found>(FIND(due, no, limit + 1, desks, without));
    const { items, nextCursor }: Page<Found> = pageOf(rows, limit, placeOf);
    const last = items.at(-1);
    return {
      processes: items.map(storedProcess),
      next: nextCursor === null || !last ? null : placeOf(last),
      nextCursor,
    };
  }

  /** The processes for whose sake one of these desks was urged, and what was asked for may still be waited for. */
  async urged(desks: readonly Desk[]): Promise<StoredProcess[]> {
    const offices = [...new Set(desks.map((desk) => desk.replace(/:head$/, '')))];
    const heads = desks.flatMap((desk) => (desk.endsWith(':head') ? [desk.replace(/:head$/, '')] : []));
    const { rows } = await this.pool.query<ProcessRow>(FIND_URGED(offices, heads, MOST_URGED));
    return rows.map(storedProcess);
  }
}
