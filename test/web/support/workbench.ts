import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Language } from '../../../machines/rulebook.js';
import type { Colleagues } from '../../support/colleagues.js';
import { colleaguesAt } from '../../support/colleagues.js';
import { openChromium } from './chromium.js';
import { Desk } from './desk.js';

/** How somebody sits before the page. */
interface Seat extends Pick<BrowserContextOptions, 'viewport' | 'hasTouch' | 'timezoneId'> {
  language?: Language;
}

/** How late every answer to a window may come, in milliseconds: shows a test that reads before the page has been told. */
const LATEST_MS = Number(process.env.WEB_DELAY_MS ?? 0);

const DESKTOP = { width: 1440, height: 900 };

/** The workbench of the demo company in a browser, and the company behind it. */
export interface Workbench {
  /** Where the product is. */
  readonly url: string;
  /** The same people over HTTP, to bring an order quickly to where a test begins. */
  readonly company: Colleagues;
  /** A window in which nobody is signed in. */
  visitor(seat?: Seat): Promise<Desk>;
  /** A window of its own in which somebody is signed in, without going through the form. */
  as(username: string, seat?: Seat): Promise<Desk>;
}

/** Answers come late, each by another while, as from a busy server over a poor network. */
async function dawdle(context: BrowserContext): Promise<void> {
  if (LATEST_MS === 0) return;
  await context.route('**', async (route) => {
    await sleep(Math.random() * LATEST_MS);
    await route.continue().catch(() => undefined); // the window may be closed by now
  });
}

/** What the environment knows of the test that has just run. */
const hasFailed = (): boolean => (globalThis as { hasTestFailed?: boolean }).hasTestFailed === true;

/**
 * Opens a browser for the tests of a file and closes it afterwards. Every window is closed after its test; what it
 * reported as an error, what it asked of a foreign host, and what the page threw fails that test.
 */
export function useWorkbench(): Workbench {
  const url = process.env.PRODUCT_URL ?? '';
  const company = colleaguesAt(url);
  let browser: Browser;
  let desks: Desk[] = [];

  beforeAll(async () => {
    browser = await openChromium();
  });
  afterEach(async () => {
    const problems = desks.flatMap((desk) => desk.problems());
    if (hasFailed()) for (const desk of desks) process.stderr.write(`${await desk.tells()}\n`);
    await Promise.all(
      desks.map((desk, index) => desk.close(`${index + 1} ${expect.getState().currentTestName ?? ''}`)),
    );
    desks = [];
    expect(problems).toEqual([]);
  });
  afterAll(() => browser?.close());

  const visitor: Workbench['visitor'] = async ({ language = 'zh-CN', viewport = DESKTOP, ...seat } = {}) => {
    // A click on what still slides open may hit what was there before.
    const still = { reducedMotion: 'reduce' } as const;
    const context = await browser.newContext({ baseURL: url, locale: language, viewport, ...still, ...seat });
    await dawdle(context);
    const desk = new Desk(await context.newPage(), url);
    desks.push(desk);
    return desk;
  };
  return {
    url,
    company,
    visitor,
    as: async (username, seat) => {
      const [desk, { token, id }] = await Promise.all([visitor(seat), company.member(username)]);
      const { hostname: domain } = new URL(url);
      const kept = { httpOnly: true, sameSite: 'Strict' } as const;
      await desk.page.context().addCookies([{ name: 'order-session', value: token, domain, path: '/api', ...kept }]);
      await desk.page.addInitScript((person) => localStorage.setItem('signed-in', person), id);
      return desk;
    },
  };
}
