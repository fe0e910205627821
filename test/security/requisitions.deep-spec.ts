import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { Cells, eachOf } from './support/cells.js';
import { type Client, clientOf } from './support/client.js';
import { type Known, PEOPLE } from './support/demo-people.js';
import { maySend } from './support/event-senders.js';
import { type Asking, askingsOf } from './support/requisition-senders.js';
import { Tables } from './support/tables.js';

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
  process.stdout.write(`authorisation of requisitions: ${all.line()}\n`);
  await tables?.close();
  await company?.close();
});

const KIND = '/api/processes/purchase-requisitions';
const REFUSED = 403;
const UNKNOWN = 409;
const tokenOf = (username: string): string => tokens.get(username) ?? '';
const EXAMPLES: Readonly<Record<string, object>> = requisitionExamples;
const items = (amount: string) =>
  (requisitionExamples['requester.submit'].items ?? []).map((item) => ({ ...item, amount, important: false }));

const send = (
  verb: 'events' | 'preview',
  no: string,
  username: string,
  type: string,
  { data = EXAMPLES[type] ?? {}, seen }: { data?: object; seen?: number } = {},
) =>
  ask({
    method: 'POST',
    url: `${KIND}/${no}/${verb}`,
    token: tokenOf(username),
    body: { type, data, seen, reason: '核对权限' },
  });

type Step = readonly [by: string, type: string];

/** The ways of a requisition of this department, in steps: after each it stands somewhere else. */
interface Way {
  department: string;
  requester: string;
  amount: string;
  steps: readonly Step[];
}

const BY_THE_LEADER: Way = {
  department: 'production',
  requester: 'production',
  amount: '90000.00',
  steps: [
    ['production-head', 'department.return'],
    ['production', 'requester.revise'],
    ['production-head', 'department.sign'],
    ['procurement', 'procurement.review'],
    ['manager', 'management.approve'],
    ['procurement', 'procurement.order'],
  ],
};
const REJECTED: Way = {
  ...BY_THE_LEADER,
  steps: [
    ['production-head', 'department.sign'],
    ['procurement', 'procurement.review'],
    ['manager2', 'management.reject'],
  ],
};
const OF_QUALITY: Way = {
  department: 'quality',
  requester: 'quality',
  amount: '900.00',
  steps: [
    ['quality2', 'department.sign'],
    ['procurement', 'procurement.return'],
    ['quality2', 'department.withdraw'],
  ],
};
/** The department that asks is the one that reviews. */
const OF_PROCUREMENT: Way = {
  department: 'procurement',
  requester: 'procurement',
  amount: '900.00',
  steps: [['procurement-head', 'department.sign']],
};

async function submitted({ department, requester, amount }: Way): Promise<string> {
  const body = { ...requisitionExamples['requester.submit'], department, items: items(amount) };
  const { status, text } = await ask({ method: 'POST', url: KIND, token: tokenOf(requester), body });
  expect(status).toBe(201);
  return (JSON.parse(text) as { no: string }).no;
}

interface Attempt {
  person: Known;
  asking: Asking;
}

/** Everybody against every event: what he is told, what he would be told, and that no refusal leaves a trace. */
async function tryEverybody(no: string, { department }: Way, where: string): Promise<void> {
  const askings = askingsOf(department);
  const before = await tables.digests();
  await eachOf(PEOPLE, async (person) => {
    const { text } = await ask({ method: 'GET', url: `${KIND}/${no}/next`, token: tokenOf(person.username) });
    const { events = [] } = JSON.parse(text) as { events?: { type: string; mine: boolean; allowed: boolean }[] };
    for (const { type, mine, allowed } of events) {
      const asking = askings.find((each) => each.type === type);
      const may = asking !== undefined && maySend(asking, person);
      all.check(mine === may && (may || !allowed), () => `${person.username} is told of ${type} ${where}: ${mine}`);
    }
  });
  const attempts: Attempt[] = PEOPLE.flatMap((person) => askings.map((asking) => ({ person, asking })));
  await eachOf(attempts, async ({ person, asking }) => {
    const may = maySend(asking, person);
    const { username } = person;
    const told = await send('preview', no, username, asking.type);
    const isRight = may ? [200, 409, 422].includes(told.status) : [REFUSED, UNKNOWN, 404].includes(told.status);
    all.check(
      isRight && (may || told.status !== 200),
      () => `${username} previews ${asking.type} ${where}: ${told.status}`,
    );
    if (may) return;
    const { status } = await send('events', no, username, asking.type);
    // what nobody sends from outside is unknown; what is none of one’s business is not there
    const expected = asking.office === 'nobody' ? UNKNOWN : REFUSED;
    all.check(status === expected || status === 404, () => `${username} sends ${asking.type} ${where}: ${status}`);
  });
  expect(await tables.digests()).toEqual(before);
}

describe('an event of a requisition is for its office alone', () => {
  it('has a row in the table, whatever it is called', () => {
    const rows = askingsOf('production').map(({ type }) => type);
    expect(rows.toSorted()).toEqual(Object.keys(purchaseRequisition.events).toSorted());
  });

  it.each([
    ['that the leader approves', BY_THE_LEADER],
    ['that the leader rejects', REJECTED],
    ['of another department', OF_QUALITY],
    ['of the department that reviews', OF_PROCUREMENT],
  ])(
    'in every state of one %s',
    async (_which, way) => {
      const no = await submitted(way);
      await tryEverybody(no, way, 'after requester.submit');
      for (const [index, [by, type]] of way.steps.entries()) {
        const data = type === 'requester.revise' ? { ...EXAMPLES[type], items: items(way.amount) } : undefined;
        const { status, text } = await send('events', no, by, type, { data, seen: index + 1 });
        if (status !== 200) throw new Error(`${by} could not ${type}: ${text}`);
        await tryEverybody(no, way, `after ${type}`);
      }
      expect(all.wrong).toEqual([]);
    },
    120_000,
  );

  it('is begun by whoever is in the department, and by nobody for another’s', async () => {
    const departments = ['production', 'quality', 'procurement', 'hr'];
    const before = await tables.digests();
    await eachOf(
      departments.flatMap((department) => PEOPLE.map((person) => ({ department, person }))),
      async ({ department, person }) => {
        if (person.offices.includes(department)) return;
        const body = { ...requisitionExamples['requester.submit'], department };
        const { status } = await ask({ method: 'POST', url: KIND, token: tokenOf(person.username), body });
        all.check(status === REFUSED, () => `${person.username} asks for ${department}: ${status}`);
      },
    );
    expect(await tables.digests()).toEqual(before);
    expect(all.wrong).toEqual([]);
  }, 60_000);
});
