import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { orderExamples } from '../support/order-examples.js';
import type { Company, Untyped } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { give } from '../customer-links/customer.js';
import type { Held } from '../customer-links/customer.js';
import { CUSTOMER, PEOPLE_THERE, PRICES, RECEIVER } from './support/canary-order.js';
import { Cells, eachOf } from './support/cells.js';
import { clientOf } from './support/client.js';
import { ROUTES } from './support/route-readers.js';
import { nameOf, routesOf } from './support/routes.js';
import { Tables } from './support/tables.js';
import { WAY } from './support/way.js';

// Behind a customer's link stands what is named and nothing else, whatever an order holds; and its key opens nothing else.

jest.setTimeout(180_000);

const READER = join(__dirname, '../support/read-pdf.mjs');

let company: Company;
let no: string;
let plain: Held;
let priced: Held;
/** What was written into every text of the order's life, each with where. */
const canaries = new Map<string, string>();

/** Texts that are numbers, days or names of something else stay as they are: the order could not go its way. */
const FIXED = /^$|^[\d.,:+-]+(T.*)?$|^[a-z-]+$|^[A-Z]{3}$|^(SO|PR|DB)-[\w-]+$|^[0-9a-f-]{36}$/;
const KEPT =
  /shipment|reportNo|requirement|item|process|productNo|unit\b|currency|unitPrice|supplier|responsible|contractNo/i;

/** The data with a word of its own in each of its texts. */
function marked(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item, at) => marked(item, `${path}[${at}]`));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, `${path}.${name}`)]));
  if (typeof value !== 'string' || FIXED.test(value) || KEPT.test(path)) return value;
  const canary = `金丝雀${canaries.size + 1000}号`;
  canaries.set(canary, path);
  return `${value}${canary}`;
}

/** What of the order's texts is the customer's to see: on the page, and beside that on his papers. */
const ON_PAGE = [
  /enter-order\.customer\.name$/,
  /enter-order\.customerPo$/,
  /enter-order\.lines\[\d+\]\.(description|specification)$/,
  /logistics\.dispatch\.(carrier|trackingNo)$/,
];
const ON_PAPERS = [
  ...ON_PAGE,
  /enter-order\.deliveryPlace$/,
  /record-acceptance\.signedBy$/,
  /production\.pack\.labels$/,
  /hand-over\.receivedBy$/,
];

const found = (text: string): string[] =>
  [...canaries].flatMap(([canary, path]) => (text.includes(canary) ? [path] : []));
const strangers = (text: string, allowed: readonly RegExp[]): string[] =>
  found(text).filter((path) => !allowed.some((one) => one.test(path)));

const read = async (held: Held, sheet: string): Promise<string> => {
  const answer = await fetch(`${company.url}/api/customer/papers/${sheet}.pdf`, {
    headers: { 'x-customer-link': held.key },
  });
  expect(answer.status).toBe(200);
  const input = Buffer.from(await answer.arrayBuffer());
  const { text } = JSON.parse(execFileSync(process.execPath, [READER], { input, encoding: 'utf8' })) as {
    text: string;
  };
  return text.replaceAll(/\s+/g, '');
};

beforeAll(async () => {
  company = await openCompany();
  const entry = marked(structuredClone(orderExamples['sales.enter-order']), 'enter-order') as Untyped;
  for (const line of entry.lines) line.unitPrice = PRICES.unit;
  no = await company.enter(entry as object);
  for (const { steps } of WAY) {
    for (const step of steps) {
      const [type, data] = typeof step === 'string' ? [step, orderExamples[step]] : step;
      await company.bring(no, [type, marked(data, type) as object]);
    }
  }
  await company.bring(no, 'finance.record-costs', 'finance.issue-invoice', [
    'finance.record-payment',
    { ...orderExamples['finance.record-payment'], amount: PRICES.payment },
  ]);
  plain = await give(company, no, { recipient: '收货员周敏' });
  priced = await give(company, no, { recipient: '收货员周敏', showsPrices: true });
}, 240_000);
afterAll(() => company?.close());

it('shows of all that was ever written about the order only what is the customer’s', async () => {
  expect(canaries.size).toBeGreaterThan(60);
  const { text, body } = await plain.get('order');
  expect(body).toMatchObject({ no, state: 'delivered' });
  expect(strangers(text, ON_PAGE)).toEqual([]);
  // A canary that is shown nowhere proves nothing.
  for (const allowed of ON_PAGE) expect(found(text).some((path) => allowed.test(path))).toBe(true);
  for (const sheet of ['acceptance', 'hand-over']) expect(strangers(await read(plain, sheet), ON_PAPERS)).toEqual([]);
});

it('names nobody of the company but the follow-up clerk', async () => {
  const { rows } = {
    rows: (await (await company.member('admin')).get('/api/people/directory')).body.items as Untyped[],
  };
  const { text, body } = await plain.get('order');
  const named = rows.map(({ name }) => name as string).filter((name) => text.includes(name));
  expect(named).toEqual([body.clerk]);
});

it('shows prices by the link that says so, and never what is owed, paid or paid for it', async () => {
  const without = (await plain.get('order')).text;
  for (const price of Object.values(PRICES)) expect(without).not.toContain(price);
  const { text } = await priced.get('order');
  expect(text).toContain(PRICES.unit);
  expect(text).not.toContain(PRICES.payment);
  for (const sheet of ['acceptance', 'hand-over']) expect(await read(priced, sheet)).not.toContain(PRICES.unit);
  // Names that other tests put there are none of this order's.
  for (const other of [CUSTOMER.po, PEOPLE_THERE.consent, RECEIVER]) expect(text).not.toContain(other);
});

it('opens nothing but the customer’s page with its key, whichever way it is shown', async () => {
  const ask = clientOf(company);
  const tables = new Tables(company.database.ownerUrl);
  const all = new Cells();
  const before = await tables.digests();
  const guarded = routesOf(company.app.getHttpAdapter().getInstance()).filter((route) => {
    const row = ROUTES[nameOf(route)];
    return row !== undefined && row.readers !== 'anybody';
  });
  expect(guarded.length).toBeGreaterThan(80);
  const ways: Readonly<Record<string, string>>[] = [
    { 'x-customer-link': plain.key },
    { authorization: `Bearer ${plain.key}` },
    { cookie: `session=${plain.key}`, 'x-requested-by': 'workbench' },
  ];
  await eachOf(
    guarded.flatMap((route) => ways.map((headers) => ({ route, headers }))),
    async ({ route, headers }) => {
      const row = ROUTES[nameOf(route)];
      const url = (row.url ?? route.path).replace('{no}', no);
      const { status } = await ask({
        method: route.method,
        url,
        body: row.body,
        headers: { ...row.headers, ...headers },
      });
      all.check(status === 401, () => `${route.method} ${url} by ${Object.keys(headers).join()}: ${status}`);
    },
  );
  expect(await tables.digests()).toEqual(before);
  await tables.close();
  expect(all.wrong).toEqual([]);
});

it('shows the order of the link and no other, whatever is asked for', async () => {
  const other = await company.enter();
  for (const path of [`order?no=${other}`, `order?order=${other}`]) {
    const { status, text } = await plain.get(path);
    expect(status === 200 ? text.includes(other) : false).toBe(false);
  }
  expect((await plain.get(`order/${other}`)).status).toBe(404);
  expect((await plain.get(`papers/hand-over.pdf?batch=1`)).status).toBe(404);
});
