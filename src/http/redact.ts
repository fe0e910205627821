import type { Office } from '../../machines/offices.js';
import type { Viewer } from './viewer.js';

/** What not everybody may see of a process (S2§七3). */
export type Secret = 'price' | 'purchase-cost' | 'contact';

const PRICE: readonly Office[] = ['clerk', 'sales', 'market', 'legal', 'finance', 'management', 'archive'];

const MAY_SEE: Readonly<Record<Secret, readonly Office[]>> = {
  price: PRICE,
  'purchase-cost': [...PRICE, 'procurement'],
  contact: ['clerk', 'sales', 'market', 'logistics', 'finance', 'legal', 'aftersales', 'management', 'archive'],
};

/** Fields that are secret wherever they stand. */
const BY_NAME: Readonly<Record<string, Secret>> = {
  phone: 'contact',
  email: 'contact',
  address: 'contact',
  unitPrice: 'price',
  price: 'price',
  amounts: 'price',
  margin: 'price',
  marginRate: 'price',
  cost: 'purchase-cost',
  costs: 'price',
  quote: 'price',
  payments: 'price',
  invoices: 'price',
  writeOffs: 'price',
  amount: 'purchase-cost',
  requesterSum: 'purchase-cost',
  observed: 'purchase-cost',
};

/** Fields that are secret in one place only: the end of their path, lists without their numbers. */
const BY_PATH: Readonly<Record<string, Secret>> = {
  'contract.text': 'price',
  'contract.opinion': 'price',
  'invoice.amount': 'price',
};

/** What is secret in the data of an event, beside what is secret by its name; `*` is all of it. */
const IN_EVENT: Readonly<Record<string, { fields: readonly string[]; secret: Secret }>> = {
  'sales.quote': { fields: ['*'], secret: 'price' },
  'sales.submit-contract': { fields: ['text'], secret: 'price' },
  'legal.approve-contract': { fields: ['opinion'], secret: 'price' },
  'finance.record-payment': { fields: ['*'], secret: 'price' },
  'finance.record-costs': { fields: ['*'], secret: 'price' },
  'finance.issue-invoice': { fields: ['amount'], secret: 'price' },
  'finance.request-write-off': { fields: ['amount'], secret: 'price' },
  'sales.decline': { fields: ['lossEvaluation'], secret: 'price' },
};

const sees = ({ offices, permissions }: Viewer, secret: Secret): boolean =>
  permissions.includes('audit') || MAY_SEE[secret].some((office) => offices.includes(office));

/** Whether somebody sees what an order costs and brings. */
export const seesPrices = (viewer: Viewer): boolean => sees(viewer, 'price');

/** Which secret a field is, by its name and its path from the root of what is shown. */
type Hidden = (name: string, path: string) => Secret | undefined;

const known = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const usual: Hidden = (name, path) =>
  known(BY_NAME, name) ?? known(BY_PATH, path.replaceAll('[]', '').split('.').slice(-2).join('.'));

interface Pass {
  hidden: Hidden;
  shown: (secret: Secret) => boolean;
  gone: Set<string>;
}

function without(value: unknown, path: string, pass: Pass): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, `${path}[]`, pass));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    const secret = pass.hidden(name, at);
    if (secret === undefined || pass.shown(secret)) kept[name] = without(field, at, pass);
    else if (field !== null) pass.gone.add(at);
  }
  return kept;
}

/**
 * A view of a process without what the viewer may not see. What is left out is named in `redacted`, so that nobody takes
 * it for empty: `lines[].unitPrice`. Every answer that carries a process's data goes through here.
 * @param concerned secrets that this process shows the viewer although his office alone would not
 */
export function redact<View extends object>(
  view: View,
  viewer: Viewer,
  concerned: readonly Secret[] = [],
): View & { redacted?: string[] } {
  const gone = new Set<string>();
  const shown = (secret: Secret) => concerned.includes(secret) || sees(viewer, secret);
  const kept = without(view, '', { hidden: usual, shown, gone }) as View;
  return gone.size === 0 ? kept : { ...kept, redacted: [...gone].sort() };
}

/** The same for the data of one event, which has secrets of its own. */
export function redactEvent(
  type: string,
  data: unknown,
  viewer: Viewer,
  concerned: readonly Secret[] = [],
): { data: unknown; redacted?: string[] } {
  const rule = known(IN_EVENT, type);
  const hidden: Hidden = (name, path) =>
    rule && path === name && (rule.fields.includes('*') || rule.fields.includes(name))
      ? rule.secret
      : usual(name, path);
  const gone = new Set<string>();
  const shown = (secret: Secret) => concerned.includes(secret) || sees(viewer, secret);
  const kept = without(data, '', { hidden, shown, gone });
  return gone.size === 0 ? { data: kept } : { data: kept, redacted: [...gone].sort() };
}

/** A department sees what it has asked for itself. */
export const concernedIn = (kind: string, facts: unknown, viewer: Viewer): readonly Secret[] => {
  const department = kind === 'purchase-requisitions' ? (facts as { department?: Office | null }).department : null;
  return department && viewer.offices.includes(department) ? ['purchase-cost'] : [];
};
