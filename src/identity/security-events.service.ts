import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL } from '../database/pool.js';
import { type AuditNote, note } from './audit.js';

/** Writes down what somebody took out or looked at, before he gets it. What changes something is noted where it is changed. */
@Injectable()
export class SecurityEvents {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  record(event: AuditNote): Promise<void> {
    return note(this.pool, event);
  }
}
