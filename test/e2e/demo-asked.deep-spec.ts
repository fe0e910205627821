import { DemoOrders } from '../../src/demo/demo-orders.js';
import { DEMO_PEOPLE } from '../../src/identity/demo-company.js';
import { machines } from '../../machines/index.js';
import type { Company, Untyped } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { dayOf, orderExamples } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

// Whatever the demo tells of, in every state of every kind: what may be asked of it before anything is written on a form.

/** Everybody asks what may be sent next; one of each office's side asks the rest. */
const OF_ALL = ['/next'];
const OF_SOME = ['', '/path', '/history', '/trace'];
const SOME = ['clerk', 'procurement', 'auditor'];

let company: Company;
beforeAll(async () => {
  company = await openCompany();
  await company.app.get(DemoOrders, { strict: false }).fill();
  // The demo tells of no order that is delivered in parts.
  const entry = orderExamples['sales.enter-order'];
  const lines = (entry.lines ?? []).map((line) => ({
    ...line,
    deliveries: [{ dueOn: dayOf('2026-04-30'), quantity: line.quantity }],
  }));
  const parted = await company.enter({ ...entry, lines });
  await company.bring(parted, ...REVIEWED, ...PLANNED, ...STARTED);
}, 240_000);
afterAll(() => company?.close());

it.each(Object.keys(machines))('every one of %s answers everybody who asks of it', async (kind) => {
  const auditor = await company.member('auditor');
  const { body } = await auditor.get(`/api/processes/${kind}?limit=100`);
  const items = body.items as Untyped[];
  // One of each state.
  const numbers = [...new Map(items.map(({ state, no }) => [state as string, no as string])).values()];
  expect(numbers.length).toBeGreaterThan(0);
  const failed: string[] = [];
  for (const { username } of DEMO_PEOPLE) {
    const member = await company.member(username);
    for (const no of numbers) {
      for (const question of SOME.includes(username) ? [...OF_ALL, ...OF_SOME] : OF_ALL) {
        const { status } = await member.get(`/api/processes/${kind}/${no}${question}`);
        if (![200, 403, 404].includes(status)) failed.push(`${username}: ${no}${question} ${status}`);
      }
    }
  }
  expect(failed).toEqual([]);
});
