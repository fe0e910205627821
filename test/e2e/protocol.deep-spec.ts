import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { REVIEWED } from '../support/stretches.js';

const READER = join(__dirname, '../support/read-pdf.mjs');

let company: Company;
beforeAll(async () => {
  company = await openCompany();
  await company.bring(await company.enter(), ...REVIEWED);
}, 120_000);
afterAll(() => company?.close());

const take = async (username: string, machine: string, language = 'zh-CN'): Promise<Response> => {
  const { token } = await company.member(username);
  return fetch(`${company.url}/api/machines/${machine}/protocol.pdf`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
  });
};

const read = async (answer: Response): Promise<{ text: string; totalPages: number }> => {
  const input = Buffer.from(await answer.arrayBuffer());
  const { text, totalPages } = JSON.parse(
    execFileSync(process.execPath, [READER], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  ) as { text: string; totalPages: number };
  return { text: text.replaceAll(/\s+/g, ''), totalPages };
};

describe('the acceptance protocol of a machine', () => {
  it('says of every milestone what is refused, by which rule and clause, and where it was tried', async () => {
    const answer = await take('auditor', 'orders');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { text, totalPages } = await read(answer);
    expect(totalPages).toBeGreaterThan(5);
    const machine = (await (await company.member('auditor')).get('/api/machines/orders')).body as { hash: string };
    for (const told of [
      '验收报告',
      machine.hash,
      '已接收：可办事项',
      '评审通过：可办事项',
      'RV-03（S',
      '状态机、规则与状态图之间的矛盾无',
    ])
      expect(text).toContain(told);
    expect(text).toMatch(/其中取自本公司流程日志（个）1/);
    expect(text).toMatch(/结果摘要（SHA-256）：[0-9a-f]{64}/);
  });

  it('is told in the language of its reader', async () => {
    const { text } = await read(await take('manager', 'improvements', 'en'));
    for (const told of ['Acceptanceprotocol', 'Contradictionsbetweenmachine,rulesandchart'])
      expect(text).toContain(told);
  });

  it('is for whoever leads the company or audits', async () => {
    expect((await take('sales', 'improvements')).status).toBe(403);
    expect((await take('auditor', 'nothing')).status).toBe(404);
  });
});
