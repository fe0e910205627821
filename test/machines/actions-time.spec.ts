import { action, actionV1 } from '../../machines/actions/action.process.js';
import type { ActionData } from '../../machines/actions/action.schema.js';
import type { ActionFacts } from '../../machines/actions/action.types.js';
import { FALL_DUE } from '../../machines/actions/v2/action.v2.facts.js';
import type { Policy } from '../../machines/rulebook.js';
import { Story } from './story.js';

const MONDAY = '2026-03-02T01:00:00.000Z';

/** Lin of sales asks Pan of production; Gao looks at the evidence, where Lin does not. */
const TASK = { content: '与客户确认包装', office: 'production' as const, person: 'pan', dueOn: '2026-03-10' };

const given = (more: Partial<ActionData['any.assign-action']> = {}, by = 'lin') =>
  Story.of<ActionFacts, ActionData & Record<typeof FALL_DUE, object>>(action, 'AI-000001').when(
    'any.assign-action',
    { ...TASK, ...more },
    { by, office: 'sales', at: MONDAY },
  );
const confirmed = () => given().when('assignee.confirm-action', {}, { by: 'pan' });
const EVIDENCE = { evidence: '客户回函 2026-03-05' };

describe('the day of an action', () => {
  const progress = { text: '已发样品', percent: 40 };
  const NEXT_DAY = '2026-03-10T16:00:00.000Z';
  /** Where the company lets a date be moved after it has passed. */
  const LENIENT: Policy = { version: 1, levels: { 'AI-03': 'warn' }, thresholds: {}, deadlines: {} };
  const timers = ({ facts }: { facts: ActionFacts }) => action.timers?.(facts, {} as Policy);
  const fallen = () => confirmed().when(FALL_DUE, {}, { by: 'system', office: 'operations', at: NEXT_DAY });

  it('falls due when the day after its last begins, by the clock alone and once', () => {
    expect(timers(given())).toEqual([{ at: NEXT_DAY, event: 'clock.fall-due' }]);
    // Whoever reports something after midnight, before the clock has come to it, does not take its place.
    confirmed()
      .when('assignee.report-progress', progress, { by: 'pan', at: '2026-03-10T16:00:01.000Z' })
      .thenItIs('confirmed', { overdue: 'in-time' });
    fallen().thenItIs('confirmed', { overdue: 'late' }).thenItWaitsFor('assignee.report-done');
    expect(timers(fallen())).toEqual([]);
    fallen().when(FALL_DUE, {}, { by: 'system', at: NEXT_DAY }).thenItDoesNotTakeThat();
    // Never early: a clock that is ahead changes nothing.
    confirmed()
      .when(FALL_DUE, {}, { by: 'system', at: '2026-03-10T15:59:59.000Z' })
      .thenItIs('confirmed', { overdue: 'in-time' });
  });

  it('that began with version 1 and is brought to this one falls due by the clock, if nothing has shown it before', () => {
    const begun = Story.of<ActionFacts, ActionData>(actionV1, 'AI-000001').when('any.assign-action', TASK, {
      by: 'lin',
      office: 'sales',
      at: MONDAY,
    });
    expect(begun.facts.late).toBe(false);
    expect(timers(begun)).toEqual([{ at: NEXT_DAY, event: 'clock.fall-due' }]);
    const seen = begun.when('assigner.drop-action', {}, { by: 'lin', reason: '不再需要' });
    expect(timers(seen)).toEqual([]);
  });

  it('that the product has assigned without saying who verifies is verified by the office in whose name it did', () => {
    const PRODUCT = '00000000-0000-0000-0000-000000000000';
    const recurring = Story.of<ActionFacts, ActionData>(action, 'AI-000001').when('any.assign-action', TASK, {
      by: PRODUCT,
      office: 'operations',
      at: MONDAY,
    });
    const persons = (type: keyof ActionData) => action.events[type].persons?.(recurring.facts);
    expect(persons('verifier.verify-action')).toBeNull();
    expect(persons('assigner.move-date')).toBeNull();
    expect(persons('assignee.confirm-action')).toEqual(['pan']);
    const done = recurring
      .when('assignee.confirm-action', {}, { by: 'pan', at: MONDAY })
      .when('assignee.report-done', EVIDENCE, { by: 'pan', at: MONDAY });
    done.when('verifier.verify-action', {}, { by: 'pan', at: MONDAY }).thenRefusedBecause('AI-04');
    done.when('verifier.verify-action', {}, { by: 'he', at: MONDAY }).thenItIs('verified');
  });

  it('is in time again when it gets another day, and when it is done; late at once when it is reopened after its day', () => {
    const moved = given()
      .when(FALL_DUE, {}, { by: 'system', at: NEXT_DAY })
      .when(
        'assigner.move-date',
        { dueOn: '2026-03-20' },
        { by: 'lin', at: '2026-03-11T01:00:00.000Z', reason: '改期', policy: LENIENT },
      );
    moved.thenItIs('assigned', { overdue: 'in-time' });
    expect(timers(moved)).toEqual([{ at: '2026-03-20T16:00:00.000Z', event: 'clock.fall-due' }]);
    const late = fallen().when('assignee.report-done', EVIDENCE, { by: 'pan', at: '2026-03-11T02:00:00.000Z' });
    late.thenItIs('done', { overdue: 'in-time' });
    expect(timers(late)).toEqual([]);
    late
      .when('verifier.reopen-action', {}, { by: 'lin', at: '2026-03-11T03:00:00.000Z', reason: '凭据不全' })
      .thenItIs('confirmed', { overdue: 'late' });
    fallen()
      .when('assigner.drop-action', {}, { by: 'lin', reason: '不再需要' })
      .thenItIs('dropped', { overdue: 'in-time' });
  });
});
