import { machines } from '../../machines/index.js';
import type { Secret } from '../../machines/kit/secrets.js';
import { MAY_SEE } from '../../machines/kit/secrets.js';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Viewer } from './viewer.js';

/** Fields that are secret wherever they stand, and those that are secret in one place only: what the processes say. */
const SECRETS = new Map<string, Secret>([
  ['observed', 'purchase-cost'],
  ...Object.values(machines).flatMap((versions) => Object.entries(versions.at(-1)?.secrets ?? {})),
]);

/** What is secret in the data of an event, beside what is secret by its name; `*` is all of it. */
const IN_EVENT: Readonly<Record<string, { fields: readonly string[]; secret: Secret }>> = {
  'sales.quote': { fields: ['*'], secret: 'price' },
  'sales.submit-contract': { fields: ['text'], secret: 'price' },
  'legal.approve-contract': { fields: ['opinion'], secret: 'price' },
  'finance.record-payment': { fields: ['*'], secret: 'price' },
  'finance.record-costs': { fields: ['*'], secret: 'price' },
  'finance.issue-invoice': { fields: ['amount'], secret: 'price' },
  'finance.request-write-off': { fields: ['amount'], secret: 'price' },
  'finance.request-adjustment': { fields: ['*'], secret: 'price' },
  'finance.charge-cancellation': { fields: ['*'], secret: 'price' },
  'management.approve-adjustment': { fields: ['amount'], secret: 'price' },
  'management.reject-adjustment': { fields: ['amount'], secret: 'price' },
  'finance.pay-refund': { fields: ['*'], secret: 'price' },
  'finance.reverse-payment': { fields: ['*'], secret: 'price' },
  'sales.arrange-acceptance': { fields: ['agreedWith'], secret: 'contact' },
  'sales.record-acceptance': { fields: ['attachment'], secret: 'contact' },
  'sales.decline': { fields: ['lossEvaluation'], secret: 'price' },
};

const sees = ({ offices, permissions }: Viewer, secret: Secret): boolean =>
  permissions.includes('audit') || MAY_SEE[secret].some((office) => offices.includes(office));

/** Whether somebody sees what an order costs and brings. */
export const seesPrices = (viewer: Viewer): boolean => sees(viewer, 'price');

/** Whether somebody deals with the customer's people, and may know who they are. */
export const seesContacts = (viewer: Viewer): boolean => sees(viewer, 'contact');

/** Where a field stands: below what, and under what name; null is the root. Spelled out only where it is asked for. */
interface Place {
  above: Place | null;
  name: string;
  /** The items of a list, of which only the list has a name. */
  isItem: boolean;
}

/** `lines[].unitPrice` */
function spelled({ above, name, isItem }: Place): string {
  const before = above === null ? '' : spelled(above);
  if (isItem) return `${before}[]`;
  return before === '' ? name : `${before}.${name}`;
}

/** Which secret a field is, by its name and its path from the root of what is shown. */
type Hidden = (place: Place) => Secret | undefined;

const known = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Most fields end no path that is looked for, and need not be spelled. */
const ENDS = new Set([...SECRETS.keys()].flatMap((path) => (path.includes('.') ? [path.replace(/.*\./, '')] : [])));

const byPath = (place: Place): Secret | undefined =>
  ENDS.has(place.name) ? SECRETS.get(spelled(place).replaceAll('[]', '').split('.').slice(-2).join('.')) : undefined;

const usual: Hidden = (place) => SECRETS.get(place.name) ?? byPath(place);

interface Pass {
  hidden: Hidden;
  shown: (secret: Secret) => boolean;
  gone: Set<string>;
}

/** What holds no secret is not copied. */
function without(value: unknown, above: Place | null, pass: Pass): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return withoutInItems(value, { above, name: '', isItem: true }, pass);
  const fields = value as Record<string, unknown>;
  const names = Object.keys(fields);
  let kept: Record<string, unknown> | null = null;
  for (let at = 0; at < names.length; at++) {
    const name = names[at];
    const field = fields[name];
    const place: Place = { above, name, isItem: false };
    const secret = pass.hidden(place);
    const isShown = secret === undefined || pass.shown(secret);
    const left = isShown ? without(field, place, pass) : undefined;
    if (!isShown && field !== null) pass.gone.add(spelled(place));
    if (kept === null && (!isShown || left !== field)) {
      kept = {};
      for (const before of names.slice(0, at)) kept[before] = fields[before];
    }
    if (kept !== null && isShown) kept[name] = left;
  }
  return kept ?? value;
}

function withoutInItems(items: readonly unknown[], place: Place, pass: Pass): readonly unknown[] {
  const kept = items.map((item) => without(item, place, pass));
  return kept.some((item, at) => item !== items[at]) ? kept : items;
}

/** Whether a viewer is shown a secret; each is looked up once for a view. */
function showing(viewer: Viewer, concerned: readonly Secret[]): Pass['shown'] {
  const shown: Record<Secret, boolean> = {
    price: concerned.includes('price') || sees(viewer, 'price'),
    'purchase-cost': concerned.includes('purchase-cost') || sees(viewer, 'purchase-cost'),
    contact: concerned.includes('contact') || sees(viewer, 'contact'),
  };
  return (secret) => shown[secret];
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
  const kept = without(view, null, { hidden: usual, shown: showing(viewer, concerned), gone }) as View;
  return gone.size === 0 ? kept : { ...kept, redacted: [...gone].sort() };
}

/** What is secret in the data of this event. */
function hiddenIn(type: string): Hidden {
  const rule = known(IN_EVENT, type);
  if (!rule) return usual;
  const isAll = rule.fields.includes('*');
  return (place) => (place.above === null && (isAll || rule.fields.includes(place.name)) ? rule.secret : usual(place));
}

/** The same for the data of one event, which has secrets of its own. */
export function redactEvent(
  type: string,
  data: unknown,
  viewer: Viewer,
  concerned: readonly Secret[] = [],
): { data: unknown; redacted?: string[] } {
  const hidden = hiddenIn(type);
  const gone = new Set<string>();
  const kept = without(data, null, { hidden, shown: showing(viewer, concerned), gone });
  return gone.size === 0 ? { data: kept } : { data: kept, redacted: [...gone].sort() };
}

/** Whether somebody sees this field of this event's data: `customerConsent.attachment` of `sales.amend`. */
export function seesPlace({ type, path }: { type: string; path: string }, viewer: Viewer): boolean {
  const hidden = hiddenIn(type);
  let above: Place | null = null;
  for (const name of path.split('.')) {
    const place: Place = { above, name, isItem: false };
    const secret = hidden(place);
    if (secret !== undefined && !sees(viewer, secret)) return false;
    above = place;
  }
  return true;
}

/** Whoever watches how the machines move needs no price, no contact, and nothing that says who the customer is. */
const CUSTOMER = new Set([
  'customer',
  'customerPo',
  'customerConsent',
  'deliveryPlace',
  'place',
  'location',
  'agreedWith',
]);

/**
 * Facts, or the data of an event of this type, as they are shown to whoever watches the machines, whatever his office.
 * @returns what is left, and what was left out
 */
export function redactForWatching(value: unknown, type?: string): { shown: unknown; redacted: string[] } {
  const own = type === undefined ? usual : hiddenIn(type);
  const gone = new Set<string>();
  const hidden: Hidden = (place) => (CUSTOMER.has(place.name) ? 'contact' : own(place));
  const shown = without(value, null, { hidden, shown: () => false, gone });
  return { shown, redacted: [...gone].sort() };
}

/** A department sees what it has asked for itself. */
export const concernedIn = (
  { requestedBy }: Pick<ProcessDefinition, 'requestedBy'>,
  facts: unknown,
  viewer: Viewer,
): readonly Secret[] => {
  const department = requestedBy?.(facts) ?? null;
  return department !== null && viewer.offices.includes(department) ? ['purchase-cost'] : [];
};
