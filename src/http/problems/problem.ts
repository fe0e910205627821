import type { Level } from '../../../machines/rulebook.js';
import type { ErrorCode } from '../../errors.js';

/** The codes that only HTTP knows, beside those of the refusals. */
export type HttpProblemCode =
  | ErrorCode
  | 'malformed'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'uri-too-long'
  | 'headers-too-large'
  | 'request-timeout'
  | 'outcome-unknown'
  | 'unavailable'
  | 'storage-full'
  | 'internal';

/** A rule that stopped an event, told to whoever has to settle it. */
export interface UnmetRule {
  rule: string;
  /** Where it is written: `S3§二2`. */
  clause: string;
  /** The office whose rule it is. */
  owner: string;
  ownerName: string;
  sentence: string;
  /** What to do, as a sentence. */
  remedy: string;
  /** The events that settle it. */
  remedyEvents: readonly string[];
  /** What exactly is missing: field paths, items, line numbers. */
  missing: readonly string[];
  level: Level;
}

/** One wrong value of a request. */
export interface FieldError {
  /** As in JavaScript: `data.lines[0].quantity`; empty for the request as a whole. */
  path: string;
  message: string;
}

/** The body of every answer that is no success: RFC 9457 with a stable `code`. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: HttpProblemCode;
  errors?: FieldError[];
  process?: string;
  state?: string;
  unmet?: UnmetRule[];
  /** Whose files are too many, in bytes. */
  quota?: { of: 'person' | 'process'; used: number; limit: number; left: number; wanted: number };
  /** The version at which the process is. */
  version?: number;
}

/** A problem with the status and the headers that carry it. */
export interface ProblemAnswer {
  status: number;
  headers: Record<string, string>;
  body: ProblemDetails;
}
