import { meetingRules } from '../../../machines/meetings/meeting.rules.js';
import type { Level } from '../../../machines/rulebook.js';
import {
  AFTER,
  ALL,
  BEFORE,
  CALL,
  called,
  closed,
  COMING,
  HE,
  ITEMS,
  MONDAY,
  open,
  pack,
  prepared,
  proposed,
  RESOLUTION,
  released,
  submitted,
} from './meeting.story.js';

const CHEN = { by: 'chen', at: AFTER };

/** A company that has set what ships as a warning to stop. */
const strict = (rule: string) => ({ version: 2, levels: { [rule]: 'block' as Level }, thresholds: {}, deadlines: {} });

describe('the rules of a meeting', () => {
  it('MT-01: an extra meeting names its cause', () => {
    proposed({ cause: undefined }).thenRefusedBecause('MT-01');
    proposed({ why: '\u200b' }).thenRefusedBecause('MT-01');
    proposed().thenItIs('proposed');
  });

  it('MT-02: the fixed departments of the kind are invited', () => {
    called({ attendees: COMING.slice(1) }).thenRefusedBecause('MT-02');
    called({ kind: 'special', attendees: COMING.slice(1) }).thenItIs('called');
    const { facts } = called();
    const missing = (kind: typeof facts.kind) =>
      meetingRules.rules['MT-02'].missing?.({ ...facts, kind, attendees: COMING.slice(0, 1) }, {} as never);
    expect(missing('coordination')).toEqual([
      'production',
      'engineering',
      'procurement',
      'logistics',
      'finance',
      'aftersales',
    ]);
    expect(missing('review')).toEqual(['production', 'procurement', 'quality']);
    expect(missing('kickoff')).toEqual(['market', 'engineering', 'production', 'quality']);
    proposed()
      .when('operations.confirm-proposal', { ...CALL, kind: 'ad-hoc', attendees: COMING.slice(0, 1) }, HE)
      .thenItIs('called');
  });

  it('MT-03: host and recorder are two persons', () => {
    called({ recorder: 'he' }).thenRefusedBecause('MT-03');
    called().thenItIs('called');
  });

  it('MT-04: the agenda is agreed with the host', () => {
    const set = (agreedWithHost: boolean) =>
      called().when('operations.set-agenda', { items: ITEMS, agreedWithHost }, { ...HE, observed: pack(null) });
    set(false).thenRefusedBecause('MT-04');
    set(true).thenItIs('agenda-set');
  });

  it('MT-05: the last resolutions come first, the parts in their order', () => {
    const [first, second] = ITEMS;
    const set = (items: typeof ITEMS, last: string | null = null, meeting = called()) =>
      meeting.when('operations.set-agenda', { items, agreedWithHost: true }, { ...HE, observed: pack(last) });
    set([second]).thenRefusedBecause('MT-05');
    set([second, first]).thenRefusedBecause('MT-05');
    set([first, second]).thenItIs('agenda-set');
    const special = called({ kind: 'special' });
    set([second], null, special).thenItIs('agenda-set');
    set([second], 'MT-000009', special).thenRefusedBecause('MT-05');
    set([{ ...second, part: undefined }, second], null, special).thenRefusedBecause('MT-05');
  });

  it('MT-06: leave is asked before the meeting, with somebody who comes instead', () => {
    const leave = (data: { representative?: string }, at: string) =>
      prepared().when('any.ask-leave', data, { by: 'han', at, reason: '外出' });
    leave({}, MONDAY).thenRefusedBecause('MT-06');
    leave({ representative: 'yang' }, AFTER).thenRefusedBecause('MT-06');
    leave({ representative: 'yang' }, BEFORE).thenItIs('agenda-set');
  });

  it('MT-07: who is neither there nor on leave is absent without leave', () => {
    const some = ALL.filter(({ person }) => person !== 'han');
    const opened = (before = prepared()) =>
      before.when('host.open-meeting', { present: some, absent: [] }, { by: 'he', at: AFTER, policy: strict('MT-07') });
    opened().thenRefusedBecause('MT-07');
    expect(open(some).thenItIs('open').facts.absent).toEqual([{ person: 'han', reason: null, withoutLeave: true }]);
    const excused = prepared().when(
      'any.ask-leave',
      { representative: 'yang' },
      { by: 'han', at: BEFORE, reason: '外出' },
    );
    expect(opened(excused).thenItIs('open').facts.absent).toEqual([
      { person: 'han', reason: '外出', withoutLeave: false },
    ]);
  });

  it('MT-08: a resolution is whole, and what is not resolved has its path', () => {
    const record = (data: object) => open().when('recorder.record-item', { item: 2, summary: '讨论', ...data }, CHEN);
    record({}).thenRefusedBecause('MT-08');
    for (const field of ['content', 'office', 'person', 'dueOn'])
      record({ resolution: { ...RESOLUTION, [field]: field === 'content' ? ' ' : undefined } }).thenRefusedBecause(
        'MT-08',
      );
    record({ unresolved: { path: '' } }).thenRefusedBecause('MT-08');
    record({ resolution: RESOLUTION }).thenItIs('open');
    record({ unresolved: { path: '采购部下周报告' } }).thenItIs('open');
    record({ informative: true }).thenItIs('open');
  });

  it('MT-09: every item of the agenda was dealt with; points beside it may be', () => {
    const first = open().when('recorder.record-item', { item: 1, summary: '已完成', informative: true }, CHEN);
    first.when('host.close-meeting', {}, { by: 'he', at: AFTER }).thenRefusedBecause('MT-09');
    first
      .when('recorder.record-item', { item: 7, summary: '补充', informative: true }, CHEN)
      .when('recorder.record-item', { item: 2, summary: '轴承', informative: true }, CHEN)
      .when('host.close-meeting', {}, { by: 'he', at: AFTER })
      .thenItIs('closed');
  });

  it('MT-10: open points stand in the minutes with a proposal each', () => {
    const unresolved = open()
      .when('recorder.record-item', { item: 1, summary: '已完成', informative: true }, CHEN)
      .when('recorder.record-item', { item: 2, summary: '未定', unresolved: { path: '调研' } }, CHEN)
      .when('host.close-meeting', {}, { by: 'he', at: AFTER });
    const submit = (points: { text: string; proposal: string }[]) =>
      unresolved.when('recorder.submit-minutes', { unresolved: points }, CHEN);
    submit([]).thenRefusedBecause('MT-10');
    submit([{ text: '未定', proposal: ' ' }]).thenRefusedBecause('MT-10');
    submit([{ text: '未定', proposal: '下周报告' }]).thenItIs('minutes-submitted');
    closed().when('recorder.submit-minutes', { unresolved: [] }, CHEN).thenItIs('minutes-submitted');
  });

  it('MT-11: the recorder does not approve his own minutes, nor does who stands in for him', () => {
    submitted().when('host.approve-minutes', {}, { by: 'chen' }).thenRefusedBecause('MT-11');
    submitted().when('host.approve-minutes', {}, { by: 'he', onBehalfOf: 'chen' }).thenRefusedBecause('MT-11');
    submitted().when('host.approve-minutes', {}, { by: 'he' }).thenItIs('released');
    expect(meetingRules.barred(['MT-11'], submitted().facts)).toEqual(['chen']);
  });

  it('MT-12: everybody present has signed', () => {
    const file = { fileNo: 'HY-10' };
    const out = released([{ person: 'zhao' }]);
    out.when('operations.file-meeting', file, { ...HE, policy: strict('MT-12') }).thenRefusedBecause('MT-12');
    out.when('operations.file-meeting', file, HE).thenItIs('filed');
    out
      .when('any.sign-minutes', {}, { by: 'zhao' })
      .when('operations.file-meeting', file, { ...HE, policy: strict('MT-12') })
      .thenItIs('filed');
  });

  it('MT-13: what was handed in is there, under one number', () => {
    const promised = released().when('any.submit-material', { title: '负荷表' }, { by: 'qian' });
    promised.when('operations.file-meeting', { fileNo: 'HY-10' }, HE).thenRefusedBecause('MT-13');
    released().when('operations.file-meeting', { fileNo: ' ' }, HE).thenRefusedBecause('MT-13');
    promised
      .when('any.submit-material', { title: '负荷表', doc: 'f1' }, { by: 'qian' })
      .when('operations.file-meeting', { fileNo: 'HY-10' }, HE)
      .thenItIs('filed');
  });
});
