import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { supplierExamples } from '../../machines/suppliers/supplier.schema.js';
import { dayAfter } from '../../src/demo/step.js';
import type { Command, Ending, Sender } from './actions.js';
import type { Chance } from './chance.js';
import { between, chanceOf, oneOf } from './chance.js';
import { refused, RefusedError } from './orders.js';

const SUPPLIERS = 'suppliers';
const PURCHASES = 'purchase-orders';
const STOCK = 'stock-items';

/** Kept in stock from the first: everybody buys and draws them. */
const ITEMS = ['交叉滚子轴承', '内六角螺钉', '防锈油纸'];
const OPENING = 40;
const PRICE = 100;
const AS_DRAWN = { specification: '按图样', unit: '件' };
const KEEPERS = ['production', 'production2'];

interface Shared {
  item: string;
  no: string;
}

/** What there is before anybody buys: a supplier that may be ordered from, and items in stock. */
export interface Supplied {
  supplier: string;
  items: readonly Shared[];
}

export const NOTHING: Supplied = { supplier: '', items: [] };

type Sent = Omit<Command, 'action' | 'no'> & { no?: string };

/** Sends commands under numbers of its own. */
class Hand {
  private commands = 0;

  constructor(
    private readonly name: string,
    private readonly chance: Chance,
    private readonly sender: Sender,
  ) {}

  next(command: Sent): Command {
    return { no: null, ...command, action: `${this.name}-${++this.commands}` };
  }

  try(command: Sent): Promise<Ending> {
    return this.sender.send(this.next(command), this.chance);
  }

  /** @throws RefusedError */
  async take(command: Sent): Promise<Ending & { taken: true }> {
    const ending = await this.try(command);
    if (!ending.taken) throw refused(`${command.no ?? command.of} ${command.type}`, ending);
    return ending;
  }

  /** Two people do the same at one moment: exactly one of them does. */
  async race(command: Sent, people: readonly string[]): Promise<void> {
    const commands = people.map((by) => this.next({ ...command, by }));
    const rivals = commands[0].action;
    const endings = await Promise.all(commands.map((one) => this.sender.send({ ...one, rivals }, this.chance)));
    if (endings.every(({ taken }) => !taken)) throw refused(`${command.no ?? ''} ${command.type} of two`, endings[0]);
  }
}

/** Has a supplier approved, and keeps the items that everybody draws from. */
export async function supplied(sender: Sender, seed: number): Promise<Supplied> {
  const hand = new Hand(`${seed}-supplied`, chanceOf(seed, 'supplied'), sender);
  const { supplier } = supplierExamples['procurement.register-supplier'];
  const steps = [
    ['procurement', 'procurement.register-supplier'],
    ['procurement', 'procurement.evaluate-supplier'],
    ['quality', 'quality.confirm-evaluation'],
    ['manager', 'management.approve-supplier'],
  ] as const;
  let known: { no?: string; seen?: number } = {};
  for (const [by, type] of steps) {
    const data = (supplierExamples as Readonly<Record<string, object>>)[type] ?? {};
    const { no, version } = await hand.take({ by, of: SUPPLIERS, type, data, ...known });
    known = { no, seen: version };
  }
  const items: Shared[] = [];
  for (const item of ITEMS) {
    const data = { item, ...AS_DRAWN, safetyStock: '0', opening: String(OPENING) };
    const { no } = await hand.take({ by: 'procurement', of: STOCK, type: 'procurement.keep-item', data });
    items.push({ item, no });
  }
  return { supplier, items };
}

/** One client: buys, one purchase order after the other, and draws from stock what it and others have bought. */
export class Buyer {
  paid = 0;
  private readonly hand: Hand;
  /** Drawn of shared items and not given back, by their number. */
  private readonly drawn = new Map<string, number>();
  private rounds = 0;

  constructor(
    private readonly name: string,
    private readonly chance: Chance,
    sender: Sender,
    private readonly shop: Supplied,
  ) {
    this.hand = new Hand(name, chance, sender);
  }

  /**
   * One whole purchase order, of an item that everybody draws from and one that nobody else knows.
   * @throws RefusedError
   */
  async purchase(goesOn: () => boolean): Promise<void> {
    const day = (offset: number): string => dayAfter(new Date().toISOString(), offset);
    const [shared, own] = [between(this.chance, 2, 30), between(this.chance, 2, 30)];
    const named = [oneOf(this.chance, this.shop.items).item, `坯料 ${this.name}/${++this.rounds}`];
    const lines = [shared, own].map((quantity, index) => ({
      line: index + 1,
      item: named[index],
      ...AS_DRAWN,
      quantity: String(quantity),
      price: String(PRICE),
      dueOn: day(90),
    }));
    const goods = (...quantities: number[]) => ({
      lines: quantities.map((quantity, index) => ({ line: index + 1, quantity: String(quantity) })),
    });
    const { supplier } = this.shop;
    const amount = String((shared + own) * PRICE);
    const placing = { ...purchaseExamples['procurement.place-order'], supplier, lines };
    const steps: [by: string, type: string, data: object][] = [
      ['procurement', 'procurement.place-order', placing],
      ['procurement', 'procurement.report-arrival', { on: day(0), ...goods(shared, own) }],
      ['quality', 'quality.pass-arrival', { ...goods(shared, own), report: `IQC-${this.name}-${this.rounds}` }],
      ['procurement', 'procurement.stock-in', goods(shared - 1, own - 1)],
      ['procurement', 'procurement.stock-in', goods(1, 1)],
      ['procurement', 'procurement.request-payment', { amount, invoice: `FP-${this.name}-${this.rounds}` }],
    ];
    const data = { supplier, currency: 'CNY', lines };
    const drafted = { by: 'procurement', of: PURCHASES, type: 'procurement.draft-order', data };
    const { no, version } = await this.hand.take(drafted);
    let seen = version;
    for (const [by, type, data] of steps) {
      if (!goesOn()) return;
      if (this.chance() < 0.5) await this.move();
      ({ version: seen } = await this.hand.take({ by, of: PURCHASES, no, type, data, seen }));
    }
    const payment = { amount, on: day(0), reference: `BOC-${this.name}-${this.rounds}` };
    const pay = { by: 'finance', of: PURCHASES, no, type: 'finance.pay', data: payment, seen };
    await this.hand.race(pay, ['finance', 'finance2']);
    this.paid++;
    await this.useUp(`SK-${no}-2`, own);
    for (let moves = between(this.chance, 1, 4); moves > 0; moves--) await this.move();
  }

  private draw(no: string, quantity: number): Sent {
    const data = { quantity: String(quantity), purpose: '装配' };
    return { by: oneOf(this.chance, KEEPERS), of: STOCK, no, type: 'production.draw-stock', data };
  }

  /** Draws from an item that others draw from at this moment, as far as there is any, or gives back what it has drawn. */
  private async move(): Promise<void> {
    const { no } = oneOf(this.chance, this.shop.items);
    const drawn = this.drawn.get(no) ?? 0;
    if (drawn > 0 && this.chance() < 0.3) {
      const quantity = between(this.chance, 1, drawn);
      const data = { quantity: String(quantity) };
      await this.hand.take({ by: 'production', of: STOCK, no, type: 'production.return-stock', data });
      this.drawn.set(no, drawn - quantity);
      return;
    }
    const quantity = between(this.chance, 1, 30);
    const ending = await this.hand.try({ ...this.draw(no, quantity), shared: true });
    if (ending.taken) this.drawn.set(no, drawn + quantity);
    else mustLack(no, ending);
  }

  /** Of what nobody else draws from, more than there is, then more than half by two at once: one of them gets it. */
  private async useUp(no: string, all: number): Promise<void> {
    mustLack(no, await this.hand.try(this.draw(no, all + 1)));
    await this.hand.race(this.draw(no, Math.floor(all / 2) + 1), KEEPERS);
  }
}

/** @throws RefusedError where more was drawn than there is, or something else was said */
function mustLack(no: string, ending: Ending): void {
  if (ending.taken) throw new RefusedError(`${no}: more was drawn than there is`);
  if (ending.code !== 'transition-refused') throw refused(`${no} production.draw-stock`, ending);
}
