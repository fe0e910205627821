import type { OrderFacts, OrderLine, Quantities } from '../../../machines/order/order.types.js';
import type { Entry } from '../../../machines/order/order.words.js';
import type { PersonName } from './people.js';
import type { UnmetRule } from './problem.js';
import type { ProcessHead, Wait } from './processes.js';

export type LineView = Pick<OrderLine, 'line'> & Partial<OrderLine> & { quantities: Quantities };

/** An order in the list. Figures that the reader may not see are named in `redacted` and not there. */
export interface OrderItem {
  no: string;
  state: string;
  stateName: string;
  revision: number;
  version: number;
  class: string;
  customer: { name: string };
  customerPo: string | null;
  externalNo: string | null;
  contractNo: string | null;
  products: string;
  key: boolean;
  held: boolean;
  deliveryDate: string | null;
  overdue: boolean;
  currency: string;
  amounts?: { ordered: string };
  lines: LineView[];
  enteredBy: PersonName;
  receivedAt: string;
  stateSince: string;
  updatedAt: string;
  redacted?: string[];
}

type Told = Pick<
  OrderFacts,
  | 'hold'
  | 'waivers'
  | 'amendments'
  | 'authors'
  | 'closing'
  | 'check'
  | 'reviews'
  | 'objections'
  | 'clearedDate'
  | 'contract'
  | 'issue'
  | 'acknowledged'
  | 'planChange'
>;

/** One order as it stands. */
export interface Order extends ProcessHead, Omit<Entry, 'lines'>, Told {
  lines: LineView[];
  amounts?: { ordered: string; due: string; invoiced: string; settled: string };
  plans: {
    production: OrderFacts['productionPlan'];
    procurement: OrderFacts['procurementPlan'];
    logistics: OrderFacts['logisticsPlan'];
  };
  preparation: { incoming: OrderFacts['incoming']; inspectionPlan: OrderFacts['inspectionPlan'] };
  production: Pick<OrderFacts, 'reports' | 'exceptions' | 'finished' | 'cancellationImpact'>;
  inspections: { final: OrderFacts['finalInspection']; failed: OrderFacts['failedInspections'] };
  shipments: Pick<OrderFacts, 'packing' | 'confirmation' | 'dispatches' | 'transit' | 'handOvers'>;
  acceptances: OrderFacts['acceptances'];
  waits: Wait[];
  warnings: UnmetRule[];
  dueOn: string | null;
  machineVersion: number;
  createdAt: string;
  stateSince: string;
  updatedAt: string;
  /** The names of everybody whom the order mentions by id. */
  people: Record<string, string>;
  requisitions?: { no: string; state: string }[];
  redacted?: string[];
}

/** What became of one row of many. */
export type RowAnswer =
  | { no: string; ok: true; order: ProcessHead & { warnings: UnmetRule[] } }
  | { no: string; ok: false; problem: { title: string; detail: string; unmet?: UnmetRule[] } };
