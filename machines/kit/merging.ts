import type { Envelope } from '../rulebook.js';
import type { Stamp } from './record.js';
import { stamp } from './record.js';

// What is on record under a name, and under which other names the same is written elsewhere: two people decide on it. What
// was written in orders stays as it was; whoever reads them sees the names together.

/** Another name of the same. */
export interface OtherName extends Stamp {
  name: string;
  /** The record that had it as its own; null where it was only written somewhere. */
  no: string | null;
  /** Why it is the same; null of a name that the record itself had before. */
  why: string | null;
}

/** That a name is the same, or is not any more: somebody else decides. */
export interface Proposal extends Stamp {
  name: string;
  no: string | null;
  why: string;
}

/** What a record keeps of its names beside its own. */
export interface Merging {
  no: string;
  revision: number;
  names: OtherName[];
  proposal: Proposal | null;
  /** The last proposal that was agreed to, and who had proposed it. */
  settled: (Stamp & { name: string; proposedBy: string[] }) | null;
  /** The record under which it is kept now. */
  mergedInto: (Stamp & { into: string }) | null;
}

export const UNMERGED: Omit<Merging, 'no' | 'revision'> = {
  names: [],
  proposal: null,
  settled: null,
  mergedInto: null,
};

/** Under which name the door keeps what is known of a name that an event gives, or that stands proposed. */
export const KNOWN_NAME = 'known-name';
/** What is read for it, of customers and of products. */
export const KNOWN_CUSTOMER = 'known-customer';
export const KNOWN_PRODUCT = 'known-product';

export interface KnownName {
  /** The record that has it. */
  no: string | null;
  /** Whether it is the record's own name, or another one of it. */
  standing: 'own' | 'merged' | null;
  /** That record has other names itself, or something is proposed of it. */
  busy: boolean;
  /** Some order has it. */
  inUse: boolean;
}

/** Nothing where nobody has looked: asked beforehand, before there is a name. */
export function knownName({ observed }: Pick<Envelope, 'observed'>): KnownName | null {
  const told = observed[KNOWN_NAME];
  return told === undefined ? null : (JSON.parse(told) as KnownName);
}

/** Whether two names are the same but for case, width and spaces. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

/** What an event says of a name. */
export interface Proposed {
  name: string;
  why: string;
}

type With<Data> = Envelope & { data: Data };

export const propose = (facts: Merging, event: With<Proposed>): Pick<Merging, 'proposal'> => ({
  proposal: { ...event.data, no: knownName(event)?.no ?? null, ...stamp(facts, event) },
});

export const proposeSplit = (facts: Merging, event: With<Proposed>): Pick<Merging, 'proposal'> => {
  const merged = facts.names.find(({ name }) => isSameName(name, event.data.name));
  return { proposal: { ...event.data, no: merged?.no ?? null, ...stamp(facts, event) } };
};

/** Somebody else has agreed. */
function settle(facts: Merging, event: Envelope): Pick<Merging, 'revision' | 'proposal' | 'settled'> {
  const { by, onBehalfOf, name } = facts.proposal ?? { by: '', onBehalfOf: null, name: '' };
  const revision = facts.revision + 1;
  const proposedBy = [by, ...(onBehalfOf === null ? [] : [onBehalfOf])];
  return { revision, proposal: null, settled: { name, proposedBy, ...stamp({ revision }, event) } };
}

/** The name is one of the record's from now on; by the record that had it as its own, as it stands now. */
export function approveMerge(facts: Merging, event: Envelope): Partial<Merging> {
  const { name, why } = facts.proposal ?? { name: '', why: null };
  const settled = settle(facts, event);
  const merged = { name, why, no: knownName(event)?.no ?? null, ...stamp(settled, event) };
  return { ...settled, names: [...facts.names, merged] };
}

export function approveSplit(facts: Merging, event: Envelope): Partial<Merging> {
  const name = facts.proposal?.name ?? '';
  return { ...settle(facts, event), names: facts.names.filter((other) => !isSameName(other.name, name)) };
}

export const rejectProposal = (): Pick<Merging, 'proposal'> => ({ proposal: null });

/**
 * The names beside its own after a record has got another own name: the former one is still the same, and one that it had
 * beside is none beside any more.
 */
export function renamed(facts: Merging, event: Envelope, from: string, to: string): OtherName[] {
  if (isSameName(from, to)) return facts.names;
  const others = facts.names.filter(({ name }) => !isSameName(name, to));
  return [...others, { name: from, no: null, why: null, ...stamp(facts, event) }];
}

/** What a record hears when it is kept under another one, or no longer is. */
export interface MergedData {
  'record.be-merged': { into: string };
  'record.be-restored': { from: string };
}

export const beMerged = (facts: Merging, event: With<{ into: string }>): Pick<Merging, 'mergedInto'> => ({
  mergedInto: { into: event.data.into, ...stamp(facts, event) },
});

export const beRestored = (): Pick<Merging, 'mergedInto'> => ({ mergedInto: null });
