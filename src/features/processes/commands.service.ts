import { Injectable } from '@nestjs/common';
import { isMigration } from '../../../machines/migration.js';
import type { Language } from '../../../machines/rulebook.js';
import { DomainError, NotFoundError } from '../../errors.js';
import { UnitsOfWork } from '../../engine/command/unit-of-work.js';
import type { Command } from '../../engine/command/command.js';
import type { Outcome } from '../../engine/command/command-handler.js';
import { CommandHandler } from '../../engine/command/command-handler.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import type { Target } from '../../engine/command/target.js';
import { AnswerText } from '../../http/answer-text.js';
import { viewerOf } from '../../http/viewer.js';
import { ProcessQueries } from './process-queries.service.js';
import { previewView } from './preview.view.js';
import { Tally } from './tally.service.js';
import { processSummary, processText, processView } from './process.view.js';

/** A process to begin, or the number of one to move. */
export type Addressee = { kind: string; no?: string };

/** A command in the language in which it is answered. */
export type Asked = Command & { language: Language };

/** Brings the commands of HTTP to the door, and its outcomes back as answers. */
@Injectable()
export class Commands {
  constructor(
    private readonly door: CommandHandler,
    private readonly processes: Processes,
    private readonly changes: UnitsOfWork,
    private readonly looking: ProcessQueries,
    private readonly tally: Tally,
  ) {}

  /** The process after the event, as the sender may see it. */
  async send(credentials: Credentials, to: Addressee, command: Asked) {
    const outcome = await this.taken(credentials, to, command);
    const { process, sender, warnings } = outcome;
    const look = { viewer: viewerOf(sender), language: command.language };
    return processView(this.definition(outcome), process, warnings, look);
  }

  /** The same as the text that it is answered with. */
  async sendForText(credentials: Credentials, to: Addressee, command: Asked): Promise<AnswerText> {
    const outcome = await this.taken(credentials, to, command);
    const { process, sender, warnings } = outcome;
    const look = { viewer: viewerOf(sender), language: command.language };
    return new AnswerText(process.version, processText(this.definition(outcome), process, warnings, look));
  }

  /** The same in a few words. */
  async sendBriefly(credentials: Credentials, to: Addressee, command: Asked) {
    const outcome = await this.taken(credentials, to, command);
    return processSummary(this.definition(outcome), outcome.process, outcome.warnings, command.language);
  }

  /** What the event would do; nothing is kept. */
  async preview(credentials: Credentials, to: Addressee, command: Asked) {
    const target = await this.target(credentials, to);
    const { steps } = await this.counted(to.kind, command.type, async () => ({
      ...(await this.door.preview(credentials, target, command)),
      outcome: 'previewed',
    }));
    return previewView(
      steps,
      steps.map((step) => this.changes.notices(step)),
      command.language,
    );
  }

  private async taken(credentials: Credentials, to: Addressee, command: Asked): Promise<Outcome> {
    const target = await this.target(credentials, to);
    return this.counted(to.kind, command.type, async () => {
      try {
        const done = await this.door.send(credentials, target, command);
        return { ...done, outcome: done.repeated ? 'repeated' : 'taken' };
      } catch (error) {
        this.tally.refused(error);
        throw error;
      }
    });
  }

  private definition({ process }: Outcome) {
    return this.processes.at(process.kind, process.machineVersion);
  }

  /** A number of another kind is none of this one; who asks is proven before he learns even that. */
  private async target(credentials: Credentials, { kind, no }: Addressee): Promise<Target> {
    if (no === undefined) return { start: this.processes.current(kind).kind };
    if (this.looking.hasNumber(kind, no)) return { process: no };
    await this.looking.visit(credentials);
    throw new NotFoundError(kind, no.slice(0, 60));
  }

  private async counted<Done extends { outcome: string }>(
    kind: string,
    type: string,
    work: () => Promise<Done>,
  ): Promise<Done> {
    const known = Object.hasOwn(this.processes.current(kind).events, type) || isMigration(type) ? type : 'unknown';
    try {
      const done = await work();
      this.tally.count({ kind, type: known, outcome: done.outcome });
      return done;
    } catch (error) {
      const outcome = error instanceof DomainError ? error.code : 'fault';
      this.tally.count({ kind, type: known, outcome });
      throw error;
    }
  }
}
