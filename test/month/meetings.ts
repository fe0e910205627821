import type { Untyped } from '../support/colleagues.js';
import { each } from '../support/colleagues.js';
import { dayPlus, weekdayOf } from '../time/working-hours.js';
import type { Begins } from './chapter.js';
import type { Part } from './company.js';

const COMING = [
  'sales-head',
  'production-head',
  'engineering',
  'procurement-head',
  'logistics',
  'finance',
  'aftersales',
];
const OFFICES = ['sales', 'production', 'engineering', 'procurement', 'logistics', 'finance', 'aftersales'];
const PRESENT = COMING.filter((who) => who !== 'finance');
const TITLE = '产销协调例会';

const ITEMS = [
  { no: 1, part: 'last-resolutions', topic: '回顾上次决议', office: 'operations', minutes: 10 },
  { no: 2, part: 'sales-side', topic: '订单与预测', office: 'sales', minutes: 15 },
  { no: 3, part: 'production-side', topic: '缺料与排产', office: 'production', minutes: 20 },
];

interface Held {
  no: string;
  /** The working day of the month on which it was called. */
  called: number;
  /** Which of the month it is. */
  week: number;
  actions: string[];
}

/** The weekly coordination meeting: called by itself, prepared, held, its minutes and what was resolved. */
export const meetings: Begins = (company) => {
  const held: Held[] = [];
  let decidedOn = '';
  let worked = 0;
  const { person } = company;
  const meeting = ({ no }: Held) => ['meetings', no] as const;

  const recurring = {
    name: { 'zh-CN': '产销协调例会', 'zh-TW': '產銷協調例會', en: 'Weekly coordination' },
    rrule: 'FREQ=WEEKLY;BYDAY=MO',
    shift: 'next',
    office: 'operations',
    starts: {
      kind: 'meetings',
      event: 'operations.call-meeting',
      data: {
        kind: 'coordination',
        title: `${TITLE} {period}`,
        on: '{day+2w}',
        from: '17:20',
        place: '二楼会议室',
        host: person('operations'),
        recorder: person('clerk'),
        attendees: COMING.map((who, index) => ({ office: OFFICES[index], person: person(who) })),
        cadence: '每周一召集',
      },
    },
  };

  /** Called this morning, if it is the day. */
  async function find({ day, working }: Part): Promise<void> {
    const monday = [...Array(14).keys()]
      .map((back) => dayPlus(day, -back))
      .find((one) => weekdayOf(one) === 1 && company.hours.moved(one, 'next') === day);
    if (monday === undefined || monday <= decidedOn) return;
    const title = `${TITLE} ${monday}`;
    let found: Untyped;
    await company.until(title, async () => {
      const called = await company.all('operations', '/api/processes/meetings?state=called');
      found = called.find((one) => (one.title as string).includes(title));
      return found !== undefined;
    });
    held.push({ no: found.no, called: working, week: held.length, actions: [] });
  }

  async function hold(one: Held): Promise<void> {
    for (const who of PRESENT) await company.send(who, meeting(one), 'any.sign-in');
    const present = PRESENT.map((who) => ({ person: person(who) }));
    await company.send('operations', meeting(one), 'host.open-meeting', { present, absent: [] });
    const { on } = (await company.see('meetings', one.no)).facts;
    const resolved = (content: string, office: string, who: string, days: number) => ({
      resolution: { content, office, person: person(who), dueOn: dayPlus(on, days) },
    });
    const record = (item: number, summary: string, more: object) =>
      company.send('clerk', meeting(one), 'recorder.record-item', { item, summary, ...more });
    await record(1, '上次决议逐项核对', { informative: true });
    await record(2, '本周订单按计划推进', resolved('与客户确认下月追加订单', 'sales', 'sales', 14));
    await record(3, '轴承到货推迟两日', resolved('每日跟踪轴承到货', 'procurement', 'procurement', 9));
    await company.send('operations', meeting(one), 'host.close-meeting');
    one.actions = each((await company.see('meetings', one.no)).facts.resolutions, 'action') as string[];
  }

  const verified = async (action: string, who: string): Promise<void> => {
    await company.send(who, ['actions', action], 'assignee.report-done', { evidence: '已书面确认，附往来邮件' });
    await company.send('operations', ['actions', action], 'verifier.verify-action');
  };

  const confirm = (one: Held) => company.send('procurement', ['actions', one.actions[1]], 'assignee.confirm-action');

  /** What is to be done with a meeting so many working days after it was called. */
  const course: Readonly<Record<string, (one: Held) => Promise<unknown>>> = {
    '0 noon': async (one) => {
      await company.send('sales-head', meeting(one), 'any.submit-topic', { title: '订单与预测', focus: '追加订单' });
      await company.send('production-head', meeting(one), 'any.submit-topic', { title: '缺料', focus: '缺 40 套' });
    },
    '1 noon': (one) =>
      company.send(
        'finance',
        meeting(one),
        'any.ask-leave',
        { representative: person('finance2') },
        { reason: '外出' },
      ),
    '2 noon': (one) =>
      company.send('operations', meeting(one), 'operations.set-agenda', { items: ITEMS, agreedWithHost: true }),
    '2 evening': hold,
    '4 morning': async (one) => {
      // Every other week the minutes are late.
      if (one.week % 2 === 1) return;
      await release(one);
    },
    '6 morning': async (one) => {
      if (one.week % 2 === 1) await release(one);
    },
    '4 noon': async (one) => {
      if (one.week % 2 === 0) await confirm(one);
    },
    '6 noon': async (one) => {
      if (one.week % 2 === 1) await confirm(one);
    },
    '8 noon': (one) => verified(one.actions[1], 'procurement'),
    '8 evening': async (one) => {
      for (const who of PRESENT) await company.send(who, meeting(one), 'any.sign-minutes');
      await company.send('operations', meeting(one), 'operations.file-meeting', { fileNo: `HY-${one.no}` });
    },
    // Nobody has confirmed the other one: his head heard of it, and the date is agreed on anew.
    '10 noon': async (one) => {
      const action = ['actions', one.actions[0]] as const;
      await company.refused('sales', action, 'assignee.confirm-action', 'AI-01');
      const { dueOn } = await company.see('actions', one.actions[0]);
      await company.send(
        'operations',
        action,
        'assigner.move-date',
        { dueOn: dayPlus(dueOn, 5) },
        { reason: '责任人出差' },
      );
      await company.send('sales', action, 'assignee.confirm-action');
    },
    '11 noon': (one) => verified(one.actions[0], 'sales'),
  };

  async function release(one: Held): Promise<void> {
    await company.send('clerk', meeting(one), 'recorder.submit-minutes', { unresolved: [] });
    await company.send('operations', meeting(one), 'host.approve-minutes');
  }

  return {
    name: 'weekly coordination meetings',
    act: async (part) => {
      if (decidedOn === '') {
        decidedOn = part.day;
        await company.decide({ cadences: { coordination: recurring }, reason: '每周召开产销协调会' });
      }
      if (part.working < 0) return;
      worked = part.working;
      if (part.part === 'morning') await find(part);
      for (const one of held) await course[`${part.working - one.called} ${part.part}`]?.(one);
    },
    missing: async () => {
      const states = await Promise.all(
        held.map(async ({ no }) => `${no} ${(await company.see('meetings', no)).state}`),
      );
      const last = held.at(0);
      return last && last.called + 8 < worked && !states[0].endsWith('filed') ? [`${states[0]} instead of filed`] : [];
    },
  };
};
