import { Injectable } from '@nestjs/common';
import { TransitionRefusedError } from '../../engine/errors.js';
import { Metrics } from '../../http/health/metrics.service.js';
import { Refusals } from './refusals.service.js';

/** Counts what became of commands: for whoever watches the node, and for whoever asks which clause stops how much. */
@Injectable()
export class Tally {
  constructor(
    private readonly metrics: Metrics,
    private readonly refusals: Refusals,
  ) {}

  count(command: { kind: string; type: string; outcome: string }): void {
    this.metrics.commands.inc(command);
  }

  /** A command that was sent, and not only asked about. */
  refused(error: unknown): void {
    if (error instanceof TransitionRefusedError) this.refusals.note(error);
  }
}
