import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { Desk } from './support/desk.js';
import { openChromium } from './support/chromium.js';
import { useWorkbench } from './support/workbench.js';

const workbench = useWorkbench();
let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'orders-dossier-'));
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file from disk in a browser that is offline. */
async function fromDisk(path: string, language = 'zh-CN'): Promise<Page> {
  const context = await browser.newContext({ locale: language, viewport: { width: 1280, height: 900 }, offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('blob:')) asked.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  await page.locator('.verdict').waitFor();
  expect(asked).toEqual([]);
  return page;
}

/** The order whose file is taken: one that is over. */
async function taken(username: string): Promise<string> {
  const desk = await workbench.as(username);
  const auditor = await workbench.company.member(username);
  const { items } = (await auditor.get('/api/orders?state=settled&limit=1')).body as { items: { no: string }[] };
  const { page } = await desk.open(`/orders/${items[0].no}`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '取出全卷' }).click();
  const path = join(folder, `${username}.html`);
  await (await saving).saveAs(path);
  expect(await desk.barriers()).toEqual([]);
  return path;
}

const barriersOf = (page: Page): Promise<string[]> => new Desk(page, 'file://').barriers();

describe('the whole file of an order, opened from disk', () => {
  it('proves itself, in three languages, and nothing keeps anybody out', async () => {
    const path = await taken('auditor');
    const page = await fromDisk(path);
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict fine');
    await page.screenshot({ path: picture('dossier') });
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Proved: this file is what was sealed').waitFor();
    await page.getByRole('button', { name: '繁體中文' }).click();
    await page.getByText('核驗通過：本卷與簽封的一致').waitFor();
    const key = await page.locator('.keys code').first().innerText();
    await page.locator('#known-key').fill(key);
    await page.getByText('相符', { exact: true }).waitFor();
    const saving = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^儲存 .*訂單|^儲存 .*订单/ })
      .first()
      .click();
    expect(
      readFileSync(await (await saving).path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.screenshot({ path: picture('dossier-phone'), fullPage: false });
  });

  it('turns red where one letter of a part was changed, and names the part', async () => {
    const html = readFileSync(join(folder, 'auditor.html'), 'utf8');
    const names = [...html.matchAll(/data-part="([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const begin = html.indexOf(`data-part="${name}">`) + `data-part="${name}">`.length;
      const end = html.indexOf('</script>', begin);
      const at = placeIn(html, begin, end);
      const path = join(folder, 'spoilt.html');
      writeFileSync(path, html.slice(0, at) + (html[at] === '1' ? '2' : '1') + html.slice(at + 1));
      const page = await fromDisk(path);
      expect([name, await page.locator('.verdict').getAttribute('class')]).toEqual([name, 'verdict broken']);
      if (name === 'log') {
        await page.getByText(/日志第 \d+ 条已被改动|日志链条在第 \d+ 条断开/).waitFor();
        await page.screenshot({ path: picture('dossier-broken') });
      }
      await page.context().close();
    }
  });

  it('says that it is not proved where its own program was changed', async () => {
    const html = readFileSync(join(folder, 'auditor.html'), 'utf8');
    const at = html.lastIndexOf('<script>') + 8;
    const path = join(folder, 'forged.html');
    writeFileSync(path, `${html.slice(0, at)};${html.slice(at)}`);
    const page = await (await browser.newContext({ offline: true })).newPage();
    await page.goto(pathToFileURL(path).href);
    await page.getByText('尚未核验：本页的核验程序没有运行').waitFor();
    expect(await page.locator('.verdict').count()).toBe(0);
  });

  it('tells whoever may not see everything what was kept back', async () => {
    const page = await fromDisk(await taken('production'));
    expect(await page.locator('.verdict').getAttribute('class')).toBe('verdict unknown');
    await page.getByText('本卷按阅卷人权限隐去了部分内容').waitFor();
    await page.screenshot({ path: picture('dossier-redacted') });
    expect(await barriersOf(page)).toEqual([]);
  });
});

/** A digit in the middle of a part: changed, it stays JSON, and base64. */
function placeIn(html: string, begin: number, end: number): number {
  const middle = Math.floor((begin + end) / 2);
  for (let at = middle; at < end; at++) if (/\d/.test(html[at])) return at;
  for (let at = middle; at > begin; at--) if (/\d/.test(html[at])) return at;
  return middle;
}

const picture = (name: string): string => join(process.env.SCREENSHOTS ?? folder, `${name}.png`);
