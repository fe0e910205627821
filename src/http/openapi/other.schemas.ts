import type { AnswerSchema } from './schema.js';
import {
  among,
  anything,
  day,
  described,
  flag,
  instant,
  integer,
  list,
  mapOf,
  object,
  orNull,
  page,
  ref,
  text,
} from './schema.js';

const named = list(object({ type: text, label: text }));

const milestone = object({ state: text, name: text, final: flag, onWay: flag });
const entry = {
  type: text,
  label: text,
  sender: described(orNull(text), 'Null where any office begins one.'),
};

const head = { no: text, kind: text, state: text, stateName: text, revision: integer, version: integer };

/** Processes of other kinds, machines, rules. */
export const otherSchemas: Readonly<Record<string, AnswerSchema>> = {
  Process: object({
    ...head,
    'title?': described(text, 'By what people know it beside its number.'),
    value: ref('StateValue'),
    hold: orNull(anything),
    facts: described(anything, 'Everything that the process remembers.'),
    waits: list(ref('Wait')),
    warnings: list(ref('UnmetRule')),
    dueOn: orNull(day),
    machineVersion: integer,
    createdAt: instant,
    stateSince: instant,
    updatedAt: instant,
    'people?': { type: 'object', additionalProperties: text },
    'lowered?': list(ref('Lowered')),
    'related?': list(ref('Related')),
    'offers?': described(
      list(anything),
      'Events of other processes that it suggests to send there, and processes that it suggests to `start`.',
    ),
    'redacted?': list(text),
  }),
  Related: object({
    no: text,
    kind: text,
    state: text,
    stateName: text,
    title: text,
    link: text,
    waitsFor: list(object({ office: text, officeName: text })),
  }),
  ProcessList: page(
    object({
      ...head,
      title: described(text, 'By what people know it beside its number.'),
      held: flag,
      dueOn: orNull(day),
      overdue: flag,
      waits: list(ref('Wait')),
      stateSince: instant,
      updatedAt: instant,
    }),
  ),
  Brief: object({
    no: text,
    kind: text,
    state: text,
    stateName: text,
    value: ref('StateValue'),
    revision: integer,
    version: integer,
    warnings: described(list(ref('UnmetRule')), 'Duties that are unmet and stop nothing.'),
  }),
  ProcessEntries: object({
    items: list(
      object({
        type: text,
        label: text,
        mine: described(flag, 'My office may begin one with it.'),
        schema: described(anything, 'JSON Schema of `data`.'),
      }),
    ),
  }),
  ProcessBulkAnswer: object({
    items: list(object({ no: text, ok: flag, 'process?': ref('Brief'), 'problem?': ref('Problem') })),
  }),
  Machines: page(
    object({
      id: text,
      machine: text,
      name: text,
      plural: described(text, 'What several of them are called.'),
      subject: described(text, 'What it is about.'),
      prefix: text,
      version: integer,
      hash: text,
      milestones: list(milestone),
      labels: described(mapOf(text), 'What its events are called, those of older versions too.'),
      entries: described(list(object(entry)), 'The events by which one begins.'),
      papers: list(object({ name: text, title: text })),
      states: integer,
      events: integer,
      rules: integer,
    }),
  ),
  Machine: object({
    id: text,
    machine: text,
    name: text,
    prefix: text,
    version: integer,
    hash: text,
    milestones: list(milestone),
    states: list(object({ state: text, name: text, type: text, description: orNull(text), initial: orNull(text) })),
    transitions: list(
      object({ from: text, event: orNull(text), targets: list(text), rules: list(text), when: orNull(text) }),
    ),
    events: list(
      object({
        type: text,
        label: text,
        sender: described(orNull(text), 'Null where it depends on the process.'),
        senderName: orNull(text),
        head: flag,
        internal: flag,
        reason: among(['required', 'optional']),
        entry: flag,
      }),
    ),
    definition: anything,
  }),
  Rule: object({
    rule: text,
    process: text,
    processName: text,
    clause: text,
    clauses: list(text),
    kind: among(['gate', 'duty']),
    level: among(['block', 'warn', 'off']),
    default: among(['block', 'warn', 'off']),
    lowered: described(flag, 'The company has set it lower than the product ships it.'),
    owner: text,
    ownerName: text,
    sentence: text,
    remedy: text,
    remedyEvents: described({ anyOf: [named, { type: 'null' }] }, 'Null where they depend on the process.'),
    fourEyes: flag,
    events: described(named, 'What it can stop.'),
    held: described(
      orNull(integer),
      'Processes that wait for something that settles it; null while they are counted for the first time.',
    ),
  }),
  Rules: page(ref('Rule')),
  HeldProcesses: object({
    items: list(
      object({
        process: text,
        kind: text,
        title: text,
        state: text,
        stateName: text,
        dueOn: orNull(day),
        waits: list(ref('Wait')),
      }),
    ),
    counted: described(flag, 'False while they are counted for the first time: nobody knows yet.'),
    nextCursor: orNull(text),
  }),
};
