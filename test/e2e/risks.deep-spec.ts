import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { deskOf } from '../support/desk.js';
import { REVIEWED } from '../support/stretches.js';

const PROCESSES = '/api/processes/risks';

let company: Company;
let order: string;
beforeAll(async () => {
  company = await openCompany();
  order = await company.enter();
  await company.bring(order, ...REVIEWED);
}, 60_000);
afterAll(() => company?.close());

const { get, send } = deskOf(() => company, 'risks');
const DONE = [200, []];

describe('a risk that the review of an order found', () => {
  it('stands in the register, is assessed and treated, and is closed', async () => {
    const { items } = await get('clerk', `${PROCESSES}?about=${order}`);
    // The quotation names one, quality's review another.
    expect(new Set(each(items as object[], 'no'))).toEqual(new Set([`RK-${order}-1`, `RK-${order}-2`]));
    const no = `RK-${order}-2`;
    const found = await get('quality', `${PROCESSES}/${no}`);
    expect(found).toMatchObject({ state: 'identified', facts: { identified: { order } } });
    expect(each((await get('clerk', `/api/orders/${order}`)).related, 'no')).toContain(no);
    const keeper = found.facts.office as string;
    // The review said what is done about it: nobody is waited for.
    const { items: waiting } = await get(keeper, '/api/inbox?limit=200');
    expect(each(waiting as object[], 'process')).not.toContain(no);

    const person = (await get('engineering', '/api/auth/me')).person.id as string;
    const treatment = { countermeasure: '签订保密协议', office: 'engineering', person, dueOn: '2027-03-20' };
    const assessment = { likelihood: 4, impact: 4, assessment: '图纸外发' };
    expect(await send(keeper, no, 'office.treat-risk', treatment)).toEqual([409, ['RK-01']]);
    expect(await send('production', no, 'office.assess-risk', assessment)).toEqual([403, []]);
    expect(await send(keeper, no, 'office.assess-risk', { ...assessment, impact: 6 })).toEqual([422, []]);
    expect(await send(keeper, no, 'office.assess-risk', assessment)).toEqual(DONE);
    expect(await send(keeper, no, 'office.close-risk', { result: '已消除' })).toEqual([409, ['RK-02']]);
    expect(await send(keeper, no, 'office.treat-risk', treatment)).toEqual(DONE);
    expect(await get('engineering', `/api/processes/actions/AI-${no}-1`)).toMatchObject({
      state: 'assigned',
      facts: { content: '签订保密协议', person },
    });
    expect(await send(keeper, no, 'office.close-risk', { result: '协议已签' })).toEqual(DONE);
    expect(await get('auditor', `${PROCESSES}/${no}/verify`)).toMatchObject({ verified: true });
  });

  it('that anybody knows of may be accepted by the leader, with his reason', async () => {
    const market = await company.member('market');
    const data = { kind: 'market', text: '同行降价' };
    const entered = await market.post(PROCESSES, { type: 'any.identify-risk', data });
    expect(entered.status).toBe(201);
    const no = entered.body.no as string;
    const { items: waiting } = await get('market', '/api/inbox?limit=200');
    expect(oneWith(waiting, 'process', no)).toMatchObject({ event: 'office.assess-risk', label: '评估风险' });
    const assessment = { likelihood: 1, impact: 2, assessment: '份额小' };
    expect(await send('market', no, 'office.assess-risk', assessment)).toEqual(DONE);
    expect(await send('market', no, 'management.accept-risk', {}, '份额小')).toEqual([403, []]);
    expect(await send('manager', no, 'management.accept-risk')).toEqual([422, []]);
    expect(await send('manager', no, 'management.accept-risk', {}, '份额小')).toEqual(DONE);
    expect(await get('market', `${PROCESSES}/${no}`)).toMatchObject({ state: 'accepted' });
  });
});
