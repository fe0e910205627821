import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Arrivals, arrivalsAt } from './arrivals.js';

/** How many may wait at the door once it is to be closed, and before; the system lets one more in than that. */
const SHORT = 3;
const LONG = 511;
/** How long a door is tried to be closed with nobody in it, in milliseconds. */
const LONGEST = 15_000;
const LOOK_AGAIN = 10;
/** Where the system does not tell who waits: a turn of the loop in which nothing happened takes less, in milliseconds. */
const CALM = 0.02;
const STIR = 2;
const LONGEST_STIR = 5_000;

/** What Node keeps of a listening socket; nothing public takes the length of its queue after the beginning. */
type Listening = net.Server & { _handle?: { listen?: (backlog: number) => number } };

/**
 * Closes a port without resetting anybody. The system takes connections for us, and their first bytes, before we look; when
 * the port is closed, it resets all that it has taken and we have not. However fast one is between the last look and the
 * closing, on a busy machine somebody comes in between. So the queue is made short and filled up with connections of our
 * own: while it holds nothing else, nobody can come in, and the port is closed then. Who knocks meanwhile hears nothing,
 * knocks again a second later, and is told that nobody listens, which is what the next node is for.
 */
export async function closePort(server: net.Server): Promise<void> {
  const place = server.address();
  const isTold = typeof place === 'object' && place !== null && arrivalsAt(place.port) !== undefined;
  if (!isTold || !takesLength(server, SHORT) || !(await closeFilled(server, place))) {
    await calmTurn(server);
    close(server);
  }
}

const close = (server: net.Server): void => void net.Server.prototype.close.call(server);

/** @returns whether the queue has this length from now on */
const takesLength = (server: Listening, length: number): boolean => server._handle?.listen?.(length) === 0;

/** @returns false when it took too long, and the port is still open */
async function closeFilled(server: net.Server, place: net.AddressInfo): Promise<boolean> {
  const { port } = place;
  const fillers = new Fillers(place);
  // Whoever is taken in leaves a place, and the filler has it before the system can give it to anybody else.
  const refill = (): void => fillers.add(1);
  server.on('connection', refill);
  fillers.add(SHORT + 1);
  try {
    for (const began = performance.now(); performance.now() - began < LONGEST;) {
      await new Promise((resolve) => setImmediate(resolve));
      const arrivals = arrivalsAt(port);
      if (arrivals === undefined || !fillers.areAlone(arrivals)) continue;
      if (arrivals.halfWay === 0) {
        close(server);
        return true;
      }
      // Some were half-way in when the last place was taken, and believe that they are in: they get room.
      server.off('connection', refill);
      takesLength(server, LONG);
      while ((arrivalsAt(port)?.halfWay ?? 0) > 0 && performance.now() - began < LONGEST) await sleep(LOOK_AGAIN);
      takesLength(server, SHORT);
      server.on('connection', refill);
      fillers.add(SHORT + 1);
    }
    return false;
  } finally {
    server.off('connection', refill);
    fillers.leave();
  }
}

/** Connections of our own that nobody takes in, for as long as it takes to close the port behind them. */
class Fillers {
  private all: net.Socket[] = [];
  private readonly to: net.TcpNetConnectOpts;

  constructor({ address, port, family }: net.AddressInfo) {
    const isAnywhere = address === '0.0.0.0' || address === '::';
    this.to = { port, host: isAnywhere ? (family === 'IPv6' ? '::1' : '127.0.0.1') : address };
  }

  /** To an address, as against a name, Node connects with the next tick, before the loop turns. */
  add(count: number): void {
    for (let added = 0; added < count; added++) {
      this.all.push(net.connect(this.to).on('error', () => undefined));
    }
  }

  /** Whether nobody else waits, and nobody else can come. */
  areAlone(arrivals: Arrivals): boolean {
    for (const filler of this.all) if (!filler.connecting && !isIn(arrivals, filler)) filler.destroy();
    this.all = this.all.filter(({ destroyed }) => !destroyed);
    return arrivals.waiting > SHORT && arrivals.waiting === this.all.filter((filler) => isIn(arrivals, filler)).length;
  }

  leave(): void {
    for (const filler of this.all) filler.destroy();
  }
}

const isIn = ({ taken }: Arrivals, { localPort }: net.Socket): boolean =>
  localPort !== undefined && taken.has(localPort);

/** Waits for a turn of the loop that found nobody, and that was over at once; the longer none is found, the longer it may take. */
async function calmTurn(server: net.Server): Promise<void> {
  let connections = 0;
  const count = (): number => (connections += 1);
  server.on('connection', count);
  const began = performance.now();
  for (let waited = 0; waited < LONGEST_STIR; waited = performance.now() - began) {
    const [turned, before] = [performance.now(), connections];
    await new Promise((resolve) => setImmediate(resolve));
    const took = performance.now() - turned;
    if (connections === before && took < Math.max(CALM, (STIR * waited) / LONGEST_STIR)) break;
  }
  server.off('connection', count);
}
