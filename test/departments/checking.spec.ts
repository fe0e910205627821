import { InspectionResult } from '../../src/departments/quality/inspection-result.entity.js';
import { Inspection } from '../../src/departments/quality/inspection.entity.js';
import { Nonconformity } from '../../src/departments/quality/nonconformity.entity.js';
import { QualityProjection } from '../../src/departments/quality/quality.projection.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowsAfter, transitionsOf } from './transitions.js';

const quality = new QualityProjection();

describe('what is to be inspected', () => {
  const inspections = (point: Point, changes?: Changes) =>
    rowsAfter(
      Inspection,
      ({ kind, no }) => `${kind} ${no}`,
      transitionsOf(orderAt(point, changes)).flatMap((moved) => quality.keepInspections(moved)),
    ).map(({ kind, item, status, open, dueOn }) => ({ kind, item, status, open, dueOn }));

  it('is the bought material first, when it is to come', () => {
    expect(inspections('planned')).toEqual([
      { kind: 'incoming', item: 'worm wheel', status: 'waiting', open: true, dueOn: '2026-04-15' },
      { kind: 'incoming', item: 'bearing', status: 'waiting', open: true, dueOn: '2026-04-15' },
    ]);
  });

  it('is the key process while it is made, then the product', () => {
    expect(inspections('producing').slice(2)).toEqual([
      { kind: 'in-process', item: 'tooth profile', status: 'waiting', open: true, dueOn: '2026-06-30' },
    ]);
    expect(inspections('finished').slice(2)).toEqual([
      { kind: 'in-process', item: 'tooth profile', status: 'passed', open: false, dueOn: '2026-06-30' },
      { kind: 'final', item: 'final', status: 'waiting', open: true, dueOn: '2026-06-30' },
    ]);
    expect(inspections('inspected').slice(3)).toEqual([
      { kind: 'final', item: 'final', status: 'passed', open: false, dueOn: '2026-06-30' },
    ]);
  });

  it('goes by the latest record of a process', () => {
    const failed = { type: 'quality.record-in-process', data: { result: 'fail' } } as const;
    expect(inspections('producing', { and: ['quality.record-in-process', failed] })[2]).toMatchObject({
      status: 'failed',
      open: true,
    });
    expect(inspections('producing', { and: [failed, 'quality.record-in-process'] })[2]).toMatchObject({
      status: 'passed',
      open: false,
    });
  });

  it('waits for the rework after the product failed', () => {
    const failed = inspections('finished', { and: ['quality.fail-final'] });
    expect(failed[3]).toMatchObject({ kind: 'final', status: 'failed', open: false });
    const reworked = inspections('finished', { and: ['quality.fail-final', 'production.finish-rework'] });
    expect(reworked[3]).toMatchObject({ kind: 'final', status: 'waiting', open: true });
  });
});

describe('nonconformities', () => {
  const found = (point: Point, changes?: Changes) =>
    rowsAfter(
      Nonconformity,
      ({ source, no }) => `${source} ${no}`,
      transitionsOf(orderAt(point, changes)).flatMap((moved) => quality.keepNonconformities(moved)),
    );

  it('of material are open until enough of it has passed', () => {
    const lots = [{ item: 'bearing', quantity: '40', report: 'QI-9' }];
    const failed = { type: 'quality.fail-incoming', data: { lots } } as const;
    expect(found('planned', { and: [failed] })).toEqual([
      {
        orderNo: 'SO-000001',
        source: 'incoming',
        no: 1,
        items: ['bearing'],
        disposition: null,
        measures: null,
        open: true,
        foundBy: 'quality-1',
        foundAt: '2026-03-10T08:13:00.000Z',
      },
    ]);
    expect(found('planned', { and: [failed, 'quality.pass-incoming'] })).toMatchObject([{ open: false }]);
  });

  it('of the product are counted by rounds, with what was done', () => {
    const twice = { and: ['quality.fail-final', 'production.finish-rework', 'quality.fail-final'] } as const;
    expect(found('finished', { and: [...twice.and] })).toEqual([
      {
        orderNo: 'SO-000001',
        source: 'final',
        no: 1,
        items: ['noise'],
        disposition: 'rework',
        measures: 'bearings replaced',
        open: false,
        foundBy: 'quality-1',
        foundAt: '2026-05-06T08:04:00.000Z',
      },
      {
        orderNo: 'SO-000001',
        source: 'final',
        no: 2,
        items: ['noise'],
        disposition: 'rework',
        measures: null,
        open: true,
        foundBy: 'quality-1',
        foundAt: '2026-05-06T08:06:00.000Z',
      },
    ]);
  });

  it('are the customer’s when he sends the product back', () => {
    expect(found('accepted', { and: ['sales.return-for-rework'] })).toMatchObject([
      { source: 'customer', no: 1, items: [], disposition: 'rework', open: true },
    ]);
  });

  it('are not open any more on an order that is given up', () => {
    expect(found('finished', { and: ['quality.fail-final', 'management.cancel'] })).toMatchObject([{ open: false }]);
  });
});

describe('inspection results', () => {
  it('stay as they were found, round after round', () => {
    const story = orderAt('finished', {
      and: ['quality.fail-final', 'production.finish-rework', 'quality.pass-final'],
    });
    const writes = transitionsOf(story).flatMap((moved) => quality.noteResults(moved));
    const results = rowsAfter(InspectionResult, ({ seq, no }) => `${seq} ${no}`, writes);
    expect(
      results.map(({ seq, kind, item, result, passed, rejected }) => ({ seq, kind, item, result, passed, rejected })),
    ).toEqual([
      { seq: 21, kind: 'incoming', item: 'worm wheel', result: 'pass', passed: '10', rejected: null },
      { seq: 21, kind: 'incoming', item: 'bearing', result: 'pass', passed: '40', rejected: null },
      { seq: 28, kind: 'in-process', item: 'tooth profile', result: 'pass', passed: null, rejected: null },
      { seq: 30, kind: 'final', item: 'line 1', result: 'fail', passed: null, rejected: '2' },
      { seq: 32, kind: 'final', item: 'line 1', result: 'pass', passed: '10', rejected: '0' },
      { seq: 32, kind: 'final', item: 'line 2', result: 'pass', passed: '4', rejected: '0' },
    ]);
  });
});
