import type { Entry, Faulted } from '../journal.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';

/** How long the service may be away, in milliseconds, by what was broken alone. Other faults make no promise. */
const AWAY: Readonly<Record<string, number>> = {
  'kill node': 2_000,
  'kill database': 10_000,
  'kill postmaster': 10_000,
  'kill backend': 10_000,
};
/** How long effects may lag when the faults have stopped, in milliseconds. */
const CATCH_UP = 60_000;

/** L1: the service is back in time. */
export function backInTime(journal: readonly Entry[]): Finding {
  const faults = journal.filter((entry): entry is Faulted => entry.kind === 'fault' && entry.what in AWAY);
  return finding('L1', 'kills of one thing', faults, ({ what, whom, back = Infinity }) =>
    back <= AWAY[what] ? [] : [[`${what} (${whom})`, `service was back after ${back} ms, allowed are ${AWAY[what]}`]],
  );
}

/** L2: effects are caught up after the faults. @param milliseconds null when they never were */
export const caughtUp = (milliseconds: number | null): Finding =>
  finding('L2', 'ends of faults', [milliseconds], (lag) =>
    lag !== null && lag <= CATCH_UP ? [] : [['outbox', `was not empty within ${CATCH_UP} ms`]],
  );

/** L3: whoever was being served when the node was asked to go got an answer, and the node went in order. */
export function noneCutOff(journal: readonly Entry[]): Finding {
  const restarts = journal.filter((entry): entry is Faulted => entry.kind === 'fault' && entry.until !== undefined);
  const answers = journal.filter((entry) => entry.kind === 'answered');
  return finding('L3', 'restarts in order', restarts, ({ whom, at, until = at, exitCode }): [string, string][] => {
    const during = answers.filter(({ node, began, ended }) => node === whom && began <= until && ended >= at);
    const lost = during.filter(({ status, code }) => (status === 0 && code !== 'ECONNREFUSED') || status >= 500);
    return [
      ...lost.map(({ action, status, code }): [string, string] => [
        action,
        `${whom} did not answer: ${status} ${code}`,
      ]),
      ...(exitCode === 0 ? [] : [[whom, `ended with ${exitCode ?? 'a signal'}`] as [string, string]]),
    ];
  });
}

/** Nodes keep running, and honest clients are served: what neither a promise of order nor one of time covers. */
export const keptWorking = (deaths: readonly string[], refusals: readonly string[], commands: number): Finding => ({
  ...finding('L0', 'commands of honest clients', [...deaths, ...refusals], (what) => [['service', what]]),
  checked: commands,
});
