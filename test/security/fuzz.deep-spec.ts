import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { fuzz, line } from './fuzz.js';
import { brokenHttp } from './support/broken-http.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close(), 30_000);

/** `npm run fuzz -- --requests 50000 --seed 7` asks for more than the everyday slice. */
const requests = Number(process.env.FUZZ_REQUESTS ?? '3000');
const seed = Number(process.env.FUZZ_SEED ?? '20260501');

describe('whatever anybody sends', () => {
  it(
    'is answered with a problem and changes nothing, or is taken',
    async () => {
      const found = await fuzz(company, { requests, seed });
      process.stdout.write(`fuzz: ${line(found)}\n${JSON.stringify(found.statuses)}\n`);
      expect(found).toMatchObject({ first: null, faults: 0, notProblems: 0, changed: 0 });
      expect(found.requests).toBe(requests);
    },
    Math.max(120_000, requests * 40),
  );

  it('is answered with a problem even when it is no HTTP', async () => {
    const answers = await brokenHttp(company.url);
    for (const { sent, answer } of answers) {
      expect({ sent, answer }).toEqual({
        sent,
        answer: expect.stringMatching(/^HTTP\/1\.1 4\d\d [^]*application\/problem\+json/),
      });
    }
    expect(answers.length).toBeGreaterThan(8);
  }, 30_000);
});
