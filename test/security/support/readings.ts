import type { Company } from '../../support/company.js';
import { unzip } from '../../../src/import/zip.js';
import { ROUTES } from './route-readers.js';
import { nameOf, routesOf } from './routes.js';

/** Every way of reading that the server has, asked about one order or about all. */
export const readingsOf = ({ app }: Company, no: string): string[] =>
  routesOf(app.getHttpAdapter().getInstance())
    .filter(({ method }) => method === 'GET')
    .flatMap((route) => {
      const row = ROUTES[nameOf(route)];
      return row.streams || row.ofThePage ? [] : [(row.url ?? route.path).replace('{no}', no)];
    });

/** What somebody is answered there: its status, and all that it tells. */
export async function toldAt(company: Company, by: string, path: string): Promise<string> {
  const { token } = await company.member(by);
  const answer = await fetch(company.url + path, { headers: { Authorization: `Bearer ${token}` } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.headers.get('content-type')?.includes('spreadsheet')) return `${answer.status} ${bytes.toString('utf8')}`;
  return [...unzip(bytes, () => true, { unpacked: 9_000_000, parts: 100 }).values()].map(String).join('\n');
}
