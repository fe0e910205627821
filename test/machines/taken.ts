import type { ProcessDefinition } from '../../machines/process.js';
import type { Policy } from '../../machines/rulebook.js';
import type { AcceptedEvent } from '../../src/engine/command/apply-event.js';
import { applyEvent } from '../../src/engine/command/apply-event.js';
import { TransitionRefusedError } from '../../src/engine/errors.js';
import { canonicalJson } from '../../src/engine/log/canonical-json.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';

/** The process with the event taken, as it is stored as JSON between two events; null where its rules refuse it. */
export function taken(
  definition: ProcessDefinition,
  process: StoredProcess | null,
  happening: AcceptedEvent,
  policy: Policy,
): StoredProcess | null {
  try {
    const { after } = applyEvent(definition, 'test', process, happening, policy);
    return { ...after, ...(JSON.parse(canonicalJson({ value: after.value, facts: after.facts })) as object) };
  } catch (error) {
    if (error instanceof TransitionRefusedError) return null;
    throw error;
  }
}
