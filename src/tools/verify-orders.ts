import { DataSource } from 'typeorm';
import type { Verification } from '../process/verify.js';
import { Verifier } from '../process/verify.js';
import { asTool, say, withProduct } from './product.js';
import { progressBar } from './progress.js';

// npm run verify:orders — replays every process from its log and compares: chain, states, facts, versions.

interface Tally {
  processes: number;
  events: number;
  mismatches: number;
}

/** `SO-000042` → `SO`, `PR-SO-000042-1` → `PR`. */
const prefixOf = (process: string): string => process.split('-')[0];

const padded = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(12))).join('');

function report(tallies: ReadonlyMap<string, Tally>, mismatches: readonly Verification[], seconds: string): void {
  const all = [...tallies.values()];
  const sum = (of: (tally: Tally) => number): number => all.reduce((total, tally) => total + of(tally), 0);
  const row = (name: string, tally: Tally) => padded([name, tally.processes, tally.events, tally.mismatches]);
  say(padded(['processes', 'verified', 'events', 'mismatches']));
  for (const [name, tally] of tallies) say(row(name, tally));
  for (const { process, mismatch } of mismatches) {
    say(`✗ ${process} entry ${mismatch?.seq ?? 0}: ${mismatch?.what ?? ''}`);
  }
  say(
    `${sum(({ processes }) => processes)} processes, ${sum(({ events }) => events)} events, ` +
      `${mismatches.length} mismatches, ${seconds} s`,
  );
}

await asTool(() =>
  withProduct(async (app) => {
    const began = performance.now();
    const [{ total }] = await app
      .get(DataSource)
      .query<[{ total: number }]>('SELECT count(*)::int AS total FROM process');
    const bar = progressBar('verify');
    const tallies = new Map<string, Tally>();
    const mismatches: Verification[] = [];
    let done = 0;
    for await (const verification of app.get(Verifier).all()) {
      const name = prefixOf(verification.process);
      const tally = tallies.get(name) ?? { processes: 0, events: 0, mismatches: 0 };
      tally.events += verification.events;
      tally.processes += verification.verified ? 1 : 0;
      tally.mismatches += verification.verified ? 0 : 1;
      tallies.set(name, tally);
      if (!verification.verified) mismatches.push(verification);
      bar.set(++done, Math.max(done, total));
    }
    bar.end();
    report(tallies, mismatches, ((performance.now() - began) / 1000).toFixed(1));
    return mismatches.length === 0;
  }),
);
