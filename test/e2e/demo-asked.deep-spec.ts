import { DemoOrders } from '../../src/demo/demo-orders.js';
import { DEMO_PEOPLE } from '../../src/identity/demo-company.js';
import { machines } from '../../machines/index.js';
import type { Company, Untyped } from '../support/company.js';
import { openCompany } from '../support/company.js';

// Whatever the demo tells of, in every state of every kind: what may be asked of it before anything is written on a form.

const QUESTIONS = ['', '/next', '/path', '/history', '/trace'] as const;

let company: Company;
beforeAll(async () => {
  company = await openCompany();
  await company.app.get(DemoOrders, { strict: false }).fill();
}, 240_000);
afterAll(() => company?.close());

it.each(Object.keys(machines))('every one of %s answers everybody who asks of it', async (kind) => {
  const auditor = await company.member('auditor');
  const { body } = await auditor.get(`/api/processes/${kind}?limit=100`);
  const numbers = (body.items as Untyped[]).map(({ no }) => no as string);
  expect(numbers.length).toBeGreaterThan(0);
  const failed: string[] = [];
  for (const { username } of DEMO_PEOPLE.filter(({ offices }) => offices.length > 0)) {
    const member = await company.member(username);
    for (const no of numbers) {
      for (const question of QUESTIONS) {
        const { status } = await member.get(`/api/processes/${kind}/${no}${question}`);
        if (![200, 403, 404].includes(status)) failed.push(`${username}: ${no}${question} ${status}`);
      }
    }
  }
  expect(failed).toEqual([]);
});
