import { unzip } from '../../src/import/zip.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import {
  BOUGHT,
  bringCanaries,
  CONTACTS,
  PEOPLE_THERE,
  PRICES,
  RECEIVER,
  SECRETS,
  sees,
} from './support/canary-order.js';
import { Cells, eachOf } from './support/cells.js';
import { type Known, PEOPLE } from './support/demo-people.js';
import { ROUTES } from './support/route-readers.js';
import { nameOf, routesOf } from './support/routes.js';

// Whatever can be read is read by everybody, and each finds only what his office has business with (S2§七3).

let company: Company;
let no: string;
let requisition: string;
const all = new Cells();

beforeAll(async () => {
  company = await openCompany();
  ({ no, requisition } = await bringCanaries(company));
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
    [...Object.values(PRICES), ...Object.values(CONTACTS), ...Object.values(PEOPLE_THERE), RECEIVER, BOUGHT].toSorted(),
  );
}, 240_000);

it('finds an order by the name of somebody there only for whom that name is shown', async () => {
  await eachOf(PEOPLE, async (person) => {
    const path = `/api/orders?q=${encodeURIComponent(PEOPLE_THERE.contact)}`;
    const { body } = await (await company.member(person.username)).get(path);
    const found = (body.items as { no: string }[]).map((item) => item.no);
    const readers = SECRETS.find(({ canaries }) => canaries.includes(PEOPLE_THERE.contact))?.readers ?? [];
    all.check(found.includes(no) === sees(person, readers), () => `${person.username} finds ${found.join()}`);
  });
  expect(all.wrong).toEqual([]);
}, 60_000);
