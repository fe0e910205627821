/** Where PostgreSQL's protocol is cut: before or after a message of one kind, in one direction. */
export interface CutPoint {
  /** `>` from the node to the database, `<` back. */
  direction: '>' | '<';
  /** The message's letter; `startup` for the first one, which has none. */
  message: string;
  place: 'before' | 'after';
}

export const nameOf = ({ direction, message, place }: CutPoint): string => `${place} ${direction}${message}`;

/** Called at both edges of every message. @returns true to cut the connection here */
export type Edge = (point: CutPoint) => boolean;

/** Follows one direction of one connection from message to message, without keeping any of them. */
export class Framing {
  private header = Buffer.alloc(0);
  /** Bytes of the present message still to come. */
  private rest = 0;
  private message = 'startup';

  constructor(
    private readonly direction: '>' | '<',
    private readonly edge: Edge,
    private starting = direction === '>',
  ) {}

  /** @returns how many bytes of the chunk may pass, and whether the connection ends there */
  follow(chunk: Buffer): { pass: number; cut: boolean } {
    let at = 0;
    while (at < chunk.length) {
      if (this.rest > 0) {
        const step = Math.min(this.rest, chunk.length - at);
        at += step;
        this.rest -= step;
        if (this.rest === 0 && this.isCut('after')) return { pass: at, cut: true };
        continue;
      }
      const needed = (this.starting ? 4 : 5) - this.header.length;
      const part = chunk.subarray(at, at + needed);
      this.header = Buffer.concat([this.header, part]);
      if (part.length < needed) return { pass: at + part.length, cut: false };
      this.open();
      if (this.isCut('before')) return { pass: at, cut: true };
      at += needed;
      if (this.rest === 0 && this.isCut('after')) return { pass: at, cut: true };
    }
    return { pass: at, cut: false };
  }

  private open(): void {
    this.message = this.starting ? 'startup' : String.fromCharCode(this.header[0]);
    this.rest = this.header.readUInt32BE(this.starting ? 0 : 1) - 4;
    this.header = Buffer.alloc(0);
    this.starting = false;
  }

  private isCut(place: CutPoint['place']): boolean {
    return this.edge({ direction: this.direction, message: this.message, place });
  }
}
