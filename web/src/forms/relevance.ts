/** Asked only after a certain answer to the field beside it: whoever agrees is not asked what he objects to. */
export interface Relevance {
  beside: string;
  after: (answer: unknown) => boolean;
}

const RELEVANCE: Readonly<Record<string, Relevance>> = {
  objection: { beside: 'verdict', after: (verdict) => verdict === 'object' },
  measures: { beside: 'means', after: (means) => means === 'measures' },
  precaution: { beside: 'rating', after: (rating) => rating === 'fair' || rating === 'poor' },
  shortages: { beside: 'sufficient', after: (sufficient) => sufficient === false },
};

/** What decides whether a field is asked, where its neighbours have that to say. */
export function relevanceOf(property: string, neighbours: readonly string[]): Relevance | undefined {
  const relevance = Object.hasOwn(RELEVANCE, property) ? RELEVANCE[property] : undefined;
  return relevance && neighbours.includes(relevance.beside) ? relevance : undefined;
}
