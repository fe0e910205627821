import type { Secret } from '../../machines/kit/secrets.js';
import { MAY_SEE } from '../../machines/kit/secrets.js';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Hidden, Place } from './secret-places.js';
import { byPath, hiddenIn, OPEN, spelled, usual, usualIn } from './secret-places.js';
import type { Viewer } from './viewer.js';

const sees = ({ offices, permissions }: Viewer, secret: Secret): boolean =>
  permissions.includes('audit') || MAY_SEE[secret].some((office) => offices.includes(office));

/** Whether somebody sees what an order costs and brings. */
export const seesPrices = (viewer: Viewer): boolean => sees(viewer, 'price');

/** Whether somebody sees what is paid to suppliers. */
export const seesPurchaseCosts = (viewer: Viewer): boolean => sees(viewer, 'purchase-cost');

/** Whether somebody deals with the customer's people, and may know who they are. */
export const seesContacts = (viewer: Viewer): boolean => sees(viewer, 'contact');

/** What is hidden from somebody. The same object for everybody from whom the same is. */
export interface Lens {
  hidden: Hidden;
  shown: (secret: Secret) => boolean;
}

interface Pass extends Lens {
  gone: Set<string>;
}

/** Whether a field is hidden through a lens. */
export function isHidden({ hidden, shown }: Lens, place: Place): boolean {
  const secret = hidden(place);
  return secret !== undefined && !shown(secret);
}

/** What holds no secret is not copied. */
export function without(value: unknown, above: Place | null, pass: Pass): unknown {
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

/** A row of a list that says its own name: `figures.balance` is secret, and the other figures are not. */
function secretOfRow(item: unknown, { above }: Place): Secret | undefined {
  const { name } = (typeof item === 'object' && item !== null ? item : {}) as { name?: unknown };
  return typeof name === 'string' ? byPath({ above, name, isItem: false }) : undefined;
}

function withoutInItems(items: readonly unknown[], place: Place, pass: Pass): readonly unknown[] {
  const kept = items.map((item) => {
    const secret = secretOfRow(item, place);
    if (secret === undefined || pass.shown(secret)) return without(item, place, pass);
    pass.gone.add(spelled({ above: place, name: 'value', isItem: false }));
    return { name: (item as { name: string }).name };
  });
  return kept.some((item, at) => item !== items[at]) ? kept : items;
}

/** Whether a viewer is shown a secret; each is looked up once for a view. */
function showing(viewer: Viewer, concerned: readonly Secret[]): (secret: Secret) => boolean {
  const shown = shownTo(viewer, concerned);
  return (secret) => shown[secret];
}

const shownTo = (viewer: Viewer, concerned: readonly Secret[]): Record<Secret, boolean> => ({
  price: concerned.includes('price') || sees(viewer, 'price'),
  'purchase-cost': concerned.includes('purchase-cost') || sees(viewer, 'purchase-cost'),
  contact: concerned.includes('contact') || sees(viewer, 'contact'),
});

const lenses = new Map<string, Lens>();

/** Through what a viewer looks at a process of a kind; without a kind, at anything. */
export function lensOf(viewer: Viewer, concerned: readonly Secret[] = [], kind?: string): Lens {
  const shown = shownTo(viewer, concerned);
  const known = kind === undefined || OPEN.has(kind) ? kind : '';
  const name = `${known ?? ''} ${shown.price} ${shown['purchase-cost']} ${shown.contact}`;
  let lens = lenses.get(name);
  if (!lens) {
    lens = { hidden: known === undefined ? usual : usualIn([known]), shown: (secret) => shown[secret] };
    lenses.set(name, lens);
  }
  return lens;
}

/**
 * A view of a process without what the viewer may not see. What is left out is named in `redacted`, so that nobody takes
 * it for empty: `lines[].unitPrice`. Every answer that carries a process's data goes through here.
 * @param concerned secrets that this process shows the viewer although his office alone would not
 * @param kind of the process: a name that is secret in another kind may be none in this one
 */
export function redact<View extends object>(
  view: View,
  viewer: Viewer,
  concerned: readonly Secret[] = [],
  kind?: string,
): View & { redacted?: string[] } {
  const gone = new Set<string>();
  const kept = without(view, null, { ...lensOf(viewer, concerned, kind), gone }) as View;
  return gone.size === 0 ? kept : { ...kept, redacted: [...gone].sort() };
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
