import { BATCHES } from '../../machines/order/v4/batches/batches.follow-ups.js';
import type { Command, Ending, Sender } from './actions.js';
import { ORDERS } from './actions.js';
import type { Chance } from './chance.js';
import { between, oneOf } from './chance.js';
import {
  acknowledgements,
  approveProductionPlan,
  check,
  issue,
  passReview,
  plans,
  productionPlan,
  release,
  reviews,
} from '../../src/demo/order-steps.js';
import { divided, partOf } from '../../src/demo/batches.js';
import type { Ordered, Part, Step } from '../../src/demo/step.js';
import { sceneOf, stepsOf } from '../../src/demo/step.js';
import {
  acceptance,
  costs,
  delivery,
  invoice,
  passFinal,
  payment,
  preparations,
  production,
  reconcile,
  settle,
  settlement,
  start,
} from '../../src/demo/work-steps.js';
import { writeOff } from '../../src/demo/turns.js';

/** An honest client was refused something that is due. */
export class RefusedError extends Error {}

/** Steps that go out together, or one after the other. */
type Stage = { together: readonly Part[] } | { inTurn: readonly Part[] } | { rivals: readonly [Step, Step] };

const by = (username: string, step: Step): Step => ({ ...step, by: username });

const returnPlan: Step = {
  by: 'clerk2',
  type: 'clerk.return-production-plan',
  data: () => ({}),
  reason: '工序间隔太短',
};

/** The bank kept something of what the customer paid: finance asks for it to be written off. */
const shortOfACoin: Part[] = [
  costs,
  invoice,
  payment('prepayment'),
  payment('balance', '1'),
  writeOff,
  reconcile,
  settle,
];

/** The straight way of an order; departments that work side by side send at the same moment. */
function stagesOf(buying: boolean, chance: Chance): Stage[] {
  const [sales, producing, date, buyers, inspectors, meeting] = reviews(buying);
  const [purchasing, shipping] = plans(buying).slice(-2);
  return [
    { rivals: [check, by('clerk2', check)] },
    { inTurn: [sales] },
    { together: [producing, buyers, inspectors] },
    { inTurn: [date, meeting, passReview, issue] },
    { together: acknowledgements },
    { inTurn: [productionPlan] },
    chance() < 0.2 ? { rivals: [approveProductionPlan, returnPlan] } : { inTurn: [approveProductionPlan] },
    { inTurn: [purchasing, shipping] },
    { rivals: [release, by('clerk2', release)] },
    { together: preparations(buying) },
    { rivals: [start, by('production2', start)] },
    { inTurn: [...production, passFinal, ...acceptance, ...delivery] },
    { inTurn: chance() < 0.3 ? shortOfACoin : settlement },
  ];
}

/** An order in two parts goes together until its production starts, and then part by part to the customer. */
const untilMade = (stages: readonly Stage[]): Stage[] => stages.slice(0, -2);
const ofPart: Stage = { inTurn: [...production, passFinal, ...acceptance, ...delivery] };
const PARTS = { due: 20, parts: [] };

const NAMES = ['东方机械', '南海重工', '西岭精密', '北辰数控'];
const CENTS = 100;

/** A new order, marked by the command that enters it. */
export function entryOf(chance: Chance, action: string, today: string) {
  const lines = Array.from({ length: between(chance, 1, 3) }, (_, index) => ({
    line: index + 1,
    productNo: `BRG-${between(chance, 10, 99)}`,
    description: '交叉滚子轴承',
    specification: 'RB25025 P5',
    quantity: String(between(chance, 1, 60)),
    unit: '套',
    unitPrice: (between(chance, 100, 99_999) / CENTS).toFixed(2),
  }));
  return {
    class: 'standard' as const,
    channel: 'written' as const,
    currency: 'CNY' as const,
    customer: { name: oneOf(chance, NAMES), contact: '李强', phone: '021-5550101' },
    customerPo: `#${action}`,
    lines,
    deliveryPlace: '上海市嘉定区',
    deliveryDate: sceneOf(
      { no: '', lines, customer: { name: '', contact: '' }, deliveryPlace: '', deliveryDate: '' },
      today,
    ).day(40),
    paymentTerms: '月结30天',
    qualityRequirements: 'GB/T 307.1 P5级',
    packagingRequirements: '防锈油纸+木箱',
    specialRequirements: 'none' as const,
    compared: true,
  };
}

/** One client: takes one order after the other from its entry to its settlement. */
export class Client {
  finished = 0;
  private commands = 0;
  /** Of the order in hand and its parts, the newest versions that this client was told. */
  private seen = new Map<string, number>();

  constructor(
    private readonly name: string,
    private readonly chance: Chance,
    private readonly sender: Sender,
  ) {}

  /** One whole order, or as much of it as is asked for. @throws RefusedError */
  async order(goesOn: () => boolean): Promise<void> {
    const today = new Date().toISOString();
    const action = this.nextAction();
    const whole = entryOf(this.chance, action, today);
    const isParted = this.chance() < 0.25 && whole.lines.some(({ quantity }) => quantity !== '1');
    const entry = isParted ? { ...whole, ...divided(PARTS, whole, today) } : whole;
    const entered = await this.sender.send(
      { action, by: 'sales', of: ORDERS, no: null, type: 'sales.enter-order', data: entry },
      this.chance,
    );
    if (!entered.taken) throw refused('the entry', entered);
    const ordered: Ordered = { ...whole, no: entered.no };
    this.seen = new Map();
    const stages = stagesOf(this.chance() < 0.3, this.chance);
    for (const stage of isParted ? untilMade(stages) : stages) {
      if (!goesOn()) return;
      await this.stage(stage, ordered, today);
    }
    if (isParted) await Promise.all([1, 2].map((part) => this.stage(ofPart, partOf(ordered, entry, part), today)));
    else this.finished++;
  }

  private async stage(stage: Stage, ordered: Ordered, today: string): Promise<void> {
    if ('inTurn' in stage) {
      for (const step of stepsOf(stage.inTurn, ordered)) await this.take(step, ordered, today);
      return;
    }
    if ('together' in stage) {
      await Promise.all(stepsOf(stage.together, ordered).map((step) => this.take(step, ordered, today)));
      return;
    }
    await this.race(stage.rivals, ordered, today);
  }

  private async take(step: Step, ordered: Ordered, today: string): Promise<void> {
    const command = this.command(step, ordered, today);
    const ending = await this.sender.send(command, this.chance);
    if (!ending.taken) throw refused(`${ordered.no} ${step.type}`, ending);
    this.sees(ending);
    if (this.chance() < 0.02) {
      await this.sender.misuse(command, { ...command, data: { ...Object(command.data), other: true } }, this.chance);
    }
  }

  /** Two people decide at the same moment: exactly one of them does. */
  private async race([one, other]: readonly [Step, Step], ordered: Ordered, today: string): Promise<void> {
    const commands = [one, other].map((step) => this.command(step, ordered, today));
    const rivals = commands[0].action;
    const endings = await Promise.all(commands.map((command) => this.sender.send({ ...command, rivals }, this.chance)));
    endings.forEach((ending) => this.sees(ending));
    if (endings.every(({ taken }) => !taken)) throw refused(`${ordered.no} ${one.type} of two`, endings[0]);
    if (other.type === returnPlan.type && endings[1].taken) {
      for (const step of [productionPlan, approveProductionPlan]) await this.take(step, ordered, today);
    }
  }

  private command({ by: sender, type, data, reason }: Step, ordered: Ordered, today: string): Command {
    const action = this.nextAction();
    const { no } = ordered;
    const of = no.startsWith('DB-') ? BATCHES : ORDERS;
    const seen = this.seen.get(no) ?? 1;
    return { action, by: sender, of, no, type, data: data(sceneOf(ordered, today)), reason, seen };
  }

  private sees(ending: Ending): void {
    if (ending.taken) this.seen.set(ending.no, Math.max(this.seen.get(ending.no) ?? 1, ending.version));
  }

  private nextAction(): string {
    return `${this.name}-${++this.commands}`;
  }
}

export const refused = (what: string, ending: Ending): RefusedError =>
  new RefusedError(`${what}: ${JSON.stringify(ending)}`);

/** Every step from the entry to the settlement, one after the other, nobody racing. */
export const straightWay = (ordered: Ordered): Step[] =>
  stepsOf(
    stagesOf(true, () => 1).flatMap((stage) => {
      if ('rivals' in stage) return [stage.rivals[0]];
      return 'inTurn' in stage ? stage.inTurn : stage.together;
    }),
    ordered,
  );
