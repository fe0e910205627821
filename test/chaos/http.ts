import http from 'node:http';

export interface Reply {
  /** 0 when there was no answer. */
  status: number;
  text: string;
  /** Why there was none: the error of the socket, or `timeout`. */
  error: string;
}

export interface Sent {
  method: 'GET' | 'POST';
  path: string;
  token?: string;
  key?: string;
  body?: string;
  /** How long to wait for the answer, in milliseconds. */
  patience: number;
}

/** Connections that are kept alive, as a browser or a gateway keeps them. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 128 });

export const closeConnections = (): void => agent.destroy();

/** One request, one outcome: never throws. */
export function ask(url: string, { method, path, token, key, body, patience }: Sent): Promise<Reply> {
  return new Promise((resolve) => {
    const headers = {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    };
    let settled = false;
    const settle = (reply: Reply): void => {
      if (settled) return;
      settled = true;
      clearTimeout(limit);
      resolve(reply);
    };
    const fail = (error: NodeJS.ErrnoException): void =>
      settle({ status: 0, text: '', error: error.code ?? error.message });
    const request = http.request(url + path, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', fail);
      response.once('aborted', () => settle({ status: 0, text: '', error: 'aborted' }));
      response.once('end', () =>
        settle({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), error: '' }),
      );
    });
    const limit = setTimeout(() => {
      settle({ status: 0, text: '', error: 'timeout' });
      request.destroy();
    }, patience);
    request.once('error', fail);
    request.end(body);
  });
}
