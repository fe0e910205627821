import { orderExamples } from '../../src/departments/order-examples.js';
import { requisitionExamples } from '../../src/departments/procurement/requisition-shapes.js';
import { unzip } from '../../src/import/zip.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { Cells, eachOf } from './support/cells.js';
import { type Known, PEOPLE } from './support/demo-people.js';
import { ROUTES } from './support/route-readers.js';
import { nameOf, routesOf } from './support/routes.js';
import { WAY } from './support/way.js';

// An order that was sold, bought for, delivered and paid, with figures and names in it that are nowhere else: whatever can
// be read is read by everybody, and each finds only what his office has business with (S2§七3).

const PRICES = { unit: '7919.37', payment: '4441.13' };
const CONTACTS = { phone: '0512-7331-9977', email: 'canary@example.com', address: '苏州市金丝雀路 73 号' };
const RECEIVER = '签收人金丝雀';
const BOUGHT = '66613.99';

const SEE_PRICES = ['clerk', 'sales', 'market', 'legal', 'finance', 'management', 'archive'];
const SEE_CONTACTS = [...SEE_PRICES, 'logistics', 'aftersales'];
/** Of a requisition of production: its own figures, and those who buy. */
const SEE_PURCHASES = [...SEE_PRICES, 'procurement', 'production'];

let company: Company;
let no: string;
let requisition: string;
const all = new Cells();

beforeAll(async () => {
  company = await openCompany();
  const entry = structuredClone(orderExamples['sales.enter-order']);
  for (const line of entry.lines ?? []) line.unitPrice = PRICES.unit;
  Object.assign(entry.customer ?? {}, CONTACTS);
  no = await company.enter(entry);
  const form = requisitionExamples['requester.submit'];
  const items = (form.items ?? []).map((item) => ({ ...item, amount: BOUGHT }));
  const production = await company.member('production');
  requisition = (await production.post('/api/processes/purchase-requisitions', { ...form, order: no, items })).body.no;
  for (const { steps } of WAY) {
    for (const step of steps) {
      const [type, data] = typeof step === 'string' ? [step, orderExamples[step]] : step;
      const changed = type === 'logistics.hand-over' ? { ...data, receivedBy: RECEIVER } : data;
      await company.bring(no, [type, changed]);
    }
  }
  await company.bring(no, [
    'finance.record-payment',
    { ...orderExamples['finance.record-payment'], amount: PRICES.payment },
  ]);
  for (const { username } of PEOPLE) await company.member(username);
}, 240_000);
afterAll(async () => {
  process.stdout.write(`canaries: ${all.line()}\n`);
  await company?.close();
});

/** What is read, as text; a workbook by its parts. */
async function readBy(url: string, { username }: Known): Promise<string> {
  const { token } = await company.member(username);
  const answer = await fetch(company.url + url, { headers: { Authorization: `Bearer ${token}` } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.headers.get('content-type')?.includes('spreadsheet')) return bytes.toString('utf8');
  const parts = unzip(bytes, () => true, { unpacked: 50_000_000, parts: 100 });
  return [...parts.values()].map((part) => part.toString('utf8')).join('\n');
}

const sees = ({ offices, permissions }: Known, readers: readonly string[]): boolean =>
  permissions.includes('audit') || offices.some((office) => readers.includes(office));

const SECRETS: readonly { canaries: readonly string[]; readers: readonly string[] }[] = [
  { canaries: Object.values(PRICES), readers: SEE_PRICES },
  { canaries: [...Object.values(CONTACTS), RECEIVER], readers: SEE_CONTACTS },
  { canaries: [BOUGHT], readers: SEE_PURCHASES },
];

/** Every way of reading that the server has; a new one has to name its row, and is read here from then on. */
const readings = (): string[] => {
  const gets = routesOf(company.app.getHttpAdapter().getInstance()).filter(({ method }) => method === 'GET');
  const urls = gets.flatMap((route) => {
    const row = ROUTES[nameOf(route)];
    if (row === undefined) throw new Error(`${nameOf(route)} has no row`);
    return row.streams || row.ofThePage ? [] : [row.url ?? route.path];
  });
  const here = [...new Set(urls)].flatMap((url) => {
    const filled = url.replace('{no}', no).replace(/\/at\/1$/, '/at/30');
    const bought = url.replace('/orders/{no}', `/purchase-requisitions/${requisition}`).replace('{no}', requisition);
    return url.startsWith('/api/processes/orders/') ? [filled, bought] : [filled];
  });
  return [...here, '/api/orders?limit=200&q=7919', `/api/processes/purchase-requisitions/${requisition}`];
};

it('finds in whatever can be read only what one’s office has business with', async () => {
  const found = new Set<string>();
  await eachOf(
    readings().flatMap((url) => PEOPLE.map((person) => ({ url, person }))),
    async ({ url, person }) => {
      const text = await readBy(url, person);
      for (const { canaries, readers } of SECRETS) {
        const told = canaries.filter((canary) => text.includes(canary));
        for (const canary of told) found.add(canary);
        all.check(
          told.length === 0 || sees(person, readers),
          () => `${person.username} reads ${told.join()} at ${url}`,
        );
      }
    },
  );
  expect(all.wrong).toEqual([]);
  // A canary that nobody sees proves nothing.
  expect([...found].toSorted()).toEqual(
    [...Object.values(PRICES), ...Object.values(CONTACTS), RECEIVER, BOUGHT].toSorted(),
  );
}, 240_000);
