import type { OrderFacts, OrderLine, Quantities } from '../order/order.types.js';
import type { Entry } from '../order/order.schema.js';
import type { MoneyFacts } from '../order/v3/money/money.facts.js';
import type { DuePart } from '../order/v4/terms/term.types.js';

type PaperLine = Pick<OrderLine, 'line'> & Partial<OrderLine> & { quantities: Quantities };

/** What papers need of an order as it is shown to a reader; what he may not see is missing. */
export interface PaperOrder extends Partial<Omit<Entry, 'lines' | 'specialRequirements' | 'terms'>> {
  no: string;
  /** Of a batch, the order that it is a part of. */
  order?: string;
  batch?: number;
  revision: number;
  stateName: string;
  lines: readonly PaperLine[];
  terms?: readonly { share?: string; days?: number; from?: string }[];
  specialRequirements?: readonly { text?: string; department?: string }[] | string;
  amounts?: { ordered: string; due: string; invoiced: string; settled: string; balance: string };
  plans: {
    production: OrderFacts['productionPlan'];
    procurement: OrderFacts['procurementPlan'];
    logistics: OrderFacts['logisticsPlan'];
  };
  preparation: Pick<OrderFacts, 'incoming' | 'inspectionPlan'> & { report?: OrderFacts['preparation'] };
  inspections: {
    inProcess: OrderFacts['inProcess'];
    final: OrderFacts['finalInspection'];
    failed: OrderFacts['failedInspections'];
  };
  acceptances: OrderFacts['acceptances'];
  shipments: Pick<OrderFacts, 'packing' | 'dispatches' | 'handOvers'>;
  settlement: Partial<Pick<OrderFacts, 'payments' | 'invoices' | 'reconciliation' | 'writeOffs'>> &
    Partial<Pick<MoneyFacts, 'adjustments' | 'reversals'>> & {
      schedule?: readonly Pick<DuePart, 'dueOn' | 'amount' | 'paid' | 'part'>[];
    };
}
