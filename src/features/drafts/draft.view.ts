import { order } from '../../../machines/order/order.process.js';
import { isPlain } from '../../../machines/kit/plain.js';
import { titleOf } from '../../../machines/kit/title.js';
import type { DraftItem, DraftView } from './drafts.dto.js';
import type { OrderDraft } from './order-draft.entity.js';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A draft may hold anything: only what has the shape of an order's names is its title. */
function titleOfDraft({ customer, lines }: Record<string, unknown>): string {
  const descriptions = Array.isArray(lines)
    ? (lines as unknown[]).flatMap((line, index) =>
        isPlain(line) ? [{ line: index, description: textOf(line.description) }] : [],
      )
    : [];
  const name = isPlain(customer) ? textOf(customer.name) : undefined;
  return titleOf(order, { entry: { customer: { name }, lines: descriptions } });
}

export const draftItem = ({ id, content, createdAt, updatedAt }: OrderDraft): DraftItem => ({
  id,
  title: titleOfDraft(content),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const draftView = (draft: OrderDraft): DraftView => Object.assign(draftItem(draft), { content: draft.content });
