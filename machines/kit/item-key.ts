/** Signs that are written one for the other: `M8×30` is `M8x30`, `φ6.8` is `Ø6.8`. */
const ALIKE: readonly [RegExp, string][] = [
  [/[×*]/g, 'x'],
  [/[φ⌀]/g, 'ø'],
];

const folded = (text: string): string =>
  ALIKE.reduce(
    (sofar, [signs, one]) => sofar.replace(signs, one),
    text.normalize('NFKC').toLowerCase().replace(/\s+/g, ''),
  );

/** What an item is, however it is written: without regard to case, width, spaces, and signs that stand for each other. */
export const itemKey = (item: string, specification: string | null | undefined, unit: string): string =>
  [item, specification ?? '', unit].map(folded).join('·');
