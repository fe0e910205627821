import type { DownTime, TeamTask } from '../../src/departments/production/capacity.js';
import { hoursOfWeeks, loadOf, weeksOf } from '../../src/departments/production/capacity.js';

const task = (team: string, startOn: string, finishOn: string, orderNo = 'SO-1'): TeamTask => ({
  team,
  orderNo,
  startOn,
  finishOn,
});
const APRIL = { from: '2026-04-01', to: '2026-04-14' };
/** Monday to Friday, eight hours. */
const plain = { calendar: undefined, parallel: 1 };
const board = (tasks: TeamTask[], downTimes: DownTime[] = [], terms = plain) =>
  loadOf(tasks, downTimes, APRIL, terms).map(({ week, team, load, hours, down, overloaded }) =>
    [week, team, load, hours, down, overloaded].join(' '),
  );

describe('the capacity board', () => {
  it('has every team in every week that its stretch touches', () => {
    expect(weeksOf(APRIL)).toEqual(['2026-03-30', '2026-04-06', '2026-04-13']);
    expect(board([task('乙', '2026-04-02', '2026-04-07'), task('甲', '2026-04-06', '2026-04-06')])).toEqual([
      '2026-03-30 乙 16 40 0 false',
      '2026-03-30 甲 0 40 0 false',
      '2026-04-06 乙 16 40 0 false',
      '2026-04-06 甲 8 40 0 false',
      '2026-04-13 乙 0 40 0 false',
      '2026-04-13 甲 0 40 0 false',
    ]);
    expect(board([])).toEqual([]);
    expect(hoursOfWeeks(APRIL, { ...plain, parallel: 3 })[0]).toEqual({ week: '2026-03-30', hours: '120' });
  });

  it('is overloaded when its tasks take more hours than there are, unless it works side by side', () => {
    const twice = [task('甲', '2026-04-06', '2026-04-10'), task('甲', '2026-04-06', '2026-04-10', 'SO-2')];
    expect(board(twice)[1]).toBe('2026-04-06 甲 80 40 0 true');
    expect(board(twice, [], { ...plain, parallel: 2 })[1]).toBe('2026-04-06 甲 80 80 0 false');
    expect(loadOf(twice, [], APRIL, plain)[1]).toMatchObject({ tasks: 2, orders: 2 });
  });

  it('goes by the work calendar: a holiday takes hours away from both', () => {
    const calendar = { '2026-04-06': 'off 清明节', 'week.6': '08:00-12:00' };
    expect(board([task('甲', '2026-04-06', '2026-04-12')], [], { calendar, parallel: 1 } as never)[1]).toBe(
      '2026-04-06 甲 36 36 0 false',
    );
  });

  it('takes away the hours for which equipment is down, as many a day as it could be used', () => {
    const down = (dailyHours: string): DownTime => ({
      team: '甲',
      equipment: '3 号加工中心',
      from: '2026-04-09',
      to: '2026-04-12',
      dailyHours,
    });
    const busy = [task('甲', '2026-04-06', '2026-04-10')];
    expect(board(busy, [down('8')])[1]).toBe('2026-04-06 甲 40 24 16 true');
    expect(board(busy, [down('16')])[1]).toBe('2026-04-06 甲 40 24 16 true');
    expect(board(busy, [down('4.5')])[1]).toBe('2026-04-06 甲 40 31 9 true');
    expect(loadOf(busy, [down('8')], APRIL, plain)[1].equipment).toEqual(['3 号加工中心']);
    expect(board(busy, [{ ...down('8'), team: '乙' }])[1]).toBe('2026-04-06 甲 40 40 0 false');
  });
});
