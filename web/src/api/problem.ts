import type { Problem } from './types.js';

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
  const code = response.status >= 500 ? 'unavailable' : 'internal';
  return { type: 'about:blank', code, status: response.status, title: '', detail: '' };
}

export const isRefusal = (error: unknown, code?: Problem['code']): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.problem.code === code);
