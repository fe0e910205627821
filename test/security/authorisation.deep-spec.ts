import type { OrderEventType } from '../../machines/order/order.schema.js';
import { order } from '../../machines/order/order.process.js';
import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { Cells, eachOf } from './support/cells.js';
import type { Client } from './support/client.js';
import { clientOf } from './support/client.js';
import { type Known, PEOPLE, personCalled } from './support/demo-people.js';
import { maySend, type Sending, SENDINGS } from './support/event-senders.js';
import { Tables } from './support/tables.js';
import { PROJECT_WAY, WAY } from './support/way.js';

let company: Company;
let tables: Tables;
let ask: Client;
const tokens = new Map<string, string>();
const all = new Cells();

beforeAll(async () => {
  company = await openCompany();
  tables = new Tables(company.database.ownerUrl);
  ask = clientOf(company);
  for (const { username } of PEOPLE) tokens.set(username, (await company.member(username)).token);
}, 240_000);
afterAll(async () => {
  process.stdout.write(`authorisation of events: ${all.line()}\n`);
  await tables?.close();
  await company?.close();
});

const REFUSED = 403;
const tokenOf = ({ username }: Known): string => tokens.get(username) ?? '';
const sendings = new Map(SENDINGS.map((sending) => [sending.type, sending]));
/** An event that the table does not know is nobody's. */
const sendingOf = (type: string): Sending => sendings.get(type) ?? { type, office: 'nobody', head: false };

const put = (verb: 'events' | 'preview', no: string, person: Known, type: string) =>
  ask({
    method: 'POST',
    url: `/api/orders/${no}/${verb}`,
    token: tokenOf(person),
    body: { type, data: orderExamples[type as OrderEventType], reason: '核对权限' },
  });

interface Attempt {
  person: Known;
  type: string;
}

/** One at a time. */
const singly = (no: string, attempts: readonly Attempt[], where: string) =>
  eachOf(attempts, async ({ person, type }) => {
    const { status } = await put('events', no, person, type);
    all.check(status === REFUSED, () => `${person.username} sends ${type} after ${where}: ${status}`);
  });

/** All of one person's in one request: each row has to be judged, not only the first. */
const inBulk = (no: string, attempts: readonly Attempt[], where: string) =>
  eachOf(PEOPLE, async (person) => {
    const types = attempts.filter((attempt) => attempt.person === person).map(({ type }) => type);
    if (types.length === 0) return;
    const items = types.map((type) => ({ no, type, data: orderExamples[type as OrderEventType], reason: '核对权限' }));
    const { text } = await ask({ method: 'POST', url: '/api/orders/events', token: tokenOf(person), body: { items } });
    const rows = (JSON.parse(text) as { items: { ok: boolean; problem?: { code: string } }[] }).items;
    for (const [index, type] of types.entries()) {
      const told = rows[index]?.problem?.code;
      all.check(told === 'forbidden', () => `${person.username} sends ${type} in bulk after ${where}: ${told}`);
    }
  });

/** Everybody against every event that the order knows here: what he is told, and what he can really do. */
async function tryEverybody(no: string, where: string, send = singly): Promise<void> {
  const outsiders: Attempt[] = [];
  await eachOf(PEOPLE, async (person) => {
    const { text } = await ask({ method: 'GET', url: `/api/orders/${no}/next`, token: tokenOf(person) });
    const { events } = JSON.parse(text) as { events: { type: string; mine: boolean; allowed: boolean }[] };
    for (const { type, mine, allowed } of events) {
      const may = maySend(sendingOf(type), person);
      all.check(
        mine === may && (may || !allowed),
        () => `${person.username} is told of ${type} after ${where}: ${mine}`,
      );
      if (!may) outsiders.push({ person, type });
    }
  });
  const before = await tables.digests();
  await send(no, outsiders, where);
  expect(await tables.digests()).toEqual(before);
}

describe('an event is for its office alone', () => {
  it('has a row in the table, whatever it is called', () => {
    const sent = Object.entries({ ...order.events, ...order.beside?.events }).filter(([, { internal }]) => !internal);
    expect(sent.map(([type]) => type).toSorted()).toEqual(SENDINGS.map(({ type }) => type).toSorted());
  });

  it('in every state on the straight way, for all the demo company, and a refusal leaves no trace', async () => {
    const no = await company.enter();
    for (const [index, { after, steps }] of WAY.entries()) {
      if (steps.length > 0) await company.bring(no, ...steps);
      await tryEverybody(no, after, index % 2 === 0 ? inBulk : singly);
    }
    expect(all.wrong).toEqual([]);
  }, 240_000);

  it('in a project, and after it was declined', async () => {
    const no = await company.enter({ ...orderExamples['sales.enter-order'], class: 'project', design: true });
    for (const { after, steps } of PROJECT_WAY) {
      await company.bring(no, ...steps);
      await tryEverybody(no, after);
    }
    expect(all.wrong).toEqual([]);
  }, 180_000);

  it('whether the state knows it or not: who may not is refused, who may is told what the rules say', async () => {
    const no = await company.enter();
    const before = await tables.digests();
    const asked = PEOPLE.flatMap((person) => SENDINGS.map((sending) => ({ person, sending })));
    await eachOf(asked, async ({ person, sending }) => {
      const { status } = await put('preview', no, person, sending.type);
      const may = maySend(sending, person);
      const isRight = may ? [200, 409, 422].includes(status) : status === REFUSED;
      all.check(isRight, () => `${person.username} previews ${sending.type}: ${status}`);
    });
    expect(await tables.digests()).toEqual(before);
    expect(all.wrong).toEqual([]);
  }, 180_000);
});

describe('who stands in for another', () => {
  const LENT = [
    { from: 'manager2', to: 'hr', office: 'management', includeHead: false },
    { from: 'production-head', to: 'archive', office: 'production', includeHead: true },
    { from: 'production-head', to: 'market', office: 'production', includeHead: false },
    { from: 'sales2', to: 'legal', office: 'sales', includeHead: true },
  ];

  it('may what was lent to him and nothing else, as its head only when that was lent too; and nothing after the end', async () => {
    const no = await company.enter();
    const ids: { id: string; from: string }[] = [];
    for (const { from, to, office, includeHead } of LENT) {
      ids.push({ id: await company.lend(from, to, { offices: [office], includeHead }), from });
    }
    const holders = LENT.map(({ from, to, office, includeHead }) => {
      const own = personCalled(to);
      const lender = personCalled(from);
      const headOf = includeHead && lender.headOf.includes(office) ? [...own.headOf, office] : own.headOf;
      return { own, now: { ...own, offices: [...own.offices, office], headOf } };
    });
    const tryAll = async (people: Known[], when: string): Promise<void> => {
      const asked = people.flatMap((person) => SENDINGS.map((sending) => ({ person, sending })));
      await eachOf(asked, async ({ person, sending }) => {
        const { status } = await put('preview', no, person, sending.type);
        all.check(
          (status === REFUSED) === !maySend(sending, person),
          () => `${person.username} ${when} previews ${sending.type}: ${status}`,
        );
      });
    };
    await tryAll(
      holders.map(({ now }) => now),
      'standing in',
    );
    for (const { id, from } of ids) {
      expect((await (await company.member(from)).delete(`/api/delegations/${id}`)).status).toBe(204);
    }
    await tryAll(
      holders.map(({ own }) => own),
      'after the end',
    );
    expect(all.wrong).toEqual([]);
  }, 180_000);
});
