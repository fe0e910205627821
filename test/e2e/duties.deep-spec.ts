import type { Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// What the product knows stands in the form of a duty; whoever hands it in answers for it.

const KIND = '/api/processes/duties';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const open = async (duty: string): Promise<string> => {
  const operations = await company.member('operations');
  const data = { duty, period: '2099-01', dueOn: '2099-02-03' };
  return (await operations.post(KIND, data)).body.no as string;
};
const form = async (no: string, username: string) => {
  const next = (await (await company.member(username)).get(`${KIND}/${no}/next`)).body;
  const found = (next.events as Untyped[]).find(({ type }) => type === 'office.submit-duty') ?? {};
  return found as { suggested: { figures: object[] }; origins?: string[] };
};
const handIn = async (no: string, username: string, figures: object[]) =>
  (await company.member(username)).post(`${KIND}/${no}/events`, {
    type: 'office.submit-duty',
    data: { text: '一月', figures },
  });

it('comes filled, and what is handed in otherwise has beside it what the product knew', async () => {
  const no = await open('quality-statistics');
  const { suggested, origins } = await form(no, 'quality');
  expect(suggested.figures).toEqual([
    { name: 'inspections', value: '0' },
    { name: 'passed', value: '0' },
    { name: 'failed', value: '0' },
    { name: 'findings', value: '0' },
  ]);
  expect(origins?.[0]).toBe('检验批次：检验记录数（2099-01-01 – 2099-01-31）');
  const others = suggested.figures.slice(1);
  const { status, body } = await handIn(no, 'quality', [{ name: 'inspections', value: '3（外协）' }, ...others]);
  expect([status, body.state]).toEqual([200, 'submitted']);
  expect(body.facts.submitted.suggested).toEqual([
    { name: 'inspections', value: '0', source: 'inspections', from: '2099-01-01', to: '2099-01-31' },
  ]);
  const seen = (await (await company.member('operations')).get(`${KIND}/${no}/verify`)).body;
  expect(seen).toMatchObject({ verified: true });
});

it('has nothing to say of what the product does not know', async () => {
  const { suggested, origins } = await form(await open('patrol'), 'production');
  expect(suggested.figures).toEqual([{ name: 'checked' }, { name: 'findings' }]);
  expect(origins).toBeUndefined();
});

it('shows what customers owe to those who see prices alone, before and after it is handed in', async () => {
  const no = await open('customer-reconciliation');
  expect((await form(no, 'finance')).suggested.figures).toEqual([
    { name: 'receivables', value: '0' },
    { name: 'unmatched', value: '0' },
  ]);
  expect((await form(no, 'production')).suggested.figures).toEqual([{ name: 'receivables' }, { name: 'unmatched' }]);
  await handIn(no, 'finance', [
    { name: 'receivables', value: '东方机械 12800.00 CNY' },
    { name: 'unmatched', value: '0' },
  ]);
  const shown = async (username: string) => (await (await company.member(username)).get(`${KIND}/${no}`)).body;
  const hidden = await shown('production');
  expect(each(hidden.facts.submitted.figures, 'value')).toEqual([undefined, undefined]);
  expect(hidden.redacted).toEqual(['facts.submitted.figures[].value', 'facts.submitted.suggested[].value']);
  expect(JSON.stringify(hidden)).not.toContain('12800');
  expect(each((await shown('sales')).facts.submitted.figures, 'value')).toEqual(['东方机械 12800.00 CNY', '0']);
  const history = (await (await company.member('procurement')).get(`${KIND}/${no}/history`)).body;
  expect(JSON.stringify(history)).not.toContain('12800');
});

it('shows what is agreed with suppliers to those who buy as well', async () => {
  const no = await open('supplier-reconciliation');
  await handIn(no, 'procurement', [
    { name: 'balance', value: '昆山润达 9600 CNY' },
    { name: 'differences', value: '0' },
  ]);
  const values = async (username: string) =>
    each((await (await company.member(username)).get(`${KIND}/${no}`)).body.facts.submitted.figures, 'value');
  expect(await values('procurement')).toEqual(['昆山润达 9600 CNY', '0']);
  expect(await values('finance')).toEqual(['昆山润达 9600 CNY', '0']);
  expect(await values('production')).toEqual([undefined, '0']);
});
