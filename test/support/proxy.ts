import net from 'node:net';

/** A TCP proxy before PostgreSQL that loses what a test wants lost. */
export interface Proxy {
  url: string;
  /** Forgets the server's next answer and cuts the connection, after the server had the time to do the work. */
  loseNextReply(matching: string): void;
  /** Forgets the client's next message and cuts the connection: the server never hears of it. */
  loseNextRequest(matching: string): void;
  /** How many messages were lost. */
  lost(): number;
  close(): Promise<void>;
}

export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let request: string | null = null;
  let reply: string | null = null;
  let lost = 0;

  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    let swallow = false;
    const cut = (): void => {
      lost++;
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (chunk) => {
      if (request !== null && chunk.includes(request)) {
        request = null;
        cut();
        return;
      }
      if (reply !== null && chunk.includes(reply)) {
        reply = null;
        swallow = true;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (swallow) cut();
      else client.write(chunk);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as net.AddressInfo).port);
  url.hostname = '127.0.0.1';
  return {
    url: url.toString(),
    loseNextReply: (matching) => (reply = matching),
    loseNextRequest: (matching) => (request = matching),
    lost: () => lost,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
