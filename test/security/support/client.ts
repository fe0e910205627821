import type { InjectOptions } from 'fastify';
import type { Company } from '../../support/company.js';

export interface Reply {
  status: number;
  type: string;
  text: string;
}

export interface Request {
  method: string;
  url: string;
  /** Of whoever asks; nobody, when absent. */
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Client = (request: Request) => Promise<Reply>;

/** Asks the application without a socket between: thousands of questions in seconds. */
export const clientOf = ({ app }: Company): Client => {
  const fastify = app.getHttpAdapter().getInstance();
  return async ({ method, url, token, body, headers = {} }) => {
    const signed = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const payload = body as InjectOptions['payload'];
    const request = { method, url, headers: { ...signed, ...headers }, payload } as InjectOptions;
    const answer = await fastify.inject(request);
    return { status: answer.statusCode, type: String(answer.headers['content-type'] ?? ''), text: answer.body };
  };
};
