import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { ChannelData } from './channel.schema.js';
import type { ChannelEvent, ChannelFacts, SoldThrough } from './channel.types.js';

/** Under which name the log keeps, with an evaluation, what was ordered through the channel in a year: JSON. */
export const SOLD_THROUGH = 'sold-through-channel';

export const soldThrough = (observed: Readonly<Record<string, string>> = {}): SoldThrough[] | null =>
  observed[SOLD_THROUGH] === undefined ? null : (JSON.parse(observed[SOLD_THROUGH]) as SoldThrough[]);

/** Work with it that is kept with the facts; what was before is in the log. */
const LAST = 50;

const standing = ({
  regions,
  customers,
  responsible,
  cooperationTerms,
  agreement,
}: ChannelData['sales.change-channel']) => ({
  regions,
  customers: customers ?? [],
  responsible,
  cooperationTerms: cooperationTerms ?? null,
  agreement: agreement ?? null,
});

const reducers: Reducers<ChannelFacts, ChannelData> = {
  'sales.register-channel': (facts, event) => {
    const { channel, form, remark = null, ...rest } = event.data;
    return {
      revision: 1,
      channel,
      form,
      remark,
      ...standing(rest),
      registered: stamp({ ...facts, revision: 1 }, event),
    };
  },
  'sales.change-channel': (facts, event) => ({ revision: facts.revision + 1, ...standing(event.data) }),
  'sales.open-channel': (facts, event) => ({ opened: note(facts, event) }),
  'sales.note-channel-work': (facts, event) => ({ work: [...facts.work, note(facts, event)].slice(-LAST) }),
  'sales.evaluate-channel': (facts, event) => ({
    evaluations: [...facts.evaluations, { ...note(facts, event), sold: soldThrough(event.observed) }],
    due: false,
  }),
  'sales.end-channel': (facts, event) => ({ ended: reasoned(facts, event), due: false }),
  'clock.fall-due': () => ({ due: true }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<ChannelFacts, ChannelEvent>(reducers);

/** A channel of which nothing is known but its number. */
export const blankChannel = ({ no }: { no: string }): ChannelFacts => ({
  no,
  revision: 0,
  channel: '',
  form: null,
  regions: [],
  customers: [],
  responsible: null,
  cooperationTerms: null,
  agreement: null,
  remark: null,
  registered: null,
  opened: null,
  work: [],
  evaluations: [],
  due: false,
  ended: null,
});
