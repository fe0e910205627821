import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { clientOf } from './support/client.js';
import { FORGED_TYPES } from './support/hostile.js';
import { routesOf } from './support/routes.js';
import { openScene, type Scene } from './support/scene.js';
import type { Tables } from './support/tables.js';

let company: Company;
let tables: Tables;
let orderAfter: Scene['orderAfter'];
let leavesNoTrace: Scene['leavesNoTrace'];
let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
  ({ company, tables, orderAfter, leavesNoTrace } = scene);
}, 120_000);
afterAll(() => scene?.close(), 30_000);

describe('what comes with a request', () => {
  const SMUGGLED = [
    'state',
    'value',
    'by',
    'onBehalfOf',
    'approvals',
    'version',
    'revision',
    'seq',
    'office',
    'recordedAt',
  ];

  it.each(SMUGGLED)('says nothing about %s', async (field) => {
    const no = await orderAfter('entry');
    const clerk = await company.member('clerk');
    const data = orderExamples['clerk.confirm-check'];
    const type = 'clerk.confirm-check';
    const bodies: [string, object][] = [
      [`/api/orders/${no}/events`, { type, data, [field]: 'settled' }],
      [`/api/orders/${no}/events`, { type, data: { ...data, [field]: 'settled' } }],
      [`/api/orders/${no}/preview`, { type, data, [field]: 'settled' }],
      ['/api/orders/events', { items: [{ no, type, data, [field]: 'settled' }] }],
      ['/api/orders', { ...orderExamples['sales.enter-order'], [field]: 'settled' }],
      ['/api/order-drafts', { content: {}, [field]: 'settled' }],
    ];
    for (const [path, body] of bodies) {
      const answer = await leavesNoTrace(() => clerk.post(path, body));
      expect({ path, status: answer.status, code: answer.body.code }).toEqual({
        path,
        status: 422,
        code: 'validation',
      });
    }
  });

  it.each(FORGED_TYPES.filter((type) => type !== ''))('is no event of the machine’s own: %s', async (type) => {
    const no = await orderAfter('entry');
    for (const by of ['clerk', 'manager', 'admin']) {
      const member = await company.member(by);
      const answer = await leavesNoTrace(() =>
        member.post(`/api/orders/${no}/events`, { type, data: {}, reason: '试' }),
      );
      expect(answer).toMatchObject({ status: 409, body: { code: 'unknown-event' } });
    }
  });
});

describe('looking', () => {
  it('changes no row, whatever is asked for with it', async () => {
    const no = await orderAfter('the preliminary check');
    const ask = clientOf(company);
    const { token } = await company.member('clerk');
    const reading = routesOf(company.app.getHttpAdapter().getInstance()).filter(
      ({ method, path }) => ['GET', 'HEAD'].includes(method) && !path.endsWith('/stream'),
    );
    expect(reading.length).toBeGreaterThan(40);
    const before = await tables.digests();
    for (const { method, path } of reading) {
      const url = path.replace(':no', no).replace(':kind', 'orders').replace(/:\w+/, '1');
      for (const query of ['', '?type=clerk.hold&reason=x&_method=POST&approve=true']) {
        await ask({ method, url: url + query, token, headers: { 'x-http-method-override': 'POST' } });
      }
    }
    expect(await tables.digests()).toEqual(before);
  }, 60_000);
});
