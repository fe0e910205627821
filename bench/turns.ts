import { openServer, startNode, stopAll } from './cluster.js';
import { bulk } from './bulk.js';
import { signIn } from './company.js';
import type { Options } from './options.js';
import type { PeerRound } from './peer.js';
import { startPeer } from './peer.js';
import { fixed, say, table, whole } from './report.js';
import type { Measured } from './transitions.js';
import { stretch, STRETCH_PEOPLE, transitions } from './transitions.js';

/** A build and the database that it works on. */
export interface Build {
  name: string;
  main?: string;
  dataDir: string;
  password: string;
  /** Entered orders that nobody has moved yet. */
  take: (count: number) => string[];
}

interface Round extends Measured {
  bulk: number;
}

const PEER_SECONDS = 6;
const BULK_ORDERS = 100;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function roundOf(build: Build, { connections, transitions: many, rounds }: Options): Promise<Round> {
  const server = await openServer(build.dataDir);
  try {
    const node = await startNode({ dataDir: build.dataDir, server, main: build.main });
    const events = stretch(await signIn(node.url, build.password, STRETCH_PEOPLE));
    const measured = Math.ceil(many / rounds / events.length);
    const warmUp = Math.ceil(measured / 4);
    const plan = { urls: [node.url], connections, orders: build.take(measured + warmUp), events, warmUp };
    const http = await transitions(plan, [node], server);
    return { ...http, bulk: await bulk(node.url, build.take(BULK_ORDERS), events) };
  } finally {
    await stopAll();
    await server.close();
  }
}

async function peerRound(connections: number): Promise<PeerRound> {
  const peer = await startPeer();
  try {
    return await peer.round(connections, PEER_SECONDS);
  } finally {
    await peer.stop();
  }
}

/**
 * Measures this build, another one and the peer in turn, so that what the machine does meanwhile befalls all of them.
 * What cannot be measured is said, and its ratio is missing; it is never passed over in silence.
 */
export async function inTurn(own: Build, other: Build | null, options: Options): Promise<void> {
  const builds = other ? [other, own] : [own];
  const rounds = new Map<Build, Round[]>(builds.map((build) => [build, []]));
  const peers: PeerRound[] = [];
  let isPeerThere = options.peer;
  for (let round = 0; round < options.rounds; round++) {
    for (const build of builds) rounds.get(build)?.push(await roundOf(build, options));
    if (!isPeerThere) continue;
    try {
      peers.push(await peerRound(options.connections));
    } catch (error) {
      isPeerThere = false;
      say(`\n!!! THE PEER COULD NOT BE MEASURED: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  const of = (build: Build, figure: (round: Round) => number): number => median((rounds.get(build) ?? []).map(figure));
  table(
    `In turn, medians of ${options.rounds} rounds, ${options.connections} connections`,
    [
      '',
      'transitions/s',
      'p50 ms',
      'p95 ms',
      'Node µs',
      'PostgreSQL µs',
      'client µs',
      'together µs',
      'WAL bytes',
      'bulk rows/s',
    ],
    [
      ...builds.map((build) => [
        build.name,
        whole(of(build, ({ perSecond }) => perSecond)),
        fixed(
          of(build, ({ p50 }) => p50),
          1,
        ),
        fixed(
          of(build, ({ p95 }) => p95),
          1,
        ),
        whole(of(build, ({ nodeCpu }) => nodeCpu)),
        whole(of(build, ({ serverCpu }) => serverCpu)),
        whole(of(build, ({ clientCpu }) => clientCpu)),
        whole(of(build, ({ nodeCpu, serverCpu, clientCpu }) => nodeCpu + serverCpu + clientCpu)),
        whole(of(build, ({ wal }) => wal)),
        whole(of(build, (round) => round.bulk)),
      ]),
      ...(peers.length > 0
        ? [
            [
              'Restate + XState',
              whole(median(peers.map(({ perSecond }) => perSecond))),
              '–',
              fixed(median(peers.map(({ p95 }) => p95)), 1),
              '–',
              '–',
              '–',
              '–',
              '–',
              '–',
            ],
          ]
        : []),
    ],
  );
  const ratio = (title: string, figure: number, target: number): void =>
    say(`${title}: ${fixed(figure)} (target ${target}) ${figure >= target ? 'met' : 'MISSED'}`);
  const perSecond = of(own, (round) => round.perSecond);
  say();
  if (other) {
    ratio('ratio to the other build', perSecond / of(other, (round) => round.perSecond), 4);
    ratio('bulk, ratio to the other build', of(own, (round) => round.bulk) / of(other, (round) => round.bulk), 6);
  }
  if (peers.length > 0) ratio('ratio to Restate + XState', perSecond / median(peers.map((peer) => peer.perSecond)), 3);
  else if (options.peer) say('ratio to Restate + XState: NOT MEASURED');
}
