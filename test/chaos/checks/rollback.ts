import type { Finding } from './finding.js';
import { finding } from './finding.js';

/** An exception thrown on purpose inside one command, and what became of the order. */
export interface Injected {
  place: 'rule' | 'reaction' | 'notice' | 'projection';
  action: string;
  status: number;
  /** Digest of every row of the order before the command and after it failed. */
  before: string;
  after: string;
  /** Status of the same event when it was sent again without the exception. */
  again: number;
}

/** P10: an exception rolls everything back and leaves the order usable. */
export const rollsBack = (injected: readonly Injected[]): Finding =>
  finding('P10', 'exceptions inside commands', injected, ({ place, action, status, before, after, again }) => {
    const wrong: [string, string][] = [];
    if (status !== 500) wrong.push([action, `an exception in a ${place} was answered ${status}`]);
    if (before !== after) wrong.push([action, `an exception in a ${place} left rows changed`]);
    if (again !== 200) wrong.push([action, `after an exception in a ${place} the order answered ${again}`]);
    return wrong;
  });
