import { createHash, randomFillSync } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { GENESIS } from '../src/engine/log/hash-chain.js';
import { LIVES, lifeOf } from './lives.js';
import { contact, contacts, customer, customers, description, product, products, scattered } from './names.js';
import { filled, HOLE } from './pieces.js';
import type { Engine, Template } from './template.js';
import { columnsOf, entryOn, liveOnce } from './template.js';

/** Days on which orders were entered: each life is lived once on each. */
const DAYS = 60;
const DAY = 86_400_000;
/** Orders made at once, then copied while the next are made. */
const CHUNK = 4000;
const SALT = 16;

export const orderNo = (number: number): string => `SO-${String(number).padStart(6, '0')}`;

/** Every life on every day, through the engine. The last day is ten weeks ago, so that nothing happens in the future. */
export function livesLived(engine: Engine, now: number): Template[][] {
  return LIVES.map(({ parts }) =>
    Array.from({ length: DAYS }, (_, index) => liveOnce(engine, parts, dayOf(index, now), index)),
  );
}

const dayOf = (index: number, now: number): string => new Date(now - (70 + 5 * index) * DAY).toISOString().slice(0, 10);
const variantOf = (number: number): number => scattered(number * 3 + 1) % DAYS;

/** The day on which the customer of a loaded order wants it. */
export function agreedDay(no: string, now: number): string {
  const variant = variantOf(Number(no.slice(3)));
  return entryOn(dayOf(variant, now), variant).deliveryDate ?? '';
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The words of one order, the same in every run. */
function wordsOf(number: number): string[] {
  const seed = scattered(number);
  // The square makes some customers frequent and most of them rare.
  const share = (seed % 65_536) / 65_536;
  const [name, nameFound] = customer(Math.floor(share * share * customers));
  const [person, personFound] = contact(seed % contacts);
  const no = orderNo(number);
  const po = `PO-${seed % 10_000_000}`;
  const values: string[] = [];
  const put = (hole: number, text: string, found: string): void => {
    values[hole] = text;
    values[hole + 1] = found;
  };
  put(HOLE.no, no, no.toLowerCase());
  values[HOLE.digits] = no.slice(-6);
  put(HOLE.customer, name, nameFound);
  put(HOLE.contact, person, personFound);
  put(HOLE.po, po, po.toLowerCase());
  HOLE.products.forEach((hole, line) => put(hole, ...product((seed + line * 7919) % products)));
  HOLE.descriptions.forEach((hole, line) => put(hole, ...description((seed >>> 8) + line)));
  values[HOLE.moment] = `${two(seed % 60)}:${two((seed >>> 6) % 60)}.${String((seed >>> 12) % 1000).padStart(3, '0')}`;
  return values;
}

/** Writes the order into the lines of each table, its log chained entry by entry. */
function write(template: Template, number: number, salts: Buffer, lines: Map<string, string[]>): void {
  const values = wordsOf(number);
  const add = (table: string, text: string): void => {
    const known = lines.get(table);
    if (known) known.push(text);
    else lines.set(table, [text]);
  };
  let previous: Buffer = GENESIS;
  template.entries.forEach(({ written, linked, line }, index) => {
    const salt = salts.subarray(index * SALT, (index + 1) * SALT);
    values[HOLE.salt] = salt.toString('hex');
    values[HOLE.written] = createHash('sha256').update(salt).update(filled(written, values)).digest('hex');
    values[HOLE.previous] = previous.toString('hex');
    previous = createHash('sha256').update(previous).update(filled(linked, values)).digest();
    values[HOLE.hash] = previous.toString('hex');
    add('process_event', filled(line, values));
  });
  add('process', filled(template.process, values));
  for (const [table, pieces] of template.rows) {
    if (table !== SHARED) add(table, filled(pieces, values));
  }
}

/** An index that is made faster afterwards than kept meanwhile, and its table: most of its rows come with many orders. */
const TRIGRAMS = 'search_text_trigrams';
const SHARED = 'search_text';
const TEXTS = `INSERT INTO ${SHARED} (words) SELECT DISTINCT words FROM order_text ON CONFLICT DO NOTHING`;

interface Loaded {
  orders: number;
  entries: number;
  seconds: number;
}

/** Copies orders of the given numbers into the database. Every log replays and every chain verifies: `honest.ts` tries. */
export async function load(
  ownerUrl: string,
  engine: Engine,
  lives: readonly Template[][],
  { first, last }: { first: number; last: number },
): Promise<Loaded> {
  const began = performance.now();
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  try {
    const { rows } = await pool.query<{ made: string }>(`SELECT pg_get_indexdef('${TRIGRAMS}'::regclass) AS made`);
    await pool.query(`DROP INDEX ${TRIGRAMS}`);
    const salts = Buffer.alloc(SALT * 256);
    let entries = 0;
    let copying: Promise<unknown> = Promise.resolve();
    for (let chunk = first; chunk <= last; chunk += CHUNK) {
      const lines = new Map<string, string[]>();
      for (let number = chunk; number <= Math.min(last, chunk + CHUNK - 1); number++) {
        const template = lives[lifeOf(number)][variantOf(number)];
        randomFillSync(salts, 0, template.entries.length * SALT);
        write(template, number, salts, lines);
        entries += template.entries.length;
        if (number % 250 === 0) await new Promise(setImmediate); // the sockets want their turn
      }
      await copying;
      copying = Promise.all([...lines].map(([table, texts]) => copy(pool, engine, table, texts)));
    }
    await copying;
    await pool.query(`SELECT setval('order_no', $1)`, [last]);
    await pool.query(TEXTS);
    await pool.query(rows[0].made);
    return { orders: last - first + 1, entries, seconds: (performance.now() - began) / 1000 };
  } finally {
    await pool.end();
  }
}

async function copy(pool: pg.Pool, { dataSource }: Engine, table: string, texts: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    const into = client.query(copyFrom(`COPY "${table}" (${columnsOf(dataSource, table)}) FROM STDIN`));
    await pipeline(Readable.from(parts(texts)), into);
  } finally {
    client.release();
  }
}

/** A megabyte or so at a time. */
function* parts(texts: readonly string[]): Generator<string> {
  for (let at = 0; at < texts.length; at += 200) yield texts.slice(at, at + 200).join('');
}
