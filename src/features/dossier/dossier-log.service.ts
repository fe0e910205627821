import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Office } from '../../../machines/offices.js';
import { SEEN } from '../../../machines/rulebook.js';
import { ERASURE_COLUMNS, type SignedErasure } from '../../audit/erasure.js';
import { encodedEntry } from '../../audit/export-record.js';
import { PG_POOL } from '../../database/pool.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import { type ChainedEntry, digestOf } from '../../engine/log/hash-chain.js';
import { readLog } from '../../engine/log/read-log.js';
import { Scopes } from '../../engine/scope.js';
import { concernedIn, redact, redactEvent } from '../../http/redact.js';
import { viewerOf } from '../../http/viewer.js';
import { PeopleNames } from '../processes/names.service.js';
import type { Sight } from '../processes/process-queries.service.js';
import type { DossierEntry } from './dossier.format.js';

const ERASURES = `SELECT ${ERASURE_COLUMNS} FROM erasure WHERE process_id = $1 ORDER BY seq, no`;

/** The first checkpoint that was made at or after an instant. Numbers and instants of checkpoints grow together. */
const AT = `SELECT line::json ->> 'at' AS at FROM checkpoint WHERE number = $1`;
const NEWEST = 'SELECT coalesce(max(number), 0) AS number FROM checkpoint';
/** `strpos` passes over what does not name the process without reading the line as JSON. */
const NAMING = `
  SELECT line FROM checkpoint WHERE number BETWEEN $1 AND $2 AND strpos(line, $3) > 0 ORDER BY number DESC LIMIT $4`;

/** An entry is sealed some seconds after it was recorded, and somewhat later where a long transaction holds the sealer back. */
const LATEST_MS = 24 * 3_600_000;
/** The newest that names the process vouches for all entries before it; more of them prove when each was seen. */
const MOST_CHECKPOINTS = 40;
const MOST_BYTES = 2_000_000;

const WITH_SEALS: readonly Office[] = ['archive', 'management'];

/** A checkpoint names whatever moved at its moment, and cannot be shortened: it is signed as it is. */
function maySeeSeals({ sender, scope }: Sight): boolean {
  const { offices, permissions } = viewerOf(sender);
  return scope === null && (permissions.includes('audit') || offices.some((office) => WITH_SEALS.includes(office)));
}

/** Gathers the log of a process as its reader may have it, with all by which it is proved. */
@Injectable()
export class DossierLogs {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly scopes: Scopes,
    private readonly names: PeopleNames,
  ) {}

  async of(sight: Sight) {
    const { process, definition, sender, scope } = sight;
    const entries = await readLog(this.pool, process.id);
    const viewer = viewerOf(sender);
    const concerned = concernedIn(definition, process.facts, viewer);
    const told = entries.map(({ type, data, reason, observed }) => ({
      ...redactEvent(type, data, viewer, concerned),
      reason,
      observed: isPlain(observed) ? observed : (redact({ observed }, viewer, concerned).observed ?? null),
    }));
    const shown = await this.scopes.masked(scope, told);
    const log = entries.map((entry, index) => dossierEntry(entry, shown[index]));
    const { rows: erasures } = await this.pool.query<SignedErasure>(ERASURES, [process.id]);
    const people = await this.names.within(log.map(({ by, onBehalfOf, data }) => ({ by, onBehalfOf, data })));
    const withholdsSeals = !maySeeSeals(sight);
    const checkpoints = withholdsSeals ? [] : await this.checkpoints(entries);
    return { log, erasures, people, withholdsSeals, checkpoints };
  }

  /** An answer without the numbers of orders that the reader is not shown. */
  coveredFor<Answer>({ scope }: Sight, answer: Answer): Promise<Answer> {
    return this.scopes.masked(scope, answer);
  }

  private async checkpoints(entries: readonly ChainedEntry[]): Promise<unknown[]> {
    const [first, last] = [entries.at(0), entries.at(-1)];
    if (!first || !last) return [];
    const { rows } = await this.pool.query<{ number: number }>(NEWEST);
    const newest = rows[0].number;
    const from = await this.firstSince(first.recordedAt, newest);
    const until = new Date(Date.parse(last.recordedAt) + LATEST_MS).toISOString();
    const to = await this.firstSince(until, newest);
    const named = `["${first.process}",`;
    const found = await this.pool.query<{ line: string }>(NAMING, [from, to, named, MOST_CHECKPOINTS]);
    let bytes = 0;
    const taken = found.rows.filter(({ line }, index) => (bytes += line.length) <= MOST_BYTES || index === 0);
    return taken.toReversed().map(({ line }) => JSON.parse(line) as unknown);
  }

  /** By halving: there may be millions of them. */
  private async firstSince(instant: string, newest: number): Promise<number> {
    let [low, high] = [1, newest];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const { rows } = await this.pool.query<{ at: string }>(AT, [middle]);
      if (rows.length > 0 && rows[0].at < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The version that its sender looked at is no figure of another process: with it alone an entry can be hashed by everybody. */
const isPlain = (observed: Readonly<Record<string, string>>): boolean =>
  Object.keys(observed).every((name) => name === SEEN);

interface Shown {
  data: unknown;
  reason: string | null;
  observed: unknown;
  redacted?: string[];
}

/** What is not as it was written was kept back. */
function dossierEntry(entry: ChainedEntry, { data, reason, observed, redacted }: Shown): DossierEntry {
  const hidesWritten = canonicalJson({ data, reason }) !== canonicalJson({ data: entry.data, reason: entry.reason });
  const hidesObserved = canonicalJson(observed) !== canonicalJson(entry.observed);
  return {
    ...encodedEntry(entry),
    data,
    reason,
    ...(hidesWritten ? { salt: null, digest: digestOf(entry, entry.salt).toString('hex') } : {}),
    ...(hidesObserved ? { observed: {}, hidesObserved: true as const } : {}),
    ...(redacted ? { redacted } : {}),
  };
}
