import type { Judgement } from '../../machines/rulebook.js';
import { DomainError } from '../errors.js';

/** Rules stop the event. Names every one of them. */
export class TransitionRefusedError extends DomainError {
  readonly code = 'transition-refused';
  /** Its entry was refused: it never came to be, and its number is nobody's. */
  isOfNone = false;
  /** Its rules look at other processes too, which are read after the command's key. */
  looksElsewhere = false;
  unmet: readonly Judgement[];
  /** As the rules judged them: with the event recorded. */
  readonly facts: unknown;
  /** Of the definition whose rules these are. */
  readonly version: number;
  constructor(
    readonly kind: string,
    readonly process: string,
    readonly state: string,
    readonly type: string,
    { unmet, facts, version }: { unmet: readonly Judgement[]; facts: unknown; version: number },
  ) {
    super(`${process} (${state}) refuses ${type}: ${unmet.map(({ rule }) => rule).join(', ')}`);
    this.unmet = unmet;
    this.facts = facts;
    this.version = version;
  }
}

/** The process is on a version of its machine that this build does not have: a node with a newer build has to serve it. */
export class UnknownVersionError extends DomainError {
  readonly code = 'unknown-machine-version';
  constructor(
    readonly kind: string,
    readonly version: number,
    /** The newest that this build has. */
    readonly newest: number,
  ) {
    super(
      `This build has no version ${version} of ${kind}, only up to version ${newest}: use a node with a build that has it.`,
    );
  }
}

/** The present state does not know the event, or nobody outside may send it. */
export class UnknownEventError extends DomainError {
  readonly code = 'unknown-event';
  constructor(
    readonly process: string,
    readonly state: string,
    readonly type: string,
  ) {
    super(`${process} (${state}) does not take ${type}.`);
  }
}

/** Somebody was faster: the process is not at the version that the sender has seen. */
export class VersionMismatchError extends DomainError {
  readonly code = 'version-mismatch';
  constructor(
    readonly process: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${process} is at version ${actual}, not ${expected}.`);
  }
}

/** The key was used for another command before. */
export class IdempotencyMismatchError extends DomainError {
  readonly code = 'idempotency-mismatch';
  constructor(readonly key: string) {
    super(`The idempotency key ${key} belongs to another command.`);
  }
}

/** The database did not say whether it kept the command, and cannot be asked. It may have happened. */
export class OutcomeUnknownError extends Error {
  constructor(
    readonly process: string,
    options: ErrorOptions,
  ) {
    super(`The outcome of a command to ${process} is unknown.`, options);
  }
}
