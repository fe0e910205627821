import { fork } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import type { EmbeddedServer } from '../src/database/embedded/embedded-server.js';
import { orderedOf } from '../src/demo/ordered.js';
import { sceneOf, stepsOf } from '../src/demo/step.js';
import type { RunningNode } from './cluster.js';
import type { Driven, Plan, Sent } from './drive.js';
import { AGREED } from './agreed.js';
import { cpuOf, cpuOfServer, percentile } from './figures.js';
import { STRETCH } from './lives.js';
import { entryOn } from './template.js';

/** What a run of transitions over HTTP cost. Times per transition in microseconds of processor time. */
export interface Measured {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  nodeCpu: number;
  serverCpu: number;
  clientCpu: number;
  /** Bytes of the write-ahead log. */
  wal: number;
}

/** The events of the measured stretch, as their senders send them. The data is the same for every order. */
export function stretch(tokens: ReadonlyMap<string, string>): Sent[] {
  const today = new Date().toISOString();
  const ordered = orderedOf('', entryOn(today, 1));
  return stepsOf(STRETCH, ordered).map(({ by, type, data, reason }) => ({
    token: tokens.get(by) ?? '',
    type,
    body: JSON.stringify({ type, data: { ...data(sceneOf(ordered, today)), ...agreedIn(type) }, reason }),
  }));
}

const agreedIn = (type: string): object => (type === 'sales.clear-delivery-date' ? { date: AGREED } : {});

export const STRETCH_PEOPLE = [
  ...new Set(stepsOf(STRETCH, orderedOf('', entryOn('2026-01-01', 1))).map(({ by }) => by)),
];

/** Drives orders through the stretch and counts what it takes of everybody. */
export async function transitions(
  plan: Plan,
  nodes: readonly RunningNode[],
  { pid, ownerUrl }: Pick<EmbeddedServer, 'pid' | 'ownerUrl'>,
): Promise<Measured> {
  const postmaster = pid();
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const written = async (): Promise<number> =>
    Number((await client.query<{ wal: string }>(`SELECT pg_current_wal_lsn() - '0/0' AS wal`)).rows[0].wal);
  const child = fork(join(import.meta.dirname, 'drive.js'));
  const look = () => ({
    node: nodes.reduce((sum, { pid }) => sum + cpuOf(pid), 0),
    server: cpuOfServer(postmaster),
  });
  let before = look();
  let walBefore = 0;
  const measured = new Promise<Measured>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The clients ended (${code}) before they were through`)));
    const heard = async (message: 'begin' | Driven): Promise<void> => {
      if (message === 'begin') {
        walBefore = await written();
        before = look();
        child.send('go');
        return;
      }
      const after = look();
      const wal = await written();
      child.send('end');
      const { transitions, seconds, milliseconds, cpu } = message;
      const each = (spent: number): number => (spent * 1e6) / transitions;
      resolve({
        perSecond: transitions / seconds,
        p50: percentile(milliseconds, 50),
        p95: percentile(milliseconds, 95),
        p99: percentile(milliseconds, 99),
        nodeCpu: each(after.node - before.node),
        serverCpu: each(after.server - before.server),
        clientCpu: each(cpu),
        wal: (wal - walBefore) / transitions,
      });
    };
    child.on('message', (message: 'begin' | Driven) => void heard(message).catch(reject));
    child.send(plan);
  });
  return measured.finally(() => client.end());
}
