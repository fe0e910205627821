import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
let no: string;
beforeAll(async () => {
  company = await openCompany();
  no = await company.enter();
  await company.bring(no, 'clerk.confirm-check', 'sales.review', 'production.review');
}, 120_000);
afterAll(() => company?.close());

interface Step {
  seq: number;
  type: string;
  value: { life: unknown };
}

const ask = async (username: string, path: string) => (await company.member(username)).get(`/api/orders/${no}/${path}`);

describe('an order as it stood', () => {
  it('has what was known then, and nothing that came later', async () => {
    const entered = (await ask('clerk', 'at/1')).body;
    expect(entered).toMatchObject({ no, version: 1, state: 'received', value: { life: { received: 'checking' } } });
    expect(entered.reviews).toMatchObject({ sales: null, production: null });
    const reviewed = (await ask('clerk', 'at/3')).body;
    expect(reviewed.reviews).toMatchObject({ sales: { verdict: 'approve' }, production: null });
    expect(reviewed.value.life.received.reviewing).toMatchObject({ sales: 'approved', production: 'pending' });
  });

  it('is with its last entry what it is now', async () => {
    const now = (await (await company.member('clerk')).get(`/api/orders/${no}`)).body;
    const then = (await ask('clerk', 'at/4')).body;
    expect(then.version).toBe(now.version);
    expect(then.value).toEqual(now.value);
    expect(then.reviews).toEqual(now.reviews);
    expect(then.people).toEqual(now.people);
  });

  it('shows nobody more than the order does now', async () => {
    const then = (await ask('production', 'at/1')).body;
    expect(then.amounts).toBeUndefined();
    expect(then.redacted).toContain('lines[].unitPrice');
  });

  it.each(['0', '5', '99999999', 'x', '-1', '1.5', '1e3'])('is not known with the entry %s', async (seq) => {
    const answer = await ask('clerk', `at/${seq}`);
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not-found');
  });

  it('left a trace of where its chart stood with every event', async () => {
    const { steps } = (await ask('quality', 'trace')).body as { steps: Step[] };
    expect(steps.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'sales.enter-order'],
      [2, 'clerk.confirm-check'],
      [3, 'sales.review'],
      [4, 'production.review'],
    ]);
    expect(steps[0]?.value.life).toEqual({ received: 'checking' });
    expect(steps[3]?.value.life).toMatchObject({
      received: { reviewing: { sales: 'approved', production: 'approved' } },
    });
  });
});
