import type { ContactData } from '../../../contacts/contact.schema.js';
import type { FollowUp, LoggedEvent } from '../../../process.js';
import type { Moved } from '../../facts/moved.js';
import { movesOf } from '../../facts/moves.js';
import type { OrderFactsV4 } from '../aspect.js';
import { bringsAbout } from '../aspect.js';

type Draft = Pick<ContactData['order.draft-notice'], 'cause' | 'text'>;

const nameOf = ({ of, on, lines }: Moved): string => JSON.stringify([of, on, lines]);

/** Those that came: a shipment that is recorded late may stand before others by its day. */
function unknown(moves: readonly Moved[], known: readonly Moved[]): Moved[] {
  const left = known.map(nameOf);
  return moves.filter((move) => {
    const at = left.indexOf(nameOf(move));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What the customer is to be told of what has just happened to his order, each with its place in the order's number. */
function drafts(before: OrderFactsV4, after: OrderFactsV4): (Draft & { place: string })[] {
  const told: (Draft & { place: string })[] = [];
  const [was, is] = [before.entry.deliveryDate, after.entry.deliveryDate];
  if (after.reviewPassed !== null && is !== undefined && was !== undefined && is !== was) {
    told.push({ place: `R${after.revision}`, cause: 'date-moved', text: `交货日期由 ${was} 调整为 ${is}` });
  }
  if (before.dispatches !== after.dispatches || before.batches !== after.batches) {
    const known = movesOf(before).dispatched;
    for (const [index, { of, on }] of unknown(movesOf(after).dispatched, known).entries()) {
      const text = ['货物已发出', on, of].filter(Boolean).join('，');
      told.push({ place: `D${known.length + index + 1}`, cause: 'dispatched', text });
    }
  }
  if (before.milestone !== 'delivered' && after.milestone === 'delivered') {
    const place = `H${movesOf(after).handedOver.length}`;
    told.push({ place, cause: 'delivered', text: '货物已全部交付，请确认使用情况' });
  }
  return told;
}

/** A notice to the customer is drafted by itself; sales sends it (S0§三(二)3, §五(三)3). */
function draftNotices(before: OrderFactsV4 | null, _event: LoggedEvent, after: OrderFactsV4): FollowUp[] {
  const customer = after.entry.customer?.name;
  if (before === null || customer === undefined || customer.trim() === '') return [];
  return drafts(before, after).map(({ place, ...draft }) => ({
    start: 'contacts',
    id: `CT-${after.no}-${place}`,
    event: { type: 'order.draft-notice', data: { customer, order: after.no, ...draft } },
  }));
}

/** What a customer is told of his order stands with everything else that was spoken of with him. */
export const contacts = bringsAbout(draftNotices);
