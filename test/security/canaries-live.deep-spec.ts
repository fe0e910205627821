import { today } from '../support/order-examples.js';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { SHEETS } from '../../machines/papers/sheets.js';
import { Ear } from '../inspector/ear.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import {
  BOUGHT,
  bringCanaries,
  CONTACTS,
  CUSTOMER,
  PEOPLE_THERE,
  PRICES,
  RECEIVER,
  SECRETS,
  sees,
} from './support/canary-order.js';
import { Cells, eachOf } from './support/cells.js';
import { type Known, PEOPLE } from './support/demo-people.js';

// What is told and not asked for, and what is printed: the live stream, the inspector, the papers (S2§七3).

const READER = join(__dirname, '../support/read-pdfs.mjs');
const EVERYTHING = [
  ...Object.values(PRICES),
  ...Object.values(CONTACTS),
  ...Object.values(CUSTOMER),
  ...Object.values(PEOPLE_THERE),
  RECEIVER,
  BOUGHT,
] as const;

let company: Company;
let no: string;
let requisition: string;
beforeAll(async () => {
  company = await openCompany();
  ({ no, requisition } = await bringCanaries(company));
  for (const { username } of PEOPLE) await company.member(username);
}, 240_000);
afterAll(() => company?.close());

const lastSeq = async (kind: string, number: string): Promise<number> =>
  (await (await company.member('auditor')).get(`/api/processes/${kind}/${number}`)).body.version;

/** What the live stream has told since the beginning of time, up to an event. */
async function streamedTo({ username }: Known, last: string): Promise<string> {
  const { token } = await company.member(username);
  const end = new AbortController();
  const answer = await fetch(`${company.url}/api/stream`, {
    headers: { Authorization: `Bearer ${token}`, 'Last-Event-ID': '0::0' },
    signal: end.signal,
  });
  let told = '';
  const decoder = new TextDecoder();
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    told += decoder.decode(part, { stream: true });
    if (told.includes(last)) break;
  }
  end.abort();
  return told;
}

it('tells over the live stream that an order moves, and to nobody what is in it', async () => {
  const last = `"process":"${no}","kind":"orders","seq":${await lastSeq('orders', no)},`;
  const wrong: string[] = [];
  await eachOf(PEOPLE, async (person) => {
    const told = await streamedTo(person, last);
    expect(told).toContain(last);
    for (const canary of EVERYTHING) if (told.includes(canary)) wrong.push(`${person.username} hears ${canary}`);
  });
  expect(wrong).toEqual([]);
}, 120_000);

it('tells to whoever watches the machines neither prices nor contacts nor who the customer is', async () => {
  const watchers = PEOPLE.filter(({ permissions }) => permissions.includes('inspect'));
  expect(watchers.map(({ username }) => username)).toEqual(['operations', 'admin', 'auditor']);
  for (const { username } of watchers) {
    const known = await Ear.of(company, username);
    const replays = await Promise.all([no, requisition].map((number) => Ear.of(company, username, `&no=${number}`)));
    const events = [await lastSeq('orders', no), await lastSeq('purchase-requisitions', requisition)];
    // The actor, and of each event the event and the snapshot.
    await Promise.all([no, requisition].map((number, at) => replays[at].hears(number, 1 + 2 * events[at])));
    await Promise.all([no, requisition].map((number) => known.hears(number, 1)));
    const told = JSON.stringify([known, ...replays].map(({ heard }) => heard));
    expect(told.length).toBeGreaterThan(100_000);
    expect(EVERYTHING.filter((canary) => told.includes(canary))).toEqual([]);
  }
}, 120_000);

describe('the papers of an order', () => {
  /** As written, without the gaps and the commas of the typesetter. */
  const plain = (text: string): string => text.replaceAll(/[\s,]/g, '');
  const read: { person: Known; sheet: string; text: string }[] = [];

  beforeAll(async () => {
    const files: { person: Known; sheet: string; base64: string }[] = [];
    const asked = PEOPLE.flatMap((person) => SHEETS.map((sheet) => ({ person, sheet })));
    await eachOf(asked, async ({ person, sheet }) => {
      const { token } = await company.member(person.username);
      const headers = { Authorization: `Bearer ${token}` };
      // Of the copy that tells most, not of that for the shop floor.
      const query = sheet === 'order-copy' ? '?for=sales' : '';
      const answer = await fetch(`${company.url}/api/orders/${no}/papers/${sheet}.pdf${query}`, { headers });
      expect([200, 403, 404]).toContain(answer.status);
      if (answer.status !== 200) return;
      files.push({ person, sheet, base64: Buffer.from(await answer.arrayBuffer()).toString('base64') });
    });
    const input = files.map(({ base64 }) => base64).join('\n');
    const texts = JSON.parse(execFileSync(process.execPath, [READER], { input, maxBuffer: 100_000_000 }).toString());
    for (const [at, { person, sheet }] of files.entries()) read.push({ person, sheet, text: plain(texts[at]) });
  }, 240_000);

  it('shows each office what it has business with, and no more than that', () => {
    const all = new Cells();
    const { contact, signedBy, confirmedBy } = PEOPLE_THERE;
    const found = new Set<string>();
    for (const { person, sheet, text } of read) {
      for (const { canaries, readers } of SECRETS) {
        const told = canaries.filter((canary) => text.includes(plain(canary)));
        for (const canary of told) found.add(canary);
        all.check(
          told.length === 0 || sees(person, readers),
          () => `${person.username} has ${told.join()} on ${sheet}`,
        );
      }
    }
    expect(all.wrong).toEqual([]);
    // A canary that is on no paper proves nothing; what was bought and the payments are on none.
    expect(found).toEqual(
      new Set([PRICES.unit, PRICES.payment, CONTACTS.phone, RECEIVER, contact, signedBy, confirmedBy]),
    );
    expect(new Set(read.map(({ sheet }) => sheet))).toEqual(new Set(SHEETS));
  });

  it('leaves a gap where the reader may not know who has received the goods', () => {
    const handOver = (username: string) =>
      read.find(({ person, sheet }) => person.username === username && sheet === 'hand-over')?.text ?? '';
    expect(handOver('logistics')).toContain(RECEIVER);
    expect(handOver('production')).toContain(`收货人${today()}`);
    for (const { person, sheet, text } of read) {
      expect([person.username, sheet, /undefined|null|NaN|\[object/.exec(text)?.[0]]).toEqual([
        person.username,
        sheet,
        undefined,
      ]);
    }
  });
});
