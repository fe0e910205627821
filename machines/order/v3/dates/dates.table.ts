import type { OrderEventType } from '../../order.schema.js';
import { valuesAt } from '../values.js';

/**
 * What a day in the data of an event is. `plan`: a day ahead, meant when it is said. `promise`: a day agreed with the
 * customer; an order that is taken over late may have passed it. `record`: it has happened, on or after the day of the
 * order's entry. `history`: it has happened, and may lie before the order.
 */
export type DateKind = 'plan' | 'promise' | 'record' | 'history';

type Paths = Readonly<Record<string, DateKind>>;

const ENTRY: Paths = {
  deliveryDate: 'promise',
  'lines[].dueDate': 'promise',
  'lines[].deliveries[].dueOn': 'promise',
  'oralConfirmation.signedOn': 'history',
};

const within = (field: string, paths: Paths): Paths =>
  Object.fromEntries(Object.entries(paths).map(([path, kind]) => [`${field}.${path}`, kind]));

const SPAN: Paths = { start: 'plan', finish: 'plan' };
const PLANNED: Paths = { ...within('nodes[]', SPAN), ...within('tasks[]', SPAN) };

/** Every day in the data of the events that version 3 knows. */
export const DATES: { readonly [Type in OrderEventType]?: Paths } = {
  'sales.enter-order': ENTRY,
  'market.enter-order': ENTRY,
  'clerk.enter-order': ENTRY,
  'sales.correct-entry': within('changes', ENTRY),
  'sales.amend': { ...within('changes', ENTRY), 'customerConsent.on': 'record' },

  'production.review': { expectedStart: 'plan', expectedFinish: 'plan' },
  'sales.clear-delivery-date': { date: 'promise' },
  'sales.sign-contract': { signedOn: 'history' },
  'sales.hold-strategy-meeting': { heldOn: 'history' },
  'sales.hold-review-meeting': { heldOn: 'record' },

  'production.submit-plan': PLANNED,
  'production.request-plan-change': PLANNED,
  'procurement.submit-plan': { 'items[].by': 'plan' },
  'sales.hold-kickoff': { heldOn: 'record', 'milestones[].on': 'plan' },
  'sales.confirm-sample': { on: 'record' },

  'production.report-progress': { date: 'record' },
  'sales.arrange-acceptance': { on: 'plan' },
  'sales.record-acceptance': { signedOn: 'record' },
  'clerk.confirm-delivery': { on: 'plan' },
  'logistics.dispatch': { on: 'record' },
  'logistics.report-transit': { eta: 'plan' },
  'logistics.hand-over': { on: 'record' },
  'logistics.record-loss': { on: 'record' },
  'logistics.record-refusal': { on: 'record' },
  'logistics.record-return': { on: 'record' },

  'finance.record-payment': { on: 'history' },
  'finance.issue-invoice': { on: 'record' },
  'finance.issue-credit-note': { on: 'record' },
  'finance.pay-refund': { on: 'record' },
  'finance.reverse-payment': { on: 'record' },
};

/** Every day in the data of the events that versions after the third have added. */
export const DATES_SINCE: { readonly [Type in OrderEventType]?: Paths } = {
  'procurement.change-plan': { 'items[].by': 'plan' },
};

/** Every day that stands in the data of an event. One that has no row here fails a test. */
export const ALL_DATES: typeof DATES = { ...DATES, ...DATES_SINCE };

/** A day where it stands: `nodes[2].finish`. */
export interface Dated {
  path: string;
  kind: DateKind;
  day: string;
}

/** The days in the data of an event, with what each is. */
export const datesIn = (type: string, data: unknown): Dated[] =>
  Object.entries((ALL_DATES as Record<string, Paths | undefined>)[type] ?? {}).flatMap(([path, kind]) =>
    valuesAt(data, path).map(({ path: at, value: day }) => ({ path: at, kind, day })),
  );
