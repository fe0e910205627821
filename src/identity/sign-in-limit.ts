import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { named, transaction, PG_POOL } from '../database/pool.js';
import { TooManyRequestsError } from '../errors.js';
import { note } from './audit.js';
import { networkOf } from './network.js';
import { delayAfter, type FailureKind, FORGOTTEN_AFTER_SECONDS } from './sign-in-delay.js';

/** Somebody tries a password: under what name, from where. */
export interface Try {
  /** As user names are compared. */
  name: string;
  /** Address. */
  from: string;
}

/** A try by what is kept of it: digests of the name and the network, by which nobody finds out what they are. */
export interface KeyedTry {
  network: string;
  /** Of the name from this network, of the name from anywhere, of any name from this network. */
  keys: Record<FailureKind, Buffer>;
  /** Under which a session remembers where it was opened. */
  networkDigest: Buffer;
  /** What the audit trail calls a name that nobody has, and a network. */
  nameSign: string;
  networkSign: string;
}

/** Whom a name stands for, and how long the try has to wait; null when it need not. */
export interface Looked {
  id: string | null;
  passwordHash: string | null;
  disabled: boolean | null;
  secondsLeft: number | null;
}

/** What a name is held back by: a guess from elsewhere does not keep somebody out where he has signed in before. */
const HELD = `f.held_until > clock_timestamp() AND (f.kind <> 'name'
  OR NOT EXISTS (SELECT FROM session s WHERE s.person_id = f.person_id AND s.network = $3))`;

const look = named(
  'sign-in-look',
  `SELECT p.id, p.password_hash AS "passwordHash", p.disabled,
     (SELECT ceil(extract(epoch FROM max(f.held_until) - clock_timestamp()))::int
      FROM sign_in_failure f WHERE f.key = ANY ($2::bytea[]) AND ${HELD}) AS "secondsLeft"
   FROM (SELECT 1) AS one LEFT JOIN person p ON p.username = $1`,
);

/** In the order of the keys, as everybody locks them. */
const BEGIN_COUNTING = `
  INSERT INTO sign_in_failure (key, kind, person_id, network, forgotten_at)
  SELECT key, kind, CASE WHEN kind <> 'network' THEN $3::uuid END, CASE WHEN kind <> 'name' THEN $4 END, clock_timestamp()
  FROM unnest($1::bytea[], $2::text[]) AS t (key, kind) ORDER BY key ON CONFLICT (key) DO NOTHING`;

const LOCK = `
  SELECT f.key, f.kind, CASE WHEN f.forgotten_at > clock_timestamp() THEN f.failures ELSE 0 END AS failures,
    f.held_until > clock_timestamp() AS "isHeld", ${HELD} AS "holdsThis",
    ceil(extract(epoch FROM f.held_until - clock_timestamp()))::int AS "secondsLeft"
  FROM sign_in_failure f WHERE f.key = ANY ($1::bytea[]) AND $2::text IS NULL ORDER BY f.key FOR UPDATE`;

const COUNT = `
  UPDATE sign_in_failure SET failures = $2,
    held_until = CASE WHEN $3::int > 0 THEN clock_timestamp() + make_interval(secs => $3) END,
    forgotten_at = clock_timestamp() + make_interval(secs => $3::int + ${FORGOTTEN_AFTER_SECONDS})
  WHERE key = $1`;

/** Waits for nobody, so it cannot get into a deadlock with a count. */
const sweep = named(
  'sign-in-sweep',
  `DELETE FROM sign_in_failure WHERE key IN (
     SELECT key FROM sign_in_failure WHERE forgotten_at < clock_timestamp() LIMIT 200 FOR UPDATE SKIP LOCKED)`,
);

interface Counted {
  key: Buffer;
  kind: FailureKind;
  failures: number;
  isHeld: boolean | null;
  holdsThis: boolean | null;
  secondsLeft: number | null;
}

/**
 * Limits the guessing of passwords, on all nodes together: the counters are in the database, and go by its clock.
 *
 * Only failures count, so any number of right sign-ins may come at once; and no try beyond the limit gets a telling answer,
 * for the count is taken before the answer is given. Names that nobody has are counted alike. Every further failure of a name
 * from one network has to wait twice as long; so has, later, a name that is guessed from many networks, and a network from
 * which many names are tried. The table is as long as the failures of a quarter of an hour, which the hashing bounds.
 */
@Injectable()
export class SignInLimit {
  private secret: Promise<Buffer> | undefined;

  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  async keyed({ name, from }: Try): Promise<KeyedTry> {
    const secret = await (this.secret ??= this.readSecret());
    const network = networkOf(from);
    const digest = (...parts: string[]) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest();
    const sign = (...parts: string[]) =>
      digest('sign', ...parts)
        .toString('base64url')
        .slice(0, 12);
    return {
      network,
      keys: { here: digest('here', name, network), name: digest('name', name), network: digest('network', network) },
      networkDigest: digest('session', network),
      nameSign: sign('name', name),
      networkSign: sign('network', network),
    };
  }

  /** @throws TooManyRequestsError when the try has to wait */
  async look(name: string, { keys, networkDigest }: KeyedTry): Promise<Looked> {
    const { rows } = await this.pool.query<Looked>(look(name, Object.values(keys), networkDigest));
    const [looked] = rows;
    if (looked.secondsLeft !== null) throw tooMany(looked.secondsLeft);
    return looked;
  }

  /**
   * Counts a wrong password, and writes it down.
   * @param person id of whoever has the name; null when nobody has
   * @throws TooManyRequestsError when this try had to wait, and its answer must not be told
   */
  async countFailure({ keys, network, networkDigest, nameSign, networkSign }: KeyedTry, person: string | null) {
    const subject = person === null ? `name:${nameSign}` : `person:${person}`;
    const wait = await transaction(this.pool, async (client) => {
      const all = Object.values(keys);
      await client.query(BEGIN_COUNTING, [all, Object.keys(keys), person, network]);
      const { rows } = await client.query<Counted>(LOCK, [all, null, networkDigest]);
      const refusing = rows.filter(({ holdsThis }) => holdsThis === true);
      if (refusing.length > 0) return Math.max(...refusing.map(({ secondsLeft }) => secondsLeft ?? 1));
      await note(client, { by: null, action: 'session.refused', subject, detail: { network: networkSign } });
      for (const { key, kind, failures, isHeld } of rows) {
        if (isHeld === true) continue;
        const seconds = delayAfter(kind, failures + 1);
        await client.query(COUNT, [key, failures + 1, seconds]);
        if (seconds > 0 && delayAfter(kind, failures) === 0) {
          const about = kind === 'network' ? `network:${networkSign}` : subject;
          await note(client, {
            by: null,
            action: 'sign-in.held',
            subject: about,
            detail: { kind, network: networkSign },
          });
        }
      }
      return null;
    });
    await this.pool.query(sweep());
    if (wait !== null) throw tooMany(wait);
  }

  private async readSecret(): Promise<Buffer> {
    try {
      const { rows } = await this.pool.query<{ secret: Buffer }>('SELECT secret FROM sign_in_secret');
      return rows[0].secret;
    } catch (error) {
      this.secret = undefined; // the database is away: it is asked for again
      throw error;
    }
  }
}

const tooMany = (secondsLeft: number) =>
  new TooManyRequestsError('Too many wrong passwords; try again later.', Math.max(secondsLeft, 1));
