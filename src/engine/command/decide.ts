import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { ProcessDefinition } from '../../../machines/process.js';
import { PG_POOL } from '../../database/pool.js';
import { Policies } from '../../policy/policies.js';
import type { Policy } from '../../../machines/rulebook.js';
import { SYSTEM_PERSON } from '../../identity/person.js';
import type { AcceptedEvent, AppliedEvent } from './apply-event.js';
import { inCanonicalOrder } from '../log/canonical-json.js';
import { newSalt } from '../log/salt.js';
import { assertAttachments } from './attachments.js';
import type { Command } from './command.js';
import { examine } from './command.js';
import { asSeen } from './seen.js';
import { assertPeople } from './people.js';
import { FollowUps } from './follow-ups.js';
import { TransitionRefusedError } from '../errors.js';
import type { Observed } from '../processes.js';
import { Processes } from '../processes.js';
import type { CommandContext } from './load.js';
import type { Scope } from '../scope.js';
import { limitedTo, Scopes } from '../scope.js';
import type { Sender } from './sender.js';
import type { Target } from './target.js';

/** Width of the running number in a business number, e.g. `SO-000042`. */
const DIGITS = 6;

/** `SO-000042`; a preview draws no number, so that looking leaves no gap. */
export const numbered = (prefix: string, number: number | null): string =>
  `${prefix}-${number === null ? 'NEW' : String(number).padStart(DIGITS, '0')}`;

/** The order that a rule names among what is missing. */
const orderIn = (item: string): string | undefined => /^order:(.+)$/.exec(item)?.[1];

/** Comes from what was read to what would happen: the examination, the machine, the follow-ups. Writes nothing. */
@Injectable()
export class Decisions {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly policies: Policies,
    private readonly consequences: FollowUps,
    private readonly scopes: Scopes,
  ) {}

  /** The sequence that numbers new processes of a kind. */
  sequence(kind: string): string {
    return this.processes.current(kind).sequence;
  }

  /** The command's own step first, then its follow-ups. Throws every refusal. */
  async steps(target: Target, reading: CommandContext, sender: Sender, command: Command): Promise<AppliedEvent[]> {
    const { process: before } = reading;
    // A log does not go back, even where the database's clock does, as it may when another server takes over.
    const now = before && before.updatedAt > reading.now ? before.updatedAt : reading.now;
    const definition = before ? this.processes.at(before.kind, before.machineVersion) : this.started(target);
    const process = before?.id ?? numbered(definition.prefix, reading.number);
    const policy = await this.policies.at(reading.policyVersion);
    const scope = limitedTo(sender, policy);
    if (before && scope !== null) await this.scopes.assertShown(scope, before);
    const seen = await asSeen(this.pool, command, before);
    const happening = examine(this.processes, seen, { definition, process, before, sender, now, policy });
    const shape = this.processes.shapeIn(definition, command.type);
    if (shape) {
      const { data, by, onBehalfOf } = happening;
      const people = onBehalfOf === null ? [by] : [by, onBehalfOf];
      const { type, language } = command;
      await assertPeople(this.pool, { shape, data, language });
      await assertAttachments(this.pool, {
        process,
        type,
        shape,
        data,
        people,
        facts: before?.facts,
        policy,
        language,
      });
    }
    const about = { process, facts: before?.facts, data: happening.data, policy, now };
    const figures = await this.observed(definition, command.type, about);
    const observed = { ...figures, ...happening.observed };
    try {
      return await this.consequences.of({ ...happening, observed }, definition.kind, before, policy);
    } catch (error) {
      if (!(error instanceof TransitionRefusedError)) throw error;
      if (before === null) error.isOfNone = error.process === process;
      error.looksElsewhere = Object.hasOwn(definition.observes ?? {}, command.type);
      throw await this.withoutHidden(error, scope);
    }
  }

  /** An event of the product itself: no right is asked for, everything else is as for what people send. */
  async own(
    target: Target,
    process: string,
    { type, data, office }: { type: string; data: unknown; office: string },
    { process: before, policyVersion, now: read }: CommandContext,
  ): Promise<AppliedEvent[]> {
    const now = before && before.updatedAt > read ? before.updatedAt : read;
    const policy = await this.policies.at(policyVersion);
    const definition = before ? this.processes.at(before.kind, before.machineVersion) : this.started(target);
    const happening: AcceptedEvent = {
      process,
      type,
      data: inCanonicalOrder(data),
      reason: null,
      by: SYSTEM_PERSON,
      onBehalfOf: null,
      office,
      observed: await this.observed(definition, type, { process, facts: before?.facts, data, policy, now }),
      occurredAt: now,
      at: now,
      salt: newSalt(),
    };
    return this.consequences.of(happening, definition.kind, before, policy);
  }

  policyAt(version: number): Promise<Policy> {
    return this.policies.at(version);
  }

  /** What the rules of an event need to know of other processes. */
  private observed(definition: ProcessDefinition, type: string, about: Observed): Promise<Record<string, string>> {
    return this.processes.observe(definition, [type], this.pool, about);
  }

  /** A refusal may name the order that has what was wanted; who is not shown that order does not learn which it is. */
  private async withoutHidden(refused: TransitionRefusedError, scope: Scope): Promise<TransitionRefusedError> {
    const ids = refused.unmet.flatMap(({ missing }) => missing.flatMap((item) => orderIn(item) ?? []));
    const own = refused.process;
    const others = ids.flatMap((id) => (id === own ? [] : { kind: this.processes.kindOf(id) ?? '', id }));
    const shown = (await this.scopes.among(scope, others)).map(({ id }) => id);
    refused.unmet = refused.unmet.map((judgement) => ({
      ...judgement,
      missing: judgement.missing.filter((item) => {
        const id = orderIn(item);
        return id === undefined || id === own || shown.includes(id);
      }),
    }));
    return refused;
  }

  private started(target: Target): ProcessDefinition {
    if ('process' in target) throw new Error(`${target.process} was not read`);
    return this.processes.current(target.start);
  }
}
