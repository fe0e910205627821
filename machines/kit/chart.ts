import type { AnyStateMachine } from 'xstate';
import { assign, setup } from 'xstate';
import type { Erased, ProcessInput } from '../process.js';
import type { Envelope, Requirement } from '../rulebook.js';

/** What a machine's rulebook gives its chart. */
interface Guards<Facts, Event, Id extends string> {
  guard: (of: { context: Facts; event: Event }, params: Requirement) => boolean;
  requires: (...ids: Id[]) => { type: 'requires'; params: Requirement };
  requiresOnly: (...ids: Id[]) => { type: 'requires'; params: Requirement };
}

/**
 * What every part of a machine's chart is made of: one guard that stops (`requires`), one that chooses (`when`), one action
 * that records.
 * @param standings how a process stands, by name: what chooses a branch. Rules stop a process; these never do.
 */
export function chartKit<Facts, Event extends Envelope, Id extends string, Standing extends string>(
  rules: Guards<Facts, Event, Id>,
  standings: Readonly<Record<Standing, (facts: Facts) => boolean>>,
) {
  /** Chooses a branch; it never stops an event. */
  const when = (fact: Standing) => ({ type: 'when' as const, params: { fact } });
  /** The event is recorded when its rules hold; the chart follows the facts. */
  const noted = (...ids: Id[]) => ({ guard: rules.requires(...ids), actions: 'record' as const });
  return {
    guards: {
      requires: rules.guard,
      when: ({ context }: { context: Facts }, { fact }: { fact: Standing }): boolean => standings[fact](context),
    },
    when,
    /** Branches that the facts choose, in order. */
    follows: (...branches: [target: string, fact: Standing][]) =>
      branches.map(([target, fact]) => ({ target, guard: when(fact) })),
    noted,
    /** The same for what even a hold does not stop: leaving, and payments. */
    notedEvenOnHold: (...ids: Id[]) => ({ guard: rules.requiresOnly(...ids), actions: 'record' as const }),
    /** The event brings the process to another state when its rules hold. */
    to: (target: string, ...ids: Id[]) => ({ target, ...noted(...ids) }),
  };
}

interface Drawing<Facts> {
  id: string;
  rules: { record: (facts: Facts, event: Erased) => Facts };
  kit: { guards: object };
  /** A process of which nothing is known but its number. */
  blank: (input: ProcessInput) => Facts;
  /** The states in which a process stands one after the other; it begins in `entering`, which is never stored. */
  life: Readonly<Record<string, object>>;
  /** What runs beside its life. */
  regions?: Readonly<Record<string, object>>;
}

/** The chart of a process: its life, and beside it its regions. What is drawn wrong ends the start (`findings`). */
export function drawn<Facts>({ id, rules, kit, blank, life, regions = {} }: Drawing<Facts>): AnyStateMachine {
  const made = setup({
    guards: kit.guards as Record<string, never>,
    actions: { record: assign(({ context, event }) => rules.record(context as Facts, event) as object) },
  });
  const states = { life: { initial: 'entering', states: life }, ...regions } as never;
  const config = {
    id,
    type: 'parallel',
    states,
    context: ({ input }: { input: ProcessInput }) => blank(input) as object,
  } as const;
  return made.createMachine(config) as unknown as AnyStateMachine;
}
