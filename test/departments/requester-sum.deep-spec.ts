import type { RequisitionFacts } from '../../machines/purchase-requisition/requisition.types.js';
import { requesterSum } from '../../src/departments/procurement/requester-sum.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
}, 60_000);
afterEach(() => company.close());

const REVIEW = { ...requisitionExamples['procurement.review'], important: false };

/** Signed and reviewed; answers with what procurement's review came to. */
async function reviewed(no: string): Promise<RequisitionFacts> {
  await company.requisition(no, 'department.sign', {}, 'production-head');
  await company.requisition(no, 'procurement.review', REVIEW, 'procurement');
  return factsOf(no);
}

async function factsOf(no: string): Promise<RequisitionFacts> {
  const { rows } = await company.owner.query<{ facts: RequisitionFacts }>(
    'SELECT facts::jsonb || facts_since::jsonb AS facts FROM process WHERE id = $1',
    [no],
  );
  return rows[0].facts;
}

const policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('what a requester has asked for', () => {
  it('is added up, so that a purchase split in two goes to the leader', async () => {
    expect((await reviewed(await company.ask('30000.00'))).leader).toMatchObject({
      reasons: [],
      requesterSum: '30000',
    });
    const second = await reviewed(await company.ask('20000.00'));
    expect(second).toMatchObject({ milestone: 'awaiting-leader' });
    expect(second.leader).toEqual({
      reasons: ['accumulated', 'accumulated-department', 'accumulated-item'],
      threshold: '50000',
      requesterSum: '50000',
      departmentSum: '50000',
      itemSum: '50000',
      orderSum: '0',
      windowDays: '30',
      currency: 'CNY',
      amount: '20000',
      rate: '1',
      rateOn: '',
    });
  });

  it('does not count what another asked for: that is the department’s', async () => {
    await company.ask('40000.00', { by: 'production-2' });
    expect((await reviewed(await company.ask('20000.00'))).leader).toMatchObject({
      reasons: ['accumulated-department', 'accumulated-item'],
      requesterSum: '20000',
      departmentSum: '60000',
    });
  });

  it('does not count what was withdrawn or rejected', async () => {
    const withdrawn = await company.ask('40000.00');
    await company.requisition(withdrawn, 'requester.withdraw', {});
    const rejected = await company.ask('60000.00');
    await reviewed(rejected);
    await company.requisition(rejected, 'management.reject', {}, 'management');
    expect((await reviewed(await company.ask('20000.00'))).leader).toMatchObject({
      reasons: [],
      requesterSum: '20000',
    });
  });

  it('counts only what was asked for within the window, in version 1', async () => {
    await company.ask('40000.01');
    const process = await company.ask('20000.00');
    const facts = await factsOf(process);
    const asked = async (now: string, windowDays?: string) =>
      requesterSum(company.owner, {
        process,
        facts,
        data: {},
        now,
        policy: { ...policy, thresholds: windowDays === undefined ? {} : { 'requisition.window-days': windowDays } },
      });
    expect(await asked(inDays(29))).toEqual({ 'requester-sum': '60000.01', 'window-days': '30' });
    expect(await asked(inDays(31))).toEqual({ 'requester-sum': '20000', 'window-days': '30' });
    expect(await asked(inDays(31), '31.5')).toEqual({ 'requester-sum': '60000.01', 'window-days': '31.5' });
  });

  it('is kept in the log, so that a replay asks nobody', async () => {
    await company.ask('40000.00');
    const process = await company.ask('20000.00');
    await reviewed(process);
    const { rows } = await company.owner.query(
      `SELECT observed FROM process_event WHERE process_id = $1 AND type = 'procurement.review'`,
      [process],
    );
    expect(rows).toEqual([
      {
        observed: {
          seen: '2',
          'requester-sum': '60000',
          'department-sum': '60000',
          'item-sum': '60000',
          'window-days': '30',
        },
      },
    ]);
    expect(await company.verifier.verify(process)).toMatchObject({ verified: true });
  });
});
