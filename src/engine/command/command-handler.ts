import { Injectable } from '@nestjs/common';
import type { Judgement } from '../../../machines/rulebook.js';
import { NotFoundError, UnauthenticatedError } from '../../errors.js';
import type { AppliedEvent } from './apply-event.js';
import type { Command } from './command.js';
import { requestHash } from './command.js';
import {
  IdempotencyMismatchError,
  TransitionRefusedError,
  UnknownEventError,
  VersionMismatchError,
} from '../errors.js';
import { UnitsOfWork } from './unit-of-work.js';
import { Decisions } from './decide.js';
import { Committer, isVersionConflict } from './commit.js';
import type { Credentials, CommandContext } from './load.js';
import { Loader } from './load.js';
import { Replay } from '../log/replay.js';
import type { Sender } from './sender.js';
import type { Target } from './target.js';
import { targetName } from './target.js';
import type { StoredProcess } from '../log/transition.js';
import type { Change } from './unit-of-work.js';

/** The answer to a command that was taken. */
export interface Outcome {
  process: StoredProcess;
  sender: Sender;
  /** Duties that the event left unmet, at level `warn`. */
  warnings: Judgement[];
  /** The same command was taken before, under the same key. */
  repeated: boolean;
}

/** What a command would do, and has not done. */
export interface Preview {
  sender: Sender;
  steps: AppliedEvent[];
}

/** How often a command that was overtaken is judged again. */
const ATTEMPTS = 10;

/**
 * The one door: every change of every process comes through here. One read brings the rights, the process and the policy
 * of one instant; the judging is pure; one statement writes everything and commits.
 */
@Injectable()
export class CommandHandler {
  constructor(
    private readonly loader: Loader,
    private readonly committer: Committer,
    private readonly judge: Decisions,
    private readonly changes: UnitsOfWork,
    private readonly replay: Replay,
  ) {}

  /** Takes a command to a process, or begins one with it. Refuses with the errors that `examine` and `decide` name. */
  async send(credentials: Credentials, target: Target, command: Command): Promise<Outcome> {
    let overtakenAt = 0;
    let isRefusedOnce = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const sequence = 'start' in target ? this.judge.sequence(target.start) : null;
      const reading = await this.load(credentials, target, command.idempotencyKey ?? null, sequence);
      const sender = senderOf(reading);
      const repeated = await this.repeated(reading, sender, target, command);
      if (repeated) return repeated;
      try {
        const steps = await this.judge.steps(target, reading, sender, command);
        const change = this.changes.of(steps, sender, keyOf(steps[0], sender, target, command));
        const mark = await this.committer.commit(change);
        if (mark !== null) this.loader.remember(change.processes, mark);
        return outcomeOf(steps[0], sender, false);
      } catch (error) {
        if (hasMovedElsewhere(error, target) && attempt + 1 < ATTEMPTS) continue;
        // A copy of this very command may have been taken between the two readings.
        if (!isRefusedOnce && command.idempotencyKey !== undefined && looksElsewhere(error)) {
          isRefusedOnce = true;
          continue;
        }
        if (!isVersionConflict(error)) throw error;
        overtakenAt = reading.process?.version ?? 0;
      }
    }
    throw new VersionMismatchError(targetName(target), overtakenAt, overtakenAt + 1);
  }

  /** The same judgement, and nothing is written. */
  async preview(credentials: Credentials, target: Target, command: Command): Promise<Preview> {
    const reading = await this.load(credentials, target, null, null);
    const sender = senderOf(reading);
    // Who asks what an approval would do asks it of what stands now.
    const asked = { ...command, seen: command.seen ?? command.expectedVersion ?? reading.process?.version };
    return { sender, steps: await this.judge.steps(target, reading, sender, asked) };
  }

  private async load(
    credentials: Credentials,
    target: Target,
    key: string | null,
    sequence: string | null,
  ): Promise<CommandContext> {
    const reading = await this.loader.load({
      credentials,
      process: 'process' in target ? target.process : null,
      key,
      sequence,
    });
    if (reading.sender && 'process' in target && !reading.process) throw new NotFoundError('process', target.process);
    return reading;
  }

  /** The first answer again, made from the log, so that it is the same to the letter. */
  private async repeated(
    { taken }: CommandContext,
    sender: Sender,
    target: Target,
    command: Command,
  ): Promise<Outcome | null> {
    if (!taken || command.idempotencyKey === undefined) return null;
    if (!taken.requestHash.equals(requestHash(targetName(target), command))) {
      throw new IdempotencyMismatchError(command.idempotencyKey);
    }
    const first = await this.replay.at(taken.process, taken.seq);
    if (!first) throw new Error(`The log of ${taken.process} lacks entry ${taken.seq}`);
    return outcomeOf(first, sender, true);
  }
}

function senderOf({ sender }: CommandContext): Sender {
  if (!sender) throw new UnauthenticatedError();
  return sender;
}

/**
 * What the event brings about in another process is no longer taken there: that process was read after this one, and somebody,
 * perhaps a copy of the same command, was faster. Looked at anew, both are as they stand.
 */
const hasMovedElsewhere = (error: unknown, target: Target): boolean =>
  error instanceof UnknownEventError && 'process' in target && error.process !== target.process;

const looksElsewhere = (error: unknown): boolean => error instanceof TransitionRefusedError && error.looksElsewhere;

const outcomeOf = ({ after, warnings }: AppliedEvent, sender: Sender, repeated: boolean): Outcome => ({
  process: after,
  sender,
  warnings,
  repeated,
});

/** The key under which the answer is found again; only commands that were taken are remembered. */
const keyOf = ({ entry }: AppliedEvent, sender: Sender, target: Target, command: Command): Change['idempotency'] =>
  command.idempotencyKey === undefined
    ? null
    : {
        person: sender.id,
        key: command.idempotencyKey,
        requestHash: requestHash(targetName(target), command),
        process: entry.process,
        seq: entry.seq,
      };
