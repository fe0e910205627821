import type { AnyStateNode, StateValue } from 'xstate';
import type { MigrationTerms } from '../../../machines/migration.js';
import { withoutProposal } from '../../../machines/migration.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { step } from '../command/chart.js';
import type { Standing } from '../command/standing.js';

/** A state in which a process stands and which the newer version does not have. */
export interface RemovedState {
  /** `life.customer-accepted.transport.dispatched` */
  state: string;
  /** The states of the newer version in which it can stand instead, by its facts. */
  targets: string[];
}

/** Where a process would stand in a newer version. */
export interface Arrival {
  /** What keeps it from arriving: removed states without a target, targets in which its facts do not let it stay. */
  unfit: string[];
  /** As the newer version has it; its facts have chosen every branch anew. */
  standing: Standing;
}

/** The innermost states in which a process stands, by their paths. */
function leavesIn(value: StateValue, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return [[...path, value]];
  const inner = Object.entries(value);
  return inner.length === 0
    ? [[...path]]
    : inner.flatMap(([name, below]) => (below === undefined ? [] : leavesIn(below, [...path, name])));
}

/** How much of a path the chart has: the nodes along it, the root first. */
function along(root: AnyStateNode, path: readonly string[]): AnyStateNode[] {
  const nodes = [root];
  for (const name of path) {
    const next = nodes[nodes.length - 1].states[name] as AnyStateNode | undefined;
    if (!next) break;
    nodes.push(next);
  }
  return nodes;
}

const has = (root: AnyStateNode, path: readonly string[]): boolean => along(root, path).length === path.length + 1;

interface Tree {
  [name: string]: Tree;
}

/** The paths as one value of the machine. */
function valueOf(paths: readonly (readonly string[])[]): StateValue {
  const tree: Tree = {};
  for (const path of paths) path.reduce((inner, name) => (inner[name] ??= {}), tree);
  const folded = (inner: Tree): StateValue => {
    const [only, ...others] = Object.keys(inner);
    if (only !== undefined && others.length === 0 && Object.keys(inner[only]).length === 0) return only;
    return Object.fromEntries(Object.entries(inner).map(([name, below]) => [name, folded(below)]));
  };
  return folded(tree);
}

const isWithin = (path: readonly string[], around: readonly string[]): boolean =>
  around.every((name, index) => path[index] === name);

/** Stands in the newer version with its facts, which may choose other branches: the event itself is unknown to the chart. */
function settled(to: ProcessDefinition, value: StateValue, facts: unknown): Standing {
  const next = step(to.machine, { value, facts }, { type: 'process.arrive' });
  return { value: next.value as StateValue, facts: next.context as unknown };
}

/**
 * Where a process stands in a newer version: the states that both have, the targets chosen for those that are gone, and
 * what the facts then choose. Pure.
 */
export function arrive(
  to: ProcessDefinition,
  from: ProcessDefinition,
  { value, facts }: Standing,
  targets: readonly string[],
): Arrival {
  const { root } = to.machine;
  const leaves = leavesIn(value);
  const kept = leaves.filter((leaf) => has(root, leaf));
  const left = targets.map((target) => target.split('.'));
  const chosen: string[][] = [];
  const unfit: string[] = [];
  for (const leaf of leaves.filter((one) => !has(root, one))) {
    const around = survivor(root, leaf);
    const index = left.findIndex(
      (target) => target.length > around.length && isWithin(target, around) && has(root, target),
    );
    if (index < 0) unfit.push(leaf.join('.'));
    else chosen.push(...left.splice(index, 1));
  }
  unfit.push(...left.map((target) => target.join('.')));
  const own = withoutProposal(facts);
  const taken: unknown = to.takesOver ? to.takesOver(own, from.version) : own;
  const standing = settled(to, valueOf([...kept, ...chosen]), taken);
  const stands = leavesIn(standing.value);
  const moved = chosen.filter((target) => !stands.some((leaf) => isWithin(leaf, target)));
  return { unfit: [...unfit, ...moved.map((target) => target.join('.'))], standing };
}

/** The innermost state around a removed one that the newer version still has. */
const survivor = (root: AnyStateNode, leaf: readonly string[]): string[] => leaf.slice(0, along(root, leaf).length - 1);

const leavesBelow = (node: AnyStateNode): AnyStateNode[] =>
  Object.keys(node.states).length === 0 ? [node] : Object.values(node.states).flatMap(leavesBelow);

/** The states that the newer version does not have, and where the process could stand instead. */
export function removedStates(to: ProcessDefinition, from: ProcessDefinition, standing: Standing): RemovedState[] {
  const { root } = to.machine;
  return leavesIn(standing.value)
    .filter((leaf) => !has(root, leaf))
    .map((leaf) => {
      const around = along(root, leaf).at(-1) ?? root;
      const targets = leavesBelow(around)
        .map(({ path }) => path.join('.'))
        .filter((target) => !arrive(to, from, standing, [target]).unfit.includes(target));
      return { state: leaf.join('.'), targets };
    });
}

/** The newer version that the terms name, if this build has it. */
export const newerVersion = ({ newer = [] }: ProcessDefinition, { toVersion }: Partial<MigrationTerms>) =>
  newer.find(({ definition }) => definition.version === toVersion);
