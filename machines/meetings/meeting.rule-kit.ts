import { isBlank } from '../kit/text.js';
import { ruleKit } from '../kit/rules.js';
import type { MeetingEvent, MeetingFacts } from './meeting.types.js';

export const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<MeetingFacts, MeetingEvent>();

/** Who was there and has not signed, or was asked and is neither there nor on leave: by their offices. */
export const officesOf = ({ attendees, host, recorder }: MeetingFacts, persons: readonly string[]): string[] => {
  const part = (id: string): string => (id === host ? 'host' : id === recorder ? 'recorder' : 'observers');
  return [...new Set(persons.map((id) => attendees.find(({ person }) => person === id)?.office ?? part(id)))];
};

/** Those of these fields in which there is nothing to read. */
export const blank = <Name extends string>(
  fields: Readonly<Partial<Record<Name, unknown>>>,
  ...names: Name[]
): Name[] => names.filter((name) => isBlank(fields[name]));

/** The items of the agenda of which nothing is recorded. */
export const unrecorded = ({ agenda, records }: MeetingFacts) =>
  (agenda?.items ?? []).filter(({ no }) => !records.some(({ item }) => item === no));

/** Who was there and has not signed yet. */
export const unsigned = ({ present, signatures }: MeetingFacts): string[] =>
  present.flatMap(({ person }) => (signatures.some((one) => one.person === person) ? [] : [person]));
