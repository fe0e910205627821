import { DUTY_CADENCES } from '../../machines/duties/duty.register.js';
import { machines } from '../../machines/index.js';
import { KINDS } from '../../machines/meetings/meeting.words.js';

/** What carries a rhythm of the regulations. */
type Carrier =
  /** A line of the register of duties, whose periods open by themselves. */
  | { duty: string }
  /** A kind of meeting, which the company calls or lets recur. */
  | { meeting: keyof typeof KINDS }
  /** An event that somebody waits for, within the working hours that the policy sets for it, or that a rule asks for. */
  | { awaited: string; rule?: string }
  /** The company's own to keep. */
  | { practice: string };

/** Every deadline and rhythm of the five regulations, in the order of the register of obligations. */
const RHYTHMS: readonly (readonly [what: string, clause: string, by: Carrier])[] = [
  ["next month's orders and forecast", 'S0§三(一)1', { duty: 'monthly-orders' }],
  ["next month's production plan", 'S0§三(一)2', { duty: 'production-plan' }],
  ["next month's procurement plan", 'S0§四(一)1', { duty: 'procurement-plan' }],
  ['market research report', 'S0§五(一)2', { duty: 'market-research' }],
  ['annual sales strategy and plan', 'S0§五(二)1', { duty: 'annual-sales-plan' }],
  ['weekly coordination meeting', 'S0§六(一)1', { meeting: 'coordination' }],
  ['production progress report', 'S0§三(二)2', { awaited: 'orders/production.report-progress' }],
  ["clerk's progress check", 'S2§三2', { duty: 'progress-check' }],
  ["sales' order tracking and feedback", 'S0§五(三)3', { duty: 'order-tracking' }],
  ['order execution meeting', 'S3§五4', { meeting: 'execution' }],
  ['project progress meeting', 'S4§五(一)1', { meeting: 'progress' }],
  ['customer meeting of key customers', 'S4§五(二)3', { meeting: 'customer' }],
  ['return visits', 'S4§五(二)1', { duty: 'return-visits' }],
  ['minutes out in one working day', 'S1§四(二)', { awaited: 'meetings/recorder.submit-minutes', rule: 'MT-10' }],
  ['leave request for a meeting', 'S1§五1', { awaited: 'meetings/any.ask-leave', rule: 'MT-06' }],
  ['agenda call', 'S1§三(二)1', { awaited: 'meetings/operations.set-agenda', rule: 'MT-04' }],
  ['resolution follow-up', 'S1§三(四)3', { awaited: 'meetings/operations.set-agenda', rule: 'MT-05' }],
  ['order entry', 'S3§二3', { awaited: 'orders/sales.enter-order' }],
  ['oral order written up', 'S3§二2', { awaited: 'orders/sales.correct-entry', rule: 'RC-08' }],
  ['supplier survey', 'S0§四(二)1', { duty: 'supplier-survey' }],
  ['supplier appraisal', 'S0§四(二)2', { duty: 'supplier-appraisal' }],
  ['supplier reconciliation', 'S3§五2', { duty: 'supplier-reconciliation' }],
  ['customer reconciliation', 'S3§七1', { duty: 'customer-reconciliation' }],
  ['equipment maintenance', 'S0§二(一)5', { duty: 'maintenance' }],
  ['shop-floor patrol', 'S3§五1', { duty: 'patrol' }],
  ['quality statistics', 'S4§二(七)2', { duty: 'quality-statistics' }],
  ['archive check', 'S3§八2', { duty: 'archive-check' }],
  ['channel evaluation', 'S0§五(四)2', { duty: 'channel-evaluation' }],
  ['demand feedback to production', 'S0§二(三)4', { duty: 'demand-feedback' }],
  ['appraisal cycle', 'S0§七(二)', { duty: 'staff-appraisal' }],
  ['clerk appraisal', 'S2§八1', { duty: 'clerk-appraisal' }],
  ['selection of the best', 'S4§四(二)2', { duty: 'best-teams' }],
  ['what is promptly told', 'S2§五2', { awaited: 'orders/production.finish-rework' }],
];

const newest = (kind: string) => machines[kind].at(-1);

describe('the rhythms of the regulations', () => {
  it('are all carried: thirty-three, each by something that is there', () => {
    expect(RHYTHMS).toHaveLength(33);
    const missing = RHYTHMS.filter(([, , by]) => {
      if ('duty' in by) return !Object.hasOwn(DUTY_CADENCES, `duty.${by.duty}`);
      if ('meeting' in by) return !Object.hasOwn(KINDS, by.meeting);
      if ('practice' in by) return by.practice === '';
      const [kind, type] = by.awaited.split('/');
      const definition = newest(kind);
      return !definition?.events[type] || (by.rule !== undefined && !Object.hasOwn(definition.rules.rules, by.rule));
    });
    expect(missing.map(([what]) => what)).toEqual([]);
  });

  it('and no line of the register of duties is without one, but what the text says beside them', () => {
    const known = RHYTHMS.flatMap(([, , by]) => ('duty' in by ? [`duty.${by.duty}`] : []));
    // A suggestion to supply has no rhythm in the text (S0§二(三)5): the register asks for it monthly.
    expect(Object.keys(DUTY_CADENCES).filter((name) => !known.includes(name))).toEqual(['duty.purchase-suggestion']);
  });
});
