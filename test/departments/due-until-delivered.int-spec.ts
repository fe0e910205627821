import type { QueryRunner } from 'typeorm';
import { DueUntilDelivered1763769600201 } from '../../src/database/migrations/0201-due-until-delivered.js';
import { dayOf } from '../support/order-examples.js';
import { ACCEPTED } from '../support/stretches.js';
import type { Company } from './support.js';
import { DELIVERED, INSPECTED, openCompany, PLANNED, REVIEWED, STARTED } from './support.js';

// The day by which an order is due ends with its delivery: in the process, on every desk, in what the offices look at. What
// was agreed stays where it is told as that.

const AGREED = dayOf('2026-04-30');

let company: Company;
let no: string;

beforeAll(async () => {
  company = await openCompany();
  no = (await company.enter()).process.id;
  await company.tell(no, ...REVIEWED, ...PLANNED, ...STARTED, ...INSPECTED, ...ACCEPTED);
}, 120_000);
afterAll(() => company?.close());

const DUE = [
  `process WHERE id = $1`,
  `waiting WHERE id = $1 AND desk = 'open'`,
  `follow_up WHERE order_no = $1`,
  `delivery WHERE order_no = $1`,
  `production_job WHERE order_no = $1`,
  `inspection WHERE order_no = $1 AND kind = 'final'`,
];

const days = async (...from: string[]): Promise<(string | null)[]> => {
  const found = from.map((one) =>
    company.owner.query<{ day: string | null }>(`SELECT due_on::text AS day FROM ${one}`, [no]),
  );
  return (await Promise.all(found)).map(({ rows }) => rows[0].day);
};
const agreed = () => days('order_summary WHERE order_no = $1', 'order_watch WHERE order_no = $1');
const dueFirst = async (): Promise<string> => {
  const { rows } = await company.owner.query<{ due: string }>(
    `SELECT due::text FROM waiting WHERE id = $1 AND desk = 'open'`,
    [no],
  );
  return rows[0].due;
};

it('is due until it is delivered in full', async () => {
  expect(await days(...DUE)).toEqual([AGREED, AGREED, AGREED, AGREED, AGREED, AGREED]);
  await company.tell(no, ...DELIVERED);
  expect(await days(...DUE)).toEqual([null, null, null, null, null, null]);
  expect(await dueFirst()).toBe('infinity');
  expect(await agreed()).toEqual([AGREED, AGREED]);
  expect(await company.verifier.verify(no)).toMatchObject({ verified: true, mismatch: null });
});

it('is brought up to date where an older build has stored it otherwise: by the migration, or when all is made again', async () => {
  const now = await company.readModels();
  const damage = async (): Promise<void> => {
    for (const one of DUE) {
      const [table, where] = one.split(' WHERE ');
      await company.owner.query(`UPDATE ${table} SET due_on = '${AGREED}' WHERE ${where}`, [no]);
    }
    await company.owner.query(`UPDATE waiting SET due_on = '${AGREED}', due = '${AGREED}' WHERE id = $1`, [no]);
  };
  const migration = new DueUntilDelivered1763769600201();
  const runner = { query: (statement: string) => company.owner.query(statement) } as unknown as QueryRunner;

  await damage();
  expect(await company.verifier.verify(no)).toMatchObject({
    verified: false,
    mismatch: { what: 'the stored dueOn differs from the replay' },
  });
  await migration.up(runner);
  expect(await days(...DUE)).toEqual([null, null, null, null, null, null]);
  expect(await dueFirst()).toBe('infinity');
  expect(await company.verifier.verify(no)).toMatchObject({ verified: true });
  await migration.down(runner);
  expect(await days(...DUE)).toEqual([AGREED, AGREED, AGREED, AGREED, AGREED, AGREED]);

  await damage();
  await company.rebuild();
  expect(await company.readModels()).toEqual(now);
  expect(await days(...DUE)).toEqual([null, null, null, null, null, null]);
  expect(await company.verifier.verify(no)).toMatchObject({ verified: true });
});

it('is due again by the same day when something comes back', async () => {
  await company.tell(no, 'logistics.record-return');
  expect(await days(...DUE)).toEqual([AGREED, AGREED, AGREED, AGREED, AGREED, AGREED]);
});
