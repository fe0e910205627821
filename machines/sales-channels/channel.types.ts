import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { ChannelData } from './channel.schema.js';

export type ChannelEvent = Recorded<ChannelData>;

/** What was ordered through it in the year before, currency by currency. */
export interface SoldThrough {
  currency: string;
  amount: string;
  orders: number;
}

/** An evaluation, and what the door read of the channel's orders for it. */
type Evaluated = Noted<ChannelData['sales.evaluate-channel']> & { sold: SoldThrough[] | null };

/** Everything the machine remembers of a channel. */
export interface ChannelFacts {
  no: string;
  revision: number;
  channel: string;
  form: ChannelData['sales.register-channel']['form'] | null;
  regions: string[];
  customers: string[];
  responsible: string | null;
  cooperationTerms: string | null;
  agreement: string | null;
  remark: string | null;
  registered: Stamp | null;
  opened: Noted<ChannelData['sales.open-channel']> | null;
  /** The newest last; the log has them all. */
  work: Noted<ChannelData['sales.note-channel-work']>[];
  evaluations: Evaluated[];
  /** Its evaluation is due. */
  due: boolean;
  ended: (Stamp & { reason: string | null }) | null;
}
