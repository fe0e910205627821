import { bodyFor } from './agreed.js';
import type { Sent } from './drive.js';

/** Rows of one request. */
const ROWS = 100;

/**
 * Sends orders through the stretch by the call for many, one request after the other, as one clerk with a long list does.
 * @returns rows a second
 */
export async function bulk(url: string, orders: readonly string[], events: readonly Sent[]): Promise<number> {
  const began = performance.now();
  let rows = 0;
  for (const [index, event] of events.entries()) {
    const { token, type } = event;
    for (let at = 0; at < orders.length; at += ROWS) {
      const items = orders
        .slice(at, at + ROWS)
        .map((no) => ({ no, ...(JSON.parse(bodyFor(no, event)) as object), expectedVersion: index + 1 }));
      const answer = await fetch(`${url}/api/orders/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'idempotency-key': `bulk-${index}-${items[0].no}`,
        },
        body: JSON.stringify({ items }),
      });
      const { items: answers = [] } = (await answer.json()) as { items?: { ok: boolean }[] };
      const failed = answers.find(({ ok }) => !ok);
      if (answers.length !== items.length || failed)
        throw new Error(`${type}: ${JSON.stringify(failed ?? answer.status)}`);
      rows += items.length;
    }
  }
  return (rows * 1000) / (performance.now() - began);
}
