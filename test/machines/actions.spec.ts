import { action } from '../../machines/actions/action.process.js';
import { actionRules } from '../../machines/actions/action.rules.js';
import type { ActionData } from '../../machines/actions/action.schema.js';
import { actionSchema } from '../../machines/actions/action.schema.js';
import type { ActionFacts } from '../../machines/actions/action.types.js';
import { findings } from '../../machines/check.js';
import { check } from '../../src/schema/check.js';
import { Story } from './story.js';

const MONDAY = '2026-03-02T01:00:00.000Z';

/** Lin of sales asks Pan of production; Gao looks at the evidence, where Lin does not. */
const TASK = { content: '与客户确认包装', office: 'production' as const, person: 'pan', dueOn: '2026-03-10' };

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

const given = (more: Partial<ActionData['any.assign-action']> = {}, by = 'lin') =>
  Story.of<ActionFacts, ActionData>(action, 'AI-000001').when(
    'any.assign-action',
    { ...TASK, ...more },
    { by, office: 'sales', at: MONDAY },
  );
const confirmed = () => given().when('assignee.confirm-action', {}, { by: 'pan' });
const EVIDENCE = { evidence: '客户回函 2026-03-05' };
const done = () => confirmed().when('assignee.report-done', EVIDENCE, { by: 'pan' });

/** What the action starts or sends, when an event is sent to it. */
const followed = (before: ActionFacts, type: keyof ActionData, data: unknown, after: ActionFacts) =>
  action.followUps(before, { type, data } as Parameters<typeof action.followUps>[1], after);

describe('an action', () => {
  it('runs on the engine as it is drawn', () => {
    expect(findings(action)).toEqual([]);
  });

  it('is assigned, confirmed, done and verified by somebody else', () => {
    given().thenItIs('assigned').thenItWaitsFor('assignee.confirm-action');
    confirmed().thenItIs('confirmed').thenItWaitsFor('assignee.report-done');
    done().thenItIs('done').thenItWaitsFor('verifier.verify-action');
    done().when('verifier.verify-action', {}, { by: 'lin' }).thenItIs('verified').thenItWaitsFor();
  });

  it('leads from assignment to verification by its goals', () => {
    expect(action.road).toEqual([
      { event: 'assignee.confirm-action', within: 'assigned', reaches: 'confirmed' },
      { event: 'assignee.report-done', within: 'confirmed', reaches: 'done' },
      { event: 'verifier.verify-action', within: 'done', reaches: 'verified' },
    ]);
  });

  it('belongs to its people: who confirms, moves and verifies is written in it', () => {
    const { facts } = given({ verifier: { office: 'management', person: 'gao' } });
    const persons = (type: keyof ActionData) => action.events[type].persons?.(facts);
    expect(persons('assignee.confirm-action')).toEqual(['pan']);
    expect(persons('assigner.move-date')).toEqual(['lin']);
    expect(persons('verifier.verify-action')).toEqual(['gao']);
    expect(action.followedBy(facts)).toEqual(['lin', 'gao']);
  });

  it('that is declined goes back to the assigner, who agrees on another date or drops it', () => {
    const declined = given().when('assignee.decline-action', {}, { by: 'pan', reason: '没有样品' });
    declined.thenItIs('declined').thenItWaitsFor('assigner.move-date');
    declined.when('assigner.move-date', { dueOn: '2026-03-20' }, { by: 'lin' }).thenItIs('assigned');
    declined.when('assigner.drop-action', {}, { by: 'lin' }).thenItIs('dropped');
    declined.when('assignee.confirm-action', {}, { by: 'pan' }).thenItDoesNotTakeThat();
  });

  it('that was verified offers the event it is about, filled, and sends nothing by itself', () => {
    const event = { no: 'SO-000007', type: 'clerk.hold', data: {} };
    const about = given({ event, orders: ['SO-000008'] }).when('assignee.confirm-action', {}, { by: 'pan' });
    const ready = about.when('assignee.report-done', EVIDENCE, { by: 'pan' });
    const verified = ready.when('verifier.verify-action', {}, { by: 'lin' });
    expect(action.about(verified.facts)).toEqual(['SO-000008', 'SO-000007', null, null]);
    expect(action.offers?.(ready.facts)).toEqual([]);
    expect(action.offers?.(verified.facts)).toEqual([event]);
    expect(followed(ready.facts, 'verifier.verify-action', {}, verified.facts)).toEqual([]);
  });
});

describe('the parts of an action', () => {
  const tasks = [{ content: '打样', office: 'engineering' as const, person: 'yan', dueOn: '2026-03-06' }];
  const broken = () => confirmed().when('assignee.break-down', { tasks }, { by: 'pan' });

  it('begin with it, with its verifier, and are about it', () => {
    expect(followed(confirmed().facts, 'assignee.break-down', { tasks }, broken().facts)).toEqual([
      {
        start: 'actions',
        id: 'AI-000001-1',
        event: {
          type: 'whole.assign-part',
          data: {
            ...tasks[0],
            orders: [],
            partOf: 'AI-000001',
            verifier: { office: 'sales', person: 'lin' },
          },
        },
      },
    ]);
  });

  it('tell it when they end, and end with it when it is dropped', () => {
    const part = Story.of<ActionFacts, ActionData>(action, 'AI-000001').when(
      'whole.assign-part',
      { ...TASK, partOf: 'AI-000009' },
      { by: 'lin', office: 'sales', at: MONDAY },
    );
    part.thenItIs('assigned');
    const told = (data: object) => [{ send: 'AI-000009', event: { type: 'part.end-part', data } }];
    expect(followed(part.facts, 'verifier.verify-action', {}, part.facts)).toEqual(told({ part: 'AI-000001' }));
    const dropped = told({ part: 'AI-000001', dropped: true });
    expect(followed(part.facts, 'assigner.drop-action', {}, part.facts)).toEqual(dropped);
    expect(followed(part.facts, 'assigner.move-date', { dueOn: '2026-03-20' }, part.facts)).toEqual([]);
    const telling = { ...part.facts, tellsDates: true as const, dueOn: '2026-03-20' };
    expect(followed(part.facts, 'assigner.move-date', { dueOn: '2026-03-20' }, telling)).toEqual([
      {
        send: 'AI-000009',
        event: { type: 'part.move-date', data: { part: 'AI-000001', dueOn: '2026-03-20' } },
      },
    ]);
    expect(followed(part.facts, 'whole.drop-part', {}, part.facts)).toEqual([]);
    expect(followed(broken().facts, 'assigner.drop-action', {}, broken().facts)).toEqual([
      { send: 'AI-000001-1', event: { type: 'whole.drop-part', data: {} } },
    ]);
  });

  it('are made by breaking it down alone: nobody says from outside of what his action is a part', () => {
    const problems = check(actionSchema['any.assign-action'], { ...TASK, person: PERSON, partOf: 'AI-000009' });
    expect(problems.map(({ path }) => path)).toEqual(['partOf']);
    expect(action.events['whole.assign-part'].internal).toBe(true);
  });

  it('hold it up until they have ended (AI-02)', () => {
    broken().when('assignee.report-done', EVIDENCE, { by: 'pan' }).thenRefusedBecause('AI-02');
    broken()
      .when('part.end-part', { part: 'AI-000001-1' }, { by: 'lin' })
      .when('assignee.report-done', EVIDENCE, { by: 'pan' })
      .thenItIs('done');
  });
});

it('that a meeting resolved belongs to the meeting, and to its series', () => {
  const resolved = Story.of<ActionFacts, ActionData>(action, 'AI-MT-000010-1').when(
    'meeting.assign-action',
    { ...TASK, meeting: 'MT-000010', series: 'coordination' },
    { by: 'lin', office: 'sales', at: MONDAY },
  );
  resolved.thenItIs('assigned').thenItWaitsFor('assignee.confirm-action');
  expect(resolved.facts).toMatchObject({ meeting: 'MT-000010', series: 'coordination' });
  expect(action.about(resolved.facts)).toContain('MT-000010');
  expect(action.events['meeting.assign-action'].internal).toBe(true);
});

describe('the rules of an action', () => {
  it('AI-01: it is confirmed within a working day; a moved date begins it anew', () => {
    const confirm = (at: string) => given().when('assignee.confirm-action', {}, { by: 'pan', at });
    confirm('2026-03-02T09:00:00.000Z').thenItIs('confirmed');
    confirm('2026-03-02T09:01:00.000Z').thenRefusedBecause('AI-01');
    const lenient = {
      version: 2,
      levels: {},
      thresholds: { 'actions.confirm-hours': '16' },
      deadlines: {},
    };
    given()
      .when('assignee.confirm-action', {}, { by: 'pan', at: '2026-03-03T09:00:00.000Z', policy: lenient })
      .thenItIs('confirmed');
    given()
      .when('assigner.move-date', { dueOn: '2026-03-20' }, { by: 'lin', at: '2026-03-05T02:00:00.000Z' })
      .when('assignee.confirm-action', {}, { by: 'pan', at: '2026-03-05T03:00:00.000Z' })
      .thenItIs('confirmed');
  });

  it('AI-02: what is done says by what evidence', () => {
    confirmed().when('assignee.report-done', { evidence: '\u200b' }, { by: 'pan' }).thenRefusedBecause('AI-02');
    done().thenItIs('done');
    done().when('verifier.reopen-action', {}, { by: 'lin', reason: '回函未盖章' }).thenItIs('confirmed');
  });

  it('AI-03: the date is moved before it has passed, and never by the assignee', () => {
    const moved = (by: string, at: string) =>
      confirmed().when('assigner.move-date', { dueOn: '2026-03-20' }, { by, at });
    moved('lin', '2026-03-10T10:00:00.000Z').thenItIs('confirmed');
    expect(moved('lin', '2026-03-10T10:00:00.000Z').facts.dueOn).toBe('2026-03-20');
    moved('lin', '2026-03-11T01:00:00.000Z').thenRefusedBecause('AI-03');
    moved('pan', '2026-03-03T01:00:00.000Z').thenRefusedBecause('AI-03');
  });

  it('AI-04: another than the assignee verifies', () => {
    done().when('verifier.verify-action', {}, { by: 'pan' }).thenRefusedBecause('AI-04');
    done().when('verifier.verify-action', {}, { by: 'gao', onBehalfOf: 'pan' }).thenRefusedBecause('AI-04');
    given({ person: 'lin' }).thenRefusedBecause('AI-04');
    given({ person: 'lin', verifier: { office: 'management', person: 'gao' } }).thenItIs('assigned');
    expect(actionRules.barred(['AI-04'], given().facts)).toEqual(['pan']);
  });
});
