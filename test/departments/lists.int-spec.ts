import { ValidationError } from '../../src/errors.js';
import type { Page } from '../../src/identity/paging.js';
import * as aftersales from '../../src/departments/aftersales/aftersales.lists.js';
import * as archive from '../../src/departments/archive/archive.lists.js';
import * as clerk from '../../src/departments/clerk/clerk.lists.js';
import * as engineering from '../../src/departments/engineering/engineering.lists.js';
import * as finance from '../../src/departments/finance/finance.lists.js';
import * as legal from '../../src/departments/legal/legal.lists.js';
import * as logistics from '../../src/departments/logistics/logistics.lists.js';
import * as management from '../../src/departments/management/management.lists.js';
import { MarketController } from '../../src/departments/market/market.controller.js';
import * as operations from '../../src/departments/operations/operations.lists.js';
import * as procurement from '../../src/departments/procurement/procurement.lists.js';
import * as production from '../../src/departments/production/production.lists.js';
import * as quality from '../../src/departments/quality/quality.lists.js';
import { Warnings } from '../../src/departments/operations/warnings.service.js';
import { projects } from '../../src/departments/sales/projects.lists.js';
import * as sales from '../../src/departments/sales/sales.lists.js';
import { dayOf } from '../support/order-examples.js';
import { tellAll } from './stories.js';
import type { Company } from './support.js';
import { openCompany } from './support.js';

let company: Company;

beforeAll(async () => {
  company = await openCompany();
  await tellAll(company);
}, 120_000);
afterAll(() => company.close());

const of = <Controller>(type: new (...needs: never[]) => Controller): Controller =>
  company.module.get(type, { strict: false });

type List = (query: object) => Promise<Page<object>>;

/** Every list that is read page by page. */
const LISTS: Record<string, List> = {
  amendments: (query) => company.list(sales.amendments, query),
  objections: (query) => company.list(sales.objections, query),
  'special requirements': (query) => company.list(sales.specialRequirements, query),
  prices: (query) => company.list(sales.prices, query),
  customers: (query) => of(MarketController).listCustomers(query),
  needs: (query) => of(MarketController).listNeeds(query),
  contracts: (query) => company.list(legal.contracts, query),
  'engineering tasks': (query) => company.list(engineering.tasks, query),
  jobs: (query) => company.list(production.jobs, query),
  reports: (query) => company.list(production.reports, query),
  exceptions: (query) => company.list(production.exceptions, query),
  'production tasks': (query) => company.list(production.tasks, query),
  'material needs': (query) => company.list(procurement.materialNeeds, query),
  'purchase prices': (query) => company.list(procurement.purchasePrices, query),
  requisitions: (query) => company.list(procurement.requisitions, query),
  inspections: (query) => company.list(quality.inspections, query),
  results: (query) => company.list(quality.results, query),
  nonconformities: (query) => company.list(quality.nonconformities, query),
  deliveries: (query) => company.list(logistics.deliveries, query),
  shipments: (query) => company.list(logistics.shipments, query),
  receivables: (query) => company.list(finance.receivables, query),
  claims: (query) => company.list(finance.claims, query),
  payables: (query) => company.list(finance.payables, query),
  invoices: (query) => company.list(finance.invoices, query),
  adjustments: (query) => company.list(finance.adjustments, query),
  payments: (query) => company.list(finance.payments, query),
  'after-sales files': (query) => company.list(aftersales.files, query),
  'archive files': (query) => company.list(archive.files, query),
  stages: (query) => company.list(operations.stages, query),
  duties: (query) => company.list(operations.duties, query),
  warnings: (query) => of(Warnings).list(query, dayOf('2026-05-16')),
  decisions: (query) => company.list(management.decisions, query),
  projects: (query) => company.list(projects, query),
  'follow-ups': (query) => company.list(clerk.followUps, query, 'clerk'),
};

describe('every list', () => {
  it.each(Object.entries(LISTS))('%s: page by page the same rows as at once', async (_name, list) => {
    const { items, nextCursor } = await list({ limit: '200' });
    expect(nextCursor).toBeNull();
    expect(items.length).toBeGreaterThan(0);
    const paged: object[] = [];
    let cursor: string | undefined;
    do {
      const part = await list({ limit: '1', cursor });
      expect(part.items).toHaveLength(1);
      paged.push(...part.items);
      cursor = part.nextCursor ?? undefined;
    } while (cursor !== undefined && paged.length <= items.length);
    expect(paged).toEqual(items);
  });

  it.each(Object.entries(LISTS))('%s: refuses a cursor that is none', async (_name, list) => {
    const foreign = (values: string[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const cursors = ['nonsense', foreign([]), foreign(['1', '2', '3', '4', '5', '6'])];
    for (const cursor of cursors) {
      await expect(list({ cursor })).rejects.toBeInstanceOf(ValidationError);
    }
    await expect(list({ limit: '201' })).rejects.toBeInstanceOf(ValidationError);
  });
});
