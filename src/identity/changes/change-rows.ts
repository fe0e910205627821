import { randomBytes } from 'node:crypto';
import type { ChangeState, ProposedChange } from './change.js';

/** Takes what rowOf gives. */
export const INSERT = `
  INSERT INTO change_proposal (id, kind, subject, content, personal, reason, affected, gains, proposed_by, state)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING hash`;

export const FIND = `
  SELECT id, kind, subject, content, personal, reason, hash, affected, gains, proposed_by AS "proposedBy", state
  FROM change_proposal WHERE id = $1`;

export const DECIDE = `
  UPDATE change_proposal SET state = $2, decided_by = $3, decided_at = clock_timestamp(), decision_reason = $4,
    subject = coalesce(subject, $5), personal = NULL
  WHERE id = $1`;

/** What is stored of a change. A digest of a name alone could be guessed: with chance beside it, it cannot. */
export const rowOf = (
  id: string,
  { kind, subject, content, personal, reason, affected, gains }: Omit<ProposedChange, 'kind'> & { kind: string },
  by: string,
  state: ChangeState,
): unknown[] => [
  id,
  kind,
  subject,
  JSON.stringify(content),
  personal ? JSON.stringify({ ...personal, salt: randomBytes(16).toString('base64url') }) : null,
  reason.trim(),
  affected,
  gains,
  by,
  state,
];
