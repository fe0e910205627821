import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { PeopleAudit, PERSON_COLUMNS, type PersonRow } from '../audit/people-audit.js';
import { TRAIL_COLUMNS, type TrailEntry } from '../audit/trail.js';
import type { Verification } from '../engine/audit/verify.js';
import { Verifier } from '../engine/audit/verify.js';
import type { Progress } from './progress.js';

interface Tally {
  verified: number;
  events: number;
  mismatches: number;
}

/** `SO-000042` → `SO`, `PR-SO-000042-1` → `PR`. */
const prefixOf = (process: string): string => process.split('-')[0];

const padded = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(12))).join('');

/** Whose rights are others than those that the audit trail tells of. */
async function peopleProblems(database: DataSource): Promise<string[]> {
  const audit = new PeopleAudit();
  for (const row of await database.query<PersonRow[]>(`SELECT ${PERSON_COLUMNS} FROM person ORDER BY id`))
    audit.take(row);
  const told = await database.query<TrailEntry[]>(
    `SELECT ${TRAIL_COLUMNS} FROM audit_entry WHERE action LIKE 'person.%' ORDER BY id`,
  );
  for (const entry of told) audit.tell(entry);
  return audit.problems();
}

/**
 * Replays every process from its log and compares chain, states, facts and versions, and the rights of people with the
 * audit trail; says what it found.
 * @returns whether all agree
 */
export async function verifyAll(
  app: NestFastifyApplication,
  { say, bar }: { say: (line: string) => void; bar: Progress },
): Promise<boolean> {
  const began = performance.now();
  const [{ total }] = await app
    .get(DataSource)
    .query<[{ total: number }]>('SELECT count(*)::int AS total FROM process');
  const tallies = new Map<string, Tally>();
  const mismatches: Verification[] = [];
  let done = 0;
  for await (const verification of app.get(Verifier).all()) {
    const { process, events, verified } = verification;
    const tally = tallies.get(prefixOf(process)) ?? { verified: 0, events: 0, mismatches: 0 };
    tally.events += events;
    tally[verified ? 'verified' : 'mismatches'] += 1;
    tallies.set(prefixOf(process), tally);
    if (!verified) mismatches.push(verification);
    bar.set(++done, Math.max(done, total));
  }
  bar.end();
  say(padded(['processes', 'verified', 'events', 'mismatches']));
  for (const [name, tally] of tallies) say(padded([name, tally.verified, tally.events, tally.mismatches]));
  for (const { process, mismatch } of mismatches) {
    say(`✗ ${process} entry ${mismatch?.seq ?? 0}: ${mismatch?.what ?? ''}`);
  }
  const people = await peopleProblems(app.get(DataSource));
  for (const problem of people) say(`✗ ${problem}`);
  const events = [...tallies.values()].reduce((sum, tally) => sum + tally.events, 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`${done} processes, ${events} events, ${mismatches.length} mismatches, ${seconds} s`);
  return mismatches.length === 0 && people.length === 0;
}
