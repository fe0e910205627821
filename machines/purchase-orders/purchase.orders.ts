import { sum } from '../decimal.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import { itemKey } from '../kit/item-key.js';
import { rowOf } from './purchase.ledger.js';
import type { DraftedRow, Goods, PurchaseData } from './purchase.schema.js';
import type { PurchaseFacts } from './purchase.types.js';

// What a purchase order says to the requisitions and orders that wait for its goods.

/** Under which names the log keeps, with an event, what of them is ready for it: their numbers with spaces between. */
export const APPROVED_REQUISITIONS = 'approved-requisitions';
/** The same of requisitions that several purchase orders may share, from version 3 of their machine on. */
export const SHARED_REQUISITIONS = 'shared-requisitions';
export const TAKING_ORDERS = 'taking-orders';
export const OPEN_PLANS = 'open-plans';

/** Under which name the log keeps, with goods that are put into stock, the number of the item that each row is: JSON by line. */
export const STOCK_ITEMS = 'items-in-stock';

const numbersIn = (observed: Readonly<Record<string, string>>, name: string): string[] =>
  (observed[name] ?? '').split(' ').filter((no) => no !== '');

/** What passed an inspection, for one order. */
export interface PassedLots {
  order: string;
  report: string;
  lots: { item: string; quantity: string }[];
}

/** The rows of an inspection by the orders that they are for; what is for none goes into stock. */
export function lotsByOrder(rows: readonly DraftedRow[], goods: readonly Goods[], report: string): PassedLots[] {
  const found = new Map<string, PassedLots>();
  for (const { line, quantity } of goods) {
    const row = rows.find((one) => one.line === line);
    if (row?.order === undefined) continue;
    const of = found.get(row.order) ?? { order: row.order, report, lots: [] };
    of.lots.push({ item: row.item, quantity });
    found.set(row.order, of);
  }
  return [...found.values()];
}

export const ordersNotTaking = (
  passed: readonly PassedLots[],
  observed: Readonly<Record<string, string>>,
): PassedLots[] => passed.filter(({ order }) => !numbersIn(observed, TAKING_ORDERS).includes(order));

/** The data of the order's own event. */
export const incomingOf = ({ lots, report }: PassedLots) => ({ lots: lots.map((lot) => ({ ...lot, report })) });

/** Goods of a row go to the item that they are; what nobody has kept before is kept from now on. */
function putIn(facts: PurchaseFacts, goods: readonly Goods[], known: Readonly<Record<string, string>>): FollowUp[] {
  const begun = new Map<string, string>();
  return goods.flatMap(({ line, quantity }): FollowUp[] => {
    const row = facts.lines.find((one) => one.line === line);
    if (!row) return [];
    const { item, specification, unit } = row;
    const data = { quantity, purchaseOrder: facts.no, line };
    const same = itemKey(item, specification, unit);
    const send = known[line] ?? begun.get(same);
    if (send !== undefined) return [{ send, event: { type: 'purchase.put-in', data } }];
    const id = `SK-${facts.no}-${line}`;
    begun.set(same, id);
    const named = { item, unit, ...(specification === undefined ? {} : { specification }) };
    return [{ start: 'stock-items', id, event: { type: 'purchase.put-in', data: { ...named, ...data } } }];
  });
}

/** Every inspection of goods that fails opens one nonconformity, which procurement takes up with the supplier (S0§四(三)4). */
function nonconformityOf(
  { no, inspections, lines }: PurchaseFacts,
  { lines: goods, report, remark }: PurchaseData['quality.fail-arrival'],
): FollowUp[] {
  const failed = lines.filter(({ line }) => goods.some((row) => row.line === line));
  const item = [...new Set(failed.map((row) => row.item))].join('、').slice(0, 200);
  const order = failed.find((row) => row.order !== undefined)?.order;
  const data = {
    source: 'incoming',
    purchaseOrder: no,
    ...(order === undefined ? {} : { order }),
    item,
    quantity: sum(goods.map(({ quantity }) => quantity)),
    finding: remark ?? item,
    report,
    office: 'procurement',
  };
  const id = `NC-${no}-${inspections.filter(({ result }) => result === 'fail').length}`;
  return [{ start: 'nonconformities', id, event: { type: 'inspection.open-nonconformity', data } }];
}

/** The plans of months that the rows are for hear what of them is ordered; of what was given up, nothing. */
function ordersOfPlans({ no, lines, cancelled }: PurchaseFacts, event: LoggedEvent): FollowUp[] {
  return numbersIn(event.observed, OPEN_PLANS).map((send) => {
    const its = cancelled ? [] : lines.filter(({ monthlyPlan }) => monthlyPlan === send);
    const goods = its.map(({ item, specification = '', quantity }) => ({ item, specification, quantity }));
    return { send, event: { type: 'purchase.order-goods', data: { purchaseOrder: no, lines: goods } } };
  });
}

/** What a purchase order orders for a requisition; nothing before it is placed, nor once it is given up. */
const orderedFor = (facts: PurchaseFacts | null, requisition: string) =>
  facts === null || facts.placed === null || facts.cancelled !== null
    ? []
    : facts.lines
        .filter((row) => row.requisition === requisition)
        .map(({ line, item, specification, unit }) => ({
          item,
          ...(specification !== undefined && { specification }),
          unit,
          quantity: rowOf(facts, line).wanted,
        }))
        .filter(({ quantity }) => quantity !== '0');

/** The requisitions hear what of them this purchase order orders, whenever that changes, as long as they are not ordered whole. */
function ordersOfRequisitions(before: PurchaseFacts | null, event: LoggedEvent, after: PurchaseFacts): FollowUp[] {
  return numbersIn(event.observed, SHARED_REQUISITIONS).flatMap((send): FollowUp[] => {
    const items = orderedFor(after, send);
    if (JSON.stringify(items) === JSON.stringify(orderedFor(before, send))) return [];
    const { no: purchaseOrder, supplier, placed } = after;
    const contract = placed?.contractNo === undefined ? {} : { contractNo: placed.contractNo };
    const data = { purchaseOrder, supplier: supplier ?? '', ...contract, items };
    return [{ send, event: { type: 'purchase.order-goods', data } }];
  });
}

/** What a purchase order says to the plans, requisitions, orders and items that it is for. */
export function purchaseFollowUps(before: PurchaseFacts | null, event: LoggedEvent, after: PurchaseFacts): FollowUp[] {
  return [
    ...ordersOfPlans(after, event),
    ...ordersOfRequisitions(before, event, after),
    ...goodsFollowUps(before, event, after),
  ];
}

/**
 * Placed, it orders what its requisitions ask for, as far as nothing has ordered them yet; an inspection passed here is
 * the incoming inspection of the orders that wait for the goods; what is put into stock goes to the items there.
 */
function goodsFollowUps(_before: PurchaseFacts | null, event: LoggedEvent, after: PurchaseFacts): FollowUp[] {
  if (event.type === 'procurement.place-order') {
    const approved = numbersIn(event.observed, APPROVED_REQUISITIONS);
    const named = [...new Set(after.lines.flatMap(({ requisition }) => requisition ?? []))];
    const { no, supplier, placed } = after;
    const contract = placed?.contractNo === undefined ? {} : { contractNo: placed.contractNo };
    return named
      .filter((requisition) => approved.includes(requisition))
      .map((send) => ({
        send,
        event: { type: 'procurement.order', data: { purchaseOrderNo: no, supplier, ...contract } },
      }));
  }
  if (event.type === 'procurement.stock-in') {
    const { lines } = event.data as PurchaseData['procurement.stock-in'];
    return putIn(after, lines, JSON.parse(event.observed[STOCK_ITEMS] ?? '{}') as Record<string, string>);
  }
  if (event.type === 'quality.fail-arrival')
    return nonconformityOf(after, event.data as PurchaseData['quality.fail-arrival']);
  if (event.type !== 'quality.pass-arrival') return [];
  const { lines, report } = event.data as PurchaseData['quality.pass-arrival'];
  const taking = numbersIn(event.observed, TAKING_ORDERS);
  return lotsByOrder(after.lines, lines, report)
    .filter(({ order }) => taking.includes(order))
    .map((passed) => ({ send: passed.order, event: { type: 'quality.pass-incoming', data: incomingOf(passed) } }));
}
