import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Language } from '../../machines/rulebook.js';
import { DemoFailedError } from '../../src/cli/demo-client.js';
import { runDemo } from '../../src/cli/demo-run.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

/** What the demo prints, without the time of day. */
async function printed(language: Language): Promise<string[]> {
  const lines: string[] = [];
  await runDemo({ url: company.url, language, say: (line) => lines.push(line) });
  return lines.map((line) => line.replace(/^\d\d:\d\d:\d\d /, ''));
}

describe('npm run demo', () => {
  it('takes a fresh order from receipt to settlement, is refused four times on the way, and proves the log', async () => {
    const lines = await printed('zh-CN');
    expect(lines[0]).toMatch(
      /^销售部 王建国 从 orders\.csv 导入 SO71774-\w+ → SO-\d{6}，默认值：class, channel, currency, /,
    );
    expect(lines[1]).toBe('跟单员 陈晓雯 clerk.confirm-check → 已接收 (v2)');
    const refusals = lines.flatMap((line, index) => (line.includes('✗') ? [lines.slice(index, index + 3)] : []));
    expect(refusals).toEqual([
      [
        '销售部 赵明辉 sales.pass-review ✗ 被拒绝 — 还不能推进',
        '         RV-11 质量检验标准和检验计划已制定',
        '         S3§三2 · 质量部 · 请质量部制定检验标准和检验计划',
      ],
      [
        '生产部 郑大勇 代 陈晓雯 clerk.approve-production-plan ✗ 被拒绝 — 还不能推进',
        '         FE-02 提交生产计划的人不审核该计划',
        '         S2§三1 · 跟单员 · 请另一位跟单员审核',
      ],
      [
        '生产部 郑大勇 production.start ✗ 被拒绝 — 还不能推进',
        '         PR-01 采购计划中的物料均已到货并经来料检验合格',
        '         S0§四(三)4; S2§四3; S4§二(六) · 质量部 · 请采购部催交，请质量部检验列出的物料；不合格批次须换货后重检',
      ],
      [
        '财务部 杨子涵 finance.settle ✗ 被拒绝 — 还不能推进',
        '         ST-05 货款已收齐，多收的已退，减免和核销均经批准',
        '         S3§七1 · 财务部 · 请财务部收款并登记；多收的申请退款，收不回的申请核销，由公司领导批准',
      ],
    ]);
    expect(lines.slice(-3)).toEqual([
      '财务部 杨子涵 finance.settle → 已结算 (v44)',
      expect.stringMatching(/^校验：44 个事件逐一重放，链首 [0-9a-f]{64}，结果 true$/),
      expect.stringMatching(/^完成：SO-\d{6} 从接收走到结算，4 次该拒绝的都拒绝了，用时 [\d.]+ 秒$/),
    ]);
    const me = await (await company.member('production')).get('/api/auth/me');
    expect(me.body.delegations.received).toEqual([]);
  }, 60_000);

  it('can be run again, and in other languages', async () => {
    const lines = await printed('en');
    expect(lines).toContain(
      'Production 郑大勇 on behalf of 陈晓雯 clerk.approve-production-plan ✗ refused — Not yet possible',
    );
    expect(lines.at(-2)).toMatch(/^Verify: 44 events replayed one by one, head [0-9a-f]{64}, verified true$/);
  }, 60_000);

  it('says what to do where no server is', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const url = `http://127.0.0.1:${port}`;
    const attempt = runDemo({ url, language: 'zh-CN', say: () => undefined });
    await expect(attempt).rejects.toThrow(
      new DemoFailedError(`没有连上 ${url}：请先在另一个窗口运行 npm start，再运行 npm run demo`),
    );
  }, 30_000);
});
