import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { findings } from '../../machines/check.js';
import { machines } from '../../machines/index.js';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Registered } from './processes.js';
import { PROCESSES } from './processes.js';

const known = (kind: string): readonly ProcessDefinition[] => (Object.hasOwn(machines, kind) ? machines[kind] : []);

const hasEvent = ({ events, beside }: ProcessDefinition, event: string): boolean =>
  Object.hasOwn({ ...events, ...beside?.events }, event);

/** What a process lacks to run on the engine: a sound chart, a shape for each public event, its observers. */
const wrongWith = (definition: ProcessDefinition, { versions, observers = {} }: Registered): string[] => [
  ...findings(definition),
  ...Object.entries({ ...definition.events, ...definition.beside?.events })
    .filter(([event, { internal = false }]) => !internal && !Object.hasOwn(definition.schema, event))
    .map(([event]) => `nothing checks the data of ${event}`),
  ...Object.keys(definition.schema)
    .filter((event) => !versions.some((version) => hasEvent(version, event)))
    .map((event) => `${event} has a shape and is no event`),
  // They may be of any version, of a newer one too.
  ...[...definition.notices.flatMap(({ on = [] }) => on), ...Object.keys(definition.suggestions)]
    .filter((event) => ![...versions, ...known(definition.kind)].some((version) => hasEvent(version, event)))
    .map((event) => `${event} has notices or suggestions and is no event`),
  ...definition.notices
    .flatMap(({ to }) => to ?? [])
    .filter((reached) => !definition.milestones.some(({ state }) => state === reached))
    .map((state) => `somebody hears when it is ${state}, which is no state`),
  ...Object.entries(definition.observes ?? {})
    .flatMap(([event, names]) => [names].flat().map((name) => [event, name] as const))
    .filter(([, observer]) => !Object.hasOwn(observers, observer))
    .map(([event, observer]) => `${event} needs the figure ${observer}, which nothing reads`),
];

/**
 * A chart with a dead end, or an event that nothing checks, is found before the first order meets it.
 * @throws Error with everything that is wrong, in all processes
 */
export function assertProcessesSound(registered: readonly Registered[]): void {
  const wrong = registered.flatMap((one) =>
    one.versions.flatMap((definition) =>
      wrongWith(definition, one).map((what) => `${definition.kind} v${definition.version}: ${what}`),
    ),
  );
  if (wrong.length > 0) throw new Error(`The company’s processes cannot run as they are drawn:\n${wrong.join('\n')}`);
}

/** Runs the check when the application starts. */
@Injectable()
export class CheckAtBoot implements OnModuleInit {
  constructor(@Inject(PROCESSES) private readonly registered: readonly Registered[]) {}

  onModuleInit(): void {
    assertProcessesSound(this.registered);
  }
}
