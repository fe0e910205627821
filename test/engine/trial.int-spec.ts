import { orderExamples } from '../support/order-examples.js';
import type { Effect } from '../../src/engine/migration/effect.js';
import { Processes } from '../../src/engine/processes.js';
import { Trial } from '../../src/engine/migration/migration-preview.js';
import { dryRun } from '../../src/cli/dry-run.js';
import type { TwoBuilds } from './support/two-builds.js';
import { openTwoBuilds } from './support/two-builds.js';

let builds: TwoBuilds;
beforeAll(async () => {
  builds = await openTwoBuilds();
}, 120_000);
afterAll(() => builds?.close());

const DISPATCHED = 'life.customer-accepted.transport.dispatched';
const PARTLY = 'life.customer-accepted.transport.partly-dispatched';

describe('the trial of the newest version', () => {
  const effects = async (...numbers: string[]) => {
    const found: Effect[] = [];
    for await (const effect of builds.now.module.get(Trial).all('orders', 2)) found.push(effect);
    expect(found.map(({ process }) => process)).toEqual(found.map(({ process }) => process).toSorted());
    expect(new Set(found.map(({ process }) => process)).size).toBe(found.length);
    return numbers.map((no) => found.find(({ process }) => process === no));
  };

  it('tells for every open order what it would change, and changes nothing', async () => {
    const entered = await builds.begun('entry');
    const late = await builds.begun('the review');
    await builds.send(builds.old, late, 'production.submit-plan', {
      ...orderExamples['production.submit-plan'],
      slackDays: 400,
    });
    const travelling = await builds.partlyDispatched();
    const over = await builds.begun('entry');
    await builds.send(builds.old, over, 'management.cancel');
    const { process: newer } = await builds.now.enter();

    const [first, second, third, ...none] = await effects(entered, late, travelling, over, newer.id);
    expect(none).toEqual([undefined, undefined]);
    expect(first).toMatchObject({ change: 'unaffected', from: 1, to: 2, removed: [], gains: [] });
    expect(second).toMatchObject({ change: 'gains-rules', removed: [] });
    expect(second?.gains.map(({ rule, event, level, stops }) => ({ rule, event, level, stops }))).toEqual([
      { rule: 'PL-18', event: 'clerk.release', level: 'warn', stops: false },
      { rule: 'PL-18', event: 'clerk.approve-production-plan', level: 'warn', stops: false },
    ]);
    expect(third).toMatchObject({
      change: 'removed-state',
      removed: [{ state: DISPATCHED, targets: [PARTLY] }],
      value: { life: { 'customer-accepted': { transport: 'partly-dispatched' } } },
    });
    expect((await builds.now.verifier.verify(late)).mismatch).toBeNull();
  }, 60_000);

  it('tells which rules would stop an order, by the levels in force', async () => {
    const { now, old, begun, send } = builds;
    const no = await begun('the acceptance');
    await send(old, no, 'production.pack');
    await send(old, no, 'clerk.confirm-delivery');
    const [line] = orderExamples['logistics.dispatch'].lines;
    await send(old, no, 'logistics.dispatch', { ...orderExamples['logistics.dispatch'], lines: [line] });
    await send(old, no, 'logistics.hand-over', { ...orderExamples['logistics.hand-over'], lines: [line] });
    const [effect] = await effects(no);
    expect(effect?.gains).toEqual([
      { rule: 'DL-03', event: 'logistics.hand-over', level: 'block', stops: true, missing: ['dispatch'] },
    ]);
    expect(effect?.waits).toEqual({ added: ['logistics.dispatch'], removed: ['logistics.hand-over'] });
    expect(await now.module.get(Trial).count('orders')).toBeGreaterThan(3);
  }, 60_000);

  it('is told by the tool: what differs, each order that is affected, and how many are not', async () => {
    const module = builds.now.module;
    const said: string[] = [];
    const recorded: string[] = [];
    const sound = await dryRun('orders', {
      processes: module.get(Processes),
      trial: module.get(Trial),
      say: (line) => said.push(line.replace(/^  \d+\.\d s$/, '  n s')),
      bar: { set: () => undefined, end: () => undefined },
      record: async (line) => void recorded.push(line),
    });
    expect(sound).toBe(true);
    expect(said).toEqual([
      'orders version 1 → 2: +PL-18, +life.customer-accepted.transport.partly-dispatched, ' +
        '+life.customer-accepted.transport.all-dispatched, ~DL-03, −life.customer-accepted.transport.dispatched',
      'SO-000002  reviewed  gains-rules: warned by PL-18',
      `SO-000003  customer-accepted  removed-state: ${DISPATCHED} → ${PARTLY}`,
      `SO-000006  customer-accepted  removed-state: ${DISPATCHED} → ${PARTLY}; stopped by DL-03; waits for logistics.dispatch; ` +
        'no longer waits for logistics.hand-over',
      'orders: 4 open on a version before 2',
      '  1 unaffected',
      '  1 gain rules that they do not meet',
      `  2 sit in a removed state, choose a target: ${DISPATCHED} → ${PARTLY} ×2`,
      '  0 would stand, offer or wait for something else',
      '  0 cannot be brought over',
      '  1 would be stopped now: DL-03 ×1',
      '  1 would be warned: PL-18 ×1',
      '  n s',
    ]);
    expect(recorded.map((line) => (JSON.parse(line) as Effect).change)).toEqual([
      'unaffected',
      'gains-rules',
      'removed-state',
      'removed-state',
    ]);
  });
});
