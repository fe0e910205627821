import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { order as orders } from '../../machines/order/order.process.js';
import type { Language } from '../../machines/rulebook.js';
import { PG_POOL } from '../database/pool.js';
import { problem, ValidationError } from '../errors.js';
import { entryEventFor } from '../features/processes/entry.js';
import { viewerOf } from '../http/viewer.js';
import type { Person } from '../identity/person.js';
import type { Command } from '../engine/command/command.js';
import { CommandHandler } from '../engine/command/command-handler.js';
import { IdempotencyMismatchError, TransitionRefusedError } from '../engine/errors.js';
import { contentKey, fileKey, fileKeyOf } from './content-key.js';
import { inParallel, inTurn } from './import.turn.js';
import type { Known } from './known-orders.js';
import { KnownOrders } from './known-orders.js';
import type { MappedOrder, Remark } from './mapped-order.js';
import type { Imported, ImportedOrder } from './order.view.js';
import { cellError, unmetOf, viewOf } from './order.view.js';
import type { Upload } from './read-files.js';
import { Reader } from './reader.service.js';
import { says } from './messages.js';
import { totalsOf } from './summary.js';

export interface ImportRequest {
  uploads: readonly Upload[];
  /** Whose orders they will be; his rights are looked at anew for every order. */
  person: Pick<Person, 'id' | 'offices' | 'delegations' | 'permissions'>;
  language: Language;
  /** Says what would happen, and enters nothing. */
  dryRun?: boolean;
  /** The keys of the orders that are to be entered, what was to be confirmed of them being so; all others are left. */
  chosen?: ReadonlySet<string>;
  /** The demo's own changes, made before the order is looked at. */
  adjust?: (order: MappedOrder) => void;
  /** When the demo's order is said to have come in. */
  occurredAt?: (order: MappedOrder) => string;
  /** Told after each order: how many are done, of how many. */
  progress?: (done: number, of: number) => void;
}

/** Beyond so many orders it matters more that they are entered soon than that their numbers follow the file. */
const MANY = 500;
const AT_ONCE = 8;
const LONGEST_KEY = 40;

/** An order of the file, what is to be said of it so far, and by which content it is known. */
interface Seen {
  order: MappedOrder;
  ofFile: string;
  view: ImportedOrder;
}

/**
 * The same file and order always carry the same key, so a repeated import enters nothing twice; but what was cancelled since
 * may be entered anew.
 */
const keyOf = (digest: string, { externalNo }: MappedOrder, cancelled: readonly string[]): string =>
  `import:${createHash('sha256')
    .update([digest, externalNo, ...cancelled].join('\n'))
    .digest('hex')}`;

/** Enters the orders of a file, each whole or not at all, each through the one door. */
@Injectable()
export class OrderImport {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly door: CommandHandler,
    private readonly knownOrders: KnownOrders,
    private readonly reader: Reader,
  ) {}

  /**
   * @throws ValidationError when the file as a whole cannot be read, or a chosen order is not in it
   * @throws ForbiddenError when the person may not enter orders
   * @throws TooManyRequestsError when too many files are being read already
   */
  async import(request: ImportRequest): Promise<Imported> {
    const type = entryEventFor(orders, viewerOf(request.person));
    const { orders: mapped, mapping, ignored, notRead, encodings, digest } = await this.reader.read(request.uploads);
    for (const order of mapped) request.adjust?.(order);
    const { dryRun = false, language } = request;
    const seen = mapped.map((order) => {
      const ofFile = fileKey(order);
      return { order, ofFile, view: viewOf(order, ofFile, language) };
    });
    refuseUnknown(request, seen);
    const work = () => this.each(seen, request, type, digest);
    const results = dryRun ? await work() : await inTurn(this.pool, work);
    const count = (outcome: ImportedOrder['outcome']): number =>
      results.filter((result) => result.outcome === outcome).length;
    const counted = results.filter(({ outcome }) => outcome === 'imported' || (dryRun && outcome === 'unconfirmed'));
    return {
      refused: mapped
        .map((order, index) => ({ order, result: results[index] }))
        .filter(({ result: { outcome } }) => outcome === 'refused' || outcome === 'unconfirmed'),
      result: {
        dryRun,
        mapping,
        files: request.uploads.map(({ name }, index) => ({ name, encoding: encodings[index] ?? null })),
        orders: {
          total: results.length,
          imported: count('imported'),
          refused: count('refused'),
          already: count('already'),
          unconfirmed: count('unconfirmed'),
          left: count('left'),
        },
        totals: totalsOf(counted.map(({ summary }) => summary)),
        ignored: ignored.map(({ sheet, title, text }) => ({ sheet, title, message: text[language] })),
        notRead: notRead.map(({ sheet, row, text }) => ({ sheet, row, message: text[language] })),
        results,
      },
    };
  }

  private async each(
    seen: readonly Seen[],
    request: ImportRequest,
    type: string,
    digest: string,
  ): Promise<ImportedOrder[]> {
    const known = await this.knownOrders.of(seen.map(({ order }) => order));
    let done = 0;
    return inParallel(seen, seen.length > MANY ? AT_ONCE : 1, async (one) => {
      const command: Command = {
        type,
        data: one.order.entry,
        idempotencyKey: keyOf(digest, one.order, known.cancelled(one.order)),
        occurredAt: request.occurredAt?.(one.order),
        language: request.language,
      };
      const result = await this.one(one, request, command, known);
      request.progress?.(++done, seen.length);
      return result;
    });
  }

  private async one(
    { order, ofFile, view }: Seen,
    request: ImportRequest,
    command: Command,
    known: Known,
  ): Promise<ImportedOrder> {
    const { language, chosen } = request;
    const told = (remarks: readonly Remark[]) => remarks.map((remark) => cellError(remark, language));
    const already = view.errors.length > 0 ? undefined : known.already(order);
    if (already) return { ...view, outcome: 'already', ok: true, already: true, no: already };
    const doubts = known.doubts(order);
    const result: ImportedOrder = {
      ...view,
      key: contentKey(ofFile, doubts),
      confirm: [...view.confirm, ...told(doubts)],
      warnings: [...view.warnings, ...told(known.remarks(order))],
    };
    if (result.errors.length > 0) return result;
    if (chosen && ![...chosen].some((key) => fileKeyOf(key) === ofFile)) {
      const left = await this.enter(order, { ...request, dryRun: true }, command, result);
      return left.ok ? { ...left, outcome: 'left', ok: false } : left;
    }
    if (chosen && !chosen.has(result.key)) {
      const changed = { path: '', place: order.placeOf(''), text: says('seenOtherwise') };
      return { ...result, errors: told([changed]) };
    }
    const entered = await this.enter(order, request, command, result);
    const waits = entered.ok && !chosen && result.confirm.length > 0;
    return waits ? { ...entered, outcome: 'unconfirmed', ok: false } : entered;
  }

  /** Enters it; in a dry run, or where it waits to be confirmed, asks alone what would become of it. */
  private async enter(
    order: MappedOrder,
    { person, dryRun, chosen, language }: ImportRequest,
    command: Command,
    result: ImportedOrder,
  ): Promise<ImportedOrder> {
    const credentials = { person: person.id };
    const target = { start: orders.kind };
    try {
      if (dryRun || (!chosen && result.confirm.length > 0)) {
        await this.door.preview(credentials, target, command);
        return { ...result, outcome: 'imported', ok: true };
      }
      const { process, repeated } = await this.door.send(credentials, target, command);
      return { ...result, outcome: repeated ? 'already' : 'imported', ok: true, already: repeated, no: process.id };
    } catch (error) {
      if (error instanceof TransitionRefusedError) return { ...result, unmet: unmetOf(error, order, language) };
      if (!(error instanceof IdempotencyMismatchError)) throw error;
      // The same file was imported before, and its order was read otherwise then.
      const text = says('knownOtherwise', { no: order.externalNo });
      return { ...result, errors: [cellError({ path: '', place: order.placeOf(''), text }, language)] };
    }
  }
}

/** Whoever names an order names what he saw: of another file, or of one that was changed, nothing is entered. */
function refuseUnknown({ chosen }: ImportRequest, seen: readonly Seen[]): void {
  const known = new Set(seen.map(({ ofFile }) => ofFile));
  const unknown = [...(chosen ?? [])].find((key) => !known.has(fileKeyOf(key)));
  if (unknown === undefined) return;
  throw new ValidationError([problem('orders', says('notAsSeen', { key: unknown.slice(0, LONGEST_KEY) }))]);
}
