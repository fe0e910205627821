import type { INestApplicationContext } from '@nestjs/common';
import { demoPersonId } from '../src/identity/demo-company.js';
import { CommandHandler } from '../src/engine/command/command-handler.js';

/**
 * What an event costs Node late in an order's life, and what the same event costs at its beginning: microseconds of
 * processor time in this process. Each order is put on hold and goes on again.
 */
export async function growth(
  app: INestApplicationContext,
  young: readonly string[],
  old: readonly string[],
): Promise<{ young: number; old: number }> {
  const handler = app.get(CommandHandler);
  const person = demoPersonId('clerk');
  const hold = async (orders: readonly string[]): Promise<number> => {
    const before = process.cpuUsage();
    for (const no of orders) {
      for (const type of ['clerk.hold', 'clerk.resume'])
        await handler.send({ person }, { process: no }, { type, data: {}, reason: 'measured' });
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / (2 * orders.length);
  };
  const half = (orders: readonly string[], part: number): readonly string[] =>
    orders.slice(part * (orders.length >> 1), (part + 1) * (orders.length >> 1));
  // The first halves warm up.
  await hold(half(young, 0));
  await hold(half(old, 0));
  return { young: await hold(half(young, 1)), old: await hold(half(old, 1)) };
}
