/** Sales sells it, engineering designs it: both keep what is on record of a product, and either may decide on the other. */
type OfBoth<Verb extends string, Value> = Record<`sales.${Verb}` | `engineering.${Verb}`, Value>;

/** The same for the event of either office. */
export const ofBoth = <Verb extends string, Value>(verb: Verb, value: Value): OfBoth<Verb, Value> =>
  ({ [`sales.${verb}`]: value, [`engineering.${verb}`]: value }) as OfBoth<Verb, Value>;
