import type { OrderFacts, OrderLine, Quantities } from '../order/order.types.js';
import type { Entry } from '../order/order.schema.js';
import type { MoneyFacts } from '../order/v3/money/money.facts.js';
import type { Sheet } from './sheets.js';

/** A name and its value; what is not known is empty. */
export type Fact = readonly [label: string, value: string];

/** How a column of a table stands on the paper. */
export interface PaperColumn {
  title: string;
  /** Figures stand at the right. */
  isFigure?: boolean;
  /** As wide as what stands in it, where the others share what is left. */
  isShort?: boolean;
  /** Nothing is printed: somebody writes into it by hand. */
  isBlank?: boolean;
}

/** What a paper is made of, from top to bottom. */
export type Block =
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[]; total?: string }
  | { kind: 'note'; told: string }
  | { kind: 'signatures'; roles: readonly string[]; date: string };

/** A heading with what belongs to it; the first part of a paper has none. */
export interface Part {
  title: string | null;
  blocks: readonly Block[];
}

/** What a paper says: the page prints it, the server makes a PDF of it. */
export interface Paper {
  sheet: Sheet;
  /** The head: what it is, and of which order as it stood when. */
  title: string;
  of: readonly Fact[];
  scan: string;
  parts: readonly Part[];
}

type PaperLine = Pick<OrderLine, 'line'> & Partial<OrderLine> & { quantities: Quantities };

/** What papers need of an order as it is shown to a reader; what he may not see is missing. */
export interface PaperOrder extends Partial<Omit<Entry, 'lines' | 'specialRequirements'>> {
  no: string;
  revision: number;
  stateName: string;
  lines: readonly PaperLine[];
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
    Partial<Pick<MoneyFacts, 'adjustments' | 'reversals'>>;
}

/** A column with what it tells of a row; without that, it is filled in by hand. */
export interface Told<Row> {
  title: string;
  of?: (row: Row) => string | number | null | undefined;
  isFigure?: boolean;
  isShort?: boolean;
}

const written = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

export const table = <Row>(columns: readonly Told<Row>[], rows: readonly Row[], total?: string): Block => ({
  kind: 'table',
  columns: columns.map(({ of, ...column }) => ({ ...column, isBlank: of === undefined })),
  rows: rows.map((row) => columns.map(({ of }) => written(of?.(row)))),
  ...(total === undefined ? {} : { total }),
});

export const facts = (told: readonly (readonly [string, string | number | null | undefined])[]): Block => ({
  kind: 'facts',
  facts: told.map(([label, value]) => [label, written(value)]),
});

export const part = (title: string | null, ...blocks: Block[]): Part => ({ title, blocks });
