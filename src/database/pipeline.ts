import type pg from 'pg';
import { isOutcomeUnknown } from './pool.js';

/** A prepared statement with its values, as they go over the wire: text, or bytes in the binary form of their type. */
export interface Step {
  /** By which each connection knows it; see `statement`. */
  name: string;
  text: string;
  values: readonly (string | Buffer | null)[];
}

/** One row of an answer, every value in its text form. */
export type TextRow = (string | null)[];

/** What the driver's connection offers beyond whole queries. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  parse(of: { name: string; text: string }): void;
  close(of: { type: 'S'; name: string }): void;
  bind(of: { statement: string; values: Step['values'] }): void;
  execute(of: object): void;
  sync(): void;
  sendCopyFail(message: string): void;
}

/** The statements that a connection is known to have prepared. */
const prepared = new WeakMap<Wire, Set<string>>();

/**
 * Several statements in one message, and one transaction: PostgreSQL takes what stands before a Sync as a whole, and says
 * that it is ready when it has committed. Whatever fails, nothing of it is kept.
 */
class Pipeline {
  callback?: (error: Error | null, rows?: TextRow[][]) => void;
  private readonly rows: TextRow[][];
  private done = 0;

  constructor(private readonly steps: readonly Step[]) {
    this.rows = steps.map(() => []);
  }

  submit(wire: Wire): void {
    const known = prepared.get(wire) ?? new Set<string>();
    prepared.set(wire, known);
    wire.stream.cork();
    try {
      for (const { name, text, values } of this.steps) {
        if (!known.has(name)) {
          // It may be there from a message that failed after it; closing what is not there is no error.
          wire.close({ type: 'S', name });
          wire.parse({ name, text });
        }
        wire.bind({ statement: name, values });
        wire.execute({});
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleDataRow({ fields }: { fields: TextRow }): void {
    this.rows[this.done].push(fields);
  }

  handleCommandComplete(_message: unknown, wire: Wire): void {
    prepared.get(wire)?.add(this.steps[this.done++].name);
  }

  handleError(error: Error): void {
    this.callback?.(error);
  }

  /** The transaction is committed. */
  handleReadyForQuery(): void {
    this.callback?.(null, this.rows);
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail('nothing is copied here');
  }
}

/**
 * Runs the steps as one transaction, in one round trip.
 * @returns the rows of each step
 * @throws what the first failing step says; nothing was kept, unless the outcome is unknown
 */
export async function pipelined(pool: pg.Pool, steps: readonly Step[]): Promise<TextRow[][]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await new Promise<TextRow[][]>((resolve, reject) => {
      const pipeline = new Pipeline(steps);
      pipeline.callback = (error, rows) => (error ? reject(error) : resolve(rows ?? []));
      client.query(pipeline as unknown as pg.Submittable);
    });
  } catch (error) {
    if (isOutcomeUnknown(error)) broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}
