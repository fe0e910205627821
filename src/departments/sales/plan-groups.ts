import type { SalesPlanFacts } from '../../../machines/sales-plans/sales-plan.types.js';
import { sum } from '../../../machines/decimal.js';
import { customerKey } from './sold.js';

/** By what a plan can be compared with what was sold. */
export const GROUPS = ['month', 'quarter', 'team', 'person', 'region', 'variety', 'channel'] as const;
export type Group = (typeof GROUPS)[number];

/** A share of the plan: by which words an order, or a line of it, is of it. One without words takes what is of no other. */
export interface Share {
  no: number;
  key: string;
  words: readonly string[];
}

type Planned = { amount: string }[];

const keyed = <Row extends { amount: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, string> => {
  const found = new Map<string, Planned>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return new Map([...found].map(([key, of]) => [key, sum(of.map(({ amount }) => amount))]));
};

/** What the plan asks for, by key; in the order of the plan. */
const TARGETS: Readonly<Record<Group, (plan: SalesPlanFacts) => Map<string, string>>> = {
  month: ({ lines }) => keyed(lines, ({ month }) => String(month)),
  quarter: ({ quarters }) => keyed(quarters, ({ quarter }) => String(quarter)),
  team: ({ lines }) => keyed(lines, ({ team }) => team),
  person: ({ lines }) => keyed(lines, ({ person }) => person),
  region: ({ regions }) => keyed(regions, ({ region }) => region),
  variety: ({ varieties }) => keyed(varieties, ({ variety }) => variety),
  channel: ({ channels }) => keyed(channels, ({ channel }) => channel),
};

export const targetsOf = (plan: SalesPlanFacts, by: Group): Map<string, string> => TARGETS[by](plan);

/** Which team somebody sells in; whoever is in several counts for the one that is named first. */
const teamsOf = ({ lines }: SalesPlanFacts): Share[] => {
  const teams = new Map<string, Set<string>>();
  const taken = new Set<string>();
  for (const { team, person } of lines) {
    if (taken.has(person)) continue;
    taken.add(person);
    teams.set(team, (teams.get(team) ?? new Set()).add(person));
  }
  return [...teams].map(([key, people], no) => ({ no, key, words: [...people] }));
};

/**
 * The shares by which orders are told apart, where their own columns do not say it.
 * @param customersOf the customers of a channel, by its name
 */
export function sharesOf(
  plan: SalesPlanFacts,
  by: Group,
  customersOf: ReadonlyMap<string, readonly string[]>,
): Share[] {
  switch (by) {
    case 'team':
      return teamsOf(plan);
    case 'region':
      return plan.regions.map(({ region, covers = [] }, no) => ({ no, key: region, words: covers }));
    case 'variety':
      return plan.varieties.map(({ variety, products = [] }, no) => ({ no, key: variety, words: products }));
    case 'channel':
      return plan.channels.map(({ channel }, no) => ({
        no,
        key: channel,
        words: (customersOf.get(customerKey(channel)) ?? []).map(customerKey),
      }));
    default:
      return [];
  }
}
