import { fileURLToPath } from 'node:url';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { Paper } from '../../../machines/kit/papers.js';
import { TooManyRequestsError } from '../../errors.js';
import type { Frame, SetPaper } from './pdf.js';
import type { Job } from './pdf.worker.js';

/** Threads, and papers that wait for one; whoever comes then comes again in this many seconds. */
const THREADS = 2;
const MOST_WAITING = 40;
const AGAIN = 5;
/** How long a thread without work is kept, with the font that it has read; and how long a paper may take, in milliseconds. */
const IDLE = 60_000;
const LONGEST = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 512 };

/** Makes papers on threads of their own: setting one would hold up every other request for a tenth of a second and more. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly logger = new Logger('Typesetter');
  private readonly pool = new Piscina<Job, SetPaper>({
    filename: fileURLToPath(new URL('./pdf.worker.js', import.meta.url)),
    name: 'setPaper' satisfies keyof typeof import('./pdf.worker.js'),
    // A thread reads the sources in the way this process does.
    execArgv: process.execArgv,
    minThreads: 0,
    maxThreads: THREADS,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE,
    resourceLimits: MEMORY,
  });

  constructor() {
    // A thread that breaks between two papers: the next one gets a new thread.
    this.pool.on('error', (error) => this.logger.error('A thread has ended', error));
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }

  /** @throws TooManyRequestsError when too many papers are waiting already */
  async set(paper: Paper, frame: Frame): Promise<SetPaper> {
    if (this.pool.queueSize >= MOST_WAITING) throw new TooManyRequestsError('Too many papers are being made.', AGAIN);
    const { bytes, unknown } = await this.pool.run({ paper, frame }, { signal: AbortSignal.timeout(LONGEST) });
    return { bytes: Buffer.from(bytes), unknown };
  }
}
