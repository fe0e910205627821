import type { RequisitionItem } from './requisition.schema.js';
import type { RequisitionFacts } from './requisition.types.js';

type Drafted = RequisitionFacts['draft'];

const linesOf = (draft: Drafted, item: string | undefined): number[] =>
  draft?.items.flatMap((row) => (row.item === item && row.line !== undefined ? [row.line] : [])) ?? [];

/**
 * The rows of a form with the order lines of the draft: a row that names no line takes over the first line of the same
 * item that no other row has taken.
 */
export function linked(draft: Drafted, items: readonly RequisitionItem[]): RequisitionItem[] {
  const taken = new Set(items.flatMap(({ item, line }) => (line === undefined ? [] : [`${line} ${item}`])));
  return items.map((row) => {
    if (row.line !== undefined) return row;
    const line = linesOf(draft, row.item).find((candidate) => !taken.has(`${candidate} ${row.item}`));
    if (line === undefined) return row;
    taken.add(`${line} ${row.item}`);
    return { ...row, line };
  });
}

/** The rows that were given another line while a line of the draft for the same item is left without its row. */
const relinked = ({ draft, items }: RequisitionFacts): string[] =>
  items.flatMap(({ item, line }, index) => {
    const drafted = linesOf(draft, item);
    const isForeign = line !== undefined && drafted.length > 0 && !drafted.includes(line);
    const isLost = drafted.some((wanted) => !items.some((row) => row.item === item && row.line === wanted));
    return isForeign && isLost ? [`items[${index}].line`] : [];
  });

/** Where the form no longer says which order, department or order line caused the purchase. */
export function brokenLinks(facts: RequisitionFacts): string[] {
  const { draft, order, department, items } = facts;
  if (order === null) return items.some(({ line }) => line !== undefined) ? ['order'] : [];
  return [
    ...(draft && draft.order !== order ? ['order'] : []),
    ...(draft && draft.department !== department ? ['department'] : []),
    ...relinked(facts),
  ];
}
