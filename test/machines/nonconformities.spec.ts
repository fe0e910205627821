import { findings } from '../../machines/check.js';
import { nonconformity } from '../../machines/nonconformities/nonconformity.process.js';
import type { NonconformityData } from '../../machines/nonconformities/nonconformity.schema.js';
import type { NonconformityFacts } from '../../machines/nonconformities/nonconformity.types.js';
import { order } from '../../machines/order/order.process.js';
import { Story } from './story.js';

/** Zhao and Qian inspect, Gao makes, Lin buys. */
const zhao = { by: 'zhao', office: 'quality' };
const qian = { by: 'qian', office: 'quality' };
const gao = { by: 'gao', office: 'production' };

const FOUND: NonconformityData['quality.open'] = { source: 'in-process', item: '磨削', finding: '端面跳动超差' };
const CAUSE: NonconformityData['production.analyse'] = { cause: '修整间隔过长', causeClass: 'method', method: '5why' };
const PLAN = { corrective: '返磨', preventive: '每 20 件修整一次', dueOn: '2026-03-20' };

const found = (more: Partial<NonconformityData['quality.open']> = {}) =>
  Story.of<NonconformityFacts, NonconformityData>(nonconformity, 'NC-000001').when(
    'quality.open',
    { ...FOUND, ...more },
    zhao,
  );
const analysed = () => found().when('production.analyse', CAUSE, gao);
const planned = () => analysed().when('production.plan-action', PLAN, gao);
const accepted = () => planned().when('quality.accept-plan', {}, zhao);
const rectified = () => accepted().when('production.report-rectified', { result: '返磨后合格' }, gao);
const verified = () => rectified().when('quality.verify', { evidence: '复检合格' }, zhao);
const prevented = () => verified().when('production.report-prevention', { prevention: '作业指导书已更新' }, gao);

describe('a nonconformity', () => {
  it('is drawn soundly and goes from found to closed', () => {
    expect(findings(nonconformity)).toEqual([]);
    found().thenItIs('found', { prevention: 'none' }).thenItWaitsFor('production.analyse');
    analysed().thenItIs('analysed').thenItWaitsFor('production.plan-action');
    planned().thenItIs('corrective-action', { prevention: 'planned' }).thenItWaitsFor('quality.accept-plan');
    accepted().thenItWaitsFor('production.report-rectified');
    rectified().thenItIs('rectified').thenItWaitsFor('quality.verify');
    verified().thenItIs('verified').thenItWaitsFor('production.report-prevention');
    prevented().thenItIs('verified', { prevention: 'carried-out' }).thenItWaitsFor('quality.close');
    prevented().when('quality.close', {}, qian).thenItIs('closed');
  });

  it('belongs to production unless quality names another office', () => {
    const { sender } = nonconformity.events['production.analyse'];
    const of = (facts: NonconformityFacts) => typeof sender === 'function' && sender(facts);
    expect(of(found().facts)).toBe('production');
    expect(of(found({ office: 'procurement' }).facts)).toBe('procurement');
    expect(of(found().when('quality.assign-nonconformity', { office: 'logistics' }, zhao).facts)).toBe('logistics');
  });

  it('waits for a better plan once quality has sent one back', () => {
    const back = planned().when('quality.return-plan', {}, { ...zhao, reason: '没有预防措施' });
    back.thenItIs('corrective-action').thenItWaitsFor('production.plan-action');
    back.when('production.plan-action', PLAN, gao).thenItWaitsFor('quality.accept-plan');
    // Another plan than the one that was accepted is accepted anew.
    accepted().when('production.plan-action', PLAN, gao).thenItWaitsFor('quality.accept-plan');
  });

  it('that was not rectified after all goes back', () => {
    const back = rectified().when('quality.reject-verification', {}, { ...zhao, reason: '仍有两件超差' });
    back.thenItIs('corrective-action').thenItWaitsFor('production.report-rectified');
    expect(back.facts.rectified).toBeNull();
  });

  it('that was none is dismissed, as long as nothing is planned', () => {
    found()
      .when('quality.dismiss', {}, { ...zhao, reason: '量具误差' })
      .thenItIs('dismissed');
    analysed()
      .when('quality.dismiss', {}, { ...zhao, reason: '量具误差' })
      .thenItIs('dismissed');
    planned()
      .when('quality.dismiss', {}, { ...zhao, reason: '量具误差' })
      .thenItDoesNotTakeThat();
  });
});

describe('NC-01: quality verifies, never who rectified', () => {
  it('whoever reported it rectified, or stood behind that, does not verify', () => {
    const evidence = { evidence: '复检合格' };
    const own = { by: 'gao', office: 'quality' };
    rectified().when('quality.verify', evidence, own).thenRefusedBecause('NC-01');
    rectified()
      .when('quality.verify', evidence, { by: 'qian', onBehalfOf: 'gao', office: 'quality' })
      .thenRefusedBecause('NC-01');
    rectified().when('quality.verify', evidence, qian).thenItIs('verified');
  });
});

describe('NC-02: cause before action, prevention before closing', () => {
  it('nothing is planned while the cause is not known: the chart asks for it, and so does the rule', () => {
    found().when('production.plan-action', PLAN, gao).thenItDoesNotTakeThat();
    const blank = found().facts;
    const event = { ...gao, type: 'production.plan-action', data: PLAN };
    const envelope = { onBehalfOf: null, occurredAt: '', at: '2026-03-02', reason: null, observed: {} };
    const policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
    const judged = nonconformity.rules.judge(['NC-02'], blank, { ...event, ...envelope, policy } as never);
    expect(judged).toMatchObject([{ rule: 'NC-02', met: false, missing: ['cause'] }]);
  });

  it('it is not closed before prevention is carried out', () => {
    verified().when('quality.close', {}, zhao).thenRefusedBecause('NC-02');
    prevented().when('quality.close', {}, zhao).thenItIs('closed');
  });
});

describe('NC-03: quality accepts the plan before it counts as carried out', () => {
  it('neither that it is rectified nor that it is prevented is reported before', () => {
    const rectifying = { result: '返磨后合格' };
    const preventing = { prevention: '作业指导书已更新' };
    planned().when('production.report-rectified', rectifying, gao).thenRefusedBecause('NC-03');
    planned().when('production.report-prevention', preventing, gao).thenRefusedBecause('NC-03');
    accepted().when('production.report-rectified', rectifying, gao).thenItIs('rectified');
    accepted().when('production.report-prevention', preventing, gao).thenItIs('corrective-action');
  });
});

describe('what inspections of an order find', () => {
  const followUps = (type: string, data: object, facts: object, before: object | null = null) =>
    order.followUps(
      before as never,
      { ...zhao, onBehalfOf: null, at: '', occurredAt: '', reason: null, observed: {}, type, data },
      {
        no: 'SO-000001',
        closing: null,
        batches: [],
        risks: [],
        entry: { lines: [{ description: '转台' }] },
        ...facts,
      } as never,
    );

  it('opens one nonconformity each, numbered within the order', () => {
    const lots = [
      { item: '轴承', quantity: '20', report: 'IQC-7' },
      { item: '油封', quantity: '5', report: 'IQC-7' },
    ];
    expect(followUps('quality.fail-incoming', { lots }, {}, { incoming: [] })).toEqual([
      {
        start: 'nonconformities',
        id: 'NC-SO-000001-IQC1',
        event: {
          type: 'inspection.open-nonconformity',
          data: {
            source: 'incoming',
            order: 'SO-000001',
            item: '轴承、油封',
            finding: '轴承、油封',
            report: 'IQC-7',
            quantity: '25',
            office: 'procurement',
          },
        },
      },
    ]);
    const failing = { process: '磨削', key: true, result: 'fail', inspector: '赵' };
    const inProcess = [failing, { ...failing, result: 'pass' }, failing];
    expect(followUps('quality.record-in-process', failing, { inProcess })).toMatchObject([
      { id: 'NC-SO-000001-IPQC2', event: { data: { source: 'in-process', item: '磨削' } } },
    ]);
    const items = [
      { item: '噪声', result: 'fail' },
      { item: '外观', result: 'pass' },
    ];
    const final = { items, disposition: 'rework', lines: [{ line: 1, rejected: '2' }] };
    expect(followUps('quality.fail-final', final, { failedInspections: [{}] })).toMatchObject([
      { id: 'NC-SO-000001-FQC1', event: { data: { source: 'final', item: '转台', finding: '噪声', quantity: '2' } } },
    ]);
  });

  it('opens none where it passed', () => {
    const passed = { process: '磨削', key: true, result: 'pass', inspector: '赵' };
    expect(followUps('quality.record-in-process', passed, { inProcess: [passed] })).toEqual([]);
  });
});
