import { findings } from '../../../machines/check.js';
import { PRODUCT } from '../../../machines/kit/time.js';
import { meeting } from '../../../machines/meetings/meeting.process.js';
import { SERVED } from '../../../machines/meetings/meeting.pack.js';
import type { MeetingData } from '../../../machines/meetings/meeting.schema.js';
import type { MeetingFacts } from '../../../machines/meetings/meeting.types.js';
import {
  AFTER,
  BEFORE,
  CALL,
  called,
  CLOSED_AT,
  closed,
  HE,
  open,
  pack,
  prepared,
  proposed,
  recorded,
  released,
  RESOLUTION,
  submitted,
} from './meeting.story.js';

/** What the release of a meeting starts and sends, where this was observed. */
const followed = (facts: MeetingFacts, observed: object | null = null) =>
  meeting.followUps(
    null,
    {
      type: 'host.approve-minutes',
      data: {},
      at: CLOSED_AT,
      observed: observed === null ? {} : { [SERVED]: JSON.stringify(observed) },
    } as Parameters<typeof meeting.followUps>[1],
    facts,
  );

describe('a meeting', () => {
  it('runs on the engine as it is drawn', () => {
    expect(findings(meeting)).toEqual([]);
  });

  it('is called, prepared, held, and its minutes are released and filed', () => {
    called().thenItIs('called').thenItWaitsFor('operations.set-agenda');
    prepared().thenItIs('agenda-set').thenItWaitsFor('host.open-meeting');
    open().thenItIs('open').thenItWaitsFor('recorder.record-item');
    recorded().thenItIs('open').thenItWaitsFor('host.close-meeting');
    closed().thenItIs('closed').thenItWaitsFor('recorder.submit-minutes');
    submitted().thenItIs('minutes-submitted').thenItWaitsFor('host.approve-minutes');
    released().thenItIs('released').thenItWaitsFor('operations.file-meeting');
    released().when('operations.file-meeting', { fileNo: 'HY-10' }, HE).thenItIs('filed').thenItWaitsFor();
  });

  it('may be proposed by any office; operations confirms or declines it', () => {
    proposed().thenItIs('proposed').thenItWaitsFor('operations.confirm-proposal');
    const confirmed = proposed().when('operations.confirm-proposal', { ...CALL, kind: 'ad-hoc' }, HE);
    confirmed.thenItIs('called');
    expect(confirmed.facts).toMatchObject({ caller: { office: 'operations', person: 'he' }, series: 'ad-hoc' });
    proposed()
      .when('operations.decline-proposal', {}, { ...HE, reason: '与产销无关' })
      .thenItIs('declined');
  });

  it('is moved with a new notice, or cancelled, until it is open', () => {
    const to = { on: '2026-03-10', from: '14:00', place: '三楼' };
    const moved = prepared().when('operations.move-meeting', to, { ...HE, reason: '主持人出差' });
    moved.thenItIs('called');
    expect(moved.facts).toMatchObject({ ...to, revision: 2, agenda: null });
    prepared()
      .when('operations.cancel-meeting', {}, { ...HE, reason: '合并' })
      .thenItIs('cancelled');
    open()
      .when('operations.cancel-meeting', {}, { ...HE, reason: '合并' })
      .thenItDoesNotTakeThat();
  });

  it('stands in calendars, and every change replaces what stood there', () => {
    const stands = ({ facts }: { facts: MeetingFacts }) => meeting.appointment?.(facts);
    expect(stands(proposed())).toBeNull();
    expect(stands(called({ observers: ['xu', 'zhao'] }))).toMatchObject({
      start: '2026-03-09T01:30:00.000Z',
      end: '2026-03-09T02:30:00.000Z',
      sequence: 0,
      cancelled: false,
      organizer: 'he',
      optional: ['xu'],
    });
    expect(stands(prepared())).toMatchObject({ end: '2026-03-09T02:00:00.000Z', sequence: 1 });
    const to = { on: '2026-03-10', from: '14:00', place: '三楼' };
    const moved = prepared().when('operations.move-meeting', to, { ...HE, reason: '主持人出差' });
    expect(stands(moved)).toMatchObject({ start: '2026-03-10T06:00:00.000Z', place: '三楼', sequence: 2 });
    const off = moved.when('operations.cancel-meeting', {}, { ...HE, reason: '合并' });
    expect(stands(off)).toMatchObject({ sequence: 4, cancelled: true });
  });

  it('belongs to its people', () => {
    const persons = (type: keyof MeetingData, { facts }: { facts: MeetingFacts }) =>
      meeting.events[type].persons?.(facts);
    expect(persons('host.open-meeting', prepared())).toEqual(['he']);
    expect(persons('recorder.record-item', open())).toEqual(['chen']);
    expect(persons('any.sign-minutes', open([{ person: 'zhao' }]))).toEqual(['zhao']);
    expect(persons('any.submit-topic', called({ observers: ['shi'] }))).toEqual(
      expect.arrayContaining(['zhao', 'shi', 'he', 'chen']),
    );
  });

  it('keeps what was submitted, and what was withdrawn', () => {
    const topic = { title: '缺料', focus: '轴承' };
    const two = called()
      .when('any.submit-topic', topic, { by: 'qian' })
      .when('any.withdraw-topic', { topic: 1 }, { by: 'qian' });
    expect(two.facts.topics).toMatchObject([{ ...topic, no: 1, withdrawn: true }]);
    expect(meeting.suggestions['operations.set-agenda'](two.facts, { name: '', today: '' })).toMatchObject({
      items: ['last-resolutions', 'sales-side', 'production-side', 'balance'].map((part, at) => ({ no: at + 1, part })),
    });
  });

  it('freezes what was laid before it into its agenda', () => {
    const set = called().when(
      'operations.set-agenda',
      { items: prepared().facts.agenda?.items ?? [], agreedWithHost: true },
      { ...HE, observed: pack('MT-000009') },
    );
    expect(set.facts.pack?.last?.no).toBe('MT-000009');
    expect(meeting.about(set.facts)).toContain('MT-000009');
  });

  it('knows who signed in, before and after its hour', () => {
    const early = prepared().when('any.sign-in', {}, { by: 'zhao', at: BEFORE });
    expect(early.facts.signedIn).toEqual([{ person: 'zhao', at: BEFORE, late: false }]);
    expect(meeting.suggestions['host.open-meeting'](early.facts, { name: '', today: '' })).toEqual({
      present: [{ person: 'zhao', late: false }],
      absent: [],
    });
    const late = open([{ person: 'zhao' }]).when('any.sign-in', {}, { by: 'qian', at: AFTER });
    expect(late.facts.present).toEqual([
      { person: 'zhao', late: false },
      { person: 'qian', late: true },
    ]);
    expect(late.facts.absent.map(({ person }) => person)).not.toContain('qian');
  });

  it('has its minutes in time within a working day', () => {
    const submit = (at: string) => closed().when('recorder.submit-minutes', { unresolved: [] }, { by: 'chen', at });
    expect(closed().facts.minutesDueAt).toBe('2026-03-10T03:00:00.000Z');
    expect(submit('2026-03-10T03:00:00.000Z').facts.protocol?.inTime).toBe(true);
    expect(submit('2026-03-10T03:01:00.000Z').facts.protocol?.inTime).toBe(false);
    expect(meeting.dueOn(called().facts)).toBe('2026-03-09');
    expect(meeting.dueOn(closed().facts)).toBe('2026-03-10');
  });

  it('sends returned minutes back to the recorder, and takes signatures and objections once they are out', () => {
    submitted().when('host.return-minutes', {}, { by: 'he', reason: '漏记' }).thenItIs('closed');
    const signed = released().when('any.sign-minutes', {}, { by: 'zhao' });
    expect(signed.facts.signatures).toMatchObject([{ person: 'zhao' }]);
    expect(signed.when('any.contest-minutes', {}, { by: 'qian', reason: '期限有误' }).facts.contests).toMatchObject([
      { by: 'qian', reason: '期限有误' },
    ]);
  });
});

describe('a released meeting', () => {
  it('starts an action for every resolution, under the number it had since it was recorded', () => {
    expect(followed(released().facts)).toEqual([
      {
        start: 'actions',
        id: 'AI-MT-000010-1',
        event: {
          type: 'meeting.assign-action',
          data: {
            ...RESOLUTION,
            orders: [],
            verifier: { office: 'operations', person: 'he' },
            meeting: 'MT-000010',
            series: 'coordination',
          },
        },
      },
    ]);
  });

  it('lets the host verify where it was called by itself: the product verifies nothing', () => {
    const facts = { ...released().facts, caller: { office: 'operations' as const, person: PRODUCT }, host: 'qian' };
    expect(followed(facts)[0]).toMatchObject({ event: { data: { verifier: { person: 'qian' } } } });
  });

  it('lets another verify what its caller has to do himself', () => {
    const own = recorded().when(
      'recorder.record-item',
      { item: 9, summary: '补充', resolution: { ...RESOLUTION, person: 'he' } },
      { by: 'chen', at: AFTER },
    );
    expect(followed(own.facts)[1]).toMatchObject({
      id: 'AI-MT-000010-2',
      event: { data: { person: 'he', verifier: { office: 'operations', person: 'chen' } } },
    });
  });

  const served = { review: ['SO-000007'], kickoff: [], names: { zhao: '赵明辉' } };

  it('tells the orders that wait for their review meeting that it was held', () => {
    const { facts } = released([{ person: 'zhao' }]);
    expect(followed(facts, served).slice(1)).toEqual([
      {
        send: 'SO-000007',
        event: {
          type: 'sales.hold-review-meeting',
          data: {
            heldOn: '2026-03-09',
            attendees: ['赵明辉'],
            opinions: [
              { department: 'operations', text: '已完成' },
              { department: 'production', text: '八日到货' },
            ],
          },
        },
      },
    ]);
  });

  it('tells those that wait for their kickoff, with the milestones that it resolved', () => {
    expect(followed(released().facts, { ...served, review: [], kickoff: ['SO-000008'] }).slice(1)).toEqual([
      {
        send: 'SO-000008',
        event: {
          type: 'sales.hold-kickoff',
          data: { heldOn: '2026-03-09', milestones: [{ name: '跟踪轴承到货', on: '2026-03-12' }] },
        },
      },
    ]);
  });

  it('starts nothing before', () => {
    expect(
      meeting.followUps(
        null,
        { type: 'host.close-meeting', data: {} } as Parameters<typeof meeting.followUps>[1],
        closed().facts,
      ),
    ).toEqual([]);
  });
});

it('is called by each office for its own kinds', () => {
  const kinds = (type: keyof MeetingData) => meeting.schema[type].schema.properties?.kind.enum;
  expect(kinds('operations.call-meeting')).toEqual(['coordination', 'ad-hoc', 'strategy', 'special']);
  expect(kinds('sales.call-meeting')).toEqual(['review', 'kickoff', 'progress', 'customer', 'strategy']);
  expect(kinds('clerk.call-meeting')).toEqual(['execution', 'progress', 'ad-hoc']);
  expect(kinds('management.call-meeting')).toEqual(['special', 'strategy']);
});
