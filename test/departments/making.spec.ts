import { DailyReport } from '../../src/departments/production/daily-report.entity.js';
import { ProductionException } from '../../src/departments/production/exception.entity.js';
import { ProductionJob } from '../../src/departments/production/job.entity.js';
import { ProductionProjection } from '../../src/departments/production/production.projection.js';
import { ProductionTask } from '../../src/departments/production/task.entity.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, rowsAfter, transitionsOf } from './transitions.js';

const production = new ProductionProjection();

describe('the progress board', () => {
  const job = (point: Point, changes?: Changes) =>
    rowOf(ProductionJob, (moved) => production.keepJob(moved), orderAt(point, changes));

  it('opens a job when the plans are in force', () => {
    expect(job('reviewed')).toBeUndefined();
    expect(job('planned')).toEqual({
      orderNo: 'SO-000001',
      status: 'preparing',
      held: false,
      open: true,
      plannedStart: '2026-04-01',
      plannedFinish: '2026-05-10',
      slackDays: 3,
      dueOn: '2026-06-30',
      lines: [
        {
          line: 1,
          productNo: 'GX-100',
          description: 'Gearbox',
          unit: 'pcs',
          ordered: '10',
          produced: '0',
          passed: '0',
          rejected: '0',
        },
        {
          line: 2,
          productNo: 'CP-40',
          description: 'Coupling',
          unit: 'set',
          ordered: '4',
          produced: '0',
          passed: '0',
          rejected: '0',
        },
      ],
      hours: '0',
      lastReportOn: null,
      openExceptions: 0,
      reworkRounds: 0,
      finishedAt: null,
      packages: null,
      labels: null,
      packedAt: null,
    });
  });

  it.each([
    ['producing', {}, 'running'],
    ['producing', { and: ['sales.amend'] }, 'running'],
    ['finished', {}, 'awaiting-inspection'],
    ['finished', { and: ['quality.fail-final'] }, 'rework'],
    ['inspected', {}, 'inspected'],
    ['inspected', { and: ['sales.return-for-rework'] }, 'rework'],
    ['accepted', {}, 'packing'],
    ['accepted', { and: ['production.pack'] }, 'packed'],
    ['delivered', {}, 'delivered'],
    ['producing', { and: [{ type: 'sales.amend', data: { changes: { deliveryDate: '2026-08-01' } } }] }, 'replanning'],
    ['producing', { and: ['management.cancel'] }, 'cancelled'],
  ] as [Point, Changes, string][])('from %s with %j it is %s', (point, changes, status) => {
    expect(job(point, changes)).toMatchObject({ status });
  });

  it('adds up hours, exceptions, rework and packing', () => {
    const trouble: Changes = { and: ['production.raise-exception', 'production.report-progress', 'clerk.hold'] };
    expect(job('producing', trouble)).toMatchObject({
      held: true,
      hours: '16',
      lastReportOn: '2026-05-06',
      openExceptions: 1,
    });
    expect(job('finished', { and: ['quality.fail-final'] })).toMatchObject({ reworkRounds: 1, finishedAt: null });
    expect(job('delivered')).toMatchObject({ packages: 2, labels: 'GX-100, CP-40', open: false });
  });
});

describe('what production keeps beside the board', () => {
  it('has every daily report', () => {
    const story = orderAt('finished');
    const reports = rowsAfter(
      DailyReport,
      ({ no }) => String(no),
      transitionsOf(story).flatMap((moved) => production.keepReports(moved)),
    );
    expect(reports.map(({ no, line, good, hours }) => ({ no, line, good, hours }))).toEqual([
      { no: 1, line: 1, good: '10', hours: '16' },
      { no: 2, line: 2, good: '4', hours: '16' },
    ]);
  });

  it('knows who raised an exception and who closed it', () => {
    const story = orderAt('producing', {
      and: [
        'production.raise-exception',
        { type: 'production.close-exception', data: { id: 'X-1', solution: 'spindle replaced' }, by: 'production-2' },
      ],
    });
    const writes = transitionsOf(story).flatMap((transition) =>
      transition.type === 'production.raise-exception'
        ? production.openException(transition)
        : transition.type === 'production.close-exception'
          ? production.closeException(transition)
          : [],
    );
    expect(rowsAfter(ProductionException, ({ no }) => String(no), writes)).toEqual([
      {
        orderNo: 'SO-000001',
        no: 1,
        exceptionId: 'X-1',
        kind: 'delay',
        cause: 'tool broken',
        solution: 'spindle replaced',
        open: false,
        raisedBy: 'production-1',
        raisedAt: '2026-03-10T08:18:00.000Z',
        closedBy: 'production-2',
        closedAt: '2026-03-10T08:19:00.000Z',
      },
    ]);
  });

  it('gives the teams their tasks while the plan is in force and something is left to make', () => {
    expect(rowOf(ProductionTask, (moved) => production.keepTasks(moved), orderAt('planned'))).toEqual({
      orderNo: 'SO-000001',
      no: 1,
      team: 'team A',
      work: 'machining',
      startOn: '2026-04-01',
      finishOn: '2026-04-20',
      open: true,
    });
    expect(rowOf(ProductionTask, (moved) => production.keepTasks(moved), orderAt('finished'))).toMatchObject({
      open: false,
    });
    const moved = { type: 'sales.amend', data: { changes: { deliveryDate: '2026-08-01' } } } as const;
    expect(
      rowOf(ProductionTask, (moved) => production.keepTasks(moved), orderAt('planned', { and: [moved] })),
    ).toBeUndefined();
  });
});
