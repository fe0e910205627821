import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What a checkpoint says of one entry of a log. */
export interface Seal {
  process: string;
  seq: number;
  /** base64url. */
  hash: string;
  /** Number of the checkpoint. */
  checkpoint: number;
}

/** Seals kept in memory before they are put on the disk. */
const IN_MEMORY = 250_000;
/** What may stand in no process's number: it separates the fields, and sorts before everything else. */
const SEPARATOR = '\u0001';
const UNUSABLE = /\p{Cc}/u;
const DIGITS = 12;

/**
 * Brings the seals of all checkpoints, which come in the order of time, into the order of the log: process by process.
 * Needs no more memory for a long log than for a short one.
 */
export class SortedSeals {
  private lines: string[] = [];
  private directory: string | undefined;
  private runs = 0;

  constructor(private readonly inMemory = IN_MEMORY) {}

  /** @throws TypeError where no process can have such a number */
  async add({ process, seq, hash, checkpoint }: Seal): Promise<void> {
    if (UNUSABLE.test(process) || UNUSABLE.test(hash))
      throw new TypeError(`No process is called ${JSON.stringify(process)}`);
    this.lines.push([process, String(seq).padStart(DIGITS, '0'), hash, checkpoint].join(SEPARATOR));
    if (this.lines.length >= this.inMemory) await this.spill();
  }

  /** All of them, by process and seq. Once. */
  async *inOrder(): AsyncGenerator<Seal> {
    const sources = [
      Readable.from(this.lines.sort())[Symbol.asyncIterator](),
      ...Array.from({ length: this.runs }, (_, run) =>
        createInterface({ input: createReadStream(this.file(run)), crlfDelay: Infinity })[Symbol.asyncIterator](),
      ),
    ] as AsyncIterator<string>[];
    const heads = await Promise.all(
      sources.map(async (source) => (await source.next()) as IteratorResult<string, undefined>),
    );
    for (;;) {
      let least = -1;
      for (const [index, { value }] of heads.entries()) {
        if (value !== undefined && (least < 0 || value < (heads[least].value ?? ''))) least = index;
      }
      if (least < 0) return;
      const [process, seq, hash, checkpoint] = (heads[least].value ?? '').split(SEPARATOR);
      yield { process, seq: Number(seq), hash, checkpoint: Number(checkpoint) };
      heads[least] = (await sources[least].next()) as IteratorResult<string, undefined>;
    }
  }

  async close(): Promise<void> {
    if (this.directory !== undefined) await rm(this.directory, { recursive: true, force: true });
  }

  private async spill(): Promise<void> {
    this.directory ??= await mkdtemp(join(tmpdir(), 'order-audit-'));
    const lines = this.lines.sort();
    this.lines = [];
    await pipeline(
      Readable.from(lines).map((line: string) => `${line}\n`),
      createWriteStream(this.file(this.runs)),
    );
    this.runs++;
  }

  private file(run: number): string {
    return join(this.directory ?? '', `run-${run}`);
  }
}
