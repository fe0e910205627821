import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import { branchesOf, movesOf } from './chart.js';

/** Mermaid takes letters, digits and underscores. */
const idOf = ({ path }: AnyStateNode): string => path.join('_').replaceAll('-', '_') || 'root';

const isWithin = (node: AnyStateNode, around: AnyStateNode): boolean =>
  around.path.every((key, index) => node.path[index] === key);

/** A state with what is inside it; regions that run side by side are divided by `--`. */
function stateLines(node: AnyStateNode, indent: string, names: ReadonlyMap<string, string>): string[] {
  const label = names.get(node.path.join('.'));
  const title = label ? `${node.key} ${label}` : node.key;
  const children = Object.values(node.states);
  if (children.length === 0) return [`${indent}state "${title}" as ${idOf(node)}`];
  const inside = children.flatMap((child, index) => [
    ...(node.type === 'parallel' && index > 0 ? [`${indent}  --`] : []),
    ...stateLines(child, `${indent}  `, names),
  ]);
  const first =
    node.type === 'compound' ? node.initial.target.map((initial) => `${indent}  [*] --> ${idOf(initial)}`) : [];
  const last = children.filter(({ type }) => type === 'final').map((end) => `${indent}  ${idOf(end)} --> [*]`);
  return [`${indent}state "${title}" as ${idOf(node)} {`, ...first, ...inside, ...last, `${indent}}`];
}

/**
 * The chart as a Mermaid state diagram. Transitions that stay in their state are left to the table; of the branches that
 * the facts choose only those within one milestone are drawn, for an amended order can return from everywhere.
 */
export function renderMermaid(definition: ProcessDefinition): string {
  const { root } = definition.machine;
  const names = new Map(definition.milestones.map(({ state, name }) => [`life.${state}`, name['zh-CN']]));
  const life = Object.values(root.states.life?.states ?? {});
  const milestoneOf = (node: AnyStateNode): AnyStateNode | undefined => life.find((state) => isWithin(node, state));
  const moves = movesOf(definition).flatMap(({ from, event, targets }) =>
    targets.map((target) => `  ${idOf(from)} --> ${idOf(target)}: ${event}`),
  );
  const branches = branchesOf(definition)
    .filter(({ from, target }) => milestoneOf(from) === milestoneOf(target))
    .map(({ from, target, fact }) => `  ${idOf(from)} --> ${idOf(target)}: [${fact}]`);
  const states = Object.values(root.states).flatMap((region) => stateLines(region, '  ', names));
  return ['stateDiagram-v2', ...states, ...new Set([...moves, ...branches])].join('\n');
}
