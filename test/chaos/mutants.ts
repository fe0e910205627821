import type { Fault } from './faults.js';
import type { Plan } from './plans.js';
import { SHORT } from './plans.js';
import { violationsOf } from './report.js';
import type { Options, Result } from './run.js';
import { run } from './run.js';
import type { Sabotaged } from './stage.js';

/** A build that breaks one promise, and the promises of which the harness must then miss one. */
interface Mutant extends Sabotaged {
  caughtBy: readonly string[];
  faults: Partial<Record<Fault, number>>;
  /** What else is asked of it. */
  more?: Partial<Plan>;
}

/** Each of them alone would still hold the promise. */
const KEYS_OF_LOG_AND_OUTBOX = [
  'ALTER TABLE process_event DROP CONSTRAINT process_event_pk CASCADE',
  'ALTER TABLE outbox DROP CONSTRAINT outbox_pk CASCADE',
];
/** Little else than what is bought and drawn. */
const SUPPLIES = { clients: 2, buyers: 4, acknowledged: 200 };
/** Little else than what falls due. */
const LEAPS = { kills: 1, acknowledged: 10, leaps: 12 };

/** The changes themselves are in `sabotage/sabotages.mjs`, under the same names. */
const MUTANTS: readonly Mutant[] = [
  { name: 'no idempotency key', caughtBy: ['P2'], faults: { 'cut every connection': 1, 'kill backend': 1 } },
  { name: 'answer before commit', caughtBy: ['P1'], faults: { 'kill database': 1 } },
  { name: 'a fallback that drops one', caughtBy: ['P1'], faults: { 'kill backend': 1, 'cut every connection': 1 } },
  {
    name: 'asynchronous commit',
    caughtBy: ['P1'],
    faults: { 'kill database': 1 },
    settings: { synchronous_commit: 'off', wal_writer_delay: '10s' },
  },
  {
    name: 'no compare-and-set',
    caughtBy: ['P3', 'P4'],
    faults: { 'kill backend': 1 },
    statements: KEYS_OF_LOG_AND_OUTBOX,
  },
  { name: 'effect before commit', caughtBy: ['P5'], faults: { 'kill database': 1 } },
  { name: 'reaction outside the transaction', caughtBy: ['P3'], faults: { 'kill backend': 1, 'kill database': 1 } },
  { name: 'a memory that is not compared', caughtBy: ['L0', 'P3', 'P4'], faults: { 'kill backend': 1 } },
  {
    name: 'a line that lets two commands to one order pass',
    caughtBy: ['P3', 'P4'],
    faults: { 'kill backend': 1 },
    statements: KEYS_OF_LOG_AND_OUTBOX,
  },
  {
    name: 'an erased text written back',
    caughtBy: ['S8'],
    faults: { 'kill node': 1 },
    more: { kills: 1, acknowledged: 10, erases: true },
  },
  { name: 'a reminder sent twice', caughtBy: ['P7'], faults: { 'kill node': 1 }, more: LEAPS },
  { name: 'a reminder sent early', caughtBy: ['P7'], faults: { 'kill node': 1 }, more: LEAPS },
  { name: 'a reminder lost after a kill', caughtBy: ['P7'], faults: { 'kill node': 1 }, more: LEAPS },
  { name: 'more drawn than there is', caughtBy: ['P12'], faults: { 'kill node': 1 }, more: SUPPLIES },
];

const NONE: Record<Fault, number> = {
  'kill node': 0,
  'kill both nodes': 0,
  'kill database': 0,
  'kill postmaster': 0,
  'kill backend': 0,
  'kill node and database': 0,
  'freeze node': 0,
  'freeze database': 0,
  'cut every connection': 0,
};

const planFor = ({ name, faults, more }: Mutant): Plan => ({
  ...SHORT,
  name,
  buyers: 0,
  kills: 5,
  acknowledged: 80,
  cutEvery: 1_000,
  restarts: 0,
  injections: 0,
  leaps: 0,
  erases: false,
  longest: 2,
  faults: { ...NONE, ...faults },
  ...more,
});

/** Runs every mutant. @returns whether each was caught */
export async function runMutants(seed: number, options: Options, only?: string): Promise<boolean> {
  const rows: string[] = [];
  let escaped = 0;
  for (const mutant of MUTANTS.filter(({ name }) => only === undefined || name.includes(only))) {
    options.say(`\nmutant: ${mutant.name}`);
    const result = await run(planFor(mutant), seed, { ...options, sabotage: mutant });
    const seen = seenBy(result);
    const isCaught = mutant.caughtBy.some((promise) => seen.has(promise));
    if (!isCaught) escaped++;
    const told = [...seen].map(([promise, times]) => `${promise} ${times}`).join(', ');
    rows.push(`${isCaught ? 'caught ' : 'ESCAPED'} ${mutant.name.padEnd(48)} ${told || 'no violation'}`);
    options.say(rows.at(-1) ?? '');
  }
  options.say(`\n${rows.join('\n')}\n${rows.length} mutants, ${rows.length - escaped} caught, seed ${seed}`);
  return escaped === 0;
}

function seenBy(result: Result): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { promise } of violationsOf(result)) seen.set(promise, (seen.get(promise) ?? 0) + 1);
  return seen;
}
