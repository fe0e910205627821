import type { Untyped } from '../support/colleagues.js';
import type { Moment, Terms, Verdict } from '../time/reminders.js';
import { judgeReminders } from '../time/reminders.js';
import type { Company } from './company.js';

const AT_ONCE = 6;

interface Known {
  kind: string;
  no: string;
  state: string;
}

/** What the month has come to. */
export interface Judged extends Verdict {
  processes: Known[];
  unverified: string[];
}

async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...items.entries()];
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one; one = left.shift()) results[one[0]] = await work(one[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return results;
}

/** A process after each entry of its log, as the product shows the past. */
async function momentsOf(company: Company, { kind, no }: Known): Promise<Moment[]> {
  const path = `/api/processes/${kind}/${no}`;
  const entries = await company.all('auditor', `${path}/history`);
  return inTurns(entries, async ({ seq, type, data, recordedAt }: Untyped): Promise<Moment> => {
    const { waits, hold } = await company.get('auditor', `${path}/at/${seq}`);
    return { process: no, kind, seq, type, data, at: Date.parse(recordedAt), isHeld: hold !== null, waits };
  });
}

async function termsOf(company: Company): Promise<Terms> {
  const { deadlines, thresholds } = await company.get('auditor', '/api/policy');
  const deadline = (kind: string, event: string): number | null =>
    deadlines[`${kind}/${event}`] ?? deadlines[event] ?? deadlines['*'] ?? null;
  const hours = (name: string, usual: number): number => Number(thresholds[name] ?? usual);
  return {
    hours: company.hours,
    deadline,
    head: hours('reminders.head-hours', 8),
    leader: hours('reminders.leader-hours', 24),
  };
}

/** Goes through every log over HTTP, and holds it against what had to happen. */
export async function judged(company: Company): Promise<Judged> {
  const processes = await company.product.query<Known>('SELECT kind, id AS no, state FROM process ORDER BY kind, id');
  const terms = await termsOf(company);
  const moments = (await inTurns(processes, (one) => momentsOf(company, one))).flat();
  const notices = await company.product.query<Parameters<typeof judgeReminders>[1][number] & object>(
    'SELECT process_id AS process, seq, office, head, kind FROM notice ORDER BY id',
  );
  const unverified = await inTurns(processes, async ({ kind, no }) => {
    const { verified, mismatch } = await company.get('auditor', `/api/processes/${kind}/${no}/verify`);
    return verified === true ? null : `${no}: ${JSON.stringify(mismatch)}`;
  });
  return {
    ...judgeReminders(moments, notices, company.looks, terms),
    processes,
    unverified: unverified.flatMap((one) => one ?? []),
  };
}
