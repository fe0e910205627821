import { setTimeout as sleep } from 'node:timers/promises';
import { demoPersonId } from '../../src/identity/demo-company.js';
import type { Answer, Colleagues, Untyped } from '../support/colleagues.js';
import { colleaguesAt } from '../support/colleagues.js';
import type { Look } from '../time/reminders.js';
import { WorkingHours, dayOf, dayPlus, instantOf } from '../time/working-hours.js';
import type { Product } from './product.js';

/** Something went otherwise than it should in the month. */
class MonthFailedError extends Error {}

/** When something is done: a part of a company's day. */
export interface Part {
  day: string;
  part: 'morning' | 'noon' | 'evening';
  /** Which working day of the month it is, the first being 0; -1 on a day off. */
  working: number;
}

/** How long it goes on. */
export interface Span {
  days?: number;
  workingDays?: number;
}

/** The hours at which somebody looks, and the clock is set to. */
const PARTS = { morning: '08:40', noon: '13:20', evening: '17:20' } as const;
/** What is due has to be done by then, in milliseconds: the product looks every second. */
const PATIENCE = 20_000;
/** What recurs is looked at less often. */
const RECURS_WITHIN = 15_000;

interface SentMore {
  reason?: string;
}

/** The demo company, whose time is moved. */
export class Company {
  readonly looks: Look[] = [];
  private readonly people: Colleagues;

  private constructor(
    readonly product: Product,
    readonly hours: WorkingHours,
    readonly first: string,
    readonly say: (line: string) => void,
  ) {
    this.people = colleaguesAt(product.url);
  }

  static async at(product: Product, say: (line: string) => void): Promise<Company> {
    const now = Date.parse(await product.clock.now());
    const people = colleaguesAt(product.url);
    const auditor = await people.member('auditor');
    const year = Number(dayOf(now).slice(0, 4));
    const told = await Promise.all(
      [year - 1, year, year + 1].map(async (one) => (await auditor.get(`/api/work-calendar?year=${one}`)).body),
    );
    const calendar = { week: told[1].week, days: told.flatMap(({ days }) => days) };
    const first = dayOf(now);
    return new Company(product, new WorkingHours(calendar, dayPlus(first, -30), dayPlus(first, 120)), first, say);
  }

  /**
   * Moves the clock through so many days after this one, or so many working days; at each part of a day everybody does what
   * he has to.
   * @returns how many days it were
   */
  async live({ days = Infinity, workingDays = Infinity }: Span, act: (part: Part) => Promise<void>): Promise<number> {
    let working = -1;
    for (let offset = 1; ; offset++) {
      const day = dayPlus(this.first, offset);
      const works = this.hours.isWorkingDay(day);
      if (works) working++;
      if (offset > days || working === workingDays) return offset - 1;
      for (const part of works ? (['morning', 'noon', 'evening'] as const) : (['noon'] as const)) {
        const at = instantOf(day, PARTS[part]);
        await this.look(new Date(at).toISOString());
        await act({ day, part, working: works ? working : -1 });
      }
    }
  }

  /** Sets the clock, and waits until the product has done all that is due. */
  private async look(at: string): Promise<void> {
    await this.product.clock.forwardTo(at);
    const began = performance.now();
    for (;;) {
      const [{ left }] = await this.product.query<{ left: number }>(
        `SELECT ((SELECT count(*) FROM process_clock WHERE at <= test_clock.clock_timestamp()) +
                 (SELECT count(*) FROM outbox))::int AS left`,
      );
      // Whoever does not come to an end is judged by what he has done.
      if (left === 0 || performance.now() - began > PATIENCE) break;
      await sleep(50);
    }
    this.looks.push({ at: Date.parse(at), settled: Date.parse(await this.product.clock.now()) });
  }

  async get(by: string, path: string): Promise<Untyped> {
    const answer = await (await this.people.member(by)).get(path);
    if (answer.status !== 200) throw failed(`${by} GET ${path}`, answer);
    return answer.body;
  }

  /** Every item of a list. */
  async all(by: string, path: string): Promise<Untyped[]> {
    const items: Untyped[] = [];
    let cursor = '';
    do {
      const page = await this.get(by, `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor}`);
      items.push(...page.items);
      cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
    } while (cursor !== '');
    return items;
  }

  see(kind: string, no: string): Promise<Untyped> {
    return this.get('auditor', `/api/processes/${kind}/${no}`);
  }

  /** Begins a process. @returns its number */
  async begin(by: string, kind: string, type: string, data: object): Promise<string> {
    const answer = await (await this.people.member(by)).post(`/api/processes/${kind}`, { type, data });
    if (answer.status !== 201) throw failed(`${by} ${type}`, answer);
    return answer.body.no as string;
  }

  /** Sends an event that has to be taken. */
  async send(by: string, [kind, no]: readonly [string, string], type: string, data: object = {}, more: SentMore = {}) {
    const answer = await this.attempt(by, [kind, no], type, data, more);
    if (answer.status !== 200) throw failed(`${no}: ${by} ${type}`, answer);
    return answer.body;
  }

  /** Sends an event that a rule has to stop. */
  async refused(by: string, process: readonly [string, string], type: string, rule: string, data: object = {}) {
    const answer = await this.attempt(by, process, type, data);
    const unmet = (answer.body?.unmet ?? []) as { rule: string }[];
    if (answer.status !== 409 || !unmet.some((one) => one.rule === rule)) throw failed(`${type} (${rule})`, answer);
  }

  private async attempt(
    by: string,
    [kind, no]: readonly [string, string],
    type: string,
    data: object,
    more: SentMore = {},
  ) {
    const member = await this.people.member(by);
    const { version } = await this.see(kind, no);
    return member.post(`/api/processes/${kind}/${no}/events`, { type, data, seen: version, ...more });
  }

  /** Two people decide on the policy. */
  async decide(values: object): Promise<void> {
    const manager = await this.people.member('manager');
    await this.people.agree(await manager.post('/api/policy', values));
  }

  /** Waits for what recurs. */
  async until(what: string, isThere: () => Promise<boolean>): Promise<void> {
    const began = performance.now();
    while (!(await isThere())) {
      if (performance.now() - began > RECURS_WITHIN) throw new MonthFailedError(`${what} did not come`);
      await sleep(200);
    }
  }

  /** The id of somebody of the demo company. */
  readonly person = demoPersonId;
}

const failed = (what: string, { status, text }: Answer): MonthFailedError =>
  new MonthFailedError(`${what}: ${status} ${text.slice(0, 1_000)}`);
