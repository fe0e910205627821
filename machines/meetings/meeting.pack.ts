import type { Envelope } from '../rulebook.js';

/** Under what name the figures for a meeting are read, and what is read where its minutes are released. */
export const PACK = 'meeting-pack';
export const SERVED = 'meeting-orders';

/** What is laid before a meeting (S1§三(二)2), as it stood when its agenda was set. */
export interface Pack {
  last: { no: string; title: string; on: string } | null;
  openActions: { no: string; content: string; office: string; person: string; dueOn: string }[];
  ordersLate: { no: string; state: string; dueOn: string }[];
  ordersDue: { no: string; state: string; dueOn: string }[];
  load: { week: string; team: string; orders: number }[];
  gaps: { item: string; quantity: string; neededOn: string; no: string }[];
  /** What is on its way late, or comes soon; a pack of an earlier build has none of these. */
  supply?: {
    no: string;
    item: string;
    supplier: string | null;
    expectedOn: string;
    order: string | null;
    late: boolean;
  }[];
  /** What keeps orders from going on: their open exceptions. */
  bottlenecks?: { no: string; kind: string; cause: string; since: string }[];
  /** What sales handed in last: the orders of a month, and what it expects beside them. */
  forecast?: { no: string; period: string; orders: string; forecast: string } | null;
  /** The plans of months that are not closed, and what stands against them. */
  plans?: { no: string; month: string; state: string; objections: number; adjustment: string | null }[];
  /** Of the last thirty days. */
  quality: { passed: number; failed: number; nonconformities: number };
}

/** The orders and opportunities that take what a meeting resolved of them, and what those who were there are called. */
export interface Served {
  review: string[];
  kickoff: string[];
  /** Opportunities; what an earlier build read has none. */
  strategy?: string[];
  names: Record<string, string>;
}

const read = ({ observed }: Pick<Envelope, 'observed'>, name: string): unknown =>
  observed[name] === undefined ? null : JSON.parse(observed[name]);

export const packOf = (event: Pick<Envelope, 'observed'>): Pack | null => read(event, PACK) as Pack | null;
export const servedOf = (event: Pick<Envelope, 'observed'>): Served | null => read(event, SERVED) as Served | null;
