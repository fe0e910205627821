import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { customerLink } from '../../../machines/customer-links/link.process.js';
import { awaited } from '../../../machines/customer-links/link.facts.js';
import type { LinkFacts } from '../../../machines/customer-links/link.types.js';
import type { Language } from '../../../machines/rulebook.js';
import { named, PG_POOL } from '../../database/pool.js';
import { factsOf } from '../../engine/command/facts-columns.js';
import type { Page, PageRequest } from '../../identity/paging.js';
import { pageOf } from '../../identity/paging.js';
import { isShown, scopeOfRequest } from '../../engine/scope.js';
import type { LinkRow, LinkUse } from './links.view.js';

interface Row {
  no: string;
  state: string;
  facts: string;
  since: string;
  hasKey: boolean;
  uses: number;
  lastUsedAt: Date | null;
}

const OF_ORDER = named(
  'customer-links-of-order',
  `SELECT p.id AS no, p.state, p.facts AS facts, p.facts_since AS since, k.link IS NOT NULL AS "hasKey",
     coalesce(u.uses, 0)::int AS uses, u.last AS "lastUsedAt"
   FROM process_card c JOIN process p ON p.id = c.id LEFT JOIN customer_link_key k ON k.link = p.id
   LEFT JOIN LATERAL (SELECT count(*) AS uses, max(used_at) AS last FROM customer_link_use WHERE link = p.id) u ON true
   WHERE c.about @> ARRAY[$1::text] AND p.kind = '${customerLink.kind}' AND ($2::text IS NULL OR p.id < $2)
     AND ${isShown('p.kind', 'p.id', '$4::uuid[]')}
   ORDER BY p.id DESC LIMIT $3`,
);

const USES = named(
  'customer-link-uses',
  `SELECT id::text AS id, deed, network, used_at AS at FROM customer_link_use
   WHERE link = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
);

/** The links that were given to customers, as the company looks at them. */
@Injectable()
export class CustomerLinks {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** Those to one order, the newest first. */
  async ofOrder(order: string, { after, limit }: PageRequest, language: Language): Promise<Page<LinkRow>> {
    const asked = [order, after?.[0] ?? null, limit + 1, scopeOfRequest()];
    const { rows } = await this.pool.query<Row>(OF_ORDER(...asked));
    return pageOf(
      rows.map((row) => viewOf(row, language)),
      limit,
      ({ no }) => [no],
    );
  }

  /** How one was used, the latest first. */
  async usesOf(link: string, { after, limit }: PageRequest): Promise<Page<LinkUse>> {
    const id = /^\d{1,18}$/.exec(after?.[0] ?? '')?.[0] ?? null;
    const { rows } = await this.pool.query<Omit<LinkUse, 'at'> & { at: Date }>(USES(link, id, limit + 1));
    return pageOf(
      rows.map(({ at, ...use }) => ({ ...use, at: new Date(at).toISOString() })),
      limit,
      (use) => [use.id],
    );
  }
}

function viewOf({ facts: text, since, lastUsedAt, ...row }: Row, language: Language): LinkRow {
  const facts = factsOf(text, since) as LinkFacts;
  const { recipient = '', validUntil = '', showsPapers = false, showsPrices = false } = facts.given ?? {};
  const name = customerLink.milestones.find(({ state }) => state === row.state)?.name;
  return {
    ...row,
    stateName: name?.[language] ?? row.state,
    recipient,
    validUntil,
    showsPapers,
    showsPrices,
    lastUsedAt: lastUsedAt && new Date(lastUsedAt).toISOString(),
    waiting: awaited(facts).length,
  };
}
