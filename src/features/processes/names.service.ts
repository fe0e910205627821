import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import { isUuid } from '../../../machines/kit/formats.js';
import type { Names } from './history.view.js';

const NAMES = named('people-names', 'SELECT id, name FROM person WHERE id = ANY ($1::uuid[])');

/** Everything that may be the id of a person: whatever else an id is of, nobody has it. */
function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (isUuid(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}

/** Knows what people are called. */
@Injectable()
export class PeopleNames {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async of(ids: Iterable<string>): Promise<Names> {
    const asked = [...new Set(ids)];
    if (asked.length === 0) return new Map();
    const { rows } = await this.pool.query<{ id: string; name: string }>(NAMES(asked));
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The names of everybody whom a view mentions by id. */
  async within(view: unknown): Promise<Record<string, string>> {
    const found = new Set<string>();
    collect(view, found);
    return Object.fromEntries(await this.of(found));
  }
}
