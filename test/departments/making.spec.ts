import { EngineeringTask } from '../../src/departments/engineering/engineering-task.entity.js';
import { EngineeringReactions } from '../../src/departments/engineering/engineering.reactions.js';
import { MaterialNeed } from '../../src/departments/procurement/material-need.entity.js';
import { ProcurementReactions } from '../../src/departments/procurement/procurement.reactions.js';
import { DailyReport } from '../../src/departments/production/daily-report.entity.js';
import { ProductionException } from '../../src/departments/production/exception.entity.js';
import { ProductionJob } from '../../src/departments/production/job.entity.js';
import { ProductionReactions } from '../../src/departments/production/production.reactions.js';
import { ProductionTask } from '../../src/departments/production/task.entity.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, rowsAfter, transitionsOf } from './transitions.js';

const production = new ProductionReactions();
const procurement = new ProcurementReactions();
const engineering = new EngineeringReactions();

describe('the progress board', () => {
  const job = (point: Point, changes?: Changes) => rowOf(ProductionJob, production.keepJob, orderAt(point, changes));

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
      transitionsOf(story).flatMap(production.keepReports),
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
        raisedAt: '2026-03-02T08:25:00.000Z',
        closedBy: 'production-2',
        closedAt: '2026-03-02T08:26:00.000Z',
      },
    ]);
  });

  it('gives the teams their tasks while the plan is in force and something is left to make', () => {
    expect(rowOf(ProductionTask, production.keepTasks, orderAt('planned'))).toEqual({
      orderNo: 'SO-000001',
      no: 1,
      team: 'team A',
      work: 'machining',
      startOn: '2026-04-01',
      finishOn: '2026-04-20',
      open: true,
    });
    expect(rowOf(ProductionTask, production.keepTasks, orderAt('finished'))).toMatchObject({ open: false });
    const moved = { type: 'sales.amend', data: { changes: { deliveryDate: '2026-08-01' } } } as const;
    expect(rowOf(ProductionTask, production.keepTasks, orderAt('planned', { and: [moved] }))).toBeUndefined();
  });
});

describe('what is to be bought', () => {
  const needs = (point: Point, changes?: Changes) =>
    rowsAfter(
      MaterialNeed,
      ({ source, no }) => `${source} ${no}`,
      transitionsOf(orderAt(point, changes)).flatMap(procurement.keepMaterialNeeds),
    ).map(({ source, item, passed, failed, inForce, open }) => ({ source, item, passed, failed, inForce, open }));

  it('is what production found missing, until procurement has planned it', () => {
    expect(needs('reviewed')).toEqual([
      { source: 'shortage', item: 'worm wheel', passed: '0', failed: '0', inForce: true, open: true },
    ]);
    expect(needs('planned')).toEqual([
      { source: 'shortage', item: 'worm wheel', passed: '0', failed: '0', inForce: true, open: false },
      { source: 'plan', item: 'worm wheel', passed: '0', failed: '0', inForce: true, open: true },
      { source: 'plan', item: 'bearing', passed: '0', failed: '0', inForce: true, open: true },
    ]);
  });

  it('stays open until quality has passed all of it', () => {
    const lots = [
      { item: 'worm wheel', quantity: '10', report: 'QI-1' },
      { item: 'bearing', quantity: '25', report: 'QI-2' },
    ];
    const failed = { type: 'quality.fail-incoming', data: { lots: [{ ...lots[1], quantity: '15' }] } } as const;
    expect(needs('planned', { and: [{ type: 'quality.pass-incoming', data: { lots } }, failed] })).toMatchObject([
      { source: 'shortage' },
      { source: 'plan', item: 'worm wheel', passed: '10', failed: '0', open: false },
      { source: 'plan', item: 'bearing', passed: '25', failed: '15', open: true },
    ]);
  });

  it('fills the first of two rows of one material first', () => {
    const row = {
      specification: 'as drawn',
      by: '2026-04-15',
      supplier: 'Ningbo Casting',
      key: false,
      item: 'bearing',
    };
    const items = [
      { ...row, quantity: '20' },
      { ...row, quantity: '20' },
    ];
    const lots = [{ item: 'bearing', quantity: '30', report: 'QI-2' }];
    const changes: Changes = {
      with: { 'procurement.submit-plan': { items } },
      and: [{ type: 'quality.pass-incoming', data: { lots } }],
    };
    expect(needs('planned', changes).slice(1)).toMatchObject([{ open: false }, { open: true }]);
  });

  it('is nothing when production has declared so', () => {
    const changes: Changes = {
      with: { 'production.review': { stock: { sufficient: true, shortages: [] } } },
      and: ['production.declare-no-purchase'],
    };
    expect(needs('reviewed', changes)).toEqual([]);
  });
});

describe("engineering's tasks", () => {
  const tasks = (point: Point, changes?: Changes) =>
    rowsAfter(
      EngineeringTask,
      ({ task }) => task,
      transitionsOf(orderAt(point, changes)).flatMap(engineering.keepTasks),
    ).map(({ task, status, open }) => ({ task, status, open }));

  const PROJECT: Changes = { with: { 'sales.enter-order': { class: 'project', design: true } } };

  it('are none for a standard order', () => {
    expect(tasks('reviewed')).toEqual([]);
  });

  it('come one after the other for a project with a design', () => {
    expect(tasks('checked', PROJECT)).toEqual([
      { task: 'feasibility', status: 'waiting', open: true },
      { task: 'design', status: 'waiting', open: false },
      { task: 'sample', status: 'waiting', open: false },
    ]);
    expect(tasks('reviewed', { ...PROJECT, and: ['engineering.pass-design-review'] })).toEqual([
      { task: 'feasibility', status: 'done', open: false },
      { task: 'design', status: 'done', open: false },
      { task: 'sample', status: 'waiting', open: true },
    ]);
  });

  it('have the sample made again when the customer returns it', () => {
    const and = ['engineering.pass-design-review', 'engineering.submit-sample', 'sales.return-sample'] as const;
    expect(tasks('reviewed', { ...PROJECT, and: [...and] })).toContainEqual({
      task: 'sample',
      status: 'returned',
      open: true,
    });
    expect(tasks('planned', PROJECT)).toContainEqual({ task: 'sample', status: 'done', open: false });
  });
});
