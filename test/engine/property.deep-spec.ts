import fc from 'fast-check';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import { orderExamples } from '../support/order-examples.js';
import { DomainError } from '../../src/errors.js';
import { offers } from '../../src/engine/command/move.js';
import { sendable } from '../../src/engine/protocol/sending.js';
import { Relay } from '../../src/engine/outbox/relay.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import type { Company } from '../departments/support.js';
import { openCompany } from '../departments/support.js';
import { type Chance, chanceOf, oneOf } from '../support/chance.js';
import { fitting } from '../support/order.player.js';
import { spoilt } from '../support/spoilt.js';

const RUNS = 40;
const EVENTS = 40;
/** What batches tell the order nobody sends. */
const TYPES = sendable(order) as OrderEventType[];
const OFFICES = [...new Set(TYPES.map((type) => type.slice(0, type.indexOf('.'))))];
const PEOPLE = ['1', '2', '3', 'head'];
const KINDS = [{}, { class: 'project', key: true, design: true }, { class: 'acceptance-on-site' }];

let company: Company;
let tables: string[];

beforeAll(async () => {
  company = await openCompany();
  // The outbox rests: what writes here are the commands.
  await company.module.get(Relay).onModuleDestroy();
  const { rows } = await company.owner.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
  for (const office of OFFICES) for (const who of PEOPLE) await company.person(`${office}-${who}`);
}, 120_000);
afterAll(() => company?.close());

/** The version of every row of every table: any write, even of the same values, makes it another one. */
async function everyRow(): Promise<string> {
  const digests = tables.map(
    (table) =>
      `SELECT '${table}' AS t, md5(coalesce(string_agg(xmin::text || ctid::text, ',' ORDER BY ctid), '')) AS d FROM "${table}"`,
  );
  const { rows } = await company.owner.query<{ t: string; d: string }>(digests.join(' UNION ALL '));
  return rows.map(({ t, d }) => `${t} ${d}`).join('\n');
}

const differing = (before: string, after: string): string[] => {
  const known = before.split('\n');
  return after.split('\n').filter((table) => !known.includes(table));
};

interface Asked {
  type: OrderEventType;
  data: unknown;
  by: string;
}

/** Mostly what everybody waits for, by the right office; sometimes anything, by anybody. */
function ask({ facts, waits, ...standing }: StoredProcess, chance: Chance): Asked {
  const mood = chance();
  const type =
    mood < 0.7 && waits.length > 0
      ? (oneOf(chance, waits).event as OrderEventType)
      : mood < 0.9
        ? (oneOf(chance, offers(order, { ...standing, facts })).type as OrderEventType)
        : oneOf(chance, TYPES);
  const usual = fitting(type, facts as OrderFacts, chance, orderExamples);
  const office = chance() < 0.05 ? oneOf(chance, OFFICES) : type.slice(0, type.indexOf('.'));
  const person = order.events[type]?.head && chance() < 0.8 ? `${office}-head` : `${office}-${oneOf(chance, PEOPLE)}`;
  return { type, data: mood < 0.7 || chance() < 0.5 ? usual : spoilt(usual, chance), by: person };
}

describe('whatever anybody sends through the door', () => {
  const counted = { taken: 0, refused: 0 };
  const codes = new Set<string>();
  const orders: string[] = [];

  it('is taken whole, or refused without touching a row', async () => {
    const play = async (seed: number, kind: object): Promise<void> => {
      const chance = chanceOf(seed);
      let { process } = await company.enter({ ...orderExamples['sales.enter-order'], ...kind });
      orders.push(process.id);
      let rows: string | null = null;
      for (let turn = 0; turn < EVENTS && process.waits.length > 0; turn++) {
        const { type, data, by } = ask(process, chance);
        const before: string = rows ?? (await everyRow());
        try {
          ({ process } = await company.send(process.id, type, { data, by, reason: '情况如此' }));
          rows = null;
          counted.taken += 1;
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          codes.add(error.code);
          counted.refused += 1;
          rows = before;
          const changed = differing(before, await everyRow());
          if (changed.length > 0) {
            throw new Error(`${type}, refused as ${error.code}, changed ${changed.join()}`, { cause: error });
          }
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), fc.constantFrom(...KINDS), play), {
      numRuns: RUNS,
      endOnFailure: true,
    });
    expect(orders).toHaveLength(RUNS);
    expect([...codes].toSorted()).toEqual(['forbidden', 'transition-refused', 'unknown-event', 'validation']);
    expect(Math.min(counted.taken, counted.refused)).toBeGreaterThan(RUNS);
  }, 300_000);

  it('leaves a log that proves every order', async () => {
    for (const no of orders) expect(await company.verifier.verify(no)).toMatchObject({ verified: true });
  }, 60_000);

  it('leaves read models that the log leads to again', async () => {
    const before = await company.readModels();
    await company.rebuild();
    expect(await company.readModels()).toEqual(before);
  }, 60_000);
});
