import type { ProcessDefinition } from '../../../machines/process.js';
import { NotFoundError } from '../../errors.js';
import type { Processes } from '../../engine/processes.js';

/**
 * The newest version of a machine, by the process's name in addresses or by the machine's own.
 * @throws NotFoundError
 */
export function machineCalled(processes: Processes, id: string): ProcessDefinition {
  const definitions = processes.kinds().map((kind) => processes.current(kind));
  const found = definitions.find(({ kind, machine }) => kind === id || machine.id === id);
  if (!found) throw new NotFoundError('machine', id.slice(0, 60));
  return found;
}
