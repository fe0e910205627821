import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, PG_POOL } from '../../database/pool.js';
import { isUuid } from '../../../machines/kit/formats.js';
import type { Names } from './history.view.js';

const NAMES = named('people-names', 'SELECT id, name FROM person WHERE id = ANY ($1::uuid[])');

/** Fields that hold the id of a person, or several. */
const PERSONS = new Set(['by', 'onBehalfOf', 'authors', 'supportedBy', 'requester', 'heldBy']);

function collect(value: unknown, isPerson: boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    if (isPerson && isUuid(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, isPerson, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) collect(field, PERSONS.has(name), found);
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
    collect(view, false, found);
    return Object.fromEntries(await this.of(found));
  }
}
