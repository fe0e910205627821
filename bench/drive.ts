import { openConnection } from './client.js';
import { bodyFor } from './agreed.js';

// The clients of the product, in a process of their own, so that their processor time is not the product's.

/** An event of the measured stretch: whose token, what is sent. */
export interface Sent {
  token: string;
  type: string;
  /** `AGREED` stands for the order's own day of delivery. */
  body: string;
}

export interface Plan {
  /** One or more nodes; connections are dealt out to them in turn. */
  urls: readonly string[];
  connections: number;
  orders: readonly string[];
  /** Each order goes through all of these. */
  events: readonly Sent[];
  /** Orders that come first and are not counted. */
  warmUp: number;
}

export interface Driven {
  transitions: number;
  seconds: number;
  milliseconds: number[];
  /** Of this process, seconds. */
  cpu: number;
}

async function drive({ urls, connections, orders, events, warmUp }: Plan): Promise<void> {
  const open = await Promise.all(
    Array.from({ length: connections }, (_, index) => openConnection(urls[index % urls.length])),
  );
  const through = async (numbers: readonly string[]): Promise<number[]> => {
    const milliseconds: number[] = [];
    let next = 0;
    await Promise.all(
      open.map(async (connection) => {
        while (next < numbers.length) {
          const no = numbers[next++];
          for (const [index, event] of events.entries()) {
            const { token, type } = event;
            const began = performance.now();
            const { status, body: answer } = await connection.ask({
              method: 'POST',
              path: `/api/orders/${no}/events`,
              token,
              body: bodyFor(no, event),
              headers: { 'idempotency-key': `${no}-${index}`, 'if-match': `"${index + 1}"` },
            });
            milliseconds.push(performance.now() - began);
            if (status !== 200) throw new Error(`${no} ${type}: ${status} ${answer.slice(0, 2000)}`);
          }
        }
      }),
    );
    return milliseconds;
  };
  await through(orders.slice(0, warmUp));
  process.send?.('begin');
  await new Promise((resolve) => process.once('message', resolve));
  const began = performance.now();
  const before = process.cpuUsage();
  const milliseconds = await through(orders.slice(warmUp));
  const { user, system } = process.cpuUsage(before);
  const driven: Driven = {
    transitions: milliseconds.length,
    seconds: (performance.now() - began) / 1000,
    milliseconds,
    cpu: (user + system) / 1e6,
  };
  process.send?.(driven);
  await new Promise((resolve) => process.once('message', resolve)); // an end can overtake what was sent before it
  open.forEach((connection) => connection.close());
}

process.once('message', (plan: Plan) => {
  drive(plan).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
