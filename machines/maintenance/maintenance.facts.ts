import { companyDay, companyInstant } from '../calendar.js';
import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import { afterDone, begun, dueOf } from './maintenance.plan.js';
import { ordersIn, runningAt } from './maintenance.orders.js';
import type { MaintenanceData } from './maintenance.schema.js';
import type { Breakdown, MaintenanceEvent, MaintenanceFacts, Scheduled } from './maintenance.types.js';

/** Records and breakdowns that are kept with the facts; those before are in the log. */
const LAST = 50;
const HOUR = 3_600_000;

/** Hours by the clock between two times, to a tenth; nothing where the second comes first. */
function hoursBetween(from: { on: string; time: string }, to: { on: string; time: string }): string {
  const [start, end] = [from, to].map(({ on, time }) => Date.parse(companyInstant(on, time)));
  return String(Math.max(0, Math.round(((end - start) / HOUR) * 10) / 10));
}

/** The last breakdown with something changed of it. */
const withLast = ({ breakdowns }: MaintenanceFacts, change: (last: Breakdown) => Partial<Breakdown>): Breakdown[] => {
  const last = breakdowns.at(-1);
  return last ? [...breakdowns.slice(0, -1), { ...last, ...change(last) }] : breakdowns;
};

const standing = ({ line, team, place, dailyHours, keeper }: MaintenanceData['production.move-equipment']) => ({
  line,
  team: team ?? null,
  place: place ?? null,
  dailyHours,
  keeper: keeper ?? null,
});

/** A maintenance that was scheduled is over when any of its items is done; one that is not, is scheduled anew. */
function scheduledAfter(scheduled: Scheduled | null, items: readonly { item: number }[], on: string): Scheduled | null {
  if (scheduled === null || scheduled.doneOn !== null) return scheduled;
  return scheduled.items.some(({ item }) => items.some((one) => one.item === item))
    ? { ...scheduled, doneOn: on }
    : scheduled;
}

const reducers: Reducers<MaintenanceFacts, MaintenanceData> = {
  'production.register-equipment': (facts, event) => {
    const { equipment, model = null, assetNo = null, key, plan, ...place } = event.data;
    const registered = { ...facts, revision: 1 };
    const known = { revision: 1, equipment, model, assetNo, key, ...standing(place) };
    const items = begun(plan, event.at === '' ? '' : companyDay(event.at));
    return { ...known, registered: stamp(registered, event), plan: items, ...dueOf(items, event.at) };
  },
  'production.move-equipment': (_facts, { data }) => standing(data),
  'production.set-maintenance-plan': (facts, event) => {
    const plan = begun(event.data.plan, event.at === '' ? '' : companyDay(event.at), facts.plan);
    return { revision: facts.revision + 1, plan, ...dueOf(plan, event.at) };
  },
  'production.schedule-maintenance': (facts, event) => {
    const open = facts.scheduled?.doneOn === null ? facts.scheduled.stop : null;
    const stop = open ?? facts.stops + 1;
    return { stops: Math.max(facts.stops, stop), scheduled: { ...note(facts, event), stop, doneOn: null } };
  },
  'production.complete-maintenance': (facts, event) => {
    const { items, on } = event.data;
    const plan = afterDone(facts.plan, items, on);
    return {
      plan,
      ...dueOf(plan, event.at),
      scheduled: scheduledAfter(facts.scheduled, items, on),
      records: [...facts.records, note(facts, event)].slice(-LAST),
    };
  },
  'production.postpone-maintenance': (facts, event) => {
    const { item, postponedTo } = event.data;
    const plan = facts.plan.map((one) => (one.item === item ? { ...one, nextOn: postponedTo } : one));
    const postponed = { ...note(facts, event), reason: event.reason };
    return { plan, ...dueOf(plan, event.at), postponed: [...facts.postponed, postponed].slice(-LAST) };
  },
  'production.report-down': (facts, event) => {
    const { on, time, symptom, cause = null, expectedOn = null } = event.data;
    const breakdown: Breakdown = {
      ...stamp(facts, event),
      stop: facts.stops + 1,
      on,
      time,
      symptom,
      cause,
      expectedOn,
      overExpected: false,
      orders: [...new Set([...(event.data.orders ?? []), ...ordersIn(event.observed)])],
      running: runningAt(event.observed),
      repaired: null,
      downHours: null,
      checked: null,
    };
    return { stops: breakdown.stop, breakdowns: [...facts.breakdowns, breakdown].slice(-LAST) };
  },
  // Another day may concern other orders; none of those that were told is forgotten.
  'production.estimate-repair': (facts, { data: { cause, expectedOn }, observed }) => ({
    breakdowns: withLast(facts, ({ orders, running }) => ({
      cause,
      expectedOn,
      overExpected: false,
      orders: [...new Set([...orders, ...ordersIn(observed)])],
      running: [...new Set([...running, ...runningAt(observed)])],
    })),
  }),
  'production.report-repaired': (facts, event) => ({
    breakdowns: withLast(facts, (last) => ({
      cause: event.data.cause ?? last.cause,
      repaired: note(facts, event),
      downHours: hoursBetween(last, event.data),
      checked: null,
    })),
  }),
  // What quality has found unfit is still being repaired.
  'quality.check-equipment': (facts, event) => ({
    breakdowns: withLast(facts, (last) => ({
      checked: note(facts, event),
      repaired: event.data.passed ? last.repaired : null,
      downHours: event.data.passed ? last.downHours : null,
    })),
  }),
  'production.retire-equipment': (facts, event) => ({ retired: reasoned(facts, event), due: [], dueOn: null }),
  'clock.fall-due': (facts, event) => dueOf(facts.plan, event.at),
  'clock.pass-expected': (facts) => ({ breakdowns: withLast(facts, () => ({ overExpected: true })) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<MaintenanceFacts, MaintenanceEvent>(reducers);

/** Equipment of which nothing is known but its number. */
export const blankMaintenance = ({ no }: { no: string }): MaintenanceFacts => ({
  no,
  revision: 0,
  equipment: '',
  model: null,
  assetNo: null,
  line: '',
  team: null,
  place: null,
  dailyHours: '0',
  key: false,
  keeper: null,
  registered: null,
  plan: [],
  due: [],
  dueOn: null,
  stops: 0,
  scheduled: null,
  records: [],
  postponed: [],
  breakdowns: [],
  retired: null,
});
