import { plainName, plainState } from '../../../machines/customer-links/plain-words.js';
import type { Paper, Reader } from '../../../machines/kit/papers.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { orderPapers } from '../../../machines/papers/order-papers.js';
import type { PaperOrder } from '../../../machines/papers/paper.js';
import type { Goods } from './goods.js';

const NO_PLAN = { status: 'drafting', content: null, decision: null } as const;
/** What is stamped on record is the company's own; the papers for the customer have no place for it. */
const UNSTAMPED = { by: '', onBehalfOf: null, at: '', revision: 0 };

const linesOf = ({ entry, quantities }: OrderFacts): PaperOrder['lines'] =>
  (entry.lines ?? []).map(({ line, productNo, description, specification, quantity, unit }) => ({
    line,
    productNo,
    description,
    specification,
    quantity,
    unit,
    quantities: quantities[String(line)],
  }));

/** An order or a batch as far as the papers for its customer need it, of named fields alone. */
function paperOrder({ no, batch, facts }: Goods, stateName: string): PaperOrder {
  const { entry, revision, acceptances, packing, dispatches, handOvers } = facts;
  return {
    no,
    ...(batch === null ? {} : { order: orderOf(no), batch }),
    revision,
    stateName,
    customer: { name: entry.customer?.name },
    customerPo: entry.customerPo,
    deliveryPlace: entry.deliveryPlace,
    lines: linesOf(facts),
    acceptances: acceptances.map(({ reportNo, signedBy, signedOn, lines }) => ({
      ...UNSTAMPED,
      reportNo,
      signedBy,
      signedOn,
      lines: lines.map(({ line, accepted, rejected }) => ({ line, accepted, rejected })),
    })),
    shipments: {
      packing: packing && {
        ...UNSTAMPED,
        reliedOn: [],
        stale: false,
        packages: packing.packages,
        labels: packing.labels,
      },
      dispatches: dispatches.map(({ shipment, carrier, trackingNo, on, lines }) => ({
        ...UNSTAMPED,
        shipment,
        carrier,
        trackingNo,
        on,
        lines: lines.map(({ line, quantity }) => ({ line, quantity })),
      })),
      handOvers: handOvers.map(({ shipment, on, receivedBy, documents, lines }) => ({
        ...UNSTAMPED,
        shipment,
        on,
        receivedBy,
        documents,
        lines: lines.map(({ line, quantity }) => ({ line, quantity })),
      })),
    },
    plans: { production: NO_PLAN, procurement: NO_PLAN, logistics: NO_PLAN },
    preparation: { incoming: [], inspectionPlan: null },
    inspections: { inProcess: [], final: null, failed: [] },
    settlement: {},
  };
}

/** The number of the order within that of its batch: `DB-SO-000001-2`. */
const orderOf = (batchNo: string): string => batchNo.replace(/^DB-/, '').replace(/-\d+$/, '');

/** A paper that is addressed to the customer; null where there is nothing on it yet. */
export function customerPaper(name: string, goods: Goods, reader: Reader): Paper | null {
  const definition = orderPapers.find((one) => one.name === name);
  const stateName = plainName(plainState(goods.facts.milestone), reader.language);
  return definition?.write(paperOrder(goods, stateName), reader) ?? null;
}
