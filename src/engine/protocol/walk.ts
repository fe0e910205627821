import type { ProcessDefinition } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { blank, offers } from '../command/move.js';
import type { Standing } from '../command/standing.js';
import { waits } from '../explain/explain.js';
import { canonicalJson, inCanonicalOrder } from '../log/canonical-json.js';
import { answerOf, eventOf, FILLINGS, sendable } from './sending.js';

/** Where a process can stand, and how many events have brought it there. */
export interface Stop {
  standing: Standing;
  /** Of the next event. */
  seq: number;
  /** What has been sent, in turn. */
  way: readonly string[];
}

/** When the walk begins; the examples tell of the weeks after it. */
const BEGINS = Date.UTC(2026, 2, 2, 8);
const STEP_MS = 24 * 3_600_000;

export const instantOf = (seq: number): string => new Date(BEGINS + seq * STEP_MS).toISOString();

/** People of an office, who may send one after the other where a rule asks for another person. */
const PEOPLE = [1, 2, 3];
/** Standings of one kind at most: those of the company's own logs come beside. */
const MOST = 200;
/** So many events go straight on from one branch at most: some ways go round. */
const LONGEST = 120;

/** What tells two standings apart: where it stands, and what everybody waits for there. */
export function keyOf(definition: ProcessDefinition, standing: Standing, policy: Policy): string {
  const awaited = waits(definition, standing, policy).map(({ event, rules }) => `${event} ${rules.join()}`);
  return `${canonicalJson(standing.value)} ${awaited.toSorted().join(';')}`;
}

/** Whoever of an office may send it, the first one who is not stopped. */
const personsFor = (type: string): string[] => PEOPLE.map((no) => `${type.slice(0, type.indexOf('.'))}-${no}`);

/**
 * Where a process of this kind can be brought by sending the examples of its events: straight on, and from every stop of
 * the straight way aside, by each event that is taken there, and straight on again until it comes to where it has been.
 */
export function walk(definition: ProcessDefinition, policy: Policy): Stop[] {
  const stops: Stop[] = [{ standing: blank(definition, `${definition.prefix}-000001`), seq: 1, way: [] }];
  const known = new Set<string>();
  const people = new Set(sendable(definition));

  const sent = ({ standing, seq, way }: Stop, type: string): Stop | null => {
    const tries = FILLINGS.flatMap((filledBy) => personsFor(type).map((by) => ({ filledBy, by })));
    for (const { filledBy, by } of tries) {
      const event = eventOf(definition, standing, type, { by, at: instantOf(seq), policy, seq }, filledBy);
      const answer = answerOf(definition, standing, event);
      if (!('taken' in answer)) continue;
      const { value, facts } = answer.taken.standing;
      return { standing: { value, facts: inCanonicalOrder(facts) }, seq: seq + 1, way: [...way, type] };
    }
    return null;
  };
  /** Goes one step, where that leads to somewhere new. */
  const step = (from: Stop, types: readonly string[]): Stop | null => {
    for (const type of types) {
      const stop = sent(from, type);
      if (!stop) continue;
      const key = keyOf(definition, stop.standing, policy);
      if (known.has(key)) continue;
      known.add(key);
      stops.push(stop);
      return stop;
    }
    return null;
  };
  const straightOn = (from: Stop): void => {
    let here: Stop | null = from;
    for (let many = 0; here && many < LONGEST && stops.length < MOST; many++) {
      const awaited: string[] = waits(definition, here.standing, policy).map(({ event }) => event);
      here = step(here, awaited);
    }
  };

  for (const type of definition.entry) {
    const stop = step(stops[0], [type]);
    if (stop) straightOn(stop);
  }
  for (let at = 1; at < stops.length && stops.length < MOST; at++) {
    const from = stops[at];
    for (const { type } of offers(definition, from.standing)) {
      if (!people.has(type)) continue;
      const stop = step(from, [type]);
      if (stop) straightOn(stop);
    }
  }
  return stops;
}
