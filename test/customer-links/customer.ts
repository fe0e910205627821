import { deflateSync, crc32 } from 'node:zlib';
import type { Answer, Colleagues, Untyped } from '../support/colleagues.js';

// Gives links, and opens them as a customer does: without signing in.

const DAYS = 86_400_000;

/** A day of the company so many days from today. */
export const day = (offset: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + offset * DAYS).toISOString().slice(0, 10);

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([size, named, sum]);
};

/** A small picture, as the page draws one; another number is another picture. In base64. */
export function drawing(seed = 1): string {
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 0]);
  const rows = Buffer.concat(
    Array.from({ length: 8 }, (_, row) => Buffer.from([0, ...Array(8).fill((row * seed) % 251)])),
  );
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]).toString('base64');
}

interface Given {
  by?: string;
  recipient?: string;
  validUntil?: string;
  showsPapers?: boolean;
  showsPrices?: boolean;
}

/** A link with its key, and what a customer does with it. */
export interface Held {
  no: string;
  key: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: object): Promise<Answer>;
}

export const holder = ({ ask }: Colleagues, no: string, key: string): Held => {
  const signed = { 'x-customer-link': key };
  return {
    no,
    key,
    get: (path, headers) => ask('GET', `/api/customer/${path}`, { headers: { ...signed, ...headers } }),
    post: (path, body) => ask('POST', `/api/customer/${path}`, { body, headers: signed }),
  };
};

export const giving = (order: string, { by = 'sales', ...given }: Given = {}) => ({
  type: `${by.replace(/[\d-].*/, '')}.give-link`,
  data: { order, recipient: '王建国', validUntil: day(30), showsPapers: true, showsPrices: false, ...given },
});

/** Gives a link to an order and makes its key. */
export async function give(company: Colleagues, order: string, given: Given = {}): Promise<Held> {
  const member = await company.member(given.by ?? 'sales');
  const made = await member.post('/api/processes/customer-links', giving(order, given));
  if (made.status !== 201) throw new Error(made.text);
  const { status, body, text } = await member.post(`/api/customer-links/${made.body.no}/key`);
  if (status !== 201) throw new Error(text);
  return holder(company, made.body.no as string, (body.path as string).replace('/c#', ''));
}

/** What an office was told of a process: notices come after the commit, so they are waited for. */
export async function told(company: Colleagues, office: string, no: string): Promise<Untyped[]> {
  const member = await company.member(office);
  for (let tries = 0; tries < 100; tries++) {
    const { items } = (await member.get('/api/notices?limit=200')).body as { items: Untyped[] };
    const about = items.filter(({ process }) => process === no);
    if (about.length > 0) return about;
    await new Promise((done) => setTimeout(done, 100));
  }
  return [];
}
