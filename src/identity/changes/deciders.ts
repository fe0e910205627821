import type pg from 'pg';
import { SYSTEM_PERSON } from '../person.js';
import type { Permission } from '../person.js';
import type { ChangeKind } from './change.js';

/** What lets somebody propose and decide on a kind of change, beside heading the company. */
export const PERMISSION_OF: Readonly<Record<ChangeKind, Permission>> = {
  person: 'people',
  rights: 'people',
  enabling: 'people',
  leaving: 'people',
  disabling: 'people',
  sessions: 'people',
  delegation: 'people',
  revocation: 'people',
  policy: 'policy',
};

/**
 * Whether the person `p` may decide on the change `c`, both aliases of rows: somebody else than whoever proposed it, by a
 * right of his own and not by one that was lent to him; neither affected by it nor standing in for somebody who is.
 */
export const MAY_DECIDE = `(
  NOT p.disabled AND p.id <> '${SYSTEM_PERSON}' AND p.id <> c.proposed_by AND p.id <> ALL (c.affected)
  AND (
    CASE c.kind WHEN 'policy' THEN 'policy' ELSE 'people' END = ANY (p.permissions)
    OR 'management' = ANY (p.head_of)
    OR c.kind = 'delegation' AND ARRAY(SELECT jsonb_array_elements_text(c.content -> 'offices')) <@ p.head_of)
  AND NOT EXISTS (
    SELECT FROM delegation d WHERE d.to_person = p.id AND d.from_person = ANY (c.affected)
      AND d.revoked_at IS NULL AND d.starts_at <= now() AND d.ends_at > now()))`;

/**
 * Whether the person `p` may see the change `c`: the policy is everybody's, beside it his own, what concerns
 * him, what he may decide on, and all for an auditor.
 */
export const MAY_SEE = `(
  c.kind = 'policy' OR p.id = c.proposed_by OR p.id = ANY (c.affected)
  OR 'people' = ANY (p.permissions) OR 'audit' = ANY (p.permissions) OR 'management' = ANY (p.head_of)
  OR c.kind IN ('delegation', 'revocation') AND c.content ? 'offices'
    AND ARRAY(SELECT jsonb_array_elements_text(c.content -> 'offices')) <@ p.head_of)`;

/** Everybody who may decide on a change that is proposed, as things stand now. */
export async function decidersOf(client: pg.ClientBase, change: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT p.id FROM change_proposal c JOIN person p ON ${MAY_DECIDE} WHERE c.id = $1 ORDER BY p.id`,
    [change],
  );
  return rows.map(({ id }) => id);
}

/** Whether somebody may decide on a change, and whether he may know of it. */
export async function standingOf(
  client: pg.ClientBase,
  change: string,
  person: string,
): Promise<{ decides: boolean; sees: boolean }> {
  const { rows } = await client.query<{ decides: boolean; sees: boolean }>(
    `SELECT ${MAY_DECIDE} AS decides, ${MAY_SEE} AS sees FROM change_proposal c, person p WHERE c.id = $1 AND p.id = $2`,
    [change, person],
  );
  return rows[0] ?? { decides: false, sees: false };
}
