/** The figures of a sentence, by the names in its braces. */
export type Figures = Readonly<Record<string, string | number>>;

/** A sentence with its figures; a name without a figure stays as it is. */
export const filled = (sentence: string, figures: Figures = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));
