import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition, Sending } from '../../../machines/process.js';
import type { Policy, Requirement } from '../../../machines/rulebook.js';
import { probe } from './explain.js';
import { officeOf } from '../command/sender.js';
import type { Standing } from '../command/standing.js';

/** One step on the way to a milestone: whose it is, what it settles, where it leads. */
export interface Step {
  event: string;
  office: Sending;
  head: boolean;
  settles: string[];
  /** The milestone that the step reaches; null for a step in between. */
  reaches: string | null;
}

const nodesBelow = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesBelow)];

/** The rules of an event within a milestone, where the chart takes it there; elsewhere it may carry fewer. */
function rulesOf({ machine: { root } }: ProcessDefinition, event: string, within: string): string[] {
  const milestone = root.states['life']?.states[within];
  for (const { transitions } of [...(milestone ? nodesBelow(milestone) : []), ...nodesBelow(root)]) {
    const guard = transitions.get(event)?.[0]?.guard as { params?: Requirement } | undefined;
    if (guard?.params) return guard.params.rules;
  }
  return [];
}

/**
 * The shortest way from where a process stands to a milestone: for each goal on the road the events that settle its unmet
 * rules, then the goal. Rules are judged on the present facts: what later steps will bring is shown as still to do.
 */
export function pathTo(definition: ProcessDefinition, standing: Standing, to: string, policy: Policy): Step[] {
  const { facts } = standing;
  const order = definition.milestones.map(({ state }) => state);
  const here = order.indexOf(definition.milestoneOf(standing));
  const end = order.indexOf(to);
  const steps = new Map<string, Step>();

  const add = (event: string, rule: string | null, reaches: string | null): void => {
    const meta = definition.events[event];
    if (!meta || meta.internal) return;
    const known = steps.get(event);
    const settles = [...(known?.settles ?? []), ...(rule ? [rule] : [])];
    steps.set(event, {
      event,
      office: officeOf(meta, facts),
      head: meta.head ?? false,
      settles,
      reaches: reaches ?? known?.reaches ?? null,
    });
  };

  for (const goal of definition.road) {
    const position = order.indexOf(goal.within);
    if (position < here || position >= end || (position === here && goal.done?.(facts))) continue;
    if (goal.elsewhere?.(facts)) continue;
    const event = typeof goal.event === 'function' ? goal.event(facts) : goal.event;
    for (const { rule, stops } of definition.rules.judge(
      rulesOf(definition, event, goal.within),
      facts,
      probe(event, policy),
    )) {
      if (!stops || definition.rules.find(rule).bars) continue;
      const remedies = definition.rules.remedies(rule, facts);
      if (!remedies.includes(event)) for (const remedy of remedies) add(remedy, rule, null);
    }
    add(event, null, goal.reaches ?? null);
  }
  return [...steps.values()];
}
