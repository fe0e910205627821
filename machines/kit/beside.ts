import type { Beside, Erased, ProcessDefinition } from '../process.js';
import type { Envelope } from '../rulebook.js';
import { rulebook } from '../rulebook.js';
import { text } from './text.js';

/** What was somebody's has passed to a successor. Sent by a hand-over alone. */
export const PASS_ON = 'handover.pass-on';

/** What the log keeps of it. */
export interface PassedOn {
  predecessor: string;
  successor: string;
  handover: string;
}

type PassOn = Envelope & { type: string; data: PassedOn };

/** Puts the successor where the predecessor stood. */
export type Instead = <Person extends string | null>(person: Person) => Person | string;

/** How a process passes from one person to another, where nobody does that by an event of its own. */
export const passing = <Facts>(pass: (facts: Facts, instead: Instead) => Partial<Facts>): Beside<Facts, PassOn> => ({
  events: { [PASS_ON]: { sender: 'any', internal: true, label: text('工作交接', '工作交接', 'Handed over') } },
  rules: {},
  offers: [{ type: PASS_ON, rules: [] }],
  changes: (facts, { data: { predecessor, successor } }) =>
    pass(facts, (person) => (person === predecessor ? successor : person)),
});

/** The definition with what runs beside its chart among its events and rules. */
export const withBeside = (definition: ProcessDefinition): ProcessDefinition => {
  const { beside, events, rules } = definition;
  if (!beside) return definition;
  return {
    ...definition,
    events: { ...events, ...beside.events },
    rules: rulebook<Erased, Erased, string>({ ...rules.rules, ...beside.rules }, rules.book),
  };
};
