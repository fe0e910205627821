import type { DutyFigure } from '../../machines/duties/duty.figures.js';
import { FIGURES, FILLED } from '../../machines/duties/duty.figures.js';
import type { Stretch } from '../../machines/duties/duty.period.js';
import { daysOf } from '../../machines/duties/duty.period.js';
import { duty } from '../../machines/duties/duty.process.js';
import type { DutyId } from '../../machines/duties/duty.register.js';
import { REGISTER } from '../../machines/duties/duty.register.js';
import type { DutyData } from '../../machines/duties/duty.schema.js';
import type { DutyFacts } from '../../machines/duties/duty.types.js';
import { Story } from './story.js';

const days = (period: string, stretch: Stretch, dueOn = '2026-03-05'): string => {
  const { from, to } = daysOf({ period, dueOn }, stretch);
  return `${from} ${to}`;
};

describe('the days that the figures of a period are of', () => {
  it('are seen from the day on which it opened by itself', () => {
    expect(days('2026-12-25', 'next-month')).toBe('2027-01-01 2027-01-31');
    expect(days('2026-03-03', 'last-month')).toBe('2026-02-01 2026-02-28');
    expect(days('2028-02-15', 'this-month')).toBe('2028-02-01 2028-02-29');
    expect(days('2026-01-05', 'last-month')).toBe('2025-12-01 2025-12-31');
    expect(days('2026-11-27', 'week')).toBe('2026-11-23 2026-11-29');
    expect(days('2026-11-29', 'week')).toBe('2026-11-23 2026-11-29');
    expect(days('2026-12-20', 'quarter')).toBe('2026-10-01 2026-12-31');
    expect(days('2026-12-10', 'year')).toBe('2026-01-01 2026-12-31');
  });

  it('are the month or the quarter that somebody named', () => {
    expect(days('2026-02', 'next-month')).toBe('2026-02-01 2026-02-28');
    expect(days('2026-02', 'last-month')).toBe('2026-02-01 2026-02-28');
    expect(days('2025-Q4', 'quarter')).toBe('2025-10-01 2025-12-31');
    expect(days('12 月', 'next-month', '2026-12-02')).toBe('2026-12-01 2026-12-31');
    expect(days('12 月', 'last-month', '2027-01-05')).toBe('2026-12-01 2026-12-31');
    expect(days('1 月', 'next-month', '2026-12-30')).toBe('2027-01-01 2027-01-31');
  });

  it('are seen from its due day where the name of the period says nothing', () => {
    expect(days('第 48 周', 'week', '2026-11-27')).toBe('2026-11-23 2026-11-29');
    expect(days('年度', 'last-month', '2026-03-05')).toBe('2026-02-01 2026-02-28');
  });
});

const known: DutyFigure[] = [
  { name: 'inspections', value: '42', source: 'inspections', from: '2026-02-01', to: '2026-02-28' },
  { name: 'passed', value: '40', source: 'inspections-passed', from: '2026-02-01', to: '2026-02-28' },
];
const observed = { [FIGURES]: JSON.stringify(known) };
const filling = { name: '', today: '2026-03-03', observed };

const opened = () =>
  Story.of<DutyFacts, DutyData>(duty, 'DU-000001').when(
    'operations.open-duty',
    { duty: 'quality-statistics', period: '2026-03-03', dueOn: '2026-03-06' },
    { by: 'he', office: 'operations' },
  );
const handIn = (figures: DutyData['office.submit-duty']['figures'], more = {}) =>
  opened().when('office.submit-duty', { text: '二月', figures }, { by: 'wu', office: 'quality', observed, ...more });
const FOUR = [
  { name: 'inspections', value: '42' },
  { name: 'passed', value: '40' },
  { name: 'failed', value: '2' },
  { name: 'findings', value: '外观' },
] as const;

describe('the form of a duty', () => {
  it('begins with what the product knows, and says where that comes from in the language of its reader', () => {
    expect(duty.suggestions['office.submit-duty'](opened().facts, filling)).toEqual({
      text: undefined,
      figures: [
        { name: 'inspections', value: '42' },
        { name: 'passed', value: '40' },
        { name: 'failed' },
        { name: 'findings' },
      ],
    });
    expect(duty.origins?.['office.submit-duty'](opened().facts, filling, 'zh-CN')).toEqual([
      '检验批次：检验记录数（2026-02-01 – 2026-02-28）',
      '合格批次：合格的检验记录数（2026-02-01 – 2026-02-28）',
    ]);
    expect(duty.origins?.['office.submit-duty'](opened().facts, filling, 'en')[0]).toBe(
      'Inspections: Inspections recorded (2026-02-01 – 2026-02-28)',
    );
  });

  it('comes back with what was handed in, and no longer says that the product knew it', () => {
    const back = handIn([...FOUR]).when(
      'reviewer.return-duty',
      {},
      { by: 'he', office: 'operations', reason: '请说明不合格批次' },
    );
    expect(duty.suggestions['office.submit-duty'](back.facts, filling)).toMatchObject({ figures: FOUR });
    expect(duty.origins?.['office.submit-duty'](back.facts, filling, 'en')).toEqual([]);
  });

  it('keeps beside what was handed in what the product knew otherwise, and nothing where both agree', () => {
    expect(handIn([...FOUR]).facts.submitted).not.toHaveProperty('suggested');
    const [first, , ...others] = FOUR;
    const changed = handIn([first, { name: 'passed', value: '41' }, ...others]);
    expect(changed.facts.submitted?.suggested).toEqual([known[1]]);
    expect(changed.facts.submitted?.figures[1]).toEqual({ name: 'passed', value: '41' });
    expect(handIn([...FOUR], { observed: {} }).facts.submitted).not.toHaveProperty('suggested');
  });
});

it('is filled only with what its line of the register asks for', () => {
  for (const [id, figures] of Object.entries(FILLED)) {
    const { asks } = REGISTER[id as DutyId];
    expect([id, Object.keys(figures).filter((name) => !asks.includes(name as never))]).toEqual([id, []]);
  }
});
