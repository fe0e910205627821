import type { Office } from '../offices.js';
import { OFFICE_NAMES } from '../offices.js';
import type { Language } from '../rulebook.js';
import { acceptance, handOver } from './delivery-sheets.js';
import { inspection } from './inspection.js';
import { orderCopy } from './order-copy.js';
import type { Paper, Part } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import type { Clock, Pen } from './pen.js';
import { penFor } from './pen.js';
import { shownTo, usualRecipient } from './recipient.js';
import { planSheet } from './plan-sheet.js';
import { settlement } from './settlement.js';
import type { Sheet } from './sheets.js';
import { traveller } from './traveller.js';

const WRITERS: Readonly<Record<Sheet, (order: PaperOrder, pen: Pen) => Part[]>> = {
  'order-copy': orderCopy,
  plan: planSheet,
  traveller,
  inspection,
  acceptance,
  'hand-over': handOver,
  settlement,
};

const HAS_CONTENT: Readonly<Record<Sheet, (order: PaperOrder) => boolean>> = {
  'order-copy': () => true,
  plan: ({ plans }) => [plans.production, plans.procurement, plans.logistics].some(({ content }) => content !== null),
  traveller: ({ plans }) => plans.production.content !== null,
  inspection: ({ inspections, preparation }) =>
    inspections.final !== null ||
    inspections.failed.length + inspections.inProcess.length + preparation.incoming.length > 0,
  acceptance: ({ acceptances }) => acceptances.length > 0,
  'hand-over': ({ shipments }) => shipments.dispatches.length > 0,
  // Whoever may not see money learns so from the paper, and not that there is none.
  settlement: ({ amounts, settlement: kept }) =>
    amounts === undefined || (kept.invoices ?? []).length + (kept.payments ?? []).length > 0,
};

/** Whether an order has come so far that there is anything on a paper. */
export const hasContent = (sheet: Sheet, order: PaperOrder): boolean => HAS_CONTENT[sheet](order);

/**
 * What a paper of an order says, of what its reader may see of the order and the office that it goes to may have.
 * @returns null when the order has not come so far that there is anything on it
 */
export function paperOf(
  sheet: Sheet,
  shown: PaperOrder,
  language: Language,
  moment: Clock,
  recipient: Office | null = usualRecipient(sheet),
): Paper | null {
  const order = shownTo(shown, recipient);
  if (!hasContent(sheet, order)) return null;
  const pen = penFor(order, language, moment);
  return {
    sheet,
    title: pen.say(sheet),
    of: [
      [pen.say('orderNo'), order.order ?? order.no],
      ...(order.batch === undefined ? [] : [[pen.say('batch'), order.no] as const]),
      [pen.say('revision'), String(order.revision)],
      [pen.say('state'), order.stateName],
      ...(recipient === null ? [] : [[pen.say('copyFor'), OFFICE_NAMES[recipient][language]] as const]),
    ],
    scan: pen.say('scan'),
    parts: WRITERS[sheet](order, pen),
  };
}
