import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sender } from './actions.js';
import { chanceOf } from './chance.js';
import type { Finding } from './checks/finding.js';
import { eraseInHand } from './erasing.js';
import { judge } from './judge.js';
import { Saboteur } from './faults.js';
import { Injections } from './injections.js';
import { readJournal } from './journal.js';
import { Client, RefusedError } from './orders.js';
import type { Plan } from './plans.js';
import { testimonyOf } from './product.js';
import type { Sabotaged } from './stage.js';
import { Stage } from './stage.js';
import type { Supplied } from './supplies.js';
import { Buyer, NOTHING, supplied } from './supplies.js';
import { termsOf } from './terms.js';
import type { Times } from './times.js';
import { TimesOfTrouble } from './times.js';
import { dumpOf } from './witness.js';

type Workers = Awaited<ReturnType<Stage['begin']>>['workers'];

/** How long effects may lag; twice as long is waited for them. */
const CATCH_UP = 120_000;
const TELL_EVERY = 15_000;

export interface Result {
  seed: number;
  plan: Plan;
  seconds: number;
  faults: Record<string, number>;
  /** Slowest return of the service by what was broken, in milliseconds. */
  back: Record<string, number>;
  /** Kinds of edges of the wire protocol, and of those how many were cut at least once. */
  edges: { known: number; cut: number };
  acknowledged: number;
  answers: number;
  orders: number;
  /** Purchase orders paid. */
  purchases: number;
  lag: number | null;
  reached: boolean;
  findings: Finding[];
}

export interface Options {
  sabotage?: Sabotaged;
  /** Leaves journal, logs and database for whoever wants to look. */
  keep: boolean;
  say: (line: string) => void;
}

/** One run: breaks, waits, checks. */
export async function run(plan: Plan, seed: number, options: Options): Promise<Result> {
  const stage = await Stage.open(seed, options.sabotage);
  options.say(`seed ${seed}; journal, logs and database in ${stage.props.workDir}`);
  const interrupted = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Error(`Ended by ${signal}`)));
  });
  try {
    return await Promise.race([play(stage, plan, seed, options), interrupted]);
  } finally {
    await stage.close(options.keep);
  }
}

async function play(stage: Stage, plan: Plan, seed: number, { sabotage, say }: Options): Promise<Result> {
  const began = Date.now();
  const { workers, sender } = await stage.begin();
  const { nodes, proxies, journal, database, cutter, workDir } = stage.props;
  const saboteur = new Saboteur({ nodes, proxies, journal, database, sender }, chanceOf(seed, 'faults'), plan);
  const reached = () => saboteur.kills >= plan.kills && sender.acknowledged >= plan.acknowledged;
  const deadline = began + plan.longest * 60_000;
  const shop = plan.buyers > 0 ? await supplied(sender, seed) : NOTHING;
  const crowd = new Crowd({ plan, seed, sender, shop }, sabotage === undefined ? say : () => undefined);
  const telling = setInterval(() => {
    say(
      `${seconds(began)} s: ${saboteur.kills} kills, ${cutter.total} cuts, ${sender.acknowledged} commands, ` +
        `${sender.answers} answers, ${crowd.orders} orders settled`,
    );
  }, TELL_EVERY);
  let lag: number | null;
  try {
    await sleep(1_000);
    cutter.begin(plan.cutEvery);
    await saboteur.work(() => Date.now() < deadline && !reached());
    cutter.end();
    lag = await stage.outboxLag(CATCH_UP);
    sender.patience = CATCH_UP; // a late answer is not a lost one
    await saboteur.restartInOrder(plan.restarts);
  } finally {
    clearInterval(telling);
    await crowd.goHome();
  }
  const hasReached = reached();
  await stage.outboxLag(CATCH_UP);
  const times = plan.leaps > 0 ? await leap(stage, workers, plan.leaps, seed) : null;
  const dump = await dumpOf(database);
  const erased = plan.erases ? [await eraseInHand(sceneOf(stage, workers), chanceOf(seed, 'erased'))] : [];
  const injected = plan.injections > 0 ? await inject(stage, workers, plan.injections, seed) : [];
  for (const node of nodes) await node.kill();
  const about = new Map(dump.processes.map(({ id, version }) => [id, version]));
  const testimony = await testimonyOf(database, stage.files, about);
  const terms = await termsOf(database);
  const timely = times && { ...times, terms, moments: testimony.moments };
  const entries = readJournal(join(workDir, 'journal.jsonl'));
  const deaths = nodes.flatMap((node) => node.deaths);
  const seen = { journal: entries, dump, testimony, injected, lag, deaths, refusals: crowd.refusals };
  const findings = judge({ ...seen, timely, erased });
  const faults = count([...saboteur.done.map(({ what }) => what), ...(times?.faults ?? [])]);
  const edges = [...cutter.cuts.values()];
  return {
    seed,
    plan,
    seconds: seconds(began),
    faults: { ...faults, 'cut a connection': cutter.total, 'throw an exception': injected.length },
    back: slowest(saboteur),
    edges: { known: edges.length, cut: edges.filter((times) => times > 0).length },
    acknowledged: sender.acknowledged,
    answers: sender.answers,
    orders: crowd.orders,
    purchases: crowd.purchases,
    lag,
    reached: hasReached,
    findings,
  };
}

/** Clients at work, until they are sent home; the stage that they are in they bring to its end. */
class Crowd {
  readonly refusals: string[] = [];
  private readonly clients: Client[];
  private readonly buyers: Buyer[];
  private readonly working: Promise<void>[];
  private closing = false;

  constructor(
    { plan, seed, sender, shop }: { plan: Plan; seed: number; sender: Sender; shop: Supplied },
    say: (line: string) => void,
  ) {
    this.clients = Array.from(
      { length: plan.clients },
      (_, index) => new Client(`${seed}-${index}`, chanceOf(seed, `client ${index}`), sender),
    );
    this.buyers = Array.from(
      { length: plan.buyers },
      (_, index) => new Buyer(`${seed}-b${index}`, chanceOf(seed, `buyer ${index}`), sender, shop),
    );
    const goesOn = () => !this.closing;
    const rounds = [
      ...this.clients.map((client) => () => client.order(goesOn)),
      ...this.buyers.map((buyer) => () => buyer.purchase(goesOn)),
    ];
    this.working = rounds.map(async (round) => {
      while (!this.closing) {
        try {
          await round();
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
          this.refusals.push(error.message);
          say(`refused: ${error.message}`);
        }
      }
    });
  }

  get orders(): number {
    return this.clients.reduce((sum, { finished }) => sum + finished, 0);
  }

  get purchases(): number {
    return this.buyers.reduce((sum, { paid }) => sum + paid, 0);
  }

  async goHome(): Promise<void> {
    this.closing = true;
    await Promise.all(this.working);
  }
}

/** Time goes on in leaps. */
async function leap(stage: Stage, workers: Workers, rounds: number, seed: number): Promise<Times> {
  const { nodes, proxies, database } = stage.props;
  return new TimesOfTrouble({ nodes, proxies, database, workers }, chanceOf(seed, 'times')).run(rounds);
}

const sceneOf = (stage: Stage, workers: Workers) => {
  const { database, nodes } = stage.props;
  return { database, workers, url: nodes[0].url, files: stage.files };
};

/** One node alone, which throws on demand. */
async function inject(stage: Stage, workers: Workers, steps: number, seed: number) {
  const { nodes, database } = stage.props;
  for (const one of nodes) await one.terminate();
  const [node] = nodes;
  await node.start('throws on demand');
  const injections = new Injections(database, node.url, workers, chanceOf(seed, 'injections'));
  return injections.run(steps, `${seed}-thrown`);
}

const seconds = (since: number): number => Math.round((Date.now() - since) / 100) / 10;

function count(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function slowest({ done }: Saboteur): Record<string, number> {
  const times: Record<string, number> = {};
  for (const { what, back } of done) if (back !== undefined) times[what] = Math.max(times[what] ?? 0, back);
  return times;
}
