import { connect } from 'node:net';

const PATIENCE = 5_000;

/** Bytes that are nearly HTTP, and not. */
const MESSAGES: Readonly<Record<string, string>> = {
  'no HTTP at all': 'hello\r\n\r\n',
  'a method that is none': 'FETCH /api/orders HTTP/1.1\r\nHost: a\r\n\r\n',
  'a version that is none': 'GET /api/orders HTTP/9.9\r\nHost: a\r\n\r\n',
  'a NUL in the path': 'GET /api/\0orders HTTP/1.1\r\nHost: a\r\n\r\n',
  'a NUL in a header': 'GET /api/orders HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n',
  'headers of 64 KiB': `GET /api/orders HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`,
  'two lengths': 'POST /api/orders HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
  'a negative length': 'POST /api/orders HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
  'a length and chunks':
    'POST /api/orders HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'a chunk without a size': 'POST /api/orders HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
  'a header without a name': 'GET /api/orders HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n',
};

/** Sends each on a socket of its own. @returns what came back */
export async function brokenHttp(url: string): Promise<{ sent: string; answer: string }[]> {
  const { hostname, port } = new URL(url);
  return Promise.all(
    Object.entries(MESSAGES).map(async ([sent, bytes]) => ({
      sent,
      answer: await exchange(hostname, Number(port), bytes),
    })),
  );
}

const exchange = (host: string, port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host, port }, () => socket.write(bytes, 'latin1'));
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (answer.includes('"code"')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
