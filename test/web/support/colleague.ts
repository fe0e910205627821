import type { Locator, Page } from 'playwright-core';
import type { Desk } from './desk.js';
import type { Writing } from './sheet.js';
import { write } from './sheet.js';

/** One thing that somebody does with an order. */
export interface Deed {
  /** User name. */
  by: string;
  /** What the page calls it. */
  does: string;
  writes?: Writing;
  /** Where it is begun: with what waits for her, unless told. */
  from?: 'order';
}

/** What she waits for a page to do before she calls it broken, in milliseconds. */
const PATIENCE_MS = 15_000;

/** Somebody before the page, who does her work with the mouse and the keyboard alone. */
export class Colleague {
  private readonly page: Page;

  private constructor(private readonly desk: Desk) {
    this.page = desk.page;
    this.page.setDefaultTimeout(PATIENCE_MS);
  }

  /** Signs in through the form. */
  static async signsIn(desk: Desk, username: string): Promise<Colleague> {
    const { page } = await desk.open('/');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill('demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    return new Colleague(desk);
  }

  /** Writes a new order and enters it. @returns its number */
  async enters(order: Writing): Promise<string> {
    await this.page.getByRole('link', { name: '录入订单' }).click();
    await this.page.getByRole('heading', { name: '录入订单' }).waitFor();
    await write(this.page.locator('main'), order);
    await this.desk.picture('life-00-entry');
    await this.page.getByRole('button', { name: '提交订单' }).click();
    await this.page.waitForURL(/\/orders\/SO-\d+$/);
    return new URL(this.page.url()).pathname.replace('/orders/', '');
  }

  /** Opens the form where it is offered, fills it in and sends it. */
  async does({ does, writes = {}, from }: Deed, no: string, picture?: string): Promise<void> {
    await (from === 'order' ? this.chooses(does, no) : this.takesUp(does, no));
    const form = this.page.getByRole('dialog').filter({ hasText: no });
    await form.getByRole('button', { name: '提交', exact: true }).waitFor();
    await write(form, writes);
    if (picture) await this.desk.picture(picture);
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await this.isTaken(form, does, no);
  }

  /** From what waits for her. */
  private async takesUp(label: string, no: string): Promise<void> {
    await this.page.getByRole('link', { name: '我的工作' }).click();
    await this.page.getByRole('heading', { name: '我的工作' }).waitFor();
    await this.page.getByLabel('筛选单号、客户、事项').fill(no);
    const act = this.page.getByRole('button', { name: `处理: ${no} ${label}`, exact: true });
    // What else the order asks of her is folded behind its most pressing task.
    const folded = this.page.locator('details.folded:not([open]) > summary');
    await act.or(folded).first().waitFor();
    if (!(await act.isVisible())) await folded.first().click();
    await act.click();
  }

  /** From the order's page, which is found by its number. */
  private async chooses(label: string, no: string): Promise<void> {
    await this.finds(no);
    const mine = this.page.locator('.ant-card').filter({ hasText: '我可以办理' }).last();
    await mine.getByRole('button', { name: label }).click();
  }

  /** Looks an order up by its number, as one does who has it on a paper. */
  async finds(no: string): Promise<Page> {
    await this.page.getByLabel('搜索订单号、客户、客户订单号').fill(no);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('heading', { name: no }).waitFor();
    return this.page;
  }

  /** A page of the menu, and a tab on it. */
  async goesTo(page: string, tab: string): Promise<Page> {
    await this.page.getByRole('link', { name: page }).click();
    await this.page.getByRole('tab', { name: tab }).click();
    await this.desk.drawn();
    return this.page;
  }

  /** A picture of what she sees. */
  async shows(name: string): Promise<void> {
    await this.desk.drawn();
    await this.desk.picture(name);
  }

  private async isTaken(form: Locator, label: string, no: string): Promise<void> {
    const taken = this.page.getByText(`${label}：已记录`);
    const wrong = form.locator('.ant-form-item-explain-error, .refusal').first();
    await taken.or(wrong).first().waitFor();
    if (await wrong.isVisible()) {
      const why = await form.locator('.ant-form-item-has-error, .refusal').allInnerTexts();
      throw new Error(`${no} ${label}: ${why.join('\n')}`);
    }
    await form.waitFor({ state: 'hidden' });
  }
}
