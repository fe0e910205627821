import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { PG_POOL } from '../database/pool.js';
import { problem, type Problem, ValidationError } from '../errors.js';
import { isUuid } from '../../machines/kit/formats.js';
import { AUDIT_ACTIONS, type AuditAction } from './audit.js';
import { instantOf } from './instant.js';
import { type Page, pageOf, type PageRequest } from './paging.js';
import { MESSAGES } from './messages.js';

/** A security event as it is read. */
export interface AuditEntry {
  id: number;
  /** ISO 8601. */
  at: string;
  by: PersonNamed | null;
  action: AuditAction;
  subject: string;
  /** The person that it was done to; null where it was none. */
  about: PersonNamed | null;
  detail: Record<string, unknown>;
}

interface PersonNamed {
  id: string;
  name: string;
}

/** Which entries; all of them when nothing is said. */
export interface AuditFilter {
  subject?: string;
  /** Person id of who did it. */
  by?: string;
  /** One or more actions, with commas between. */
  action?: string;
  /** ISO 8601 with a zone; the first instant, and the first no more. */
  from?: string;
  until?: string;
}

const ENTRIES = `
  SELECT e.id, e.at, e.action, e.subject, e.detail,
    CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('id', p.id, 'name', p.name) END AS by,
    CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END AS about
  FROM audit_entry e LEFT JOIN person p ON p.id = e.by_person
    LEFT JOIN person a ON e.subject LIKE 'person:%' AND a.id::text = substr(e.subject, 8)`;

/** Reads what has happened to the security of the product, and who changed which person, right, delegation or policy. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** The newest first. @throws ValidationError naming every wrong filter */
  async list({ after, limit }: PageRequest, filter: AuditFilter = {}): Promise<Page<AuditEntry>> {
    const { conditions, values } = conditionsOf(filter, after);
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const { rows } = await this.pool.query<AuditEntry>(
      `${ENTRIES} ${where} ORDER BY e.id DESC LIMIT $${values.length + 1}`,
      [...values, limit + 1],
    );
    return pageOf(rows, limit, ({ id }) => [String(id)]);
  }
}

function conditionsOf({ subject, by, action, from, until }: AuditFilter, after: string[] | null) {
  const problems: Problem[] = [];
  const conditions: string[] = [];
  const values: unknown[] = [];
  const add = (condition: string, value: unknown) => {
    values.push(value);
    conditions.push(condition.replace('?', `$${values.length}`));
  };
  if (after && !/^\d{1,15}$/.test(after[0])) problems.push(problem('cursor', MESSAGES.cursor));
  else if (after) add('e.id < ?', Number(after[0]));
  if (subject !== undefined) add('e.subject = ?', subject);
  if (by !== undefined && !isUuid(by)) problems.push(problem('by', MESSAGES.personId));
  else if (by !== undefined) add('e.by_person = ?', by);
  if (action !== undefined) {
    const wanted = action.split(',');
    const known = wanted.every((one) => AUDIT_ACTIONS.some((each) => each === one));
    if (known) add('e.action = ANY (?)', wanted);
    else problems.push(problem('action', MESSAGES.auditAction));
  }
  if (from !== undefined) add('e.at >= ?', instantOf(from, 'from', problems));
  if (until !== undefined) add('e.at < ?', instantOf(until, 'until', problems));
  if (problems.length > 0) throw new ValidationError(problems);
  return { conditions, values };
}
