import { hash, randomBytes } from 'node:crypto';
import type { Office } from '../../machines/offices.js';
import type { Delegated, Permission, Person } from './person.js';

/** The session that a request came with. */
export interface Session {
  id: string;
  /** When it ends unless it is used, and when it ends at the latest; ISO 8601. */
  expiresAt: string;
  endsAt: string;
  /** When it was found to count, by the database's clock, ISO 8601: what time it is for this request, on every node. */
  at: string;
}

/** A person together with the session that he is signed in by. */
export interface SignedIn {
  person: Person;
  session: Session;
  /** He may do nothing before he has given himself another password. */
  mustChangePassword: boolean;
}

/** A row of {@link signedInSql}. */
export interface SignedInRow {
  sessionId: string;
  sessionExpiresAt: string;
  sessionEndsAt: string;
  mustChangePassword: boolean;
  at: string;
  personId: string;
  username: string;
  name: string;
  offices: Office[];
  headOf: Office[];
  permissions: Permission[];
  rightsVersion: number;
  delegations: Delegated[];
}

/** 32 random bytes, base64url: 43 characters. */
const TOKEN = /^[\w-]{43}$/;
const BEARER = /^Bearer +([\w-]+) *$/i;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: whoever reads the table cannot sign in with it. */
export const hashToken = (token: string): Buffer => hash('sha256', token, 'buffer');

export const isToken = (text: string): boolean => TOKEN.test(text);

/** The token of an `Authorization` header; undefined when there is none or it cannot be one of ours. */
export function bearerToken(header: string | undefined): string | undefined {
  const token = BEARER.exec(header ?? '')?.[1];
  return token !== undefined && isToken(token) ? token : undefined;
}

/**
 * The delegations to a person that count at this instant, as JSON: begun, not ended, not revoked, the delegator not
 * disabled, and the scope cut to the offices that he himself has now. `person` is an SQL expression for the id.
 */
const delegationsSql = (person: string): string => `
  SELECT coalesce(jsonb_agg(jsonb_build_object(
           'id', d.id, 'from', jsonb_build_object('id', f.id, 'name', f.name, 'rightsVersion', f.rights_version),
           'offices', ARRAY(SELECT o FROM unnest(d.offices) AS o WHERE o = ANY (f.offices)),
           'headOf', ARRAY(SELECT o FROM unnest(d.offices) AS o WHERE d.include_head AND o = ANY (f.head_of)),
           'includeHead', d.include_head, 'endsAt', d.ends_at)
         ORDER BY d.ends_at, d.id), '[]')
  FROM delegation d JOIN person f ON f.id = d.from_person
  WHERE d.to_person = ${person} AND d.revoked_at IS NULL AND d.starts_at <= now() AND d.ends_at > now()
    AND NOT f.disabled AND d.offices && f.offices`;

/**
 * Who a token stands for at this instant: one row, or none when it is unknown, expired or revoked, or the person is
 * disabled. `token` is the placeholder of the token's hash. Meant to stand alone or inside a bigger read, so that
 * authentication costs the write path no round trip of its own.
 */
export const signedInSql = (token: string): string => `
  SELECT s.id AS "sessionId", s.expires_at AS "sessionExpiresAt", s.ends_at AS "sessionEndsAt",
         p.must_change_password AS "mustChangePassword", now() AS at, p.id AS "personId", p.username, p.name, p.offices,
         p.head_of AS "headOf", p.permissions, p.rights_version AS "rightsVersion",
         (${delegationsSql('p.id')}) AS delegations
  FROM session s JOIN person p ON p.id = s.person_id
  WHERE s.token_hash = ${token} AND s.revoked_at IS NULL AND s.expires_at > now() AND NOT p.disabled`;

export function signedInFrom(row: SignedInRow): SignedIn {
  return {
    session: { id: row.sessionId, expiresAt: row.sessionExpiresAt, endsAt: row.sessionEndsAt, at: row.at },
    mustChangePassword: row.mustChangePassword,
    person: {
      id: row.personId,
      username: row.username,
      name: row.name,
      offices: row.offices,
      headOf: row.headOf,
      permissions: row.permissions,
      rightsVersion: row.rightsVersion,
      delegations: row.delegations.map((lent) => ({ ...lent, endsAt: new Date(lent.endsAt).toISOString() })),
    },
  };
}
