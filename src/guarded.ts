/**
 * A listener of a socket, a stream, a worker or a timer that cannot end the process. What it throws, or its promise is
 * rejected with, goes to `otherwise`, which answers or closes: Node itself would take it for a fault of the whole process.
 */
export function guarded<Given extends unknown[]>(
  deed: (...given: Given) => unknown,
  otherwise: (error: unknown, ...given: Given) => void,
): (...given: Given) => void {
  return (...given) => {
    try {
      const done = deed(...given);
      if (done instanceof Promise) done.catch((error: unknown) => otherwise(error, ...given));
    } catch (error) {
      otherwise(error, ...given);
    }
  };
}
