import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

const LIMIT = 120;

let company: Company;
let urls: string[];

beforeAll(async () => {
  company = await openCompany({ rateLimit: LIMIT });
  urls = [company.url, await (await company.anotherNode()).getUrl()];
}, 120_000);
afterAll(() => company?.close());

async function ask(
  url: string,
  token: string,
  path = '/api/auth/me',
): Promise<Pick<Answer, 'status' | 'headers' | 'body'>> {
  const answer = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() };
}

describe('a caller who asks too often', () => {
  it('has to wait, on all nodes together, and holds up nobody else', async () => {
    const [hasty, calm] = [await company.member('sales'), await company.member('clerk')];
    const answers = await Promise.all(
      Array.from({ length: 2 * LIMIT }, (_, index) => ask(urls[index % 2], hasty.token)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    const allowed = answers.filter(({ status }) => status === 200).length;
    expect(allowed + refused.length).toBe(2 * LIMIT);
    expect(allowed).toBeLessThanOrEqual(LIMIT);
    expect(allowed).toBeGreaterThanOrEqual(LIMIT - 12); // what lies unused on either node
    expect(refused[0]).toMatchObject({
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      body: { code: 'too-many-requests', title: '操作过于频繁' },
    });
    for (const url of urls) {
      expect((await ask(url, hasty.token)).status).toBe(429);
      expect((await ask(url, calm.token)).status).toBe(200);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
    }
  });

  it('cannot guess tokens beyond the limit of his network, whatever the tokens are', async () => {
    const guesses = await Promise.all(
      Array.from({ length: LIMIT + 60 }, (_, index) => ask(urls[index % 2], String(index).padEnd(43, 'x'))),
    );
    expect(guesses.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(LIMIT);
    expect((await ask(urls[0], (await company.member('clerk')).token)).status).toBe(200);
  });
});
