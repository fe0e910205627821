import type { AnyStateNode, StateValue } from 'xstate';
import type { EventMeta, Goal, ProcessDefinition } from '../process.js';
import type { Envelope, Text } from '../rulebook.js';
import { text } from './text.js';

/** What a process has to say of itself; the rest is as most processes have it, unless it says otherwise. */
type Own =
  | 'kind'
  | 'subject'
  | 'prefix'
  | 'sequence'
  | 'name'
  | 'version'
  | 'machine'
  | 'rules'
  | 'events'
  | 'schema'
  | 'examples'
  | 'entry'
  | 'titleOf';

interface Said<Facts, Event extends Envelope>
  extends
    Pick<ProcessDefinition<Facts, Event>, Own>,
    Partial<Omit<ProcessDefinition<Facts, Event>, Own | 'milestones'>> {
  /** The states of its life in the company's words, in their order. */
  milestones: Readonly<Record<string, Text>>;
  /** Those in which it is over. */
  ends: readonly string[];
}

/** What most facts keep; where they do not, nothing of it is known. */
interface Usual {
  revision?: number;
  dueOn?: string | null;
  hold?: { by: string } | null;
}

const STATE_NAMES: Readonly<Record<string, Text>> = {
  life: text('流程', '流程', 'Life'),
  entering: text('填写中', '填寫中', 'Being filled in'),
};

/** The state of the region `life`: its first part, where it has parts of its own. */
function lifeOf({ value }: { value: StateValue }): string {
  const life = typeof value === 'string' ? value : value['life'];
  return typeof life === 'string' ? life : (Object.keys(life ?? {})[0] ?? '');
}

/** The goals of each state of the life, in their order, and what each reaches by the chart. */
function roadOf<Facts>(
  life: AnyStateNode | undefined,
  order: readonly string[],
  events: Record<string, EventMeta<Facts>>,
) {
  return order.flatMap((within): Goal<Facts>[] =>
    [...(life?.states[within]?.transitions ?? [])].flatMap(([event, [first]]) => {
      const reaches = first.target?.[0]?.key;
      if (!events[event]?.goal || reaches === undefined) return [];
      return [{ event, within, reaches }];
    }),
  );
}

/** A process of the company: what it says of itself, and what goes without saying. */
export function defineProcess<Facts extends Usual, Event extends Envelope>({
  milestones,
  ends,
  stateNames,
  ...said
}: Said<Facts, Event>): ProcessDefinition<Facts, Event> {
  const order = Object.keys(milestones);
  return {
    milestoneOf: lifeOf,
    road: roadOf(said.machine.root.states['life'], order, said.events),
    dueOn: ({ dueOn }) => dueOn ?? null,
    dueName: text('期限', '期限', 'Due'),
    revisionOf: ({ revision }) => revision ?? 1,
    heldBy: ({ hold }) => hold?.by ?? null,
    followedBy: () => [],
    about: () => [],
    followUps: () => [],
    notices: [],
    secrets: {},
    suggestions: {},
    thresholds: {},
    ...said,
    milestones: order.map((state) => ({
      state,
      name: milestones[state],
      ...(ends.includes(state) ? { final: true } : {}),
    })),
    stateNames: { ...STATE_NAMES, ...stateNames },
  };
}
