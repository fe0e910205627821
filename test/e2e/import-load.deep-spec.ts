import { LIMITS } from '../../src/import/limits.js';
import { Reader } from '../../src/import/reader.service.js';
import { letters } from '../../src/import/table.js';
import { partsOf, worksheet } from '../import/book.fixture.js';
import { csv, row } from '../import/sheet.fixture.js';
import { zip } from '../import/zip.fixture.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

interface Upload {
  name: string;
  bytes: Buffer;
}

async function post(
  by: string,
  { name, bytes }: Upload,
): Promise<{ status: number; body: string; retry: string | null }> {
  const { token } = await company.member(by);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${company.url}/api/orders/import?dryRun=true`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: response.status, body: await response.text(), retry: response.headers.get('retry-after') };
}

const sheet = (xml: string): Upload => ({ name: 'a.xlsx', bytes: zip(partsOf([{ name: '订单', xml }]), true) });

/** As large as a workbook may be, and of nothing: the reader has to go through all of it. */
const endless = (): Upload => {
  const cells = Array.from({ length: 200 }, (_, column) => `<c r="${letters(column)}ROW" s="1"/>`).join('');
  const one = (at: number): string => `<row r="${at}">${cells.replaceAll('ROW', String(at))}</row>`;
  const most = Math.floor((LIMITS.unpacked - 1_000_000) / (one(19_999).length + 1));
  return sheet(worksheet(Array.from({ length: Math.min(most, 19_999) }, (_, index) => one(index + 1)).join('')));
};

const HOSTILE: readonly [string, () => Upload][] = [
  ['nested XML', () => sheet(worksheet('<a>'.repeat(100_000) + '</a>'.repeat(100_000)))],
  ['commas without end', () => ({ name: 'a.csv', bytes: Buffer.alloc(LIMITS.bytes - 1, ',') })],
  ['ten thousand columns', () => ({ name: 'a.csv', bytes: Buffer.from(`${'a,'.repeat(10_000)}\n`.repeat(500)) })],
  ['one cell of 20 MiB', () => ({ name: 'a.csv', bytes: Buffer.alloc(LIMITS.bytes - 1, 'x') })],
  ['a workbook of empty cells, as large as it may be', endless],
];

/** Asks again and again until the work is done: how long each answer took, in milliseconds. */
async function meanwhile(work: Promise<unknown>): Promise<number[]> {
  const clerk = await company.member('clerk');
  const took: number[] = [];
  let isOver = false;
  const ended = work.finally(() => (isOver = true));
  while (!isOver) {
    const began = performance.now();
    await clerk.get('/api/orders?limit=1');
    took.push(performance.now() - began);
  }
  await ended;
  return took;
}

describe('while hostile files are read', () => {
  it.each(HOSTILE)(
    '%s is refused, and other people’s requests do not wait for it',
    async (_, made) => {
      const upload = made();
      const clerk = await company.member('clerk');
      await clerk.get('/api/orders?limit=1');
      const began = performance.now();
      let answer: Awaited<ReturnType<typeof post>> | undefined;
      const took = await meanwhile(post('sales', upload).then((given) => (answer = given)));
      const whole = performance.now() - began;
      expect(answer?.status).toBe(422);
      expect(JSON.parse(answer?.body ?? '')).toMatchObject({ code: 'validation', errors: [{ path: 'file' }] });
      // The tests, the product and the database share the machine: what counts is that nobody waits for as long as a file takes.
      const sorted = took.toSorted((one, other) => one - other);
      expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(500);
      expect(sorted.at(-1)).toBeLessThan(Math.max(500, whole * 0.9));
      if (whole > 3000) expect(took.length).toBeGreaterThan(5);
    },
    120_000,
  );

  it('a person who sends many is told to wait, and others are served', async () => {
    const upload = csv(Array.from({ length: 300 }, (_, index) => row({ 外部订单号: `L-${index}` })));
    const many = Array.from({ length: 6 }, () => post('sales', upload));
    const other = post('clerk', csv([row({ 外部订单号: 'L-O' })]));
    const statuses = (await Promise.all(many)).map(({ status, retry }) => `${status} ${retry ?? ''}`.trim());
    expect(statuses.filter((status) => status === '429 10').length).toBeGreaterThanOrEqual(3);
    expect(statuses).toContain('200');
    expect((await other).status).toBe(200);
  }, 120_000);
});

describe('the thread that reads', () => {
  const some = { name: 'a.csv', bytes: Buffer.from('a,b\n1,2') };
  const told = (reader: Reader, upload: Upload) =>
    reader.read([upload]).then(
      () => 'read',
      (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'thrown'),
    );

  it('is ended when a file takes too long, and the next file is read', async () => {
    const reader = new Reader({ time: 1, memory: 512 });
    try {
      expect(await told(reader, endless())).toMatch(
        /^ValidationError: file: Reading the file took more than 1 seconds/,
      );
    } finally {
      await reader.onModuleDestroy();
    }
    expect(await told(company.app.get(Reader), csv([row()]))).toBe('read');
  }, 60_000);

  it('is ended when a file takes too much memory, and the process goes on', async () => {
    const reader = new Reader({ time: 60_000, memory: 8 });
    const cells = Array.from(
      { length: 250 },
      (_, column) => `<c r="${letters(column)}ROW" t="inlineStr"><is><t>ROW ${column}</t></is></c>`,
    );
    const rows = Array.from(
      { length: 1900 },
      (_, index) => `<row r="${index + 1}">${cells.join('').replaceAll('ROW', String(index + 1))}</row>`,
    );
    try {
      expect(await told(reader, sheet(worksheet(rows.join(''))))).toMatch(
        /^ValidationError: file: Reading the file took more than 8 MiB of memory/,
      );
      expect(await told(company.app.get(Reader), csv([row()]))).toBe('read');
    } finally {
      await reader.onModuleDestroy();
    }
  }, 120_000);

  it('has a short queue: whoever comes then is told at once when to come again', async () => {
    const reader = new Reader();
    try {
      const answers = await Promise.all(Array.from({ length: 8 }, () => told(reader, some)));
      expect(answers.filter((answer) => answer.startsWith('TooManyRequestsError')).length).toBe(3);
    } finally {
      await reader.onModuleDestroy();
    }
  }, 60_000);
});
