import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Requirement } from '../../machines/rulebook.js';

/** An event that a state takes: the rules that can stop it, and where it leads; nowhere when it is only recorded. */
export interface Move {
  event: string;
  from: AnyStateNode;
  target: AnyStateNode | null;
  rules: string[];
}

/** A way that the facts choose by themselves. */
export interface Branch {
  from: AnyStateNode;
  target: AnyStateNode;
}

/** A chart, taken apart for whoever writes or draws it. */
export interface Chart {
  root: AnyStateNode;
  /** What runs beside each other at the top: the life, the hold, and so on. */
  regions: AnyStateNode[];
  milestones: AnyStateNode[];
  nodes: AnyStateNode[];
  moves: Move[];
  /** Between states side by side, within a region. */
  branches: Branch[];
  /** From one milestone to another: where an amended order is set back to and returns to. */
  returns: Branch[];
}

const below = (node: AnyStateNode): AnyStateNode[] => [node, ...childrenOf(node).flatMap(below)];

export const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);

/** The states around one, itself first, the root last. */
export const around = (node: AnyStateNode): AnyStateNode[] => (node.parent ? [node, ...around(node.parent)] : [node]);

/** The path of a state below the root, e.g. `life.received.checking`. */
export const pathOf = ({ path }: AnyStateNode): string => path.join('.');

function movesOf(from: AnyStateNode): Move[] {
  return [...from.transitions].flatMap(([event, all]) =>
    all.map(({ guard, target }) => ({
      event,
      from,
      target: target?.[0] ?? null,
      rules: typeof guard === 'object' ? ((guard.params as Partial<Requirement>).rules ?? []) : [],
    })),
  );
}

/** From so many states to one, or from one to so many, arrows hide the rest: then a sentence says it. */
const MANY = 3;

export function chartOf({ machine }: ProcessDefinition): Chart {
  const root: AnyStateNode = machine.root;
  const nodes = below(root).slice(1);
  const milestones = root.states['life'] ? childrenOf(root.states['life']) : [];
  const branches = nodes.flatMap((from) =>
    (from.always ?? []).flatMap(({ target }) => (target?.[0] ? [{ from, target: target[0] }] : [])),
  );
  const isReturn = ({ from, target }: Branch) =>
    milestones.includes(from) &&
    milestones.includes(target) &&
    branches.filter((branch) => branch.from === from && milestones.includes(branch.target)).length >= MANY;
  return {
    root,
    regions: childrenOf(root),
    milestones,
    nodes,
    moves: nodes.flatMap(movesOf),
    branches: branches.filter((branch) => !isReturn(branch)),
    returns: branches.filter(isReturn),
  };
}

/** The two states side by side between which a move is drawn: the nearest around its ends with one parent. */
function drawn({ from, target }: Branch): Branch | null {
  const ways = around(from);
  for (const end of around(target)) {
    const start = ways.find(({ parent }) => parent === end.parent);
    if (start) return start === end ? null : { from: start, target: end };
  }
  return null;
}

/** Moves that leave most milestones for the same one, such as cancelling. */
export function exits({ moves, milestones }: Chart): Move[] {
  const leaving = moves.filter(
    ({ from, target }) => milestones.includes(from) && target && milestones.includes(target),
  );
  return leaving.filter(
    ({ event, target }) => leaving.filter((other) => other.event === event && other.target === target).length >= MANY,
  );
}

/** An arrow of the drawing; without events where the facts choose the way. */
export interface Arrow {
  from: AnyStateNode;
  target: AnyStateNode;
  events: string[];
}

/** The arrows of a drawing, one between two states: what everybody may do from anywhere is left to a sentence. */
export function arrowsOf(definition: ProcessDefinition, chart: Chart): Arrow[] {
  const left = exits(chart);
  const arrows: Arrow[] = [];
  const add = (way: Branch | null, event: string | null): void => {
    if (!way) return;
    const known = arrows.find(({ from, target }) => from === way.from && target === way.target);
    if (!known) arrows.push({ ...way, events: event === null ? [] : [event] });
    else if (event !== null && !known.events.includes(event)) known.events.push(event);
  };
  for (const move of chart.moves) {
    if (move.target && !left.includes(move)) add(drawn({ from: move.from, target: move.target }), move.event);
  }
  for (const goal of definition.road) {
    const at = (name: string | undefined) => chart.milestones.find(({ key }) => key === name);
    const [from, target] = [at(goal.within), at(goal.reaches)];
    const isDrawn = arrows.some((arrow) => arrow.from === from && arrow.target === target);
    if (from && target && !isDrawn && typeof goal.event === 'string') add({ from, target }, goal.event);
  }
  for (const branch of chart.branches) {
    const way = drawn(branch);
    if (!arrows.some(({ from, target }) => from === way?.from && target === way.target)) add(way, null);
  }
  return arrows;
}
