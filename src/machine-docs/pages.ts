import type { ProcessDefinition } from '../../machines/process.js';
import { renderMachineDoc } from './machine-doc.js';

/** The page of each version of a machine, by its path; the newest stands under the machine's own name. */
export const machinePages = (versions: readonly ProcessDefinition[]): [path: string, page: string][] =>
  versions.map((definition, index) => {
    const { id } = definition.machine;
    const isNewest = index === versions.length - 1;
    const name = isNewest ? id : `${id}.v${definition.version}`;
    return [`machines/${id}/${name}.machine.md`, renderMachineDoc(definition, versions[index - 1])];
  });
