import { request } from 'node:http';
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
export const clientOf = ({ app }: Pick<Company, 'app'>): Client => {
  const fastify = app.getHttpAdapter().getInstance();
  return async ({ method, url, token, body, headers = {} }) => {
    const signed = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const payload = body as InjectOptions['payload'];
    const asked = { method, url, headers: { ...signed, ...headers }, payload } as InjectOptions;
    const answer = await fastify.inject(asked);
    return { status: answer.statusCode, type: String(answer.headers['content-type'] ?? ''), text: answer.body };
  };
};

/** What a server-sent stream answers first; then the line is cut. */
export function firstOfStream(url: string, method: string, token?: string): Promise<number> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, agent: false }, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    asking.on('error', reject).end();
  });
}
