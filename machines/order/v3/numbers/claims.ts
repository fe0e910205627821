import { compare } from '../../../decimal.js';
import type { OrderData } from '../../order.schema.js';
import type { Entry, OrderFacts } from '../../order.types.js';

/** What is numbered so that a number stands for one thing in the whole company, or with one customer. */
export const NUMBER_KINDS = ['invoice', 'bank-reference', 'statement', 'acceptance-report'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** A number that an order has used. */
export interface Claim {
  kind: NumberKind;
  /** Within which it is unique: a customer's name, or nothing where it is the whole company. */
  scope: string;
  /** As it is compared. */
  number: string;
}

/** Width, case and spaces tell no number from another. */
export const comparable = (number: string): string => number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

/** The events that give a number, and the field in which it stands. */
export const NUMBERED = {
  'finance.issue-invoice': ['invoice', 'invoiceNo'],
  'finance.record-payment': ['bank-reference', 'reference'],
  'finance.issue-credit-note': ['invoice', 'invoiceNo'],
  'finance.pay-refund': ['bank-reference', 'reference'],
  'finance.reverse-payment': ['bank-reference', 'reference'],
  'finance.reconcile': ['statement', 'statementNo'],
  'sales.record-acceptance': ['acceptance-report', 'reportNo'],
} as const satisfies { readonly [Type in keyof OrderData]?: readonly [NumberKind, string] };
export type NumberedEvent = keyof typeof NUMBERED;

export const isNumbered = (type: string): type is NumberedEvent => Object.hasOwn(NUMBERED, type);

/** By what name the door looks for the order that has the number of an event already. */
export const numberOf = (type: string): string => `number of ${type}`;

/** Within which a number is unique. */
export const scopeOf = (kind: NumberKind, { customer }: Pick<Entry, 'customer'>): string =>
  kind === 'statement' ? comparable(customer?.name ?? '') : '';

/**
 * The number that an event uses; null where it has none. What versions 1 and 2 recorded as a penalty is no
 * money that came: it refers to a letter, which may be about several orders. A statement's number is the customer's own,
 * so it is unique with him.
 */
export function claimOf(type: NumberedEvent, data: object, { customer }: Entry): Claim | null {
  if ('kind' in data && data.kind === 'penalty') return null;
  const [kind, field] = NUMBERED[type];
  const number = (data as Record<string, unknown>)[field];
  if (typeof number !== 'string' || comparable(number) === '') return null;
  return { kind, scope: scopeOf(kind, { customer }), number: comparable(number) };
}

/** Every number that an order has used. */
export function claimsOf({ entry, invoices, payments, reconciliation, acceptances }: OrderFacts): Claim[] {
  const used = (type: NumberedEvent, rows: readonly object[]) => rows.flatMap((row) => claimOf(type, row, entry) ?? []);
  return [
    ...used('finance.issue-invoice', invoices),
    ...used('finance.record-payment', payments),
    ...used('finance.reconcile', reconciliation ? [reconciliation] : []),
    ...used('sales.record-acceptance', acceptances),
  ];
}

const isCredit = ({ amount }: { amount: string }): boolean => compare(amount, '0') < 0;

/** What the bank told, of money that came, left and came back. */
const inTurn = (...rows: readonly (readonly { at: string }[])[]): { at: string }[] =>
  rows.flat().toSorted((one, other) => (one.at < other.at ? -1 : 1));

/**
 * Whether the order itself has used the number of its latest event before. A credit note may carry the number of the
 * invoice that it takes back; a statement is agreed again under its own.
 */
export function usedBefore(kind: NumberKind, facts: OrderFacts): boolean {
  const { entry, invoices, payments, acceptances, money } = facts;
  const numbers = (type: NumberedEvent, rows: readonly object[]): string[] =>
    rows.flatMap((row) => claimOf(type, row, entry)?.number ?? []);
  const credits = invoices.filter(isCredit);
  const used: Readonly<Record<NumberKind, string[]>> = {
    invoice: numbers('finance.issue-invoice', credits.at(-1) === invoices.at(-1) ? credits : invoices),
    'bank-reference': numbers('finance.record-payment', inTurn(payments, money?.reversals ?? [])),
    statement: [],
    'acceptance-report': numbers('sales.record-acceptance', acceptances),
  };
  const last = used[kind].at(-1);
  return last !== undefined && used[kind].slice(0, -1).includes(last);
}
