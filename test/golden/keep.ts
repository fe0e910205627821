// node test/support/typescript.cjs test/golden/keep.ts: keeps whole logs of the newest version of the order's machine, before
// a newer one is added. Played, not invented: as few games as stand in every state and take every event.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { AnyStateNode } from 'xstate';
import { order } from '../../machines/order/order.process.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import type { Policy } from '../../machines/rulebook.js';
import { build } from '../../src/audit/build.js';
import type { Encoded } from '../../src/audit/export-record.js';
import { encodedEntry, encodedProcess } from '../../src/audit/export-record.js';
import type { Happening } from '../../src/process/advance.js';
import { advance } from '../../src/process/advance.js';
import { canonical, inOneOrder, sha256 } from '../../src/process/canonical.js';
import type { ChainedEntry } from '../../src/process/chain.js';
import type { StoredProcess } from '../../src/process/transition.js';
import { newSalt } from '../../src/process/salt.js';
import { begin, play } from '../machines/order-property.game.js';
import { chanceOf } from '../support/order.player.js';
import { standingIn } from './standing-in.js';

const KINDS = [{}, { class: 'project', key: true, design: true }, { class: 'acceptance-on-site' }, { design: true }];
const GAMES = 1200;
const EVENTS = 170;

const policies = JSON.parse(readFileSync(join(import.meta.dirname, 'order-v1.policies.json'), 'utf8')) as Policy[];

interface Kept {
  process: Encoded<StoredProcess>;
  entries: Encoded<ChainedEntry>[];
  steps: { seq: number; value: StoredProcess['value']; facts: string }[];
  /** Every state that it stood in and every event that it took. */
  covers: Set<string>;
}

/** The events of a game taken again, as the product writes them down. */
function kept(no: string, taken: readonly Happening[], policy: Policy): Kept {
  let before: StoredProcess | null = null;
  const entries: ChainedEntry[] = [];
  const steps: Kept['steps'] = [];
  const covers = new Set<string>();
  for (const happening of taken) {
    const { after, entry } = advance(
      order,
      build.hash(order),
      before,
      { ...happening, process: no, salt: newSalt() },
      policy,
    );
    before = { ...after, facts: inOneOrder(after.facts) };
    entries.push(entry);
    steps.push({ seq: entry.seq, value: after.value, facts: sha256(canonical(after.facts)).toString('hex') });
    covers.add(entry.type);
    for (const state of standingIn(after.value)) covers.add(state);
  }
  if (!before) throw new Error('A game without an event');
  return { process: encodedProcess(before), entries: entries.map(encodedEntry), steps, covers };
}

function gameOf(seed: number): Kept {
  const policy = policies[seed % policies.length];
  const game = begin(policy, chanceOf(seed), KINDS[seed % KINDS.length]);
  for (let turn = 0; turn < EVENTS && (game.process.facts as OrderFacts).closing === null; turn++) play(game);
  const entry = order.entry[seed % order.entry.length];
  const [entered, ...others] = game.taken;
  const taken = [{ ...entered, type: entry, office: entry.slice(0, entry.indexOf('.')) }, ...others];
  return kept(`SO-${String(900_000 + seed)}`, taken, policy);
}

const games = Array.from({ length: GAMES }, (_, seed) => gameOf(seed));
const open = new Set<string>(games.flatMap(({ covers }) => [...covers]));
const leavesOf = (node: AnyStateNode): string[] =>
  Object.keys(node.states).length === 0 ? [node.path.join('.')] : Object.values(node.states).flatMap(leavesOf);

const states = leavesOf(order.machine.root).filter((state) => state !== 'life.entering');
const unsent = [...Object.keys(order.events), ...states].filter((item) => !open.has(item));
if (unsent.length > 0) throw new Error(`No game comes to ${unsent.join(', ')}: more games are needed`);

while (open.size > 0) {
  const news = ({ covers }: Kept): number => [...covers].filter((item) => open.has(item)).length;
  const best = games.reduce((one, other) => (news(other) > news(one) ? other : one));
  for (const item of best.covers) open.delete(item);
  const { covers: _covers, ...golden } = best;
  const file = `order-v${order.version}.${golden.process.id}.json`;
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
console.log(readdirSync(import.meta.dirname).filter((file) => file.startsWith(`order-v${order.version}.`)));
