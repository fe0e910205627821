// npm run golden -- orders (or purchase-requisitions, actions, stock-items) [version]: keeps whole logs of that version of the machine, the newest if
// none is named, before a newer one is added. Played, not invented: as few games as stand in every state and take every event.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { AnyStateNode } from 'xstate';
import { action } from '../../machines/actions/action.process.js';
import { machines } from '../../machines/index.js';
import { order } from '../../machines/order/order.process.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import type { ProcessDefinition } from '../../machines/process.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import type { Policy } from '../../machines/rulebook.js';
import { stock } from '../../machines/stock-items/stock.process.js';
import { build } from '../../src/audit/build.js';
import type { Encoded } from '../../src/audit/export-record.js';
import { encodedEntry, encodedProcess } from '../../src/audit/export-record.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import { sha256 } from '../../src/engine/log/sha256.js';
import type { ChainedEntry } from '../../src/engine/log/hash-chain.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { newSalt } from '../../src/engine/log/salt.js';
import { playAction } from '../machines/action.game.js';
import { begin, play } from '../machines/order-property.game.js';
import { playRequisition } from '../machines/requisition.game.js';
import { playStock } from '../machines/stock.game.js';
import { chanceOf } from '../support/chance.js';
import { standingIn } from './standing-in.js';

const KINDS = [{}, { class: 'project', key: true, design: true }, { class: 'acceptance-on-site' }, { design: true }];
const kind = process.argv[2] ?? order.kind;
if (!Object.hasOwn(machines, kind)) throw new Error(`No process is called ${kind}`);
const named = machines[kind].find(({ version }) => String(version) === process.argv[3]);
const definition: ProcessDefinition = named ?? machines[kind].at(-1) ?? order;

/** How the logs of each process are called, and how many games it takes to come everywhere. */
const SIZES: Readonly<Record<string, { name: string; games: number; events: number }>> = {
  [order.kind]: { name: 'order', games: 4000, events: 170 },
  [purchaseRequisition.kind]: { name: 'requisition', games: 400, events: 40 },
  [action.kind]: { name: 'action', games: 400, events: 30 },
  [stock.kind]: { name: 'stock', games: 200, events: 30 },
};
const { name, games: GAMES, events: EVENTS } = SIZES[kind];

/** How often an order is still asked for something once it is over. */
const AFTER = 60;

const policies = JSON.parse(readFileSync(join(import.meta.dirname, 'order-v1.policies.json'), 'utf8')) as Policy[];

interface Kept {
  process: Encoded<StoredProcess>;
  entries: Encoded<ChainedEntry>[];
  steps: { seq: number; value: StoredProcess['value']; facts: string }[];
  /** Every state that it stood in and every event that it took. */
  covers: Set<string>;
}

/** Logs were judged under each of the policies that the golden tests know. */
const policyOf = ({ version }: Policy): string => `policy ${version}`;

/** The events of a game taken again, as the product writes them down. */
function kept(no: string, taken: readonly AcceptedEvent[], policy: Policy): Kept {
  let before: StoredProcess | null = null;
  const entries: ChainedEntry[] = [];
  const steps: Kept['steps'] = [];
  const covers = new Set<string>([policyOf(policy)]);
  for (const happening of taken) {
    const { after, entry } = applyEvent(
      definition,
      build.hash(build.at(kind, definition.version)),
      before,
      { ...happening, process: no, salt: newSalt() },
      policy,
    );
    before = after;
    entries.push(entry);
    steps.push({ seq: entry.seq, value: after.value, facts: sha256(canonicalJson(after.facts)).toString('hex') });
    covers.add(entry.type);
    for (const state of standingIn(after.value)) covers.add(state);
  }
  if (!before) throw new Error('A game without an event');
  return { process: encodedProcess(before), entries: entries.map(encodedEntry), steps, covers };
}

const numberOf = (seed: number): string => `${definition.prefix}-${String(900_000 + seed)}`;

function requisitionGame(seed: number): Kept {
  const policy = policies[seed % policies.length];
  const no = numberOf(seed);
  return kept(no, playRequisition(definition, policy, chanceOf(seed), { no, events: EVENTS }), policy);
}

function orderGame(seed: number): Kept {
  const policy = policies[seed % policies.length];
  const game = begin(policy, chanceOf(seed), KINDS[seed % KINDS.length]);
  // After its end an order's books go on.
  let left = EVENTS;
  while (left > 0) {
    play(game);
    left = (game.process.facts as OrderFacts).closing === null ? left - 1 : Math.min(left, AFTER) - 1;
  }
  const entry = order.entry[seed % order.entry.length];
  const [entered, ...others] = game.taken;
  const taken = [{ ...entered, type: entry, office: entry.slice(0, entry.indexOf('.')) }, ...others];
  return kept(numberOf(seed), taken, policy);
}

function actionGame(seed: number): Kept {
  const policy = policies[seed % policies.length];
  const no = numberOf(seed);
  return kept(no, playAction(definition, policy, chanceOf(seed), { no, events: EVENTS }), policy);
}

function stockGame(seed: number): Kept {
  const policy = policies[seed % policies.length];
  const no = numberOf(seed);
  return kept(no, playStock(definition, policy, chanceOf(seed), { no, events: EVENTS }), policy);
}

const GAME_OF: Readonly<Record<string, (seed: number) => Kept>> = {
  [order.kind]: orderGame,
  [purchaseRequisition.kind]: requisitionGame,
  [action.kind]: actionGame,
  [stock.kind]: stockGame,
};
const gameOf = GAME_OF[kind];
// Of each game only what it covers: whole logs of so many would not fit. Those that are kept are played again.
const games = Array.from({ length: GAMES }, (_, seed) => ({ seed, covers: gameOf(seed).covers }));
const open = new Set<string>(games.flatMap(({ covers }) => [...covers]));
const leavesOf = (node: AnyStateNode): string[] =>
  Object.keys(node.states).length === 0 ? [node.path.join('.')] : Object.values(node.states).flatMap(leavesOf);

/** Passed through, or before the entry. */
const NEVER_STORED = ['life.entering', kind === order.kind ? 'books.none' : 'life.reviewed'];
const states = leavesOf(definition.machine.root).filter((state) => !NEVER_STORED.includes(state));
const unsent = [...Object.keys(definition.events), ...states, ...policies.map(policyOf)].filter(
  (item) => !open.has(item),
);
if (unsent.length > 0) throw new Error(`No game comes to ${unsent.join(', ')}: more games are needed`);

while (open.size > 0) {
  const news = ({ covers }: (typeof games)[number]): number => [...covers].filter((item) => open.has(item)).length;
  const best = games.reduce((one, other) => (news(other) > news(one) ? other : one));
  for (const item of best.covers) open.delete(item);
  const { covers: _covers, ...golden } = gameOf(best.seed);
  const file = `${name}-v${definition.version}.${golden.process.id}.json`;
  const rows = (list: readonly unknown[]) => list.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  writeFileSync(
    join(import.meta.dirname, file),
    format(
      '{\n  "process": %s,\n  "entries": [\n%s\n  ],\n  "steps": [\n%s\n  ]\n}\n',
      JSON.stringify(golden.process),
      rows(golden.entries),
      rows(golden.steps),
    ),
  );
}
const files = readdirSync(import.meta.dirname).filter((file) => file.startsWith(`${name}-v${definition.version}.`));
process.stdout.write(`${files.join('\n')}\n`);
