import { meetingStories } from '../../machines/meetings/meeting.demo.js';
import { dayAfter } from '../../src/demo/step.js';
import { demoPersonId } from '../../src/identity/demo-company.js';
import { maintenanceExamples } from '../../machines/maintenance/maintenance.examples.js';
import { salesPlanExamples } from '../../machines/sales-plans/sales-plan.schema.js';
import { stockExamples } from '../../machines/stock-items/stock.schema.js';
import { orderExamples } from '../support/order-examples.js';
import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Company, Untyped } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { PROJECT_STARTED } from '../support/stretches.js';
import { misfits } from '../support/fits.js';
import type { Step } from './support.js';
import { DELIVERED, INSPECTED, PLANNED, REVIEWED, SETTLED, STARTED } from './support.js';

let company: Company;
let document: Untyped;

const example = orderExamples['sales.enter-order'];

beforeAll(async () => {
  company = await openCompany();
  ({ body: document } = await company.ask('GET', '/api/openapi.json'));
  const settled = await company.enter();
  await tell(settled, ...REVIEWED, ...PLANNED, 'quality.fail-incoming', ...STARTED);
  await tell(settled, 'production.raise-exception', 'production.close-exception', ...INSPECTED);
  await tell(settled, 'sales.record-objection', 'sales.close-objection', 'sales.arrange-acceptance');
  await tell(settled, 'sales.present-product', 'sales.record-acceptance', ...DELIVERED, ...SETTLED);
  await tell(settled, 'finance.request-adjustment');
  const project = await company.enter({ ...example, class: 'project', design: true });
  await tell(project, 'clerk.confirm-check', 'sales.submit-contract', 'sales.amend', 'management.request-waiver');
  await (await company.member('market')).post('/api/orders', example);
  await (
    await company.member('production')
  ).post('/api/processes/purchase-requisitions', {
    ...requisitionExamples['requester.submit'],
    order: project,
  });
  await holdMeeting();
  await (
    await company.member('operations')
  ).post('/api/processes/duties', {
    type: 'operations.open-duty',
    data: { duty: 'patrol', period: '1', dueOn: `${YEAR}-12-31` },
  });
  const [drafting, data] = ['procurement.draft-order', purchaseExamples['procurement.draft-order']];
  const buyer = await company.member('procurement');
  await buyer.post('/api/processes/purchase-orders', { type: drafting, data });
  const item = stockExamples['procurement.keep-item'];
  await buyer.post('/api/processes/stock-items', { type: 'procurement.keep-item', data: item });
  await breakDown();
  await openProject();
  const planned = { type: 'sales.draft-sales-plan', data: salesPlanExamples['sales.draft-sales-plan'] };
  await (await company.member('sales')).post('/api/processes/sales-plans', planned);
  const planner = await company.member('production');
  await planner.post('/api/processes/monthly-plans', { month: new Date().toISOString().slice(0, 7) });
}, 120_000);
afterAll(() => company?.close());

/** A project order is opened as a project after its kickoff. */
async function openProject(): Promise<void> {
  const order = await company.enter({ ...example, class: 'project', design: true });
  await company.bring(order, ...PROJECT_STARTED);
  const data = { order, name: '转台项目', tasks: [] };
  await (await company.member('sales')).post('/api/processes/projects', { type: 'sales.open-project', data });
}

/** Equipment is registered, and breaks down. */
async function breakDown(): Promise<void> {
  const maker = await company.member('production');
  const registered = maintenanceExamples['production.register-equipment'];
  const { body } = await maker.post('/api/processes/maintenance', {
    type: 'production.register-equipment',
    data: registered,
  });
  const data = maintenanceExamples['production.report-down'];
  await maker.post(`/api/processes/maintenance/${body.no as string}/events`, { type: 'production.report-down', data });
}

/** A meeting of the demo, as far as its minutes are released. */
async function holdMeeting(): Promise<void> {
  const today = new Date().toISOString();
  const day = (offset: number) => dayAfter(today, offset);
  const scene = { day, month: () => today.slice(0, 7), order: () => undefined, person: demoPersonId };
  const released = meetingStories.find(({ steps }) => steps.at(-1)?.type === 'host.approve-minutes');
  let at = '/api/processes/meetings';
  for (const { by, type, data, reason } of released?.steps ?? []) {
    const member = await company.member(by);
    const seen = at.endsWith('meetings') ? {} : { seen: (await member.get(at)).body.version as number };
    const body = { type, data: data(scene), ...(reason ? { reason } : {}), ...seen };
    const answer = await member.post(at.endsWith('meetings') ? at : `${at}/events`, body);
    if (answer.status >= 300) throw new Error(`${type} was not taken: ${answer.text}`);
    at = `/api/processes/meetings/${answer.body.no as string}`;
  }
}

async function tell(no: string, ...steps: Step[]): Promise<void> {
  for (const step of steps) {
    const { type, with: changes } = typeof step === 'string' ? { type: step, with: {} } : step;
    await company.bring(no, [type, { ...orderExamples[type], ...changes }]);
  }
}

const EVERYBODY = ['clerk', 'sales', 'market', 'legal', 'engineering', 'production', 'procurement', 'quality'];
const OTHERS = ['logistics', 'finance', 'aftersales', 'archive', 'operations', 'hr', 'manager', 'admin', 'auditor'];
const ALL = [...EVERYBODY, ...OTHERS];
/** Whoever sees what customers pay. */
const SEE_PRICES = ['clerk', 'sales', 'market', 'legal', 'finance', 'manager', 'archive', 'auditor'];
const PRICES = ['sales', 'legal', 'finance', 'manager', 'auditor'];
const YEAR = new Date().getUTCFullYear();
const STRETCH = `?from=${YEAR}-01-01&to=${YEAR}-12-31`;

/** Every route of the departments, and who of the demo company may read it. */
const ROUTES: [path: string, readers: string[]][] = [
  ['sales/amendments', PRICES],
  ['sales/objections', PRICES],
  ['sales/prices', SEE_PRICES],
  ['sales/special-requirements', ALL],
  ['sales/projects', ALL],
  ['market/customers', ALL],
  ['market/needs', ALL],
  ['legal/contracts', PRICES],
  ['engineering/tasks', ALL],
  ['production/jobs', ALL],
  ['production/reports', ALL],
  ['production/exceptions', ALL],
  ['production/tasks', ALL],
  ['production/equipment', ALL],
  ['production/equipment-stops', ALL],
  ['production/monthly-plans', ALL],
  ['procurement/material-needs', ALL],
  ['procurement/purchases', ALL],
  ['procurement/to-order', ALL],
  ['procurement/stock', ALL],
  ['procurement/purchase-prices', ['procurement', ...SEE_PRICES]],
  ['procurement/requisitions', ['procurement', 'finance', 'manager', 'auditor']],
  ['quality/inspections', ALL],
  ['quality/results', ALL],
  ['quality/nonconformities', ALL],
  ['logistics/deliveries', ALL],
  ['logistics/shipments', ALL],
  ['finance/receivables', PRICES],
  ['finance/invoices', PRICES],
  ['finance/payments', PRICES],
  ['finance/adjustments', PRICES],
  ['finance/claims', ['clerk', 'finance', 'manager', 'auditor']],
  ['finance/payables', ['procurement', 'finance', 'manager', 'auditor']],
  ['aftersales/files', ['aftersales', 'clerk', 'sales', 'market', 'archive', 'manager', 'auditor']],
  ['archive/files', ALL],
  ['operations/stages', ALL],
  ['operations/warnings', ALL],
  ['operations/meetings', ALL],
  ['operations/resolutions', ALL],
  ['operations/duties', ALL],
  ['management/decisions', PRICES],
  ['clerk/follow-ups', ALL],
];

/** Figures, which are no pages. */
const FIGURES: [path: string, query: string, readers: string[]][] = [
  ['production/load', '?from=2026-03-01&to=2026-05-01', ALL],
  ['quality/figures', STRETCH, ALL],
  ['finance/receivables-by-age', '', ['finance', 'manager', 'auditor']],
  ['finance/payables-by-age', '', ['finance', 'manager', 'auditor']],
  ['operations/duty-figures', STRETCH, ALL],
  ['operations/durations', `?from=${YEAR}-07-01&to=${YEAR}-12-31`, ALL],
  ['sales/plan-progress', '?plan=SP-000001&by=region', PRICES],
  ['sales/plan-orders', '?plan=SP-000001&by=month', PRICES],
  ['hr/event-counts', `${STRETCH}&office=clerk`, ['hr', 'manager', 'auditor']],
  ['hr/indicators', `${STRETCH}&office=hr`, ['hr', 'manager', 'auditor']],
  ['hr/indicator-rows', `${STRETCH}&office=hr&indicator=duties-kept`, ['hr', 'manager', 'auditor']],
];

const schemaOf = (path: string): Record<string, unknown> =>
  document.paths[`/api/departments/${path}`].get.responses['200'].content['application/json'].schema;

// Whether anything is late depends on the day; no purchase is placed here.
const NOTHING_TO_SHOW = ['operations/warnings', 'procurement/purchase-prices', 'finance/payables'];

describe('the lists of the departments', () => {
  it('are all in the table of this test', () => {
    const documented = Object.keys(document.paths as object).filter((path) => path.startsWith('/api/departments/'));
    const told = [...ROUTES, ...FIGURES].map(([path]) => `/api/departments/${path}`);
    expect(documented.sort()).toEqual(told.sort());
  });

  it.each(ROUTES)('%s is read by whom it is for, as the documentation says', async (path, readers) => {
    for (const username of ALL) {
      const answer = await (await company.member(username)).get(`/api/departments/${path}`);
      expect([username, answer.status]).toEqual([username, readers.includes(username) ? 200 : 403]);
      const found = readers.includes(username) ? misfits(document, schemaOf(path), answer.body) : [];
      expect(found).toEqual([]);
    }
  });

  it.each(ROUTES.filter(([path]) => !NOTHING_TO_SHOW.includes(path)))(
    '%s has something to show',
    async (path, readers) => {
      const { body } = await (await company.member(readers[0])).get(`/api/departments/${path}?limit=1`);
      expect(body.items).toHaveLength(1);
    },
  );

  it.each(FIGURES)('%s%s is counted for whom it is for', async (path, query, readers) => {
    for (const username of ALL) {
      const answer = await (await company.member(username)).get(`/api/departments/${path}${query}`);
      expect([username, answer.status]).toEqual([username, readers.includes(username) ? 200 : 403]);
      const found = readers.includes(username) ? misfits(document, schemaOf(path), answer.body) : [];
      expect(found).toEqual([]);
    }
  });

  it('are for nobody who is not signed in', async () => {
    for (const [path] of ROUTES) {
      expect((await company.ask('GET', `/api/departments/${path}`)).status).toBe(401);
    }
  });

  it('show no price where everybody reads', async () => {
    const operations = await company.member('operations');
    for (const [path, readers] of ROUTES) {
      if (readers !== ALL) continue;
      const { text } = await operations.get(`/api/departments/${path}?limit=200`);
      expect(text).not.toMatch(/12800|142000|38600|unitPrice|amount|0512-6288/);
    }
  });

  it('refuse a filter that they do not know, and a value that makes no sense', async () => {
    const clerk = await company.member('clerk');
    for (const query of [
      'colour=red',
      'open=perhaps',
      'limit=201',
      'cursor=x',
      'status=lost',
      'dueBefore=2026-02-30',
    ]) {
      const { status, body } = await clerk.get(`/api/departments/production/jobs?${query}`);
      expect([query, status, body.code]).toEqual([query, 422, 'validation']);
    }
    const { status } = await clerk.get('/api/departments/quality/figures?from=2020-01-01&to=2026-01-01');
    expect(status).toBe(422);
  });
});
