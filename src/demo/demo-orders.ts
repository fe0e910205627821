import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type pg from 'pg';
import { companyDay, monthAfter } from '../../machines/calendar.js';
import { machines } from '../../machines/index.js';
import type { DemoStep, DemoStory } from '../../machines/kit/demo.js';
import { PG_POOL } from '../database/pool.js';
import { DEMO_PEOPLE, demoPersonId } from '../identity/demo-company.js';
import { OrderImport } from '../import/import.service.js';
import type { Command } from '../engine/command/command.js';
import { CommandHandler } from '../engine/command/command-handler.js';
import type { Target } from '../engine/command/target.js';
import { adjusted } from './adjusted.js';
import { partOf } from './batches.js';
import { orderedOf } from './ordered.js';
import { sampleFile } from './sample-files.js';
import { dayAfter, sceneOf, stepsOf } from './step.js';
import type { Story } from './stories.js';
import { STORIES } from './stories.js';
import { DemoLog, ENTERERS, type Told } from './demo-log.js';
import { timesOf } from './times.js';

/** Stories told side by side: more would not be faster on two cores, and the first visitor is served between. */
const AT_ONCE = 4;

/** Fills the demo with orders in every state, by real events of the right people. May be called at every start. */
@Injectable()
export class DemoOrders implements OnModuleDestroy {
  private readonly logger = new Logger('Demo');
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly door: CommandHandler,
    private readonly orderImport: OrderImport,
    private readonly log: DemoLog,
  ) {}

  /** Fills the demo while the application serves already. A fault is told and does not end the application. */
  begin(): void {
    this.running = this.fill().catch((error: unknown) => {
      this.logger.error('The demo could not be filled', error);
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /**
   * Goes on where an earlier start was interrupted: each story is compared with the log of its order. One that somebody
   * has carried on otherwise is his now and is left alone.
   */
  async fill(): Promise<void> {
    if (await this.log.isForeign()) return;
    const began = performance.now();
    const firstDay = await this.log.firstDay();
    const known = await this.log.entered(STORIES.map(({ externalNo }) => externalNo));
    if (known.size < STORIES.length) for (const username of ENTERERS) await this.enter(username, firstDay);
    const entered = await this.log.entered(STORIES.map(({ externalNo }) => externalNo));
    let events = 0;
    const tellings = [
      ...STORIES.map((story) => () => this.tell(story, entered.get(story.externalNo), firstDay)),
      ...Object.entries(machines).flatMap(([kind, versions]) =>
        (versions.at(-1)?.demo ?? []).map((story) => () => this.act(kind, story, entered, firstDay)),
      ),
    ];
    const next = async (): Promise<void> => {
      for (let telling = tellings.shift(); telling && !this.stopping; telling = tellings.shift()) {
        const sent = await telling(); // the sum is read afterwards: others add to it meanwhile
        events += sent;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    if (events === 0 || this.stopping) return;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.logger.log(`Demo data: ${STORIES.length} orders in every state, ${events} events in ${seconds} s`);
  }

  private async enter(username: (typeof ENTERERS)[number], firstDay: string): Promise<void> {
    const { offices = [], permissions = [] } = DEMO_PEOPLE.find((person) => person.username === username) ?? {};
    const theirs = STORIES.filter(({ passedOn }) => (passedOn ? 'market' : 'sales') === username);
    const nos = new Set(theirs.map(({ externalNo }) => externalNo));
    const storyOf = (no: string): Story | undefined => STORIES.find(({ externalNo }) => externalNo === no);
    const { result } = await this.orderImport.import({
      uploads: [await sampleFile('orders.csv', nos), await sampleFile('order-lines.csv', nos)],
      person: { id: demoPersonId(username), offices, permissions, delegations: [] },
      language: 'zh-CN',
      adjust: ({ externalNo, entry }) => {
        const story = storyOf(externalNo);
        if (story) Object.assign(entry, adjusted(story, firstDay, entry));
      },
      // Before the first step of any story.
      occurredAt: () => timesOf(firstDay, 200)[0],
    });
    if (result.orders.refused > 0) {
      throw new Error(`The sample orders were refused: ${JSON.stringify(result.results.find(({ ok }) => !ok))}`);
    }
  }

  private async tell(story: Story, told: Told | undefined, firstDay: string): Promise<number> {
    if (!told) return 0;
    const ordered = orderedOf(told.no, told.entry);
    const parts = [
      { part: ordered, steps: stepsOf(story.parts, ordered) },
      ...(story.inBatches?.parts ?? []).map((steps, index) => {
        const part = partOf(ordered, told.entry, index + 1);
        return { part, steps: stepsOf(steps, part) };
      }),
    ];
    const times = timesOf(firstDay, parts.flatMap(({ steps }) => steps).length);
    let sent = 0;
    for (const [place, { part, steps }] of parts.entries()) {
      const begun = place === 0 ? told : await this.log.told(part.no);
      const key = place === 0 ? story.externalNo : `${story.externalNo}/${place}`;
      const commands = steps.map(({ by, type, data, reason }, index) => {
        const [occurredAt] = times.splice(0, 1);
        const command = { type, data: data(sceneOf(part, occurredAt)), reason, occurredAt };
        return { by, command: { ...command, idempotencyKey: `demo:${key}:${index}` } };
      });
      if (begun) sent += await this.goOn(begun, commands);
    }
    return sent;
  }

  private async act(
    kind: string,
    { known: always, knownIn, steps, begun = [] }: DemoStory,
    entered: ReadonlyMap<string, Told>,
    firstDay: string,
  ): Promise<number> {
    const times = timesOf(firstDay, [steps, ...begun.map((course) => course.steps)].flat().length);
    const month = (offset: number): string => monthAfter(companyDay(firstDay).slice(0, 7), offset);
    const order = (externalNo: string) => {
      const found = entered.get(externalNo);
      return found && orderedOf(found.no, found.entry);
    };
    const known = knownIn?.({ month }) ?? always;
    const key = `demo:${kind}:${JSON.stringify(known)}`;
    const commandsOf = (all: readonly DemoStep[], ofWhom = key) =>
      all.map(({ by, type, data, reason }, index) => {
        const [at] = times.splice(0, 1);
        const scene = { day: (offset: number) => dayAfter(at, offset), month, order, person: demoPersonId };
        const idempotencyKey = `${ofWhom}:${index}`;
        return { by, command: { type, data: data(scene), reason, occurredAt: at, idempotencyKey } };
      });
    const [first, ...rest] = commandsOf(steps);
    let told = await this.log.begun(kind, known);
    let sent = 0;
    if (!told) {
      const { process } = await this.send(first.by, { start: kind }, first.command);
      told = { no: process.id, events: [] };
      sent = 1;
    }
    sent += await this.goOn(told, rest);
    for (const { no, steps: later } of begun) {
      const its = no(told.no, { month });
      const other = await this.log.told(its);
      if (other) sent += await this.goOn(other, commandsOf(later, `${key}:${its}`));
    }
    return sent;
  }

  /** Sends what the log does not hold yet, as long as the log is a beginning of the story. */
  private async goOn(
    { no, events }: Pick<Told, 'no' | 'events'>,
    commands: readonly { by: string; command: Command }[],
  ): Promise<number> {
    const isOurs = events.every(
      ({ type, by }, index) => commands[index]?.command.type === type && demoPersonId(commands[index].by) === by,
    );
    if (!isOurs) return 0;
    let sent = 0;
    // Whoever sends has looked at what came before: its entry, and the events since.
    let seen = 1 + events.length;
    for (const { by, command } of commands.slice(events.length)) {
      if (this.stopping) break;
      try {
        const { process } = await this.send(by, { process: no }, { ...command, seen });
        seen = process.version;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.logger.warn(`${no} goes its own way: ${by} cannot send ${command.type}: ${reason}`);
        break;
      }
      sent++;
    }
    return sent;
  }

  private send(by: string, target: Target, command: Command) {
    return this.door.send({ person: demoPersonId(by) }, target, command);
  }
}
