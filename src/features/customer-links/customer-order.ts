import type { LinkFacts } from '../../../machines/customer-links/link.types.js';
import { plainName, plainState } from '../../../machines/customer-links/plain-words.js';
import { compare, subtract } from '../../../machines/decimal.js';
import { amountOrdered } from '../../../machines/order/facts/settlement.facts.js';
import { orderPapers } from '../../../machines/papers/order-papers.js';
import type { Language } from '../../../machines/rulebook.js';
import type { CustomerOrder } from './customer.view.js';
import { customerPaper } from './customer-paper.js';
import type { Goods, Looked } from './goods.js';
import { goodsOf } from './goods.js';

/** The papers that are addressed to the customer: what he receives, and what he accepts. */
export const CUSTOMER_PAPERS: readonly string[] = ['hand-over', 'acceptance'];

/**
 * What has passed the inspection and was not accepted yet, line by line; nothing unless the acceptance is what comes next:
 * it was agreed beforehand (AC-01), and no objection is open (AC-04).
 */
export function openQuantities({ facts }: Goods): { line: number; quantity: string }[] {
  const { milestone, hold, arrangement, complaints } = facts;
  if (milestone !== 'inspected' || hold !== null || arrangement === null) return [];
  if (complaints.some(({ open }) => open)) return [];
  return Object.entries(facts.quantities)
    .map(([line, { passed, accepted }]) => ({ line: Number(line), quantity: subtract(passed, accepted) }))
    .filter(({ quantity }) => compare(quantity, '0') > 0)
    .toSorted((one, other) => one.line - other.line);
}

const outcomeOf = ({ confirmed, declined }: LinkFacts['signatures'][number]): string =>
  confirmed !== null ? 'confirmed' : declined !== null ? 'declined' : 'waiting';

const linesOf = ({ link, order }: Looked): CustomerOrder['lines'] =>
  (order.entry.lines ?? []).map((line) => {
    const counted = order.quantities[String(line.line)];
    return {
      line: line.line,
      productNo: line.productNo ?? '',
      description: line.description ?? '',
      specification: line.specification ?? '',
      quantity: line.quantity ?? '0',
      unit: line.unit ?? '',
      accepted: counted?.accepted ?? '0',
      delivered: counted?.delivered ?? '0',
      dueOn: line.dueDate ?? null,
      unitPrice: link.facts.given.showsPrices ? (line.unitPrice ?? null) : null,
    };
  });

const batchesOf = ({ order: { batches = [] } }: Looked, language: Language): CustomerOrder['batches'] =>
  batches
    .filter(({ told }) => told !== 'cancelled')
    .map(({ batch, dueOn, state: stage, told, deliveredOn, lines, counts }) => {
      const state = plainState(told === 'suspended' ? 'producing' : stage);
      return {
        batch,
        dueOn,
        state,
        stateName: plainName(state, language),
        deliveredOn,
        lines: lines.map(({ line, quantity }) => ({
          line,
          quantity,
          delivered: counts[String(line)]?.delivered ?? '0',
        })),
      };
    });

const shipmentsOf = (looked: Looked): CustomerOrder['shipments'] =>
  goodsOf(looked).flatMap(({ batch, facts: { dispatches, handOvers, transit } }) =>
    dispatches.map(({ shipment, carrier, trackingNo, on }) => ({
      shipment,
      batch,
      carrier,
      trackingNo,
      sentOn: on,
      arrivedOn: handOvers.find((handed) => handed.shipment === shipment)?.on ?? null,
      expectedOn: transit.filter((told) => told.shipment === shipment).at(-1)?.eta ?? null,
    })),
  );

const papersOf = (looked: Looked, language: Language): CustomerOrder['papers'] =>
  looked.link.facts.given.showsPapers
    ? goodsOf(looked).flatMap((goods) =>
        orderPapers
          .filter(({ name }) => CUSTOMER_PAPERS.includes(name))
          .filter(({ name }) => customerPaper(name, goods, { language, moment: (instant) => instant }) !== null)
          .map(({ name, title }) => ({ paper: name, title: title[language], batch: goods.batch })),
      )
    : [];

/**
 * An order as its customer is answered. Pure, and built of named fields alone: whatever else an order comes to hold stays
 * within the company.
 */
export function customerOrder(looked: Looked, language: Language): CustomerOrder {
  const { link, order, clerk } = looked;
  const { signatures, complaints, given } = link.facts;
  const state = plainState(order.milestone);
  const waiting = signatures.filter((one) => outcomeOf(one) === 'waiting').map(({ signedFor }) => signedFor);
  const goods = goodsOf(looked);
  return {
    no: order.no,
    customer: order.entry.customer?.name ?? '',
    customerPo: order.entry.customerPo ?? '',
    state,
    stateName: plainName(state, language),
    deliveryDate: order.entry.deliveryDate ?? null,
    clerk,
    recipient: given.recipient,
    validUntil: given.validUntil,
    currency: given.showsPrices ? (order.entry.currency ?? null) : null,
    total: given.showsPrices ? amountOrdered(order) : null,
    lines: linesOf(looked),
    batches: batchesOf(looked, language),
    shipments: shipmentsOf(looked),
    papers: papersOf(looked, language),
    toAccept: goods
      .filter(({ no }) => !waiting.includes(no))
      .map((one) => ({ batch: one.batch, version: one.version, lines: openQuantities(one) }))
      .filter(({ lines }) => lines.length > 0),
    signed: signatures.map((one) => ({
      batch: goods.find(({ no }) => no === one.signedFor)?.batch ?? null,
      reportNo: one.reportNo,
      signedBy: one.signedBy,
      at: one.at,
      outcome: outcomeOf(one),
    })),
    complained: complaints.map(({ caseNo, text, at }) => ({ caseNo, text, at })),
  };
}
