import type { Answered, Asked, Entry } from '../journal.js';
import type { Dump, LoggedEvent } from '../witness.js';
import type { Finding } from './finding.js';
import { finding, groupBy } from './finding.js';

export interface Told {
  asked: Asked;
  answers: Answered[];
  /** Entries of the log that this command made, found by the mark that it carries. */
  logged: LoggedEvent[];
}

const isTaken = ({ status }: Answered): boolean => status === 200 || status === 201;

/** The mark that a command carried into the log: in its reason, or, for an entry, in the customer's order number. */
export function markOf({ reason, data }: Pick<LoggedEvent, 'reason' | 'data'>): string | null {
  const po = (data as { customerPo?: unknown } | null)?.customerPo;
  return (/#(\S+)$/.exec(reason ?? '') ?? /^#(\S+)$/.exec(typeof po === 'string' ? po : ''))?.[1] ?? null;
}

/**
 * Every command with what was answered to it and what it left in the log of the kind that it was sent to: what it brings
 * about in other processes may repeat the reason, and its mark, and is no second time.
 */
export function toldBy(journal: readonly Entry[], { events }: Pick<Dump, 'events'>): Told[] {
  const asked = journal.filter((entry) => entry.kind === 'asked');
  const answers = groupBy(
    journal.filter((entry) => entry.kind === 'answered'),
    ({ action }) => action,
  );
  const logged = groupBy(events, (event) => `${event.kind} ${markOf(event) ?? ''}`);
  return asked.map((one) => ({
    asked: one,
    answers: answers.get(one.action) ?? [],
    logged: logged.get(`${one.of} ${one.action}`) ?? [],
  }));
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** P1: what was acknowledged is in the log, at the place that was told, as it was sent, by who sent it. */
export function nothingIsLost(told: readonly Told[]): Finding {
  const acknowledged = told.filter(({ answers }) => answers.some(isTaken));
  return finding('P1', 'acknowledged commands', acknowledged, ({ asked, answers, logged }) =>
    answers.filter(isTaken).flatMap(({ no, version }): [string, string][] => {
      const entry = logged.find(({ process, seq }) => process === no && seq === version);
      if (!entry) return [[asked.action, `${asked.type} was acknowledged as ${no} ${version} and is not there`]];
      const isSame = entry.type === asked.type && entry.by === asked.by && sameJson(entry.data, asked.data);
      return isSame ? [] : [[asked.action, `${no} ${version} is not what was acknowledged`]];
    }),
  );
}

/** P2: however often it was sent, a command is applied once and answered the same; a key is good for one command. */
export function onlyOnce(told: readonly Told[]): Finding {
  return finding('P2', 'commands, each sent 1 to 8 times at once', told, ({ asked, answers, logged }) => {
    const wrong: [string, string][] = [];
    const taken = answers.filter(isTaken);
    if (logged.length > 1) wrong.push([asked.action, `${asked.type} was applied ${logged.length} times`]);
    if (new Set(taken.map(({ body }) => body)).size > 1)
      wrong.push([asked.action, 'its copies were answered differently']);
    const known = Math.min(...taken.map(({ ended }) => ended));
    const refused = answers.find(
      ({ status, began }) =>
        status >= 400 && status < 500 && status !== 412 && (asked.shared !== true || began >= known),
    );
    if (asked.reused !== true && taken.length > 0 && refused) {
      wrong.push([asked.action, `one copy was taken, another refused (${refused.status} ${refused.code})`]);
    }
    if (asked.reused !== true) return wrong;
    const odd = answers.find(({ status, code }) => status !== 0 && status !== 503 && code !== 'idempotency-mismatch');
    if (odd) wrong.push([asked.action, `its key was another's, and the answer was ${odd.status} ${odd.code}`]);
    if (logged.length > 0) wrong.push([asked.action, `its key was another's, and it was applied`]);
    return wrong;
  });
}

/** What the product says of time, and what one process tells another, is no answer to anybody's command. */
const OF_ITSELF = /^(time|order|batch|purchase)\.|\.pass-due$/;

/** P2, seen from the log: no entry without a command, no key for two entries. */
export function nothingIsForged(told: readonly Told[], { events, keys }: Pick<Dump, 'events' | 'keys'>): Finding {
  const known = new Set(told.map(({ asked }) => asked.action));
  const remembered = groupBy(keys, ({ process, seq }) => `${process} ${seq}`);
  const kinds = new Set(told.map(({ asked }) => asked.of));
  const sent = events.filter(({ kind, type }) => kinds.has(kind) && !OF_ITSELF.test(type));
  return finding('P2', 'entries of the log', sent, (event): [string, string][] => {
    const mark = markOf(event);
    const about = `${event.process} ${event.seq}`;
    if (mark === null || !known.has(mark)) return [[about, `${event.type} was sent by nobody`]];
    const key = remembered.get(about);
    return key?.length === 1 && key[0].key === mark ? [] : [[about, `${event.type} is not under the key ${mark}`]];
  });
}

/** P4: of commands that exclude each other one is taken at most, and the others are refused in words. */
export function oneDecision(told: readonly Told[]): Finding {
  const rivals = [
    ...groupBy(
      told.filter(({ asked }) => asked.rivals !== undefined),
      ({ asked }) => asked.rivals ?? '',
    ),
  ];
  return finding('P4', 'races of two decisions', rivals, ([race, both]): [string, string][] => {
    const winners = both.filter(({ answers, logged }) => answers.some(isTaken) || logged.length > 0);
    const names = both.map(({ asked }) => asked.type).join(' and ');
    if (winners.length !== 1) return [[race, `${winners.length} of ${names} were taken`]];
    const odd = both
      .filter((one) => !winners.includes(one))
      .flatMap(({ answers }) => answers)
      .find(({ status }) => ![0, 409, 412, 503].includes(status));
    return odd ? [[race, `the loser of ${names} was answered ${odd.status} ${odd.code}`]] : [];
  });
}

/** P9 under faults: what goes wrong is told as a problem of the database, never as a fault of the product. */
export function noFaultIsTold(journal: readonly Entry[]): Finding {
  const answers = journal.filter((entry) => entry.kind === 'answered');
  return finding('P9', 'answers', answers, ({ action, status, code }): [string, string][] =>
    status >= 500 && status !== 503 ? [[action, `was answered ${status} ${code}`]] : [],
  );
}
