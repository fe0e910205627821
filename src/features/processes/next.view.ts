import { companyDay } from '../../../machines/calendar.js';
import type { ProcessDefinition } from '../../../machines/process.js';
import { isGoal } from '../../../machines/process.js';
import type { Judgement, Language, Policy } from '../../../machines/rulebook.js';
import { isLevelLowered } from '../../policy/lowering.js';
import { explain } from '../../engine/explain/explain.js';
import type { Step } from '../../engine/explain/path.js';
import type { Processes } from '../../engine/processes.js';
import type { Sender } from '../../engine/command/sender.js';
import type { StoredProcess } from '../../engine/log/transition.js';
import { concernedIn, redactEvent } from '../../http/redact.js';
import { viewerOf } from '../../http/viewer.js';
import { officeName, unmetRule } from '../../http/problems/unmet.js';
import { labelOf, stateName } from './waits.view.js';

/** A rule of an event as it stands now. */
const ruleView = (definition: ProcessDefinition, judgement: Judgement, facts: unknown, language: Language) => ({
  ...unmetRule(definition, judgement, facts, language),
  met: judgement.met,
  /** False: the order's class or a declaration takes the rule away. */
  applies: judgement.applies,
  waived: judgement.waived,
  /** The company has set it lower than the product ships it. */
  lowered: isLevelLowered(definition.rules.find(judgement.rule).default, judgement.level),
  /** What counts: unmet, at level `block`, and not waived. */
  stops: judgement.stops,
});

/** A chart's state by the company's words: without the machine's name and the region that holds the milestones. */
function targetName(definition: ProcessDefinition, id: string): string {
  const path = id.split('.').slice(1);
  const names = definition.milestones.map(({ state }) => state);
  const from = path.findIndex((part) => names.includes(part));
  return (from < 0 ? path : path.slice(from)).join('.');
}

interface Asking {
  sender: Sender;
  policy: Policy;
  observed: Readonly<Record<string, string>>;
  now: string;
}

/** Every event of the present state: whose it is, where it leads, what its data is, and all its rules. */
export function nextView(
  processes: Processes,
  process: StoredProcess,
  { sender, policy, observed, now }: Asking,
  language: Language,
) {
  const definition = processes.at(process.kind, process.machineVersion);
  const viewer = viewerOf(sender);
  const concerned = concernedIn(definition, process.facts, viewer);
  const filling = { name: sender.name, today: companyDay(now), observed };
  const suggested = (type: string): unknown => {
    const suggest = definition.suggestions[type] as (typeof definition.suggestions)[string] | undefined;
    return suggest ? redactEvent(type, suggest(process.facts, filling), viewer, concerned).data : {};
  };
  const origins = (type: string): { origins?: readonly string[] } => {
    const lines = definition.origins?.[type]?.(process.facts, filling, language) ?? [];
    return lines.length === 0 ? {} : { origins: lines };
  };
  const events = explain(definition, process, sender, policy, observed).flatMap((event) => {
    const shape = processes.shapeIn(definition, event.type);
    if (!shape) return [];
    const meta = definition.events[event.type];
    return [
      {
        type: event.type,
        label: meta.label[language],
        sender: event.office,
        senderName: meta.role?.[language] ?? officeName(event.office, language),
        head: event.head,
        target: event.targets[0] === undefined ? null : targetName(definition, event.targets[0]),
        mine: event.capacity !== null,
        onBehalfOf: event.capacity?.onBehalfOf
          ? { id: event.capacity.onBehalfOf.id, name: event.capacity.onBehalfOf.name }
          : null,
        allowed: event.allowed,
        goal: isGoal(meta, process.facts),
        reason: meta.reason ? 'required' : 'optional',
        /** Whether the event must name the version that it saw: an approval, a signature. */
        seen: meta.decides ? 'required' : 'optional',
        rules: event.judgements.map((judgement) => ruleView(definition, judgement, process.facts, language)),
        schema: shape.schema,
        suggested: suggested(event.type),
        ...origins(event.type),
      },
    ];
  });
  return {
    no: process.id,
    kind: process.kind,
    state: process.state,
    stateName: stateName(definition, process.state, language),
    value: process.value,
    version: process.version,
    revision: process.revision,
    /** The processes that have to come further first. */
    awaits: definition.awaits?.(process.facts) ?? [],
    events,
  };
}

/** The way to a milestone: events, whose they are, which rules each settles. */
export function pathView(
  definition: ProcessDefinition,
  process: StoredProcess,
  to: string,
  steps: readonly Step[],
  language: Language,
) {
  return {
    no: process.id,
    state: process.state,
    version: process.version,
    to,
    steps: steps.map((step) => ({
      event: step.event,
      label: labelOf(definition, step.event, language),
      office: step.office,
      officeName: officeName(step.office, language),
      head: step.head,
      settles: step.settles.map((rule) => ({
        rule,
        clause: definition.rules.find(rule).clause,
        sentence: definition.rules.find(rule).sentence[language],
      })),
      reaches: step.reaches,
      reachesName: step.reaches === null ? null : stateName(definition, step.reaches, language),
    })),
  };
}
