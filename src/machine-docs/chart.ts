import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Requirement } from '../../machines/rulebook.js';

/** A transition by an event, as the chart has it. */
export interface Move {
  from: AnyStateNode;
  event: string;
  targets: AnyStateNode[];
  rules: string[];
}

/** A branch that the facts choose. */
export interface Branch {
  from: AnyStateNode;
  target: AnyStateNode;
  fact: string;
}

export const nodesBelow = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(nodesBelow),
];

/** The name of a state within its process: `received.reviewing.sales`, `hold.held`. */
export const nameOf = ({ path }: AnyStateNode): string => (path[0] === 'life' ? path.slice(1) : path).join('.');

export const movesOf = ({ machine }: ProcessDefinition): Move[] =>
  nodesBelow(machine.root).flatMap((from) =>
    [...from.transitions.values()].flat().map(({ eventType, target, guard }) => ({
      from,
      event: eventType as string,
      targets: [...(target ?? [])],
      rules: typeof guard === 'object' ? ((guard.params as Partial<Requirement> | undefined)?.rules ?? []) : [],
    })),
  );

export const branchesOf = ({ machine }: ProcessDefinition): Branch[] =>
  nodesBelow(machine.root).flatMap((from) =>
    (from.always ?? []).flatMap(({ target, guard }) =>
      (target ?? []).map((to) => ({
        from,
        target: to,
        fact: typeof guard === 'object' ? String((guard.params as { fact?: string } | undefined)?.fact ?? '') : '',
      })),
    ),
  );
