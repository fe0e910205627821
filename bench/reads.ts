import { openConnection } from './client.js';
import { percentile } from './figures.js';
import { FRESH, lifeOf, LIVES } from './lives.js';
import { orderNo } from './load.js';
import { contact, contacts, customer, customers, description, product, products, scattered } from './names.js';

/** One kind of question; `path` makes the n-th of it. */
export interface Shape {
  group: string;
  name: string;
  by: string;
  path: (n: number) => string;
  body?: (n: number) => string;
}

/** How one shape was answered, in milliseconds. */
export interface Answered {
  shape: Shape;
  milliseconds: number[];
}

const listed = (name: string, query: (n: number) => Record<string, string>, group = 'list'): Shape => ({
  group,
  name,
  by: 'clerk',
  path: (n) => `/api/orders?${new URLSearchParams(query(n)).toString()}`,
});
const found = (name: string, q: (n: number) => string, more: Record<string, string> = {}): Shape =>
  listed(name, (n) => ({ q: q(n), ...more }), 'search');

const someCustomer = (n: number): string => customer(scattered(n) % customers)[0];
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const LISTS: readonly Shape[] = [
  listed('newest', () => ({})),
  listed('of a state', () => ({ state: 'received' })),
  listed('of two states', () => ({ state: 'planned,producing' })),
  listed('of a rare state', () => ({ state: 'settled' })),
  listed('of a customer', (n) => ({ customer: someCustomer(n) })),
  listed('of a customer in a state', (n) => ({ customer: someCustomer(n), state: 'reviewed' })),
  listed('of a product', (n) => ({ product: product(scattered(n) % products)[0] })),
  listed('due before', () => ({ dueBefore: day(7), sort: 'due' })),
  listed('overdue', () => ({ overdue: 'true', sort: 'due' })),
  listed('overdue, newest first', () => ({ overdue: 'true' })),
  listed('mine', () => ({ mine: 'true' })),
  listed('on hold', () => ({ held: 'true' })),
  listed('of a class', () => ({ class: 'standard' })),
  listed('last moved', () => ({ sort: '-moved' })),
  listed('by number', () => ({ sort: 'no' })),
];

const searches = (orders: number): readonly Shape[] => [
  found('a number', (n) => orderNo(1 + (scattered(n) % orders))),
  found('part of a number', (n) => String(100_000 + (scattered(n) % 900_000)).slice(0, 5)),
  found('an order number of the customer', (n) => `PO-${scattered(1 + (scattered(n) % orders)) % 10_000_000}`),
  found('two characters', (n) => someCustomer(n).slice(2, 4)),
  found('the beginning of a name', (n) => someCustomer(n).slice(0, 4)),
  found('a whole name', (n) => someCustomer(n)),
  found('a contact', (n) => contact(scattered(n) % contacts)[0]),
  found('one character', (n) => someCustomer(n).slice(2, 3)),
  found('a product’s number', (n) => product(scattered(n) % products)[0]),
  found('part of a product’s number', (n) => product(scattered(n) % products)[0].slice(0, 7)),
  found('a common product', (n) => description(n)[0]),
  found('in all orders', () => '有限公司'),
  found('two letters', (n) => ['BR', 'CN', 'FR', 'SP', 'HY'][n % 5]),
  found('nothing', (n) => `zq${n}xv`),
  found('two characters, in a state', (n) => someCustomer(n).slice(2, 4), { state: 'reviewed' }),
  found('two characters, due first', (n) => someCustomer(n).slice(2, 4), { sort: 'due' }),
  found('two characters, overdue', (n) => someCustomer(n).slice(2, 4), { overdue: 'true' }),
  found('a common product, on hold', (n) => description(n)[0], { held: 'true' }),
  found('a common product, settled', (n) => description(n)[0], { state: 'settled' }),
  found('a common product, last moved', (n) => description(n)[0], { sort: '-moved' }),
];

const inbox = (by: string): Shape => ({ group: 'inbox', name: `of ${by}`, by, path: () => '/api/inbox' });

/** The n-th order of a life that nobody has moved. */
const untouched =
  (orders: number, isWanted: (life: string) => boolean) =>
  (n: number): string => {
    for (let seed = n * 101; ; seed++) {
      const number = 1 + (scattered(seed) % orders);
      if (isWanted(LIVES[lifeOf(number)].name) && !FRESH.includes(number % 100)) return orderNo(number);
    }
  };

/** Everything that is asked, on so many orders. */
export function shapes(orders: number): Shape[] {
  const checked = untouched(orders, (life) => life === 'checked');
  const any = untouched(orders, (life) => life !== 'entered');
  const check = JSON.stringify({
    type: 'sales.review',
    data: {
      verdict: 'approve',
      informationCorrect: true,
      specialRequirementsRecorded: true,
      credit: { rating: 'good' },
      price: { conforms: true, marginRate: '0.21' },
    },
  });
  return [
    ...LISTS,
    ...searches(orders),
    ...['clerk', 'sales2', 'sales-head', 'production', 'procurement', 'quality', 'finance', 'manager'].map(inbox),
    ...['sales2', 'quality'].map((by) => ({
      group: 'advice',
      name: `to ${by}`,
      by,
      path: () => '/api/inbox?level=warn&limit=20',
    })),
    { group: 'next', name: 'of any order', by: 'clerk', path: (n) => `/api/orders/${any(n)}/next` },
    {
      group: 'preview',
      name: 'a review',
      by: 'sales2',
      path: (n) => `/api/orders/${checked(n)}/preview`,
      body: () => check,
    },
    { group: 'company', name: 'the dashboard', by: 'manager', path: () => '/api/dashboard' },
    { group: 'company', name: 'whom one waits for', by: 'clerk', path: () => '/api/waiting' },
    { group: 'company', name: 'what a rule holds', by: 'clerk', path: (n) => `/api/rules/RV-0${1 + (n % 9)}/held` },
    { group: 'one order', name: 'any', by: 'clerk', path: (n) => `/api/orders/${any(n)}` },
  ];
}

export const READERS = ['clerk', 'sales2', 'sales-head', 'production', 'procurement', 'quality', 'finance', 'manager'];

/** What each rule holds is counted when it is first asked for: the questions begin when it is known. */
export async function counted(url: string, token: string): Promise<void> {
  const connection = await openConnection(url);
  for (let isCounted = false; !isCounted;) {
    const { body } = await connection.ask({ method: 'GET', path: '/api/rules', token });
    isCounted = (JSON.parse(body) as { items: { held: number | null }[] }).items[0].held !== null;
  }
  connection.close();
}

/** Asks each shape so often, the shapes mixed, two questions at a time. */
export async function ask(
  url: string,
  tokens: ReadonlyMap<string, string>,
  asked: readonly Shape[],
  times: number,
): Promise<Answered[]> {
  const answered = asked.map((shape): Answered => ({ shape, milliseconds: [] }));
  // The first round warms up: plans, statements and compiled code; it is not counted.
  const questions = Array.from({ length: times + 5 }, (_, n) => answered.map((one) => ({ one, n }))).flat();
  let next = 0;
  const asker = async (): Promise<void> => {
    const connection = await openConnection(url);
    while (next < questions.length) {
      const { one, n } = questions[next++];
      const { by, path, body } = one.shape;
      const token = tokens.get(by) ?? '';
      const began = performance.now();
      const answer = await connection.ask({ method: body ? 'POST' : 'GET', path: path(n), token, body: body?.(n) });
      if (n >= 5) one.milliseconds.push(performance.now() - began);
      if (answer.status !== 200) throw new Error(`${path(n)}: ${answer.status} ${answer.body.slice(0, 1000)}`);
    }
    connection.close();
  };
  await Promise.all([asker(), asker()]);
  return answered;
}

export const p = (answered: readonly Answered[], percent: number): number =>
  percentile(
    answered.flatMap(({ milliseconds }) => milliseconds),
    percent,
  );
