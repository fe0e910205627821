import type { Page } from 'playwright-core';

const PROBLEM = { type: 'about:blank', code: 'internal', title: '服务器出错', status: 500, detail: '请稍后重试' };

/** A question that the server refuses to answer, and how it is asked again. */
export interface Failing {
  /** How often it was asked since. */
  asked: number;
  /**
   * Ends the failure at the moment somebody asks again. The page asks by itself too, whenever it hears of a change: what
   * it asks before the hand was at the button waits until then, or the button would be gone under the hand.
   */
  mendedBy: (askAgain: () => Promise<void>) => Promise<void>;
}

/** From now on the server refuses to answer what is asked at this address. */
export async function failing(page: Page, address: string): Promise<Failing> {
  let mending: Promise<void> | undefined;
  const seen: Failing = {
    asked: 0,
    mendedBy: async (askAgain) => {
      let done = (): void => undefined;
      mending = new Promise((resolve) => (done = resolve));
      await askAgain().finally(done);
    },
  };
  await page.route(address, async (route) => {
    seen.asked++;
    if (!mending) {
      return route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(PROBLEM) });
    }
    await mending;
    return route.continue();
  });
  return seen;
}
