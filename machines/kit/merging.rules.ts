import { named } from '../named.js';
import type { FollowUp, LoggedEvent } from '../process.js';
import type { Envelope } from '../rulebook.js';
import type { Merging, Proposed } from './merging.js';
import { isSameName, knownName } from './merging.js';
import { isQuestion } from './rules.js';

type Event = Envelope & { type: string; data: unknown };

const recordOf = (no: string | null): string[] => (no === null ? [] : [named('record', no)]);

/**
 * What stands against a name that a record is to have as its own: another record has it.
 * @param field of the event's data that holds the name
 */
export function onRecordAlready({ no }: Merging, event: Event, field: string): string[] {
  const known = knownName(event);
  return known?.no == null || known.no === no ? [] : [field, ...recordOf(known.no)];
}

/** What stands against another own name: orders have it already, so that two people have to say that it is the same. */
export function takesName(event: Event, field: string): string[] {
  const known = knownName(event);
  return known?.inUse && known.no === null ? [field] : [];
}

/** What is missing of a name that is to be one of the record's: somebody has it. */
export const unknownName = (event: Event): string[] => {
  const known = knownName(event);
  return isQuestion(event) || known === null || known.no !== null || known.inUse ? [] : ['name'];
};

/**
 * What would make a chain or a ring of a merge: the record itself, a name of another record that is not its own, a record
 * that has names of others.
 */
export function chained({ no, proposal }: Merging, own: string, event: Event): string[] {
  const known = knownName(event);
  if (known?.no === no || (proposal !== null && isSameName(proposal.name, own))) return ['name'];
  if (known === null || known.no === null) return [];
  return known.standing === 'merged' || known.busy ? ['name', ...recordOf(known.no)] : [];
}

/** A record that is kept under another one has no other names itself. */
export const carries = ({ names }: Merging): string[] => (names.length > 0 ? ['names'] : []);

/** The name is none of the record's. */
export const notMerged = ({ names }: Merging, { data }: Event): string[] =>
  names.some(({ name }) => isSameName(name, (data as Partial<Proposed>).name ?? '')) ? [] : ['name'];

/** Who has proposed does not decide. */
export const proposers = ({ settled }: Merging): string[] => settled?.proposedBy ?? [];

/** The record that had the name hears that it is kept under this one, or no longer is. */
export function mergingFollowUps(before: Merging | null, { type }: LoggedEvent, after: Merging): FollowUp[] {
  if (type.endsWith('.approve-merge')) {
    const no = after.names.at(-1)?.no ?? null;
    return no === null ? [] : [{ send: no, event: { type: 'record.be-merged', data: { into: after.no } } }];
  }
  if (type.endsWith('.approve-split')) {
    const no = before?.proposal?.no ?? null;
    return no === null ? [] : [{ send: no, event: { type: 'record.be-restored', data: { from: after.no } } }];
  }
  return [];
}
