import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { REVIEWED } from '../support/stretches.js';
import { misfits } from '../support/fits.js';

let company: Company;
let document: Answer['body'];
beforeAll(async () => {
  company = await openCompany();
  ({ body: document } = await company.ask('GET', '/api/openapi.json'));
}, 120_000);
afterAll(() => company?.close());

type Operation = Readonly<{
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
  parameters?: ({ name: string; in: string } | Reference)[];
}>;

type Reference = Readonly<{ $ref: string }>;

/** What a reference of the document stands for; anything else is itself. */
const resolved = <Part>(part: Part | Reference): Part => {
  if (typeof part !== 'object' || part === null || !('$ref' in part)) return part;
  return part.$ref
    .split('/')
    .slice(1)
    .reduce((found, name) => found[name], document) as Part;
};

const operations = (): [string, Operation][] =>
  Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  );

/** What the document says of a JSON answer. */
const schemaOf = (route: string, status: number): object => {
  const [method, path] = route.split(' ');
  return document.paths[path][method.toLowerCase()].responses[String(status)].content['application/json'].schema;
};

describe('the documentation', () => {
  it('is OpenAPI 3.1, and every operation has a name of its own', () => {
    expect(document.openapi).toBe('3.1.0');
    const names = operations().map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives every successful answer a schema, unless it is empty', () => {
    const bare = operations().filter(([, { responses }]) =>
      Object.entries(responses).some(([status, { content }]) => /^20[01]$/.test(status) && content === undefined),
    );
    expect(bare.map(([route]) => route)).toEqual([]);
  });

  it('names every parameter of every path', () => {
    const unnamed = operations().filter(([route, { parameters = [] }]) =>
      [...route.matchAll(/\{(\w+)\}/g)].some(
        ([, name]) => !parameters.map(resolved).some((one) => one.in === 'path' && one.name === name),
      ),
    );
    expect(unnamed.map(([route]) => route)).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(names.filter(([, part, name]) => !(name in document.components[part])).map(([text]) => text)).toEqual([]);
  });

  it('tells the events of an order apart by their type, each with an example', () => {
    const { content } = resolved<Answer['body']>(document.paths['/api/orders/{no}/events'].post.requestBody);
    const body = content['application/json'];
    const schema = resolved<Answer['body']>(body.schema);
    expect(schema.discriminator.propertyName).toBe('type');
    expect(schema.oneOf.length).toBeGreaterThan(70);
    expect(body.examples['sales.review'].value.data.verdict).toBe('approve');
  });

  it('has pages for people', async () => {
    const page = await company.ask('GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect((await company.ask('GET', '/api/docs/swagger-ui-bundle.js')).status).toBe(200);
  });
});

describe('an answer is what the documentation says', () => {
  const asked: [string, string, string][] = [
    ['GET /api/orders', '/api/orders', 'clerk'],
    ['GET /api/orders', '/api/orders', 'production'],
    ['GET /api/orders/{no}', '/api/orders/{no}', 'clerk'],
    ['GET /api/orders/{no}', '/api/orders/{no}', 'production'],
    ['GET /api/orders/{no}/next', '/api/orders/{no}/next', 'clerk'],
    ['GET /api/orders/{no}/history', '/api/orders/{no}/history', 'quality'],
    ['GET /api/orders/{no}/verify', '/api/orders/{no}/verify', 'clerk'],
    ['GET /api/orders/{no}/at/{seq}', '/api/orders/{no}/at/3', 'production'],
    ['GET /api/orders/{no}/trace', '/api/orders/{no}/trace', 'clerk'],
    ['GET /api/processes/{kind}/{no}/at/{seq}', '/api/processes/purchase-requisitions/{pr}/at/1', 'procurement'],
    ['GET /api/orders/{no}/path', '/api/orders/{no}/path?to=delivered', 'clerk'],
    ['GET /api/processes/{kind}', '/api/processes/purchase-requisitions', 'procurement'],
    ['GET /api/processes/{kind}/entries', '/api/processes/purchase-requisitions/entries', 'procurement'],
    ['GET /api/processes/{kind}/{no}', '/api/processes/purchase-requisitions/{pr}', 'procurement'],
    ['GET /api/inbox', '/api/inbox', 'clerk'],
    ['GET /api/notices', '/api/notices', 'sales'],
    ['GET /api/waiting', '/api/waiting?of=all', 'sales'],
    ['GET /api/processes/{kind}/{no}/urgings', '/api/processes/orders/{no}/urgings', 'sales'],
    ['GET /api/machines', '/api/machines', 'clerk'],
    ['GET /api/machines/{id}', '/api/machines/orders', 'clerk'],
    ['GET /api/machines/{id}/versions', '/api/machines/orders/versions', 'clerk'],
    ['GET /api/machines/{id}/versions/{version}', '/api/machines/orders/versions/1', 'clerk'],
    ['GET /api/machines/{id}/migrations', '/api/machines/orders/migrations', 'clerk'],
    ['GET /api/orders/{no}/migration', '/api/orders/{no}/migration', 'clerk'],
    ['GET /api/rules', '/api/rules', 'clerk'],
    ['GET /api/rules/{id}', '/api/rules/RV-07', 'clerk'],
    ['GET /health/live', '/health/live', 'clerk'],
    ['GET /health/ready', '/health/ready', 'clerk'],
  ];
  let no: string;
  let requisition: string;

  beforeAll(async () => {
    no = await company.enter();
    await company.bring(no, ...REVIEWED, 'clerk.issue-order', 'production.submit-plan', 'logistics.submit-plan');
    const production = await company.member('production');
    const form = requisitionExamples['requester.submit'];
    const begun = await production.post('/api/processes/purchase-requisitions', { ...form, order: no });
    requisition = begun.body.no;
  });

  it.each(asked)('%s %s for %s', async (route, path, username) => {
    const member = await company.member(username);
    const answer = await member.get(path.replace('{no}', no).replace('{pr}', requisition));
    expect(answer.status).toBe(200);
    expect(misfits(document, schemaOf(route, 200) as Record<string, unknown>, answer.body)).toEqual([]);
  });

  it('of a preview, of an event, of a refusal', async () => {
    const clerk = await company.member('clerk');
    const { version } = (await clerk.get(`/api/orders/${no}`)).body;
    const event = { type: 'clerk.approve-production-plan', seen: version };
    const preview = await clerk.post(`/api/orders/${no}/preview`, event);
    expect(misfits(document, schemaOf('POST /api/orders/{no}/preview', 200) as never, preview.body)).toEqual([]);
    const taken = await clerk.post(`/api/orders/${no}/events`, event);
    expect(misfits(document, schemaOf('POST /api/orders/{no}/events', 200) as never, taken.body)).toEqual([]);
    const refused = await clerk.post(`/api/orders/${no}/events`, { type: 'clerk.release' });
    expect(refused.status).toBe(409);
    expect(misfits(document, { $ref: '#/components/schemas/Problem' }, refused.body)).toEqual([]);
  });
});
