import { customerExamples } from '../../machines/customers/customer.schema.js';
import { maintenanceExamples } from '../../machines/maintenance/maintenance.examples.js';
import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { stockExamples } from '../../machines/stock-items/stock.schema.js';
import { supplierExamples } from '../../machines/suppliers/supplier.schema.js';
import type { Company } from './support.js';

// What happens beside the orders, and of which the departments keep rows.

const INVITED = ['sales', 'production', 'engineering', 'procurement', 'logistics', 'finance', 'aftersales'];

/** A coordination meeting is called, held and its minutes released; what it resolved is an action. */
export async function meet(company: Company): Promise<string> {
  const [host, recorder, ...invited] = await Promise.all(['operations', 'clerk', ...INVITED].map(company.person));
  const attendees = INVITED.map((office, index) => ({ office, person: invited[index] }));
  const called = { title: '产销协调会', on: '2099-03-09', from: '09:30', place: '二楼', host, recorder, attendees };
  const event = { type: 'operations.call-meeting', data: { kind: 'coordination', ...called } };
  const no = (await company.door.send({ person: host }, { start: 'meetings' }, event)).process.id;
  const items = [{ no: 1, part: 'last-resolutions', topic: '回顾上次决议', office: 'operations', minutes: 10 }];
  const resolution = { content: '跟踪轴承到货', office: 'procurement', person: invited[3], dueOn: '2099-03-12' };
  const steps: [by: string, type: string, data: object][] = [
    ['operations', 'operations.set-agenda', { items, agreedWithHost: true }],
    ['operations', 'host.open-meeting', { present: invited.map((person) => ({ person })), absent: [] }],
    ['clerk', 'recorder.record-item', { item: 1, summary: '八日到货', resolution }],
    ['operations', 'host.close-meeting', {}],
    ['clerk', 'recorder.submit-minutes', { unresolved: [] }],
    ['operations', 'host.approve-minutes', {}],
  ];
  for (const [by, type, data] of steps) await company.requisition(no, type, data, by);
  return no;
}

/** A duty is opened and handed in late, and another waits. */
export async function handIn(company: Company): Promise<void> {
  const person = await company.person('operations');
  const open = async (data: object): Promise<string> =>
    (await company.door.send({ person }, { start: 'duties' }, { type: 'operations.open-duty', data })).process.id;
  await open({ duty: 'patrol', period: '2099-03-06', dueOn: '2099-03-06' });
  const no = await open({ duty: 'patrol', period: '2020-03-06', dueOn: '2020-03-06' });
  const figures = ['checked', 'findings'].map((name) => ({ name, value: '6' }));
  await company.requisition(no, 'office.submit-duty', { text: '巡查', figures }, 'production');
}

/** A supplier is registered and approved, and something is bought from it. */
export async function buy(company: Company): Promise<void> {
  const person = await company.person('procurement');
  const begin = async (start: string, type: string, data: object): Promise<string> =>
    (await company.door.send({ person }, { start }, { type, data })).process.id;
  const example = purchaseExamples['procurement.place-order'];
  // Due when nobody counts what has come.
  const placed = { ...example, lines: example.lines.map((row) => ({ ...row, dueOn: '2099-03-19' })) };
  const registered = { ...supplierExamples['procurement.register-supplier'], supplier: placed.supplier };
  const supplier = await begin('suppliers', 'procurement.register-supplier', registered);
  const evaluated = supplierExamples['procurement.evaluate-supplier'];
  await company.requisition(supplier, 'procurement.evaluate-supplier', evaluated, 'procurement');
  await company.requisition(supplier, 'quality.confirm-evaluation', {}, 'quality');
  await company.requisition(supplier, 'management.approve-supplier', {}, 'management');
  const order = await begin('purchase-orders', 'procurement.draft-order', purchaseExamples['procurement.draft-order']);
  await company.requisition(order, 'procurement.place-order', placed, 'procurement');
  const came = purchaseExamples['procurement.report-arrival'];
  await company.requisition(order, 'procurement.report-arrival', came, 'procurement');
  await company.requisition(order, 'quality.pass-arrival', purchaseExamples['quality.pass-arrival'], 'quality');
  await begin('stock-items', 'procurement.keep-item', stockExamples['procurement.keep-item']);
}

/** Equipment is registered, maintained, and breaks down. */
export async function breakDown(company: Company): Promise<void> {
  const person = await company.person('production');
  const begin = { type: 'production.register-equipment', data: maintenanceExamples['production.register-equipment'] };
  const no = (await company.door.send({ person }, { start: 'maintenance' }, begin)).process.id;
  await company.requisition(
    no,
    'production.schedule-maintenance',
    maintenanceExamples['production.schedule-maintenance'],
    'production',
  );
  // Nothing falls due by itself while the rows are compared.
  const down = { ...maintenanceExamples['production.report-down'], expectedOn: '2099-03-05' };
  await company.requisition(no, 'production.report-down', down, 'production');
}

/** A customer is registered, and registered again under another name that two people then merge with the first. */
export async function register(company: Company): Promise<void> {
  const person = await company.person('sales');
  const begin = async (data: object): Promise<string> => {
    const event = { type: 'sales.register-customer', data };
    return (await company.door.send({ person }, { start: 'customers' }, event)).process.id;
  };
  const no = await begin(customerExamples['sales.register-customer']);
  await begin({ name: customerExamples['sales.propose-merge'].name });
  await company.requisition(no, 'sales.propose-merge', customerExamples['sales.propose-merge'], 'sales');
  await company.requisition(no, 'sales.approve-merge', {}, 'sales-2');
}
