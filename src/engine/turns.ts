import { Logger } from '@nestjs/common';

interface Work {
  /** As the log calls it. */
  name: string;
  /** After a turn in which there was nothing to do, in milliseconds. */
  pause: number;
  /** How much was done. */
  turn: () => Promise<number>;
}

/** Does a node's standing work turn by turn, until the node goes: at once where something was done, else after a pause. */
export class Turns {
  private readonly logger = new Logger('Turns');
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private wake: () => void = () => undefined;

  constructor(private readonly work: Work) {}

  start(): void {
    this.running = this.run();
  }

  /** Ends when the turn under way has. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { name, turn } = this.work;
    let trouble: string | null = null;
    while (!this.stopping) {
      let done = 0;
      try {
        done = await turn();
        if (trouble !== null) this.logger.warn(`${name} goes on`);
        trouble = null;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        // Told once, not with every turn while the database is away.
        if (message !== trouble) this.logger.warn(`${name} waits: ${message}`);
        trouble = message;
      }
      if (done === 0 && !this.stopping) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.work.pause);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
