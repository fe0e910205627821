/** The innermost states that a value of a machine stands in, by their paths. */
export const standingIn = (value: unknown, path = ''): string[] =>
  typeof value === 'string'
    ? [path + value]
    : Object.entries(value as object).flatMap(([name, inner]) => standingIn(inner, `${path}${name}.`));
