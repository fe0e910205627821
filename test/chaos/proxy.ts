import net from 'node:net';
import type { Chance } from './chance.js';
import { between, weighted } from './chance.js';
import type { CutPoint } from './wire.js';
import { Framing, nameOf } from './wire.js';

/** Chooses where connections are cut: the less often an edge was cut, the likelier it is, so that every one has its turn. */
export class Cutter {
  /** How often each kind of edge was cut. */
  readonly cuts = new Map<string, number>();
  private armed: string | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly chance: Chance) {}

  /** Cuts about once in so many milliseconds from now on. */
  begin(every: number): void {
    const arm = (): void => {
      const weights = Object.fromEntries([...this.cuts].map(([point, count]) => [point, 1 / (1 + count) ** 2]));
      this.armed = this.cuts.size > 0 ? weighted(this.chance, weights) : null;
      this.timer = setTimeout(arm, between(this.chance, every / 2, every * 1.5));
    };
    arm();
  }

  end(): void {
    clearTimeout(this.timer);
    this.armed = null;
  }

  /** Every edge that passes by is known from then on. */
  readonly isHere = (point: CutPoint): boolean => {
    const name = nameOf(point);
    const count = this.cuts.get(name);
    if (count === undefined) this.cuts.set(name, 0);
    if (this.armed !== name) return false;
    this.armed = null;
    this.cuts.set(name, (count ?? 0) + 1);
    return true;
  };

  get total(): number {
    return [...this.cuts.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** Stands between one node and PostgreSQL. What passed before a cut arrives; what comes after it never does. */
export class CuttingProxy {
  private readonly sockets = new Set<net.Socket>();

  /**
   * Whether it is left alone now: a start that loses its connection ends, and whoever keeps the service begins it anew.
   * Nothing is learned from that but patience.
   */
  isSpared: () => boolean = () => false;

  private constructor(
    private readonly server: net.Server,
    readonly port: number,
  ) {}

  /** @param target the database's port on this machine */
  static async open(target: number, cutter: Cutter): Promise<CuttingProxy> {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new CuttingProxy(server, (server.address() as net.AddressInfo).port);
    server.on('connection', (client) => proxy.join(client, net.connect(target, '127.0.0.1'), cutter));
    return proxy;
  }

  /** Every connection at once. */
  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: net.Socket, database: net.Socket, cutter: Cutter): void {
    for (const socket of [client, database]) {
      this.sockets.add(socket.setNoDelay(true));
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(socket));
    }
    const isHere = (point: CutPoint): boolean => !this.isSpared() && cutter.isHere(point);
    carry(client, database, new Framing('>', isHere));
    carry(database, client, new Framing('<', isHere));
    client.on('close', () => database.destroy());
    database.on('close', () => client.destroy());
  }
}

function carry(from: net.Socket, to: net.Socket, framing: Framing): void {
  from.on('data', (chunk: Buffer) => {
    const { pass, cut } = framing.follow(chunk);
    if (!cut) {
      if (!to.write(chunk)) from.pause();
      return;
    }
    from.removeAllListeners('data');
    to.removeAllListeners('data');
    // The receiver gets everything up to the cut and then the end; the sender learns nothing more.
    from.removeAllListeners('close');
    to.end(chunk.subarray(0, pass), () => setTimeout(() => to.destroy(), 50));
    from.destroy();
  });
  to.on('drain', () => from.resume());
}
