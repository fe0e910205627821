import { EngineeringTask } from '../../src/departments/engineering/engineering-task.entity.js';
import { EngineeringProjection } from '../../src/departments/engineering/engineering.projection.js';
import { MaterialNeed } from '../../src/departments/procurement/material-need.entity.js';
import { ProcurementProjection } from '../../src/departments/procurement/procurement.projection.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowsAfter, transitionsOf } from './transitions.js';

const procurement = new ProcurementProjection();
const engineering = new EngineeringProjection();

describe('what is to be bought', () => {
  const needs = (point: Point, changes?: Changes) =>
    rowsAfter(
      MaterialNeed,
      ({ source, no }) => `${source} ${no}`,
      transitionsOf(orderAt(point, changes)).flatMap((moved) => procurement.keepMaterialNeeds(moved)),
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

  it('stays open until quality has passed all of it, less what it failed later', () => {
    const lots = [
      { item: 'worm wheel', quantity: '10', report: 'QI-1' },
      { item: 'bearing', quantity: '25', report: 'QI-2' },
    ];
    const failed = { type: 'quality.fail-incoming', data: { lots: [{ ...lots[1], quantity: '15' }] } } as const;
    expect(needs('planned', { and: [{ type: 'quality.pass-incoming', data: { lots } }, failed] })).toMatchObject([
      { source: 'shortage' },
      { source: 'plan', item: 'worm wheel', passed: '10', failed: '0', open: false },
      { source: 'plan', item: 'bearing', passed: '10', failed: '15', open: true },
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
      transitionsOf(orderAt(point, changes)).flatMap((moved) => engineering.keepTasks(moved)),
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
