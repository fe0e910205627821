import { fileURLToPath } from 'node:url';
import { Injectable, Logger, type OnModuleDestroy, Optional } from '@nestjs/common';
import { Piscina } from 'piscina';
import { TooManyRequestsError, ValidationError } from '../errors.js';
import type { ErrorSheets } from './error-file.js';
import type { Answer, ReadOrders, TablesAnswer } from './import.worker.js';
import { LIMITS } from './limits.js';
import { MappedOrder } from './mapped-order.js';
import type { Reading, Upload } from './read-files.js';
import { refusedFile } from './refuse.js';

type Work = keyof typeof import('./import.worker.js');

/** Files that wait for the thread; whoever comes then comes again in this many seconds. */
const MOST_WAITING = 4;
const AGAIN = 10;
/** How long a thread without work is kept, in milliseconds. */
const IDLE = 30_000;

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** What ends a thread that reads a file. */
export abstract class ReaderLimits {
  /** In milliseconds. */
  abstract readonly time: number;
  /** In MiB. */
  abstract readonly memory: number;
}

/**
 * Reads files on a thread of its own, one at a time, so that whatever a file holds, nobody else's request waits for it. A
 * thread that takes too long or too much memory is ended.
 */
@Injectable()
export class Reader implements OnModuleDestroy {
  private readonly logger = new Logger('Import');
  private readonly limits: ReaderLimits;
  private readonly pool: Piscina;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(@Optional() limits?: ReaderLimits) {
    this.limits = limits ?? LIMITS;
    this.pool = new Piscina({
      filename: fileURLToPath(new URL('./import.worker.js', import.meta.url)),
      // A thread reads the sources in the way this process does.
      execArgv: process.execArgv,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memory },
    });
    // Without somebody who listens, what a thread throws between two files would end the process.
    this.pool.on('error', (error: unknown) => this.logger.error('The thread that reads files failed', error));
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }

  /** Whether another file would be turned away at once. */
  get isFull(): boolean {
    return this.waiting > MOST_WAITING;
  }

  /** @throws TooManyRequestsError when too many files are waiting already */
  refuseWhenFull(): void {
    if (this.isFull) throw new TooManyRequestsError('Too many files are being imported.', AGAIN);
  }

  /**
   * Makes orders of one or two files.
   * @throws ValidationError when a file cannot be read, with the limit that it is beyond
   * @throws TooManyRequestsError when too many files are waiting already
   */
  async read(uploads: readonly Upload[]): Promise<ReadOrders> {
    const answer = await this.turn<Answer>('read', uploads);
    if ('refused' in answer) throw new ValidationError(answer.refused);
    return { ...answer.read, orders: answer.read.orders.map((order) => MappedOrder.revived(order)) };
  }

  /**
   * Reads the tables of files whose columns are called so.
   * @throws ValidationError when a file cannot be read, with the limit that it is beyond
   * @throws TooManyRequestsError when too many files are waiting already
   */
  async tables(uploads: readonly Upload[], titles: readonly string[]): Promise<Pick<Reading, 'tables' | 'digest'>> {
    const answer = await this.turn<TablesAnswer>('tables', { uploads, titles });
    if ('refused' in answer) throw new ValidationError(answer.refused);
    return answer.read;
  }

  /**
   * Writes the workbook with the rows that were refused.
   * @throws TooManyRequestsError when too many files are waiting already
   */
  async write(sheets: ErrorSheets): Promise<Buffer> {
    return Buffer.from(await this.turn<Uint8Array>('write', sheets));
  }

  private async turn<Result>(name: Work, task: unknown): Promise<Result> {
    this.refuseWhenFull();
    this.waiting++;
    const before = this.last;
    const mine = (async () => {
      await before;
      return this.run<Result>(name, task);
    })();
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting--;
    }
  }

  /** The time begins when the thread does. */
  private async run<Result>(name: Work, task: unknown): Promise<Result> {
    const { time, memory } = this.limits;
    try {
      return (await this.pool.run(task, { name, signal: AbortSignal.timeout(time) })) as Result;
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') {
        throw refusedFile('tooSlow', { max: Math.ceil(time / 1000) });
      }
      if ((error as NodeJS.ErrnoException).code === OUT_OF_MEMORY) throw refusedFile('tooMuchMemory', { max: memory });
      throw error;
    }
  }
}
