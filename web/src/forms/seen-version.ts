import { useState } from 'react';
import type { Next } from '../api/types.js';

type Seen = Pick<Next, 'version' | 'state' | 'revision'>;

/**
 * The version that the reader has seen, and whether the process has changed under his hands. Departments work side by
 * side: what leaves state and revision alone does not touch what he is deciding, so he is not held up by it.
 */
export function useSeenVersion(now: Seen) {
  const [seen, setSeen] = useState<Seen>(now);
  const hasMoved = now.state !== seen.state || now.revision !== seen.revision;
  return {
    version: hasMoved ? seen.version : now.version,
    hasMoved,
    acknowledge: () => setSeen(now),
  };
}
