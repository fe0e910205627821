import type { Office } from '../../machines/offices.js';
import { problem, type Problem } from '../errors.js';
import type { LockedPerson } from './acting.js';
import { instantOf } from './instant.js';
import { SYSTEM_PERSON } from './person.js';
import { MESSAGES } from './messages.js';

const DAY = 86_400_000;
const LONGEST_DELEGATION = 90 * DAY;
/** Clocks differ: what began a moment ago by the sender's begins now. */
const MOMENT = 60_000;

/** What a delegation says, as it is proposed. Times are ISO 8601 with a zone. */
export interface DelegationTerms {
  from: string;
  to: string;
  offices: Office[];
  includeHead: boolean;
  /** When it is agreed to, when null. */
  startsAt: string | null;
  endsAt: string;
}

/** What stands against who lends what to whom, as things are now. */
export function partyProblems(
  { from, to, offices }: DelegationTerms,
  people: readonly LockedPerson[],
  proposedBy: string,
): Problem[] {
  const parties = people.filter(canBeParty);
  const delegator = parties.find((party) => party.id === from);
  if (!delegator) return [problem('from', MESSAGES.nobody)];
  const problems: Problem[] = [];
  if (to === from) problems.push(problem('to', MESSAGES.toAnother));
  else if (to === proposedBy) problems.push(problem('to', MESSAGES.notToOneself));
  else if (!parties.some((party) => party.id === to)) problems.push(problem('to', MESSAGES.nobody));
  if (!offices.every((office) => delegator.offices.includes(office))) {
    problems.push(problem('offices', MESSAGES.notTheirOffice));
  }
  return problems;
}

const canBeParty = ({ id, disabled }: LockedPerson): boolean => !disabled && id !== SYSTEM_PERSON;

/**
 * From when to when it lasts. What was to begin before it was agreed to begins with the agreement.
 * @param late whether it is agreed to now, and not proposed
 */
export function period(
  { startsAt: wanted, endsAt: until }: DelegationTerms,
  now: Date,
  problems: Problem[],
  { late = false }: { late?: boolean } = {},
): { startsAt?: Date; endsAt?: Date } {
  const given = wanted === null ? now : instantOf(wanted, 'startsAt', problems);
  const endsAt = instantOf(until, 'endsAt', problems);
  if (!given || !endsAt) return {};
  const startsAt = given < now ? now : given;
  if (!late && given.getTime() < now.getTime() - MOMENT) problems.push(problem('startsAt', MESSAGES.inThePast));
  else if (endsAt <= now) problems.push(problem('endsAt', MESSAGES.ended));
  else if (endsAt <= startsAt) problems.push(problem('endsAt', MESSAGES.endsBeforeStart));
  else if (endsAt.getTime() - startsAt.getTime() > LONGEST_DELEGATION)
    problems.push(problem('endsAt', MESSAGES.tooLong));
  return { startsAt, endsAt };
}
