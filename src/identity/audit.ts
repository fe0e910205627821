import type pg from 'pg';

/** One security event, or one change of people, rights, delegations or policy. */
export interface AuditNote {
  /** Person id of who did it; null where nobody is known, as when a sign-in fails. */
  by: string | null;
  action: AuditAction;
  /** What it was done to: `person:<id>`, `delegation:<id>`, `policy:<version>`, `change:<id>`, `attachment:<id>`, `order:<no>`. */
  subject: string;
  /**
   * From what to what. Ids, offices and permissions only: the trail cannot be erased, so it holds no personal data, no
   * password that was tried, and no user name that nobody has, which may be a password typed into the wrong field.
   */
  detail?: Record<string, unknown>;
}

/** What the audit trail knows, `noun.deed`. */
export const AUDIT_ACTIONS = [
  'session.opened',
  'session.refused',
  'session.closed',
  'session.revoked',
  'sign-in.held',
  'sign-in.released',
  'person.created',
  'person.changed',
  'person.disabled',
  'person.enabled',
  'person.erased',
  'person.password-changed',
  'person.password-reset',
  'person.sessions-revoked',
  'delegation.created',
  'delegation.revoked',
  'policy.decided',
  'change.proposed',
  'change.agreed',
  'change.rejected',
  'change.withdrawn',
  'change.at-once',
  'change.bootstrap',
  'orders.exported',
  'processes.exported',
  'audit.exported',
  'attachment.opened',
  'paper.opened',
  'dossier.taken',
  'feed.created',
  'feed.revoked',
  'customer-link.key-made',
  'inspector.opened',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Whatever can send a statement: a client inside its transaction, or the pool where there is none. */
type Sender = Pick<pg.ClientBase, 'query'>;

/** Writes the note in the transaction of the change itself: neither is kept without the other. */
export async function note(client: Sender, { by, action, subject, detail = {} }: AuditNote): Promise<void> {
  await client.query('INSERT INTO audit_entry (by_person, action, subject, detail) VALUES ($1, $2, $3, $4)', [
    by,
    action,
    subject,
    JSON.stringify(detail),
  ]);
}

/** The same for people whom a statement enters, which names them `entered`: nobody of the company has done it. */
export const NOTE_ENTERED = `
  INSERT INTO audit_entry (action, subject, detail)
  SELECT 'person.created', 'person:' || id,
    jsonb_build_object('offices', offices, 'headOf', head_of, 'permissions', permissions, 'disabled', disabled)
  FROM entered ORDER BY id`;
