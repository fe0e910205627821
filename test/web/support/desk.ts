import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What the page shows while it waits for an answer; the sign that turns comes a moment after it. */
const WAITING = '.state[role=status], .ant-spin-spinning, .ant-skeleton';
/** WCAG 2.2, levels A and AA: of 2.2 axe knows `target-size`, which is off unless asked for. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Takes out of the tests' sight, or back into it, what a drawing cuts off at its frame: axe knows of no frame, and takes
 * what nobody can see or hit for something that lies over its neighbours.
 */
function hideCutOff(isHidden: boolean): void {
  for (const part of document.querySelectorAll<SVGElement>('svg [tabindex]')) {
    const frame = part.ownerSVGElement?.getBoundingClientRect();
    const { top, left, bottom, right } = part.getBoundingClientRect();
    const isCutOff = frame && (top < frame.top || left < frame.left || bottom > frame.bottom || right > frame.right);
    part.style.visibility = isHidden && isCutOff ? 'hidden' : '';
  }
}

/** One window of the workbench, and what went wrong in it. */
export class Desk {
  private readonly errors: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.errors.push(`thrown: ${error.message}`));
    page.on('request', (request) => {
      const address = request.url();
      if (/^(https?|wss?):/.test(address) && new URL(address).host !== new URL(url).host) {
        this.errors.push(`asked of a foreign host: ${address}`);
      }
    });
  }

  /** Goes to an address of the workbench and waits until it is drawn. */
  async open(path: string): Promise<this> {
    await this.page.goto(path);
    return this.drawn();
  }

  /** Waits until nothing on the page waits any more. */
  async drawn(): Promise<this> {
    await this.page.locator('#root > *').first().waitFor();
    await this.page.waitForFunction((waiting) => document.querySelector(waiting) === null, WAITING);
    return this;
  }

  /** What a test provokes is no fault, such as the browser's line about a refused request: `/status of 401/`. */
  expects(error: RegExp): this {
    this.expected.push(error);
    return this;
  }

  /** Everything that went wrong and was not expected. */
  problems(): string[] {
    return this.errors.filter((error) => !this.expected.some((pattern) => pattern.test(error)));
  }

  /** What keeps people with a disability out, as axe-core finds it: rule, why, and the first element. @param rules only these */
  async barriers(within = 'body', rules?: readonly string[]): Promise<string[]> {
    await this.page.evaluate(axeSource);
    await this.page.evaluate(hideCutOff, true);
    const { violations } = await this.page.evaluate(
      ([within, standard, rules]) =>
        (window as unknown as { axe: { run(where: string, how: object): Promise<AxeResults> } }).axe.run(within, {
          runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: standard },
          resultTypes: ['violations'],
          ...(rules ? {} : { rules: { 'target-size': { enabled: true } } }),
        }),
      [within, STANDARD, rules] as const,
    );
    await this.page.evaluate(hideCutOff, false);
    const found = new Map<string, string[]>();
    for (const { id, nodes } of violations) {
      for (const { target, any, all, none } of nodes) {
        const what = `${id}: ${[...any, ...all, ...none][0]?.message ?? ''}`;
        found.set(what, [...(found.get(what) ?? []), target.join(' ')]);
      }
    }
    return [...found].map(([what, [first, ...others]]) => `${what} — ${first} and ${others.length} more`);
  }

  /** A picture of what is seen now, into the folder that SCREENSHOTS names; without it, none. */
  async picture(name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** What can be read in the window, its drawers and dialogs, and everything that went wrong, expected or not. */
  async tells(): Promise<string> {
    const seen = await this.page.evaluate(() => document.body.innerText).catch(String);
    return [this.page.url(), ...this.errors, seen].join('\n');
  }

  /** @param story the test that ends; its last sight is kept as a picture where pictures are wanted */
  async close(story: string): Promise<void> {
    await this.picture(story.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100));
    await this.page.context().close();
  }
}
