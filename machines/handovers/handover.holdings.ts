import type { Office } from '../offices.js';
import type { Sending } from '../process.js';
import type { Envelope, Text } from '../rulebook.js';

/** Under what names the product reads what somebody holds, and who the people concerned are. */
export const HOLDINGS = 'handover-holdings';
export const STAFF = 'handover-staff';

/** Something that waits for somebody or belongs to him, as it stood when it was listed. */
export interface Holding {
  /** Number of a process; id of a draft or a delegation. */
  item: string;
  kind: string;
  kindName: Text;
  title: string;
  /** The same in every language, where words of the product are a part of it. */
  titles?: Text;
  state: string | null;
  stateName: Text | null;
  dueOn: string | null;
  /** As what it is his: `clerk`, `assignee`, `host` … */
  roles: string[];
  /** Whoever takes it over belongs to all of these. */
  offices: Sending[];
  /** Who may not take it over: they have the other part, where it takes two. */
  not: string[];
  /** The event by which it passes; null for what does not. */
  by: string | null;
  /** Of a delegation: the person on its other side. */
  other?: string;
  /** It passes to a successor. A delegation that he has given does not: it is listed so that it is known. */
  moves: boolean;
}

/** Somebody as he was when the event was judged. */
export interface Staff {
  offices: Office[];
  headOf: Office[];
  /** Manages people. */
  manages: boolean;
  /** May not sign in. */
  disabled: boolean;
}

export interface StaffRead {
  /** Those who are named, by id. */
  people: Record<string, Staff>;
  /** Who heads the offices of the person who hands over, and the management. */
  heads: Record<string, string[]>;
  /** Who manages people. */
  managers: string[];
}

const read = ({ observed }: Pick<Envelope, 'observed'>, name: string): unknown =>
  observed[name] === undefined ? null : JSON.parse(observed[name]);

/** What was read for this event; null where it is only asked beforehand. */
export const holdingsOf = (event: Pick<Envelope, 'observed'>): Holding[] | null =>
  read(event, HOLDINGS) as Holding[] | null;
export const staffOf = (event: Pick<Envelope, 'observed'>): StaffRead | null => read(event, STAFF) as StaffRead | null;

/** Whether somebody may take it over: he may sign in, is of the office, and has not the other part of it. */
export const fits = (
  { offices, not }: Pick<Holding, 'offices' | 'not'>,
  person: string,
  staff: StaffRead | null,
): boolean => {
  const known = staff?.people[person];
  if (!known) return staff === null;
  return (
    !known.disabled &&
    !not.includes(person) &&
    offices.every((office) => office === 'any' || known.offices.includes(office))
  );
};
