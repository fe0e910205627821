import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { guarded } from '../../guarded.js';
import { connect } from '../connections.js';
import { EmbeddedServerError } from '../errors.js';
import type { Log } from '../log.js';
import {
  type Cluster,
  type Credentials,
  OWNER_ROLE,
  prepareCluster,
  readCredentials,
  saveCredentials,
} from './cluster.js';
import {
  findPostmaster,
  MemoryStillHeldError,
  PortTakenError,
  settle,
  startPostmaster,
  stopPostmaster,
  wasStartedWith,
} from './postmaster.js';
import { isAlive } from './process-identity.js';
import { serverOptions, type ServerTuning } from './server-options.js';

const DATABASE = 'orders';
const APP_ROLE = 'orders_app';

/** How often the living server is looked at, in milliseconds. */
const WATCH = 250;

/** Children of a killed server need a moment to notice; this many tries of 100 ms. */
const PATIENCE = 100;

export interface ServerUrls {
  /** As the role that owns the tables, a superuser of this embedded server only. */
  ownerUrl: string;
  /** As the role the application works with. */
  appUrl: string;
}

export interface EmbeddedServer extends ServerUrls {
  pid(): number;
  /** Fast stop. */
  close(): Promise<void>;
}

/** A server that runs, with nobody looking after it yet. */
export interface RunningServer {
  cluster: Cluster;
  pid: number;
  port: number;
  urls: ServerUrls;
}

/**
 * Brings up the PostgreSQL of a data directory: makes the cluster at the first start, adopts a server that a killed
 * application left running. The caller holds the application lock.
 */
export async function startEmbeddedServer(dataDir: string, log: Log, tuning?: ServerTuning): Promise<RunningServer> {
  const cluster = await prepareCluster(dataDir, log);
  const adopted = await adopt(cluster, log, tuning);
  const { pid, port } = adopted ?? (await startOnFreePort(cluster, log, tuning));
  const urls = serverUrls(cluster.credentials, port);
  await createRoles(urls, cluster.credentials, port, log);
  return { cluster, pid, port, urls };
}

/** Brings the server up and keeps it up: one that dies is started again. */
export async function openEmbeddedServer(dataDir: string, log: Log, tuning?: ServerTuning): Promise<EmbeddedServer> {
  return supervise(await startEmbeddedServer(dataDir, log, tuning), log, tuning);
}

/** Addresses of a server that another application of this machine keeps; undefined when there is none. */
export function urlsOfRunningServer(dataDir: string): ServerUrls | undefined {
  const credentials = readCredentials(dataDir);
  return credentials?.port === undefined ? undefined : serverUrls(credentials, credentials.port);
}

/** Takes over a server left by a killed application; one with other settings or passwords is stopped instead. */
async function adopt(cluster: Cluster, log: Log, tuning?: ServerTuning) {
  const orphan = await settle(cluster, log);
  if (orphan === undefined) return undefined;
  if (wasStartedWith(cluster, serverOptions(cluster.directory, orphan.port, tuning))) {
    try {
      const { ownerUrl } = serverUrls(cluster.credentials, orphan.port);
      await (await connect(inDatabase(ownerUrl, 'postgres'), log)).end();
      log.log(
        `Adopted the database server that an earlier run left behind (process ${orphan.pid}, port ${orphan.port})`,
      );
      remember(cluster, orphan.port);
      return orphan;
    } catch (error) {
      log.warn(`A database server left behind does not answer: ${(error as Error).message}`);
    }
  }
  log.log(`Stopping the database server that an earlier run left behind (process ${orphan.pid})`);
  await stopPostmaster(cluster, orphan.pid);
  return undefined;
}

async function startOnFreePort(cluster: Cluster, log: Log, tuning?: ServerTuning) {
  for (let attempt = 0; ; attempt++) {
    const port = await freePort(attempt === 0 ? cluster.credentials.port : undefined);
    try {
      const pid = await start(cluster, port, log, tuning);
      remember(cluster, port);
      return { pid, port };
    } catch (error) {
      if (!(error instanceof PortTakenError) || attempt === 4) throw error;
    }
  }
}

async function start(cluster: Cluster, port: number, log: Log, tuning?: ServerTuning): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await startPostmaster(cluster, serverOptions(cluster.directory, port, tuning), log);
    } catch (error) {
      if (!(error instanceof MemoryStillHeldError) || attempt === PATIENCE) throw error;
      await sleep(100);
    }
  }
}

function remember(cluster: Cluster, port: number): void {
  if (cluster.credentials.port === port) return;
  cluster.credentials = { ...cluster.credentials, port };
  saveCredentials(cluster.dataDir, cluster.credentials);
}

/** The wanted port if nobody listens there, else any free one. */
async function freePort(wanted = 0): Promise<number> {
  const probe = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () =>
        resolve((probe.address() as AddressInfo).port),
      );
    });
  } catch (error) {
    if (wanted === 0) throw error;
    return await freePort();
  } finally {
    probe.close();
  }
}

function serverUrls({ ownerPassword, appPassword }: Credentials, port: number): ServerUrls {
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}?sslmode=disable`;
  return { ownerUrl: url(OWNER_ROLE, ownerPassword), appUrl: url(APP_ROLE, appPassword) };
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The database is made last, so where it exists all is there: the common start asks nothing else. */
async function createRoles(
  { ownerUrl }: ServerUrls,
  { appPassword }: Credentials,
  port: number,
  log: Log,
): Promise<void> {
  try {
    return await (await connect(ownerUrl, log)).end();
  } catch (error) {
    if ((error as pg.DatabaseError).code === '28P01') {
      throw new EmbeddedServerError(
        `The embedded database on port ${port} refuses the passwords in postgres.json. Restore that file from the same backup as the database.`,
        { cause: error },
      );
    }
    if ((error as pg.DatabaseError).code !== '3D000') throw error;
  }
  const client = await connect(inDatabase(ownerUrl, 'postgres'), log);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    if (rowCount === 0)
      await client.query(`CREATE ROLE ${APP_ROLE} LOGIN PASSWORD ${client.escapeLiteral(appPassword)}`);
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Starts the server again, on the same port, whenever it dies while it is wanted. */
function supervise({ cluster, port, urls, ...first }: RunningServer, log: Log, tuning?: ServerTuning): EmbeddedServer {
  let { pid } = first;
  let wanted = true;
  let restart: Promise<void> | undefined;

  const keepUp = async (): Promise<void> => {
    log.error(`The database server (process ${pid}) has died; starting it again`);
    for (let pause = 100; wanted; pause = Math.min(pause * 2, 5_000)) {
      try {
        pid = findPostmaster(cluster)?.pid ?? (await start(cluster, port, log, tuning));
        log.log(`The database server is back (process ${pid})`);
        return;
      } catch (error) {
        log.error((error as Error).message);
        await sleep(pause);
      }
    }
  };
  const look = (): void => {
    if (!wanted || restart !== undefined || isAlive(pid)) return;
    restart = keepUp().finally(() => (restart = undefined));
  };
  const watch = setInterval(
    guarded(look, (error) => log.error(`The database server cannot be looked at: ${String(error)}`)),
    WATCH,
  );
  watch.unref();

  return {
    ...urls,
    pid: () => pid,
    async close() {
      wanted = false;
      clearInterval(watch);
      await restart;
      await stopPostmaster(cluster, pid);
    },
  };
}
