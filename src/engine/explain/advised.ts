import type { ProcessDefinition } from '../../../machines/process.js';
import { isGoal } from '../../../machines/process.js';
import type { Policy } from '../../../machines/rulebook.js';
import { offers } from '../command/move.js';
import type { Wait } from './explain.js';
import { probe, waits } from './explain.js';
import { officeOf } from '../command/sender.js';
import type { Standing } from '../command/standing.js';

/**
 * What would settle the duties at level `warn` that the goals of the present state miss: events that can be sent now and
 * for which nothing waits. What the goal's own data settles is asked by its form, and is no work before it.
 */
export function advised(definition: ProcessDefinition, standing: Standing, policy: Policy): Wait[] {
  const offered = new Map(offers(definition, standing).map((offer) => [offer.type, offer]));
  const waited = new Set(waits(definition, standing, policy).map(({ event }) => event));
  const found = new Map<string, Wait>();

  const isFree = (type: string): boolean =>
    definition.rules
      .judge(offered.get(type)?.rules ?? [], standing.facts, probe(type, policy))
      .every(({ stops, rule }) => !stops || definition.rules.remedies(rule, standing.facts).includes(type));

  for (const offer of offered.values()) {
    const goal = definition.events[offer.type];
    if (!goal || goal.internal || !isGoal(goal, standing.facts)) continue;
    for (const { rule, met, level, waived } of definition.rules.judge(
      offer.rules,
      standing.facts,
      probe(offer.type, policy),
    )) {
      if (met || level !== 'warn' || waived) continue;
      const remedies = definition.rules.remedies(rule, standing.facts);
      if (remedies.includes(offer.type)) continue;
      for (const type of remedies) {
        const meta = definition.events[type];
        if (!meta || meta.internal || !offered.has(type) || waited.has(type) || !isFree(type)) continue;
        const rules = [...new Set([...(found.get(type)?.rules ?? []), rule])];
        found.set(type, { office: officeOf(meta, standing.facts), head: meta.head ?? false, event: type, rules });
      }
    }
  }
  return [...found.values()];
}
