import pg from 'pg';
import type { Company, Untyped } from '../support/company.js';
import { oneWith, openCompany } from '../support/company.js';
import { REVIEWED } from '../support/stretches.js';

// A rule that was lowered stays marked on every order that it judged, also when it is raised again.

let company: Company;
let owner: pg.Client;
beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
});

/** Lets the lead time of everything scheduled be over, as only the owner of the tables could. */
async function letLeadTimePass(): Promise<void> {
  await owner.query(`
    ALTER TABLE policy_version DISABLE TRIGGER USER;
    UPDATE policy_version SET effective_from = now() - interval '1 second', created_at = now() - interval '2 days'
      WHERE effective_from > now();
    ALTER TABLE policy_version ENABLE TRIGGER USER`);
}

async function decide(levels: Record<string, string>): Promise<void> {
  const manager = await company.member('manager');
  await company.agree(await manager.post('/api/policy', { levels, reason: '试行' }));
}

const lowered = { name: 'levels.RV-05', shipped: 'block', judged: 'warn' };

it('is shown where it judges, on each entry that it judged and on the order, for ever', async () => {
  const clerk = await company.member('clerk');
  const see = async (no: string): Promise<Untyped> => (await clerk.get(`/api/orders/${no}`)).body;
  const marks = async (no: string): Promise<[string, Untyped][]> =>
    ((await clerk.get(`/api/orders/${no}/history`)).body.items as Untyped[]).map(({ type, lowered }) => [
      type,
      lowered,
    ]);
  const markOfNext = async (no: string): Promise<boolean> => {
    const { events } = (await clerk.get(`/api/orders/${no}/next`)).body;
    return oneWith(oneWith(events, 'type', 'sales.pass-review').rules, 'rule', 'RV-05').lowered as boolean;
  };

  const before = await company.enter();
  await company.bring(before, ...REVIEWED);
  await decide({ 'RV-05': 'warn' });
  const during = await company.enter();
  await company.bring(during, 'clerk.confirm-check');
  expect(await markOfNext(during)).toBe(false); // the lead time is not over
  await letLeadTimePass();
  expect(await markOfNext(during)).toBe(true);
  expect((await clerk.get('/api/rules/RV-05')).body).toMatchObject({ level: 'warn', default: 'block', lowered: true });
  await company.bring(during, ...REVIEWED.slice(1));

  await decide({ 'RV-05': 'block' });
  const after = await company.enter();
  await company.bring(after, ...REVIEWED);
  expect((await clerk.get('/api/rules/RV-05')).body).toMatchObject({ level: 'block', lowered: false });

  expect(await see(during)).toMatchObject({ lowered: [lowered] });
  const marked = (await marks(during)).filter(([, values]) => values.length > 0);
  expect(marked).toEqual([['sales.pass-review', [lowered]]]);
  for (const no of [before, after]) {
    expect((await see(no)).lowered).toEqual([]);
    expect((await marks(no)).every(([, values]) => values.length === 0)).toBe(true);
  }
  expect((await clerk.get(`/api/orders/${during}/verify`)).body).toMatchObject({ verified: true });
});
