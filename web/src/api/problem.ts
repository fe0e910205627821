/** A rule that stopped an event, or would: where it is written, whose it is, what settles it. */
export interface UnmetRule {
  rule: string;
  clause: string;
  owner: string;
  ownerName: string;
  sentence: string;
  remedy: string;
  remedyEvents: string[];
  missing: string[];
  level: 'block' | 'warn' | 'off';
}

/** One wrong value of a request; `path` as in JavaScript: `data.lines[0].quantity`. */
export interface FieldError {
  path: string;
  message: string;
}

/** An answer that is no success (RFC 9457), as the server tells it in the language of the page. */
export interface Problem {
  code: string;
  status: number;
  title: string;
  detail: string;
  errors?: FieldError[];
  unmet?: UnmetRule[];
  process?: string;
  state?: string;
  version?: number;
}

/** The server refused. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The server did not answer: whether it took the request is not known. */
export class ServerLostError extends Error {
  override readonly name = 'ServerLostError';
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;

/** Reads an answer that is no success; whatever is no problem document becomes one without words. */
export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body: unknown = await response.clone().json();
    if (isProblem(body)) return body;
  } catch {
    // Not JSON: a proxy in between answered, or nobody.
  }
  return { code: response.status >= 500 ? 'unavailable' : 'internal', status: response.status, title: '', detail: '' };
}

export const isRefusal = (error: unknown, code?: string): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.problem.code === code);
