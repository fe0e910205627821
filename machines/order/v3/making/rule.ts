/** The items once each, in the order in which they came. */
export const each = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
