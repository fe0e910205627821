import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope } from '../rulebook.js';
import { fits, holdingsOf, staffOf } from './handover.holdings.js';
import type { Holding, StaffRead } from './handover.holdings.js';
import type { HandoverData } from './handover.schema.js';
import type { HandedItem, HandoverEvent, HandoverFacts } from './handover.types.js';

/** What has nobody yet goes to one person, as far as he may take it over. */
const rest = (items: readonly HandedItem[], successor: string | undefined, staff: StaffRead | null): HandedItem[] =>
  items.map((item) =>
    successor !== undefined && item.moves && item.successor === null && fits(item, successor, staff)
      ? { ...item, successor }
      : item,
  );

/** What is held now: what was listed before keeps its successor, and what is no longer held is gone. */
const listed = (known: readonly HandedItem[], held: readonly Holding[], listing: number): HandedItem[] =>
  held.map((holding) => {
    const before = known.find(({ item }) => item === holding.item);
    return before ? { ...before, ...holding } : { ...holding, listing, successor: null, accepted: null };
  });

const senders = ({ by, onBehalfOf }: Envelope): string[] => [by, ...(onBehalfOf === null ? [] : [onBehalfOf])];

const reducers: Reducers<HandoverFacts, HandoverData> = {
  'any.list-handover': (_facts, event) => {
    const { data, by, onBehalfOf, office, at } = event;
    const staff = staffOf(event);
    return {
      revision: 1,
      person: data.person,
      office: staff?.people[data.person]?.offices[0] ?? null,
      cause: data.cause,
      dueOn: data.lastDay,
      remarks: data.remarks ?? null,
      lister: { office: office as Office, person: onBehalfOf ?? by },
      supervisor: data.supervisor,
      listedAt: at,
      items: rest(listed([], holdingsOf(event) ?? [], 1), data.successor, staff),
    };
  },
  'any.relist-handover': (facts, event) => {
    const revision = facts.revision + 1;
    return { revision, listedAt: event.at, items: listed(facts.items, holdingsOf(event) ?? facts.items, revision) };
  },
  'any.name-successors': ({ items }, event) => {
    const { successor, items: named = [] } = event.data;
    const own = items.map((item): HandedItem => {
      const one = named.find((row) => row.item === item.item);
      if (!one || !item.moves || one.successor === item.successor) return item;
      return { ...item, successor: one.successor, accepted: null };
    });
    return { items: rest(own, successor, staffOf(event)) };
  },
  'any.accept-handover': (facts, event) => ({
    items: facts.items.map((item) =>
      item.successor !== null && item.accepted === null && senders(event).includes(item.successor)
        ? { ...item, accepted: stamp(facts, event) }
        : item,
    ),
  }),
  'any.decline-handover': (facts, event) => {
    const { items: only } = event.data;
    const isDeclined = ({ item, successor }: HandedItem): boolean =>
      successor !== null && senders(event).includes(successor) && (only?.includes(item) ?? true);
    const items = facts.items.filter(isDeclined).map(({ item }) => item);
    return {
      items: facts.items.map((item) => (isDeclined(item) ? { ...item, successor: null, accepted: null } : item)),
      declined: [...facts.declined, { ...reasoned(facts, event), items }],
    };
  },
  'head.supervise-handover': (facts, event) => ({ supervised: { remarks: null, ...note(facts, event) } }),
  // Looked at anew by those who take it over.
  'head.return-handover': (facts, event) => ({
    items: facts.items.map((item) => ({ ...item, accepted: null })),
    supervised: null,
    returned: [...facts.returned, reasoned(facts, event)],
  }),
  'any.finish-handover': (facts, event) => ({ finished: stamp(facts, event) }),
  'any.cancel-handover': (facts, event) => ({ cancelled: reasoned(facts, event) }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<HandoverFacts, HandoverEvent>(reducers);

/** A hand-over of which nothing is known but its number. */
export const blankHandover = ({ no }: { no: string }): HandoverFacts => ({
  no,
  revision: 0,
  person: null,
  office: null,
  cause: null,
  dueOn: null,
  remarks: null,
  lister: null,
  supervisor: null,
  listedAt: null,
  items: [],
  declined: [],
  returned: [],
  supervised: null,
  finished: null,
  cancelled: null,
});

/** Who takes something over, each once. */
export const successorsOf = ({ items }: HandoverFacts): string[] => [
  ...new Set(items.flatMap(({ successor }) => successor ?? [])),
];

/** Those of them who have not accepted all of theirs yet. */
export const askedOf = ({ items }: HandoverFacts): string[] => [
  ...new Set(items.flatMap(({ successor, accepted }) => (successor !== null && accepted === null ? [successor] : []))),
];

/** What passes on and is not in somebody's hands yet. */
export const openItems = ({ items }: HandoverFacts): HandedItem[] =>
  items.filter(({ moves, accepted }) => moves && accepted === null);
