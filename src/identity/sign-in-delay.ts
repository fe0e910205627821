/** What failures are counted of: a name from one network, a name from anywhere, all names from one network. */
export const FAILURE_KINDS = ['here', 'name', 'network'] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Failures from which on the next try has to wait. People mistype; a network may be a whole building. */
const WAITS_FROM: Readonly<Record<FailureKind, number>> = { here: 5, name: 15, network: 20 };
const FIRST_SECONDS = 5;
const MOST_SECONDS = 900;

/** Failures are forgotten when nothing has failed for so long, in seconds. */
export const FORGOTTEN_AFTER_SECONDS = 900;

/** How long the next try has to wait after so many failures, in seconds: each time twice as long, a quarter of an hour at most. */
export function delayAfter(kind: FailureKind, failures: number): number {
  const beyond = failures - WAITS_FROM[kind];
  return beyond < 0 ? 0 : Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.min(beyond, 20));
}
