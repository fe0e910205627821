import type pg from 'pg';

/** One change of people, rights, delegations or policy. */
export interface AuditNote {
  /** Person id of who did it. */
  by: string;
  action: AuditAction;
  /** What it was done to: `person:<id>`, `delegation:<id>`, `policy:<version>`. */
  subject: string;
  /** From what to what. Ids, offices and permissions only: the trail cannot be erased, so it holds no personal data. */
  detail?: Record<string, unknown>;
}

export type AuditAction =
  | 'person.created'
  | 'person.changed'
  | 'person.erased'
  | 'person.password-changed'
  | 'person.sessions-revoked'
  | 'delegation.created'
  | 'delegation.revoked'
  | 'policy.decided';

/** Writes the note in the transaction of the change itself: neither is kept without the other. */
export async function note(client: pg.ClientBase, { by, action, subject, detail = {} }: AuditNote): Promise<void> {
  await client.query('INSERT INTO audit_entry (by_person, action, subject, detail) VALUES ($1, $2, $3, $4)', [
    by,
    action,
    subject,
    JSON.stringify(detail),
  ]);
}
