/** What a column has to hold, in points. */
export interface Need {
  /** All of its longest line. */
  whole: number;
  /** Its longest word, which is better not broken. */
  word: number;
  /** Filled in by hand. */
  isBlank?: boolean;
}

/** A word beyond this breaks, rather than that it takes the others' room. */
const LONGEST_WORD = 110;
/** To write into. */
const BY_HAND = 56;
const LEAST = 18;

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);

/**
 * Shares the width of the paper among columns: each gets its longest word, or as much of it as is fair, then what is left
 * goes to those that need more, the same to each until it has what it needs. Together they are never wider than the paper.
 */
export function columnWidths(needs: readonly Need[], available: number): number[] {
  const fair = available / needs.length;
  const wanted = needs.map(({ whole, isBlank }) => Math.max(whole, isBlank ? BY_HAND : 0, LEAST));
  let widths = needs.map(({ word, isBlank }, at) =>
    Math.min(wanted[at], Math.max(Math.min(word, LONGEST_WORD), isBlank ? BY_HAND : 0, LEAST)),
  );
  if (sum(widths) > available) {
    // Even the words do not fit: nobody has more than is fair while another lacks.
    const over = widths.map((width) => Math.max(0, width - fair));
    const shrink = (sum(widths) - available) / sum(over);
    widths = widths.map((width, at) => width - over[at] * shrink);
  }
  for (let left = available - sum(widths); left > 0.5;) {
    const short = widths.flatMap((width, at) => (wanted[at] - width > 0.1 ? [at] : []));
    if (short.length === 0) return widths.map((width, at) => width + (left * wanted[at]) / sum(wanted));
    const each = left / short.length;
    for (const at of short) widths[at] += Math.min(each, wanted[at] - widths[at]);
    left = available - sum(widths);
  }
  return widths;
}
