import type { ServerResponse } from 'node:http';
import { guarded } from '../../guarded.js';
import type { Feed, Told } from './feed.service.js';
import type { Position } from './position.js';
import { positionId } from './position.js';

/** A sign of life, how often whoever listens is asked for again, and how long a client may read nothing, in milliseconds. */
const HEARTBEAT = 15_000;
const RECHECK = 10_000;
const STUCK = 60_000;
/** How long a client may take to read what is left when the stream has ended, in milliseconds. */
const FAREWELL = 1_000;

/** What a stream needs of the outside. */
interface Listening {
  feed: Pick<Feed, 'after' | 'listen'>;
  from: Position;
  /** Resolves while the session still counts, and throws when it does not. */
  stillSignedIn: () => Promise<unknown>;
  /** Of these entries those that whoever listens may know of. */
  shown: (found: readonly Told[]) => Promise<readonly Told[]>;
  /** How an entry is told. */
  tell: (told: Told) => object;
}

/**
 * Tells one client every transition, each once and in order, as fast as it reads: what it has not read waits in the log,
 * not in memory.
 */
export class LiveStream {
  private position: Position;
  private pumping = false;
  private again = false;
  private ended = false;
  private writtenAt = performance.now();
  private readonly stop: () => void;
  private readonly timers: NodeJS.Timeout[];

  constructor(
    private readonly response: ServerResponse,
    private readonly listening: Listening,
    private readonly onEnd: () => void,
  ) {
    this.position = listening.from;
    this.stop = listening.feed.listen(() => this.pump());
    const cutOff = (): void => void response.destroy();
    this.timers = [
      setInterval(
        guarded(() => this.beat(), cutOff),
        HEARTBEAT,
      ),
      setInterval(
        guarded(listening.stillSignedIn, () => this.end()),
        RECHECK,
      ),
    ];
    response.on('error', cutOff);
    response.once('close', () => this.end());
    response.on('drain', () => {
      this.writtenAt = performance.now();
      this.pump();
    });
    response.write(`retry: 2000\n: connected\nid: ${positionId(this.position)}\n\n`);
    this.pump();
  }

  /** Ends the stream; the client comes back to another node with the last id. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.stop();
    for (const timer of this.timers) clearInterval(timer);
    this.response.end();
    // Whoever has stopped reading would hold up the end of the node.
    const patience = setTimeout(() => this.response.destroy(), FAREWELL).unref();
    this.response.once('close', () => clearTimeout(patience));
    this.onEnd();
  }

  private pump(): void {
    this.again = true;
    if (this.pumping) return;
    this.pumping = true;
    void this.run().finally(() => {
      this.pumping = false;
    });
  }

  private async run(): Promise<void> {
    while (this.again && !this.ended) {
      this.again = false;
      // What is left when the client reads too slowly is told when it has read.
      if (this.response.writableNeedDrain) return;
      try {
        const found = await this.listening.feed.after(this.position);
        if (found.length > 0) this.again = true;
        const shown = new Set(await this.listening.shown(found));
        for (const told of found) {
          if (!shown.has(told)) this.position = placeOf(told);
          else if (!this.write(told)) return;
        }
      } catch {
        this.end(); // the database is away: the client comes back with its last id
      }
    }
  }

  /** @returns false when the client has to read first */
  private write(told: Told): boolean {
    if (this.ended) return false;
    this.position = placeOf(told);
    const data = JSON.stringify(this.listening.tell(told));
    const isRoomLeft = this.response.write(`id: ${positionId(told)}\nevent: transition\ndata: ${data}\n\n`);
    if (isRoomLeft) this.writtenAt = performance.now();
    return isRoomLeft;
  }

  private beat(): void {
    if (!this.response.writableNeedDrain) this.response.write(': alive\n\n');
    else if (performance.now() - this.writtenAt > STUCK) this.response.destroy();
  }
}

const placeOf = ({ tx, process, seq }: Told): Position => ({ tx, process, seq });
