import { connect } from 'node:net';

// As little as a client can do: on two cores whatever it costs is taken from the product.

export interface Answer {
  status: number;
  body: string;
}

export interface Request {
  method: 'GET' | 'POST';
  path: string;
  token: string;
  body?: string;
  headers?: Readonly<Record<string, string>>;
}

/** One kept-alive connection: a request, its answer, the next request. */
export interface Connection {
  ask(request: Request): Promise<Answer>;
  close(): void;
}

const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: (\d+)/i;

export function openConnection(url: string): Promise<Connection> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  let received: Buffer = Buffer.alloc(0);

  const fail = (error: Error): void => {
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The connection was closed')));
  socket.on('data', (part: Buffer) => {
    received = received.length === 0 ? part : Buffer.concat([received, part]);
    const end = received.indexOf(HEAD_END);
    if (end < 0) return;
    const head = received.toString('latin1', 0, end);
    const length = LENGTH.exec(head)?.[1];
    if (length === undefined) return fail(new Error(`An answer without its length:\n${head}`));
    const total = end + HEAD_END.length + Number(length);
    if (received.length < total) return;
    const answer = { status: Number(head.slice(9, 12)), body: received.toString('utf8', end + HEAD_END.length, total) };
    received = received.subarray(total);
    const { resolve } = waiting ?? {};
    waiting = undefined;
    resolve?.(answer);
  });

  const ask = ({ method, path, token, body, headers = {} }: Request): Promise<Answer> => {
    let text = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n`;
    for (const [name, value] of Object.entries(headers)) text += `${name}: ${value}\r\n`;
    if (body !== undefined) text += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      socket.write(`${text}\r\n${body ?? ''}`);
    });
  };
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => resolve({ ask, close: () => void socket.end() }));
  });
}
