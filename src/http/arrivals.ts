import { readFileSync } from 'node:fs';

/** Who stands at a port of this machine, and has not been looked at. */
export interface Arrivals {
  /** Connections that the system has taken, and the program has not. */
  waiting: number;
  /** Connections whose other end has not been heard of again yet. */
  halfWay: number;
  /** Ports at the other ends of those that wait. */
  taken: ReadonlySet<number>;
}

/** The states of a connection as Linux writes them. */
const [ESTABLISHED, HALF_WAY, LISTENING] = ['01', '03', '0A'];

const portOf = (address: string): number => Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16);

/** What Linux tells of all connections, a line each; undefined on another system. */
function tables(): string | undefined {
  const told = ['/proc/self/net/tcp', '/proc/self/net/tcp6'].map((file) => {
    try {
      return readFileSync(file, 'latin1');
    } catch {
      return '';
    }
  });
  return told.every((text) => text === '') ? undefined : told.join('\n');
}

/** Who stands at a port now; undefined where the system does not tell, or nobody listens there. */
export function arrivalsAt(port: number, told = tables()): Arrivals | undefined {
  const found = { waiting: 0, halfWay: 0, taken: new Set<number>() };
  let isListening = false;
  for (const line of told?.split('\n') ?? []) {
    const [, local = '', remote = '', state, queues = '', , , , , inode] = line.trim().split(/\s+/);
    if (portOf(local) !== port) continue;
    if (state === LISTENING) {
      isListening = true;
      found.waiting += Number.parseInt(queues.split(':')[1] ?? '', 16);
    }
    if (state === HALF_WAY) found.halfWay += 1;
    // What no program has taken is no file of any.
    if (state === ESTABLISHED && inode === '0') found.taken.add(portOf(remote));
  }
  return isListening ? found : undefined;
}
