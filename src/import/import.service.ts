import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { order as orders } from '../../machines/order/order.process.js';
import type { Language } from '../../machines/rulebook.js';
import { WRITE_POOL } from '../database/pool.js';
import { unmetRule } from '../http/problems/unmet.js';
import { entryEventFor } from '../http/processes/entry.js';
import { viewerOf } from '../http/viewer.js';
import type { Person } from '../identity/person.js';
import type { Command } from '../process/command.js';
import { Door } from '../process/door.js';
import { IdempotencyMismatchError, TransitionRefusedError } from '../process/errors.js';
import { check } from '../shape/check.js';
import { OrderEntry } from '../shape/order/entry.js';
import type { CellError, ImportedOrder as ImportedOrderView, ImportResult } from './import.dto.js';
import { inParallel, inTurn } from './import.turn.js';
import type { Known } from './known-orders.js';
import { KnownOrders } from './known-orders.js';
import type { MappedOrder, Remark } from './mapped-order.js';
import { isKnown, readOrders } from './mappings.js';
import type { Upload } from './read-files.js';
import { readFiles } from './read-files.js';
import type { Place } from './table.js';

export interface ImportRequest {
  uploads: readonly Upload[];
  /** Whose orders they will be; his rights are looked at anew for every order. */
  person: Pick<Person, 'id' | 'offices' | 'delegations' | 'permissions'>;
  language: Language;
  /** Says what would happen, and enters nothing. */
  dryRun?: boolean;
  /** The demo's own changes, made before the order is looked at. */
  adjust?: (order: MappedOrder) => void;
  /** When the demo's order is said to have come in. */
  occurredAt?: (order: MappedOrder) => string;
  /** Told after each order: how many are done, of how many. */
  progress?: (done: number, of: number) => void;
}

/** What became of an order, as plain data. */
export type ImportedOrder = Pick<ImportedOrderView, keyof ImportedOrderView>;

export interface Imported {
  result: ImportResult;
  /** The orders that were refused, with their rows. */
  refused: { order: MappedOrder; result: ImportedOrder }[];
}

/** Beyond so many orders it matters more that they are entered soon than that their numbers follow the file. */
const MANY = 500;
const AT_ONCE = 8;

const cellError = ({ path, place, text }: Remark, language: Language): CellError => ({
  ...place,
  path,
  message: text[language],
});

/** The same file and order always carry the same key, so a repeated import enters nothing twice. */
const keyOf = (digest: string, { externalNo }: MappedOrder): string =>
  `import:${createHash('sha256').update(`${digest}\n${externalNo}`).digest('hex')}`;

/** Enters the orders of a file, each whole or not at all, each through the one door. */
@Injectable()
export class OrderImport {
  constructor(
    @Inject(WRITE_POOL) private readonly pool: pg.Pool,
    private readonly door: Door,
    private readonly knownOrders: KnownOrders,
  ) {}

  /**
   * @throws ValidationError when the file as a whole cannot be read
   * @throws ForbiddenError when the person may not enter orders
   */
  async import(request: ImportRequest): Promise<Imported> {
    const type = entryEventFor(orders, viewerOf(request.person));
    const { tables, encodings, digest } = await readFiles(request.uploads, isKnown);
    const mapped = readOrders(tables);
    for (const order of mapped.orders) request.adjust?.(order);
    const work = () => this.each(mapped.orders, request, type, digest);
    const results = request.dryRun ? await work() : await inTurn(this.pool, work);
    const count = (fits: (result: ImportedOrder) => boolean): number => results.filter(fits).length;
    return {
      refused: mapped.orders
        .map((order, index) => ({ order, result: results[index] }))
        .filter(({ result }) => !result.ok),
      result: {
        dryRun: request.dryRun ?? false,
        mapping: mapped.mapping,
        files: request.uploads.map(({ name }, index) => ({ name, encoding: encodings[index] ?? null })),
        orders: {
          total: results.length,
          imported: count(({ ok, already }) => ok && !already),
          refused: count(({ ok }) => !ok),
          already: count(({ already }) => already),
        },
        ignored: mapped.ignored.map(({ sheet, title, text }) => ({ sheet, title, message: text[request.language] })),
        results,
      },
    };
  }

  private async each(
    mapped: readonly MappedOrder[],
    request: ImportRequest,
    type: string,
    digest: string,
  ): Promise<ImportedOrder[]> {
    const known = await this.knownOrders.of(mapped);
    let done = 0;
    return inParallel(mapped, mapped.length > MANY ? AT_ONCE : 1, async (order) => {
      const command: Command = {
        type,
        data: order.entry,
        idempotencyKey: keyOf(digest, order),
        occurredAt: request.occurredAt?.(order),
        language: request.language,
      };
      const result = await this.one(order, request, command, known);
      request.progress?.(++done, mapped.length);
      return result;
    });
  }

  private async one(
    order: MappedOrder,
    request: ImportRequest,
    command: Command,
    known: Known,
  ): Promise<ImportedOrder> {
    const { language, person, dryRun } = request;
    const credentials = { person: person.id };
    const result: ImportedOrder = {
      externalNo: order.externalNo,
      row: order.place.row,
      sheet: order.place.sheet,
      ok: false,
      already: false,
      errors: errorsOf(order, language),
      unmet: [],
      warnings: order.warnings.map((remark) => cellError(remark, language)),
      defaults: order.defaults.map(({ field, value, rule }) => ({ field, value: asTold(value), rule })),
    };
    if (result.errors.length > 0) return result;
    const already = known.already(order);
    if (already) return { ...result, ok: true, already: true, no: already };
    result.warnings.push(...known.doubts(order).map((remark) => cellError(remark, language)));
    const target = { start: orders.kind };
    try {
      if (dryRun) {
        await this.door.preview(credentials, target, command);
        return { ...result, ok: true };
      }
      const { process, repeated } = await this.door.send(credentials, target, command);
      return { ...result, ok: true, already: repeated, no: process.id };
    } catch (error) {
      if (error instanceof TransitionRefusedError) return { ...result, unmet: unmetOf(error, order, language) };
      // The same file was imported before, and this build reads it otherwise.
      if (error instanceof IdempotencyMismatchError) return { ...result, ok: true, already: true };
      throw error;
    }
  }
}

const asTold = (value: unknown): string | boolean => (typeof value === 'boolean' ? value : String(value));

/** Cells that could not be understood, then fields whose values do not fit. */
function errorsOf(order: MappedOrder, language: Language): CellError[] {
  const misread = new Set(order.problems.map(({ path }) => path));
  const unfit = check(OrderEntry, order.entry, language)
    .filter(({ path }) => !misread.has(path))
    .map(({ path, text }) => ({ path, place: order.placeOf(path), text }));
  return [...order.problems, ...unfit].map((remark) => cellError(remark, language));
}

function unmetOf(error: TransitionRefusedError, order: MappedOrder, language: Language): ImportedOrder['unmet'] {
  return error.unmet.map((judgement) => {
    const told = unmetRule(orders, judgement, error.facts, language);
    const cell = (path: string): CellError => {
      const place: Place = order.placeOf(path);
      return { ...place, path, message: told.remedy };
    };
    return { ...told, cells: judgement.missing.map(cell) };
  });
}
