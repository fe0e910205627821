import { action } from '../../machines/actions/action.process.js';
import { findings } from '../../machines/check.js';
import { successorsOf } from '../../machines/handovers/handover.facts.js';
import { handoverFollowUps } from '../../machines/handovers/handover.follow-ups.js';
import type { Holding, Staff } from '../../machines/handovers/handover.holdings.js';
import { HOLDINGS, STAFF } from '../../machines/handovers/handover.holdings.js';
import { handover } from '../../machines/handovers/handover.process.js';
import type { HandoverData } from '../../machines/handovers/handover.schema.js';
import type { HandoverFacts } from '../../machines/handovers/handover.types.js';
import { passing, PASS_ON, withBeside } from '../../machines/kit/beside.js';
import { Story } from './story.js';

const item = (no: string, more: Partial<Holding> = {}): Holding => ({
  item: no,
  kind: 'orders',
  kindName: { 'zh-CN': '订单', 'zh-TW': '訂單', en: 'Order' },
  title: '东方机械',
  state: 'planned',
  stateName: null,
  dueOn: '2026-04-30',
  roles: ['clerk'],
  offices: ['clerk'],
  not: [],
  by: 'clerk.take-over',
  moves: true,
  ...more,
});
const ORDER = item('SO-000001');
const ACTION = item('AI-000001', { kind: 'actions', offices: ['clerk'], not: ['wei'], by: PASS_ON });
const LOAN = item('d1', { kind: 'delegations', offices: [], by: null, moves: false });

const staff = (offices: Staff['offices'], more: Partial<Staff> = {}): Staff => ({
  offices,
  headOf: [],
  manages: false,
  disabled: false,
  ...more,
});
const people: Record<string, Staff> = {
  chen: staff(['clerk']),
  lin: staff(['clerk']),
  wei: staff(['clerk']),
  head: staff(['clerk'], { headOf: ['clerk'] }),
  sal: staff(['sales']),
};
const heads: Record<string, string[]> = { clerk: ['head'], management: ['boss'] };

const seen = (held: Holding[], who = people, whose = heads) => ({
  [HOLDINGS]: JSON.stringify(held),
  [STAFF]: JSON.stringify({ people: who, heads: whose, managers: ['adm'] }),
});
const by = (person: string, held: Holding[] = [ORDER, ACTION, LOAN], office = 'clerk') => ({
  by: person,
  office,
  observed: seen(held),
});

const ASKED: HandoverData['any.list-handover'] = {
  person: 'chen',
  cause: 'leaving',
  lastDay: '2026-03-31',
  supervisor: 'head',
  successor: 'lin',
};
const begun = (
  more: Partial<HandoverData['any.list-handover']> = {},
  sender: Parameters<Told['when']>[2] = by('chen'),
) =>
  Story.of<HandoverFacts, HandoverData>(handover, 'HO-000001').when('any.list-handover', { ...ASKED, ...more }, sender);
type Told = Story<HandoverFacts, HandoverData>;

const accepted = () => begun().when('any.accept-handover', {}, by('lin'));
const supervised = () => accepted().when('head.supervise-handover', {}, by('head'));

describe('a hand-over of work', () => {
  it('is drawn soundly and goes from listed to done', () => {
    expect(findings(handover)).toEqual([]);
    begun().thenItIs('listed').thenItWaitsFor('any.accept-handover');
    accepted().thenItIs('accepted').thenItWaitsFor('head.supervise-handover');
    supervised().thenItIs('supervised').thenItWaitsFor('any.finish-handover');
    supervised().when('any.finish-handover', {}, by('chen')).thenItIs('done');
  });

  it('freezes what was held when it was listed, and gives to the successor for all what that one may take over', () => {
    const { items, office } = begun({ successor: 'wei' }).facts;
    expect(office).toBe('clerk');
    expect(items.map(({ item: no, successor, listing }) => [no, successor, listing])).toEqual([
      ['SO-000001', 'wei', 1],
      ['AI-000001', null, 1],
      ['d1', null, 1],
    ]);
    begun({ successor: 'wei' }).thenItWaitsFor('any.name-successors', 'any.accept-handover');
  });

  it('has several successors, each of whom accepts his own', () => {
    const both = begun({ successor: 'wei' }).when(
      'any.name-successors',
      { items: [{ item: 'AI-000001', successor: 'lin' }] },
      by('head'),
    );
    const one = both.when('any.accept-handover', {}, by('wei')).thenItIs('listed');
    expect(successorsOf(one.facts)).toEqual(['wei', 'lin']);
    one.when('any.accept-handover', {}, by('lin')).thenItIs('accepted');
  });

  it('comes back to the listing when a successor declines, the head returns it, or something new is there', () => {
    const declined = accepted().when(
      'any.decline-handover',
      { items: ['SO-000001'] },
      { ...by('lin'), reason: '太多' },
    );
    declined.thenItIs('listed').thenItWaitsFor('any.name-successors');
    supervised()
      .when('head.return-handover', {}, { ...by('head'), reason: '重看' })
      .thenItIs('listed');
    const more = item('SO-000002');
    const again = supervised().when('any.relist-handover', {}, by('chen', [ORDER, ACTION, more]));
    again.thenItIs('listed').thenItWaitsFor('any.name-successors');
    expect(again.facts.items.map(({ item: no, accepted: by_, listing }) => [no, by_ !== null, listing])).toEqual([
      ['SO-000001', true, 1],
      ['AI-000001', true, 1],
      ['SO-000002', false, 2],
    ]);
  });

  it('of somebody with nothing waits for the head alone', () => {
    begun({}, by('chen', [])).thenItIs('accepted').thenItWaitsFor('head.supervise-handover');
  });

  it('passes on, one event each, what is still held when it is finished', () => {
    const { facts } = supervised().when('any.finish-handover', {}, by('chen', [ORDER, LOAN]));
    const event = { type: 'any.finish-handover', data: {}, ...by('chen', [ORDER, LOAN]) };
    expect(handoverFollowUps(null, event as never, facts)).toEqual([
      {
        send: 'SO-000001',
        event: { type: 'clerk.take-over', data: { person: 'lin' }, reason: '工作交接 HO-000001' },
      },
    ]);
    expect(handoverFollowUps(null, { ...event, ...by('chen') } as never, facts)[1]).toEqual({
      send: 'AI-000001',
      event: {
        type: PASS_ON,
        data: { predecessor: 'chen', successor: 'lin', handover: 'HO-000001' },
        reason: '工作交接 HO-000001',
      },
    });
  });
});

describe('the rules of a hand-over', () => {
  it('HO-01: nothing is left behind when it is finished', () => {
    const late = by('chen', [ORDER, ACTION, LOAN, item('SO-000009')]);
    supervised().when('any.finish-handover', {}, late).thenRefusedBecause('HO-01');
    supervised().when('any.finish-handover', {}, by('chen')).thenItIs('done');
  });

  it('HO-02: three different people', () => {
    begun({ supervisor: 'chen' }).thenRefusedBecause('HO-02', 'HO-04');
    begun({ successor: 'chen' }).thenRefusedBecause('HO-02');
    begun({ successor: 'head' }).thenRefusedBecause('HO-02');
    begun().when('any.name-successors', { successor: 'head' }, by('chen')).thenRefusedBecause('HO-02');
    begun().when('any.name-successors', { successor: 'wei' }, by('chen')).thenItIs('listed');
  });

  it('HO-03: begun by the person, his head, HR or who manages people', () => {
    begun({}, by('sal', [ORDER], 'sales')).thenRefusedBecause('HO-03');
    for (const sender of [by('chen'), by('head'), by('hr', [ORDER], 'hr'), by('adm', [ORDER], 'operations')])
      begun({}, sender).thenItIs('listed');
  });

  it('HO-04: supervised by the head of an office of his, by the management where nobody else heads it', () => {
    begun({ supervisor: 'boss' }).thenRefusedBecause('HO-04');
    const own = { ...by('head'), observed: seen([ORDER]) };
    begun({ person: 'head', supervisor: 'boss' }, own).thenItIs('listed');
  });

  it('HO-05: each successor may take it over, when named and when it is finished', () => {
    const named = (no: string, successor: string) =>
      begun().when('any.name-successors', { items: [{ item: no, successor }] }, by('chen'));
    named('SO-000001', 'sal').thenRefusedBecause('HO-05');
    named('AI-000001', 'wei').thenRefusedBecause('HO-05');
    named('d1', 'wei').thenRefusedBecause('HO-05');
    named('SO-000001', 'wei').thenItIs('listed');
    const gone = { ...people, lin: staff(['clerk'], { disabled: true }) };
    const later = { ...by('chen'), observed: seen([ORDER, ACTION, LOAN], gone) };
    supervised().when('any.finish-handover', {}, later).thenRefusedBecause('HO-05');
  });

  it('HO-06 and HO-07: not even for somebody else does one take another part', () => {
    begun()
      .when('any.accept-handover', {}, { ...by('chen'), onBehalfOf: 'lin' })
      .thenRefusedBecause('HO-06');
    accepted()
      .when('head.supervise-handover', {}, { ...by('lin'), onBehalfOf: 'head' })
      .thenRefusedBecause('HO-07');
  });
});

describe('what runs beside the chart', () => {
  const twice = withBeside(action);

  it('puts the successor where the predecessor stood, and changes nothing else', () => {
    const begunAction = Story.of<{ person: string; verifier: { person: string } }, Record<string, object>>(
      twice,
      'AI-1',
    ).when(
      'any.assign-action',
      { content: 'x', office: 'clerk', person: 'chen', dueOn: '2026-03-31' },
      { by: 'wei', office: 'clerk' },
    );
    const passed = begunAction.when(
      PASS_ON,
      { predecessor: 'chen', successor: 'lin', handover: 'HO-000001' },
      { by: 'hr', office: 'hr' },
    );
    passed.thenItIs('assigned');
    expect(passed.facts).toEqual({ ...begunAction.facts, person: 'lin' });
  });

  it('is taken neither before a process has begun nor after it is over', () => {
    const blank = Story.of<object, Record<string, object>>(twice, 'AI-1');
    blank.when(PASS_ON, {}, { by: 'hr' }).thenItDoesNotTakeThat();
    expect(passing(() => ({})).offers).toEqual([{ type: PASS_ON, rules: [] }]);
  });
});
