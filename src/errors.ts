import type { Text } from '../machines/rulebook.js';

/** The codes of the refusals that a client can meet. They are part of the HTTP contract: add to them, rename none. */
export type ErrorCode =
  | 'validation'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'version-mismatch'
  | 'idempotency-mismatch'
  | 'transition-refused'
  | 'unknown-event'
  | 'unknown-machine-version'
  | 'change-refused'
  | 'urging-over'
  | 'too-many-requests'
  | 'file-quota'
  | 'busy'
  | 'password-change-required';

/**
 * A refusal: the product understood what was asked and says no. Nothing has changed.
 * It knows no HTTP; one filter maps the code to a status. An exception of any other kind is a fault, never a refusal.
 */
export abstract class DomainError extends Error {
  abstract readonly code: ErrorCode;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** What is wrong with one value of the request. */
export interface Problem {
  /** Where it is, as in JavaScript: `lines[0].quantity`; empty for the request as a whole. */
  path: string;
  message: string;
  /** The message in every language, where it is known. */
  text?: Text;
}

/** A problem that can be told in the language of whoever asked. */
export const problem = (path: string, text: Text): Problem => ({ path, message: text.en, text });

/** The request is ill-typed, incomplete or contradicts itself; names every wrong value at once. */
export class ValidationError extends DomainError {
  readonly code = 'validation';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }
}

/** Nobody is signed in: no token, or one that is unknown, expired or revoked, or its person is disabled. */
export class UnauthenticatedError extends DomainError {
  readonly code = 'unauthenticated';
  constructor(message = 'Sign in first: the session is missing, has ended or was revoked.') {
    super(message);
  }
}

/** The person is known but may not do this. */
export class ForbiddenError extends DomainError {
  readonly code = 'forbidden';
  constructor(message = 'You may not do this.') {
    super(message);
  }
}

/** There is no such thing, or the person may not even know of it. */
export class NotFoundError extends DomainError {
  readonly code = 'not-found';
  constructor(
    readonly what: string,
    readonly id: string,
  ) {
    super(`There is no ${what} ${id}.`);
  }
}

/** Too often; nothing was tried. */
export class TooManyRequestsError extends DomainError {
  readonly code = 'too-many-requests';
  constructor(
    message: string,
    /** Whole seconds until the next try can succeed. */
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** The files of one person, or of one process, would become more than the company keeps. Nothing was taken. */
export class FileQuotaError extends DomainError {
  readonly code = 'file-quota';
  constructor(
    /** Whose files they are: `person` are those that hang on no process yet. */
    readonly of: 'person' | 'process',
    /** Bytes: what there is, what there may be, and what was to come. */
    readonly quota: { used: number; limit: number; wanted: number },
  ) {
    super(
      `The files of the ${of} would become more than ${quota.limit} bytes: ${quota.used} there, ${quota.wanted} to come.`,
    );
  }
}

/** The product has too much of this to do at the moment; nothing was tried. */
export class BusyError extends DomainError {
  readonly code = 'busy';
  constructor(
    /** Whole seconds until a try is likely to succeed. */
    readonly retryAfterSeconds: number,
  ) {
    super('Too many people sign in at once; try again in a moment.');
  }
}

/** Whoever is signed in has to give himself another password before he does anything else. */
export class PasswordChangeRequiredError extends DomainError {
  readonly code = 'password-change-required';
  constructor() {
    super('Change your password first: it was given to you by somebody else, or would not be taken now.');
  }
}
