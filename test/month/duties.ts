import { DEMO_PEOPLE } from '../../src/identity/demo-company.js';
import type { Untyped } from '../support/colleagues.js';
import { dayPlus } from '../time/working-hours.js';
import type { Begins } from './chapter.js';
import type { Part } from './company.js';
import { daysOf } from './recurrence.js';

const COURSES = ['kept', 'kept', 'late', 'kept', 'missed', 'kept', 'excused'] as const;

interface Duty {
  no: string;
  course: (typeof COURSES)[number];
  opened: number;
  dueOn: string;
  office: string;
  reviewer: string;
  asks: string[];
  state: 'due' | 'submitted' | 'ended';
}

const somebodyOf = (office: string): string =>
  DEMO_PEOPLE.find(({ offices }) => (offices as readonly string[]).includes(office))?.username ?? '';
const headOf = (office: string): string =>
  DEMO_PEOPLE.find(({ headOf: offices = [] }) => (offices as readonly string[]).includes(office))?.username ?? '';

/** What recurs is handed in in time, late or not at all. */
export const duties: Begins = (company) => {
  const known = new Map<string, Duty>();
  const process = ({ no }: Duty) => ['duties', no] as const;
  let wanted: { id: string; day: string }[] | undefined;

  /** By the rules that the product tells of, what has to be opened by the end of a day. */
  async function expected(day: string): Promise<string[]> {
    wanted ??= (await company.all('manager', '/api/cadences')).flatMap(({ id, kind, rrule, shift }: Untyped) =>
      kind === 'duties'
        ? daysOf({ rrule, shift }, company.hours, dayPlus(company.first, 1), 60).map((on) => ({ id, day: on }))
        : [],
    );
    return wanted.filter((one) => one.day <= day).map(({ id, day: on }) => `${id} ${on}`);
  }

  const opened = (): Promise<{ id: string; day: string; no: string }[]> =>
    company.product.query(
      `SELECT cadence AS id, day::text, process_id AS no FROM cadence_period WHERE cadence LIKE 'duty.%' ORDER BY process_id`,
    );

  async function open({ day, working }: Part): Promise<void> {
    const count = (await expected(day)).length;
    await company.until(`${count} duties by ${day}`, async () => (await opened()).length >= count);
    for (const { no } of await opened()) {
      if (known.has(no)) continue;
      const { facts, dueOn } = await company.see('duties', no);
      const course = facts.needsDoc === true ? 'excused' : COURSES[known.size % COURSES.length];
      const { office, reviewer, asks } = facts;
      known.set(no, { no, course, opened: working, dueOn, office, reviewer, asks, state: 'due' });
    }
  }

  async function submit(duty: Duty): Promise<void> {
    const figures = duty.asks.map((name) => ({ name, value: '按台账要求填报' }));
    await company.send(somebodyOf(duty.office), process(duty), 'office.submit-duty', { text: '本期报告', figures });
    duty.state = 'submitted';
  }

  async function goOn(duty: Duty, { day, part, working }: Part): Promise<void> {
    const { course, state } = duty;
    const now = part === 'evening' ? 'evening' : part;
    if (state === 'submitted' && now === 'morning') {
      const reviewer = duty.reviewer === duty.office ? headOf(duty.reviewer) : somebodyOf(duty.reviewer);
      await company.send(reviewer, process(duty), 'reviewer.accept-duty');
      duty.state = 'ended';
    } else if (state === 'due' && course === 'kept' && now === 'noon') await submit(duty);
    else if (state === 'due' && course === 'late' && now === 'morning' && day > duty.dueOn) await submit(duty);
    else if (state === 'due' && course === 'excused' && now === 'noon' && working > duty.opened) {
      await company.send(headOf(duty.office), process(duty), 'head.excuse-duty', {}, { reason: '本期无此业务' });
      duty.state = 'ended';
    } else if (state === 'due' && course === 'missed' && now === 'evening') {
      if (day <= duty.dueOn) return;
      await company.send('operations', process(duty), 'operations.miss-duty');
      duty.state = 'ended';
    }
  }

  return {
    name: 'duties kept, late, missed and excused',
    act: async (part) => {
      if (part.part === 'morning' || part.working < 0) await open(part);
      if (part.working < 0) return;
      for (const duty of known.values()) await goOn(duty, part);
    },
    missing: async (days) => {
      const last = dayPlus(company.first, days);
      const is = (await opened()).map(({ id, day }) => `${id} ${day}`);
      const should = await expected(last);
      const twice = is.filter((one, index) => is.indexOf(one) !== index);
      return [
        ...should.filter((one) => !is.includes(one)).map((one) => `${one} was not opened`),
        ...is.filter((one) => !should.includes(one)).map((one) => `${one} was opened without cause`),
        ...twice.map((one) => `${one} was opened twice`),
      ];
    },
  };
};
