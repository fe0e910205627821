import type { RequisitionFacts } from '../../machines/purchase-requisition/requisition.types.js';
import { TransitionRefusedError } from '../../src/engine/errors.js';
import { requisitionSums } from '../../src/departments/procurement/requisition-sums.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

let company: Company;

beforeEach(async () => {
  company = await openCompany();
}, 60_000);
afterEach(() => company.close());

const REVIEW = { ...requisitionExamples['procurement.review'], important: false };

interface Asked {
  amount: string;
  item?: string;
  by?: string;
  department?: string;
  currency?: string;
  order?: string;
}

/** Somebody hands in a form for one thing. */
async function ask({ amount, item = '轴承', by = 'production', department, currency = 'CNY', order }: Asked) {
  const [usual] = requisitionExamples['requester.submit'].items ?? [];
  const data = {
    department: department ?? by.split('-')[0],
    currency,
    items: [{ ...usual, item, amount, important: false }],
    ...(order === undefined ? {} : { order }),
  };
  const person = await company.person(by);
  const start = { start: 'purchase-requisitions' };
  return (await company.door.send({ person }, start, { type: 'requester.submit', data })).process.id;
}

/** Why the leader has to approve, once it is signed and reviewed; empty where he has not. */
async function reasons(no: string): Promise<readonly string[]> {
  const { rows } = await company.owner.query<{ facts: RequisitionFacts }>(
    'SELECT facts::jsonb || facts_since::jsonb AS facts FROM process WHERE id = $1',
    [no],
  );
  await company.requisition(no, 'department.sign', {}, `${rows[0].facts.department}-head`);
  await company.requisition(no, 'procurement.review', REVIEW, 'procurement');
  const after = await company.owner.query<{ facts: RequisitionFacts }>(
    'SELECT facts::jsonb || facts_since::jsonb AS facts FROM process WHERE id = $1',
    [no],
  );
  return after.rows[0].facts.leader?.reasons ?? [];
}

async function decide(thresholds: Record<string, string>): Promise<void> {
  const by = await company.person('management');
  await company.owner.query(
    `INSERT INTO policy_version (version, effective_from, levels, thresholds, deadlines, reason, created_by, agreed_by)
     SELECT version + 1, clock_timestamp(), levels, thresholds || $1::jsonb, deadlines, '汇率', $2, $3
     FROM policy_version ORDER BY version DESC LIMIT 1`,
    [JSON.stringify(thresholds), by, await company.person('management-2')],
  );
}

const refusal = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof TransitionRefusedError)) throw error;
      return error.unmet.map(({ rule, missing }) => [rule, ...missing]);
    },
  );

describe('a purchase of 60,000', () => {
  it('split over two people of one department is the department’s', async () => {
    expect(await reasons(await ask({ amount: '30000.00', item: '轴承' }))).toEqual([]);
    expect(await reasons(await ask({ amount: '30000.00', item: '导轨', by: 'production-2' }))).toEqual([
      'accumulated-department',
    ]);
  });

  it('split over two departments is found by its item, however it is spelled', async () => {
    await ask({ amount: '30000.00', item: '滚子轴承 RB-25025', by: 'production' });
    expect(await reasons(await ask({ amount: '30000.00', item: '导轨', by: 'quality' }))).toEqual([]);
    expect(await reasons(await ask({ amount: '19999.99', item: 'ＲＢ25025', by: 'engineering' }))).toEqual([]);
    expect(await reasons(await ask({ amount: '20000.00', item: '滚子轴承ｒｂ25025', by: 'engineering-2' }))).toEqual([
      'accumulated-item',
    ]);
  });

  it('split over an order’s departments is the order’s; what two orders need is their departments’', async () => {
    const [one, other] = [(await company.enter()).process.id, (await company.enter()).process.id];
    await ask({ amount: '30000.00', item: '电机', by: 'production', order: one });
    expect(await reasons(await ask({ amount: '30000.00', item: '丝杠', by: 'quality', order: one }))).toEqual([
      'accumulated-order',
    ]);
    expect(await reasons(await ask({ amount: '25000.00', item: '油漆', by: 'engineering', order: other }))).toEqual([]);
    expect(await reasons(await ask({ amount: '25000.00', item: '电机', by: 'engineering-2', order: one }))).toEqual([
      'accumulated-department',
      'accumulated-item',
      'accumulated-order',
    ]);
  });

  it('split over two currencies is added up in the company’s, by the rate of the day', async () => {
    await decide({ 'currency.rates': 'USD 7.0 2026-11-27' });
    await ask({ amount: '30000.00' });
    expect(await reasons(await ask({ amount: '2857.15', currency: 'USD' }))).toEqual([
      'accumulated',
      'accumulated-department',
      'accumulated-item',
    ]);
    const { rows } = await company.owner.query(
      `SELECT observed - 'seen' AS observed FROM process_event WHERE type = 'procurement.review'`,
    );
    expect(rows).toEqual([
      {
        observed: {
          'requester-sum': '50000.05',
          'department-sum': '50000.05',
          'item-sum': '50000.05',
          'window-days': '30',
        },
      },
    ]);
  });

  it('stays with the department where it is one cent below, whichever way it is added up', async () => {
    await decide({ 'currency.rates': 'USD 7.0 2026-11-27' });
    await ask({ amount: '30000.00' });
    expect(await reasons(await ask({ amount: '19999.99' }))).toEqual([]);
  });
});

describe('the window', () => {
  it('is of requester, department and item; of an order everything counts, however long ago', async () => {
    const order = (await company.enter()).process.id;
    await ask({ amount: '30000.00', item: '电机', order });
    const process = await ask({ amount: '20000.00', item: '电机', order });
    const { rows } = await company.owner.query<{ facts: RequisitionFacts }>(
      'SELECT facts::jsonb || facts_since::jsonb AS facts FROM process WHERE id = $1',
      [process],
    );
    const policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
    const at = (days: number) =>
      requisitionSums(company.owner, {
        process,
        facts: rows[0].facts,
        data: {},
        now: new Date(Date.now() + days * 86_400_000).toISOString(),
        policy,
      });
    const all = { 'requester-sum': '50000', 'department-sum': '50000', 'item-sum': '50000', 'order-sum': '50000' };
    expect(await at(29)).toEqual({ ...all, 'window-days': '30' });
    const own = { 'requester-sum': '20000', 'department-sum': '20000', 'item-sum': '20000' };
    expect(await at(31)).toEqual({ ...all, ...own, 'window-days': '30' });
  });
});

describe('a currency without a rate', () => {
  it('is refused at its field, and what was asked for in it before waits for its rate', async () => {
    expect(await refusal(ask({ amount: '100.00', currency: 'EUR' }))).toEqual([['PQ-12', 'currency']]);
    await decide({ 'currency.rates': 'EUR 8.2 2026-11-27' });
    await ask({ amount: '100.00', currency: 'EUR' });
    await decide({ 'currency.rates': 'none' });
    const no = await ask({ amount: '100.00' });
    expect(await refusal(reasons(no))).toEqual([['PQ-12', 'EUR']]);
    await decide({ 'currency.rates': 'EUR 8.3 2026-11-28' });
    await company.requisition(no, 'procurement.review', REVIEW, 'procurement');
  });

  it('does not count what was withdrawn in it', async () => {
    await decide({ 'currency.rates': 'EUR 8.2 2026-11-27' });
    const withdrawn = await ask({ amount: '9000.00', currency: 'EUR' });
    await company.requisition(withdrawn, 'requester.withdraw', {});
    await decide({ 'currency.rates': 'none' });
    expect(await reasons(await ask({ amount: '100.00' }))).toEqual([]);
  });
});

it('is replayed without asking anybody', async () => {
  await ask({ amount: '30000.00' });
  const no = await ask({ amount: '30000.00' });
  await reasons(no);
  expect(await company.verifier.verify(no)).toMatchObject({ verified: true });
});
