import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
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

const UPLOADER = join(__dirname, '../support/upload.mjs');
const RESOLUTION = 10;
/** Measures the same of itself, and has nothing else to do. */
const IDLE_THREAD = `
  const { parentPort } = require('node:worker_threads');
  const { monitorEventLoopDelay } = require('node:perf_hooks');
  const delay = monitorEventLoopDelay({ resolution: ${RESOLUTION} });
  parentPort.on('message', (what) => {
    if (what === 'begin') return delay.enable();
    delay.disable();
    parentPort.postMessage(delay.max / 1e6);
  });
  parentPort.postMessage('there');`;

interface Upload {
  name: string;
  bytes: Buffer;
}

interface Reply {
  status: number;
  body: string;
  retry: string | null;
}

/**
 * Sends a file from a process of its own: making 20 MiB into a request takes a while, and so does a slow disk; both would
 * hold up the product, which is in this one.
 */
async function post(by: string, { name, bytes }: Upload): Promise<Reply> {
  const { token } = await company.member(by);
  const path = join(company.dataDir, `${randomUUID()}-${name}`);
  await writeFile(path, bytes);
  const child = spawn(process.execPath, [UPLOADER, `${company.url}/api/orders/import?dryRun=true`, token, path, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  await once(child, 'close');
  await rm(path);
  return JSON.parse(Buffer.concat(said).toString()) as Reply;
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

/** Longest stretches in which the product's thread, and an idle one beside it, could do nothing, in milliseconds. */
interface Delays {
  product: number;
  idle: number;
}

/**
 * How long at most the product's thread was busy with one thing while a work was done. The machine is shared with the
 * database, the tests and others: how long a thread that has nothing to do had to wait meanwhile says what is theirs.
 */
async function delaysOf(work: () => Promise<unknown>): Promise<Delays & { answers: number }> {
  const idle = new Worker(IDLE_THREAD, { eval: true });
  const [clerk] = await Promise.all([company.member('clerk'), once(idle, 'message')]);
  await clerk.get('/api/orders?limit=1');
  const product = monitorEventLoopDelay({ resolution: RESOLUTION });
  product.enable();
  idle.postMessage('begin', []);
  let isOver = false;
  let answers = 0;
  const ended = work().finally(() => (isOver = true));
  while (!isOver) {
    expect((await clerk.get('/api/orders?limit=1')).status).toBe(200);
    answers++;
  }
  await ended;
  product.disable();
  idle.postMessage('end', []);
  const [longest] = (await once(idle, 'message')) as [number];
  await idle.terminate();
  return { product: product.max / 1e6, idle: longest, answers };
}

describe('while hostile files are read', () => {
  it.each(HOSTILE)(
    '%s is refused, and other people’s requests do not wait for it',
    async (what, made) => {
      const upload = made();
      let answer: Reply | undefined;
      const delays = await delaysOf(async () => (answer = await post('sales', upload)));
      process.stdout.write(`import-load: ${what}: ${JSON.stringify(delays)}\n`);
      expect(answer?.status).toBe(422);
      expect(JSON.parse(answer?.body ?? '')).toMatchObject({ code: 'validation', errors: [{ path: 'file' }] });
      expect(delays.product - delays.idle).toBeLessThan(500);
      expect(delays.answers).toBeGreaterThan(0);
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
