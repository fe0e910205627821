import { ValidationError } from '../../src/errors.js';
import type { Page } from '../../src/identity/paging.js';
import type { Person } from '../../src/identity/person.js';
import { AftersalesController } from '../../src/departments/aftersales/aftersales.controller.js';
import { ArchiveController } from '../../src/departments/archive/archive.controller.js';
import { ClerkController } from '../../src/departments/clerk/clerk.controller.js';
import { EngineeringController } from '../../src/departments/engineering/engineering.controller.js';
import { FinanceController } from '../../src/departments/finance/finance.controller.js';
import { LegalController } from '../../src/departments/legal/legal.controller.js';
import { LogisticsController } from '../../src/departments/logistics/logistics.controller.js';
import { ManagementController } from '../../src/departments/management/management.controller.js';
import { MarketController } from '../../src/departments/market/market.controller.js';
import { OperationsController } from '../../src/departments/operations/operations.controller.js';
import { ProcurementController } from '../../src/departments/procurement/procurement.controller.js';
import { ProductionController } from '../../src/departments/production/production.controller.js';
import { QualityController } from '../../src/departments/quality/quality.controller.js';
import { Warnings } from '../../src/departments/operations/warnings.service.js';
import { SalesController } from '../../src/departments/sales/sales.controller.js';
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

/** Somebody who is told who has signed for a shipment. */
const LOGISTICIAN = { offices: ['logistics'], permissions: [], delegations: [] } as Pick<
  Person,
  'offices' | 'permissions' | 'delegations'
> as Person;
const person = async (name: string) => ({ id: await company.person(name) }) as Person;

/** Every list that is read page by page. */
const LISTS: Record<string, List> = {
  amendments: (query) => of(SalesController).listAmendments(query),
  objections: (query) => of(SalesController).listObjections(query),
  'special requirements': (query) => of(SalesController).listSpecialRequirements(query),
  customers: (query) => of(MarketController).listCustomers(query),
  needs: (query) => of(MarketController).listNeeds(query),
  contracts: (query) => of(LegalController).listContracts(query),
  'engineering tasks': (query) => of(EngineeringController).listTasks(query),
  jobs: (query) => of(ProductionController).listJobs(query),
  reports: (query) => of(ProductionController).listReports(query),
  exceptions: (query) => of(ProductionController).listExceptions(query),
  'production tasks': (query) => of(ProductionController).listTasks(query),
  'material needs': (query) => of(ProcurementController).listMaterialNeeds(query),
  requisitions: (query) => of(ProcurementController).listRequisitions(query),
  inspections: (query) => of(QualityController).listInspections(query),
  results: (query) => of(QualityController).listResults(query),
  nonconformities: (query) => of(QualityController).listNonconformities(query),
  deliveries: (query) => of(LogisticsController).listDeliveries(query),
  shipments: (query) => of(LogisticsController).listShipments(query, LOGISTICIAN),
  receivables: (query) => of(FinanceController).listReceivables(query),
  invoices: (query) => of(FinanceController).listInvoices(query),
  payments: (query) => of(FinanceController).listPayments(query),
  'after-sales files': (query) => of(AftersalesController).listFiles(query),
  'archive files': (query) => of(ArchiveController).listFiles(query),
  stages: (query) => of(OperationsController).listStages(query),
  warnings: (query) => of(Warnings).list(query, dayOf('2026-05-16')),
  decisions: (query) => of(ManagementController).listDecisions(query),
  'follow-ups': async (query) => of(ClerkController).listFollowUps(query, await person('clerk')),
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
