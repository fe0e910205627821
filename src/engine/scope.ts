import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { machines } from '../../machines/index.js';
import type { Office } from '../../machines/offices.js';
import type { Policy } from '../../machines/rulebook.js';
import { named, PG_POOL } from '../database/pool.js';
import { NotFoundError } from '../errors.js';
import { Policies } from '../policy/policies.js';

/** Whose orders somebody is shown, by the ids of the people; null: everybody's. */
export type Scope = readonly string[] | null;

/** The limit of a request, which is known at the latest when the door has read who asks. */
interface Limit {
  scope: Scope;
}

const limits = new AsyncLocalStorage<Limit>();

export const withLimit = <Result>(limit: Limit, work: () => Result): Result => limits.run(limit, work);

/** Whose orders the answer to the present request may tell of. */
export const scopeOfRequest = (): Scope => limits.getStore()?.scope ?? null;

interface Lent {
  from: { id: string };
  offices: readonly Office[];
  headOf: readonly Office[];
  includeHead: boolean;
}

/** Whoever looks, as the guard or as the door reads him. */
export interface Looker {
  id: string;
  offices: readonly Office[];
  headOf: readonly Office[];
  permissions: readonly string[];
  delegations?: readonly Lent[];
  standIns?: readonly Lent[];
}

const lentTo = ({ delegations = [], standIns = [] }: Looker): readonly Lent[] => [...delegations, ...standIns];

/** Somebody whose only office is sales, his own or a lent one; its head sees all, and so does whoever audits. */
export function mayBeLimited(looker: Looker): boolean {
  const lent = lentTo(looker);
  const offices = [...looker.offices, ...lent.flatMap((one) => one.offices)];
  const isHead = [looker.headOf, ...lent.filter(({ includeHead }) => includeHead).map(({ headOf }) => headOf)]
    .flat()
    .includes('sales');
  return (
    !isHead && !looker.permissions.includes('audit') && offices.length > 0 && offices.every((one) => one === 'sales')
  );
}

/** By the policy sales see all orders, or each his own and those of whom he stands in for. */
const scopeOf = (looker: Looker, { thresholds }: Policy): Scope =>
  thresholds['orders.sales-own-only'] === '1' && mayBeLimited(looker)
    ? [looker.id, ...lentTo(looker).map(({ from }) => from.id)]
    : null;

/** The same for whoever the door has read; all that the present request is answered is limited by it from now on. */
export function limitedTo(looker: Looker, policy: Policy): Scope {
  const scope = scopeOf(looker, policy);
  const limit = limits.getStore();
  if (limit && scope !== null) limit.scope = scope;
  return scope;
}

/** The kinds that somebody may be limited to his own of; a part of such a process is his whose the whole is. */
const OWNED = Object.values(machines).flatMap((versions) => versions.slice(-1).filter(({ ownedBy }) => ownedBy));
const OWNED_KINDS = OWNED.map(({ kind }) => kind);
const PARTS = OWNED.filter(({ partOf }) => partOf).map(({ prefix }) => prefix);

/** SQL: the number of the whole, where this is the number of a part; else the number itself. */
export const wholeOf = (no: string): string =>
  `coalesce(substring(${no} FROM '^(?:${PARTS.join('|')})-(.+)-[0-9]+$'), ${no})`;

/**
 * SQL: the order of this number, or the one that it is a part of, is one of these people's: one of them, or who acted for
 * him, has entered or amended it, or
 * done anything else with it for sales. What nobody of sales has touched yet is everybody's, so that somebody takes it up.
 */
export const inScope = (no: string, people: string): string => `(
  EXISTS (SELECT FROM process_event own WHERE own.process_id = ${wholeOf(no)} AND own.office = 'sales'
    AND (own.by_person = ANY (${people}) OR own.on_behalf_of = ANY (${people})))
  OR NOT EXISTS (SELECT FROM process_event own WHERE own.process_id = ${wholeOf(no)} AND own.office = 'sales'))`;

/** SQL: the process of this kind and number is one that these people are shown; null people: everybody is. */
export const isShown = (kind: string, no: string, people: string): string =>
  `(${people} IS NULL OR ${kind} <> ALL ('{${OWNED_KINDS.join()}}') OR ${inScope(no, people)})`;

const AMONG = named('in-scope', `SELECT no FROM unnest($1::text[]) AS no WHERE ${inScope('no', '$2::uuid[]')}`);

/** A number of theirs, wherever it stands in what somebody wrote; what another process has begun has its number within. */
const WHOLES = OWNED.filter(({ partOf }) => !partOf).map(({ prefix }) => prefix);
const WHOLE = `(?:${WHOLES.join('|')})-(?:[A-Z]{2}-)?[0-9]+`;
const NUMBERS = new RegExp(`\\b(?:(?:${PARTS.join('|')})-${WHOLE}-[0-9]+|${WHOLE})`, 'gi');

const numbersIn = (text: string): Set<string> => new Set(text.match(NUMBERS)?.map((no) => no.toUpperCase()));

/** What stands in the place of the number of an order that is not the reader's. */
const MASK = '●●●●●●';

/** Of a process, what tells whether it is shown. */
interface Known {
  kind: string;
  id: string;
}

/** For `JSON.parse`: takes these numbers out of lists, and covers them wherever else they stand. */
function coverOf(hidden: ReadonlySet<string>) {
  const cover = (text: string): string => text.replace(NUMBERS, (no) => (hidden.has(no.toUpperCase()) ? MASK : no));
  return function (this: unknown, _: string, value: unknown): unknown {
    // What a list has lost is a hole in it, which no pass over it sees.
    if (Array.isArray(value)) return value.filter(() => true);
    if (typeof value !== 'string') return value;
    return Array.isArray(this) && hidden.has(value.toUpperCase()) ? undefined : cover(value);
  };
}

/** Says which orders somebody may know of: the one place that decides, whatever way he reads. */
@Injectable()
export class Scopes {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly policies: Policies,
  ) {}

  /** By the policy in force; it is looked up only for those whom it can limit. */
  async of(looker: Looker): Promise<Scope> {
    return mayBeLimited(looker) ? scopeOf(looker, await this.policies.current()) : null;
  }

  /** Of these processes those that are shown, in their order. */
  async among<Process extends Known>(scope: Scope, processes: readonly Process[]): Promise<Process[]> {
    const owned = scope === null ? [] : processes.flatMap(({ kind, id }) => (OWNED_KINDS.includes(kind) ? [id] : []));
    if (owned.length === 0) return [...processes];
    const { rows } = await this.pool.query<{ no: string }>(AMONG(owned, scope));
    const shown = new Set(rows.map(({ no }) => no));
    return processes.filter(({ kind, id }) => !OWNED_KINDS.includes(kind) || shown.has(id));
  }

  /** @throws NotFoundError where the process is not shown: nobody learns that it is there */
  async assertShown(scope: Scope, process: Known): Promise<void> {
    const shown = await this.among(scope, [process]);
    if (shown.length === 0) throw new NotFoundError(process.kind, process.id);
  }

  /**
   * An answer without the numbers of orders that are not shown: taken out of lists of numbers, covered in what somebody wrote.
   * @param answer what becomes JSON
   * @param asked what the reader has sent: he is answered by the numbers that he has named himself
   */
  async masked<Answer>(scope: Scope, answer: Answer, asked?: unknown): Promise<Answer> {
    if (scope === null || answer === undefined) return answer;
    const told = JSON.stringify(answer);
    const known = numbersIn(JSON.stringify(asked) ?? '');
    const named = [...numbersIn(told)].filter((no) => !known.has(no));
    if (named.length === 0) return answer;
    const { rows } = await this.pool.query<{ no: string }>(AMONG(named, scope));
    const shown = new Set(rows.map(({ no }) => no));
    const hidden = named.filter((no) => !shown.has(no));
    return hidden.length === 0 ? answer : (JSON.parse(told, coverOf(new Set(hidden))) as Answer);
  }
}
