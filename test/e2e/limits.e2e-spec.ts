import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany({ rateLimit: 20 });
}, 120_000);
afterAll(() => company?.close());

describe('a caller who asks too often', () => {
  it('has to wait, and holds up nobody else', async () => {
    const [hasty, calm] = [await company.member('sales'), await company.member('clerk')];
    await Promise.all([hasty.get('/api/auth/me'), calm.get('/api/auth/me')]);
    const answers = await Promise.all(Array.from({ length: 40 }, () => hasty.get('/api/auth/me')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(21);
    expect(refused.length).toBeGreaterThanOrEqual(19);
    expect(refused[0]).toMatchObject({
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
      body: { code: 'too-many-requests', title: '操作过于频繁' },
    });
    expect((await calm.get('/api/auth/me')).status).toBe(200);
    expect((await company.ask('GET', '/health/live')).status).toBe(200);
  });
});
