import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { customerLink } from '../../../machines/customer-links/link.process.js';
import { endsAt } from '../../../machines/customer-links/link.facts.js';
import type { LinkFacts } from '../../../machines/customer-links/link.types.js';
import { named, PG_POOL, transaction } from '../../database/pool.js';
import { Loader } from '../../engine/command/load.js';
import type { StoredProcess } from '../../engine/log/transition.js';
import { NotFoundError } from '../../errors.js';
import { note } from '../../identity/audit.js';
import { SYSTEM_PERSON } from '../../identity/person.js';
import { hashToken, isToken, newToken } from '../../identity/signed-in.js';

const ACTIVE = 'active';

const PUT = `
  INSERT INTO customer_link_key (link, key_hash, made_by) VALUES ($1, $2, $3)
  ON CONFLICT (link) DO UPDATE SET key_hash = excluded.key_hash, made_by = excluded.made_by, made_at = now()`;

const FIND = named('customer-link-key', 'SELECT link FROM customer_link_key WHERE key_hash = $1');
const USED = named('customer-link-used', 'INSERT INTO customer_link_use (link, deed, network) VALUES ($1, $2, $3)');

/** A link that opens its order at this instant. */
export interface OpenLink {
  no: string;
  order: string;
  facts: LinkFacts & { given: NonNullable<LinkFacts['given']> };
  /** The database's clock, ISO 8601. */
  now: string;
}

/** What somebody does behind a link. */
export type Deed = 'opened' | 'signed' | 'complained' | `paper:${string}`;

/** Of one link nothing else is told than of one that never was: whoever has no key learns nothing of them. */
export const noLink = (): NotFoundError => new NotFoundError('customer link', '…');

/** The link as it opens its order; undefined where it opens nothing. */
export function opening(process: StoredProcess | null, now: string): OpenLink | undefined {
  if (process?.kind !== customerLink.kind || process.state !== ACTIVE) return undefined;
  const facts = process.facts as LinkFacts;
  const { given, order } = facts;
  const end = endsAt(facts);
  // The clock that lets it expire may come late: the last day counts, not the state alone.
  if (given === null || order === null || end === null || now >= end) return undefined;
  return { no: process.id, order, facts: { ...facts, given }, now };
}

/** Keys of customers' links: made, shown once, replaced, and looked at anew with every use. */
@Injectable()
export class LinkKeys {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly loader: Loader,
  ) {}

  /**
   * Makes the key of a link that is active; the one before it opens nothing any more.
   * @throws NotFoundError where the link is none or over
   */
  async make(no: string, by: string): Promise<string> {
    if (!(await this.linkOf(no))) throw new NotFoundError(customerLink.kind, no.slice(0, 60));
    const key = newToken();
    await transaction(this.pool, async (client) => {
      await client.query(PUT, [no, hashToken(key), by]);
      await note(client, { by, action: 'customer-link.key-made', subject: `${customerLink.kind}:${no}` });
    });
    return key;
  }

  /**
   * What a key opens at this instant.
   * @throws NotFoundError the same where it is none, was replaced or revoked, or has expired
   */
  async open(key: string): Promise<OpenLink> {
    const { rows } = isToken(key) ? await this.pool.query<{ link: string }>(FIND(hashToken(key))) : { rows: [] };
    const found = rows[0] === undefined ? undefined : await this.linkOf(rows[0].link);
    if (!found) throw noLink();
    return found;
  }

  /** Notes a use before whoever uses it gets anything. */
  async noteUse({ no }: Pick<OpenLink, 'no'>, deed: Deed, network: string): Promise<void> {
    await this.pool.query(USED(no, deed, network));
  }

  /** A process as it stands, read for nobody in particular. */
  async read(no: string): Promise<{ process: StoredProcess | null; now: string }> {
    return this.loader.load({ credentials: { person: SYSTEM_PERSON }, process: no, key: null, sequence: null });
  }

  private async linkOf(no: string): Promise<OpenLink | undefined> {
    const { process, now } = await this.read(no);
    return opening(process, now);
  }
}
