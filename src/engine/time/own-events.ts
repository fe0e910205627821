import { Injectable } from '@nestjs/common';
import type { Policy } from '../../../machines/rulebook.js';
import { ValidationError } from '../../errors.js';
import { SYSTEM_PERSON } from '../../identity/person.js';
import { check } from '../../schema/check.js';
import type { AppliedEvent } from '../command/apply-event.js';
import { requestHash } from '../command/command.js';
import { Committer, isVersionConflict } from '../command/commit.js';
import { Decisions, numbered } from '../command/decide.js';
import type { CommandContext } from '../command/load.js';
import { Loader } from '../command/load.js';
import type { Target } from '../command/target.js';
import { targetName } from '../command/target.js';
import { UnitsOfWork } from '../command/unit-of-work.js';
import type { StoredProcess } from '../log/transition.js';
import { Processes } from '../processes.js';
import type { OwnEvent } from './own-event.js';

/** How a process stands when an event is to be sent to it. */
export interface Present {
  /** Null where one is to begin. */
  process: StoredProcess | null;
  policy: Policy;
  /** The database's clock, ISO 8601. */
  now: string;
}

/** What is to be sent to a process as it stands; null: nothing any more. */
export type Choose = (present: Present) => OwnEvent | null;

/** Somebody else's event may come between; then it is looked at anew. */
const ATTEMPTS = 5;

/**
 * Sends what the product itself has to send: reminders, what recurs. The same reading, rules, log and one statement as for
 * what people send; the product's own account is the sender, and no right is asked for.
 */
@Injectable()
export class OwnEvents {
  constructor(
    private readonly loader: Loader,
    private readonly committer: Committer,
    private readonly decisions: Decisions,
    private readonly units: UnitsOfWork,
    private readonly processes: Processes,
  ) {}

  /**
   * Begins a process by one of the events that begin its kind; under the same key, once.
   * @returns its number
   * @throws ValidationError, TransitionRefusedError
   */
  async start(kind: string, event: OwnEvent): Promise<string> {
    const definition = this.processes.current(kind);
    const shape = this.processes.shape(kind, event.type);
    const problems = shape && !definition.events[event.type].internal ? check(shape, event.data) : [];
    if (problems.length > 0) throw new ValidationError(problems);
    for (let attempt = 1; ; attempt++) {
      const known = await this.load({ start: kind }, event.key, null);
      if (known.taken) return known.taken.process;
      const context = await this.load({ start: kind }, event.key, definition.sequence);
      if (context.taken) return context.taken.process;
      const process = numbered(definition.prefix, context.number);
      try {
        return (await this.take({ start: kind }, process, event, context))[0].after.id;
      } catch (error) {
        if (!isVersionConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Sends what is chosen for a process as it stands at that instant; whoever comes second finds nothing to choose.
   * @returns what was sent, or null
   */
  async send(process: string, choose: Choose): Promise<AppliedEvent | null> {
    for (let attempt = 1; ; attempt++) {
      const context = await this.load({ process }, null, null);
      if (!context.process) return null;
      const policy = await this.decisions.policyAt(context.policyVersion);
      const event = choose({ process: context.process, policy, now: context.now });
      if (!event) return null;
      try {
        return (await this.take({ process }, process, event, context))[0];
      } catch (error) {
        if (!isVersionConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private load(target: Target, key: string | null, sequence: string | null): Promise<CommandContext> {
    const process = 'process' in target ? target.process : null;
    return this.loader.load({ credentials: { person: SYSTEM_PERSON }, process, key, sequence });
  }

  private async take(
    target: Target,
    process: string,
    { type, data, office, key }: OwnEvent,
    context: CommandContext,
  ): Promise<AppliedEvent[]> {
    const { sender } = context;
    if (!sender) throw new Error('The product’s own account is not there');
    const steps = await this.decisions.own(target, process, { type, data, office }, context);
    const hash = requestHash(targetName(target), { type, data });
    const change = this.units.of(steps, sender, {
      person: SYSTEM_PERSON,
      key,
      requestHash: hash,
      process,
      seq: steps[0].entry.seq,
    });
    const mark = await this.committer.commit(change);
    if (mark !== null) this.loader.remember(change.processes, mark);
    return steps;
  }
}
