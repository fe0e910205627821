import { lookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import type { Company, Member } from '../support/company.js';
import { openCompany } from '../support/company.js';

jest.setTimeout(120_000);

const FLOOD = 150;
/** What somebody else may wait at most meanwhile, in milliseconds. */
const PATIENCE = 500;

let company: Company;
let clerk: Member;
beforeAll(async () => {
  company = await openCompany();
  clerk = await company.member('clerk');
}, 240_000);
afterAll(() => company?.close());

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1];

describe(`${FLOOD} wrong sign-ins at once`, () => {
  it('are refused early where there are too many, and leave everybody else alone', async () => {
    const wrong = (name: string) =>
      company.ask('POST', '/api/auth/login', { body: { username: name, password: 'wrong' } });
    let isOver = false;
    const flood = Promise.all(Array.from({ length: FLOOD }, (_, i) => wrong(`nobody-${i}`))).finally(() => {
      isOver = true;
    });

    const times = { asking: [] as number[], files: [] as number[], names: [] as number[] };
    while (!isOver) {
      times.asking.push(await timed(() => clerk.get('/api/auth/me')));
      times.files.push(await timed(() => readFile(__filename)));
      times.names.push(await timed(() => lookup('localhost')));
    }
    const answers = await flood;
    const statuses = answers.map(({ status }) => status);
    process.stdout.write(
      `flood: ${statuses.filter((status) => status === 401).length} proved, ${statuses.filter((status) => status === 503).length} busy, ` +
        `${statuses.filter((status) => status === 429).length} held; medians ${Object.entries(times)
          .map(([what, some]) => `${what} ${median(some).toFixed(0)} ms of ${some.length}`)
          .join(', ')}\n`,
    );

    expect(new Set(statuses)).toEqual(new Set([401, 429, 503].filter((status) => statuses.includes(status))));
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(FLOOD / 2);
    expect(busy[0]).toMatchObject({
      body: { code: 'busy' },
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
    });
    // Others are answered while the hashing is full: many times, each time soon; so are files read and names looked up.
    for (const some of Object.values(times)) {
      expect(some.length).toBeGreaterThan(3);
      expect(median(some)).toBeLessThan(PATIENCE);
    }
  });

  it('do not take the product’s word from the next who signs in from elsewhere', async () => {
    const { body } = await company.ask('POST', '/api/auth/login', {
      body: { username: 'nobody-1', password: 'wrong' },
    });
    expect(['unauthenticated', 'too-many-requests']).toContain(body.code);
    expect((await clerk.get('/api/auth/me')).status).toBe(200);
  });
});
