import type { ProcessDefinition } from './process.js';
import type { Text } from './rulebook.js';

/** Whether a process in this state is over: nothing is asked of anybody any more. */
export const isOverIn = ({ milestones }: Pick<ProcessDefinition, 'milestones'>, state: string): boolean =>
  milestones.some((milestone) => milestone.state === state && milestone.final === true);

/**
 * What a state of the chart is called in the company's words; undefined where it has no name, which ends the start.
 * @param path from the root of the chart: `['life', 'received', 'checking']`
 */
export function stateNameOf(
  { stateNames, milestones }: Pick<ProcessDefinition, 'stateNames' | 'milestones'>,
  path: readonly string[],
): Text | undefined {
  const [parent = '', name = ''] = path.length > 1 ? path.slice(-2) : ['', ...path];
  const known = (key: string): Text | undefined => (Object.hasOwn(stateNames, key) ? stateNames[key] : undefined);
  const milestone = parent === 'life' ? milestones.find(({ state }) => state === name)?.name : undefined;
  return milestone ?? known(`${parent}.${name}`) ?? known(name);
}
