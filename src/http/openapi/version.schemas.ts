import { among, described, flag, integer, list, object, orNull, page, ref, text } from './schema.js';

const change = object({ added: list(text), removed: list(text) });

/** The versions of a machine, and what a newer one would change for what is under way. */
export const versionSchemas = {
  MachineVersions: page(
    object({
      version: integer,
      hash: text,
      newest: flag,
      open: described(integer, 'Open processes on it.'),
      differences: described(
        orNull(
          object({
            from: integer,
            rules: object({ added: list(text), removed: list(text), changed: list(text) }),
            states: change,
            events: change,
            asked: list(object({ state: text, event: text, added: list(text), removed: list(text) })),
          }),
        ),
        'What it says otherwise than the version before it.',
      ),
    }),
  ),
  MigrationEffect: object({
    no: text,
    from: integer,
    to: integer,
    state: text,
    stateName: text,
    change: described(
      among(['unaffected', 'gains-rules', 'removed-state', 'impossible', 'other']),
      '`removed-state`: choose a target for each of `removed`; `impossible`: there is none; `other`: it would stand, offer or wait for something else.',
    ),
    removed: list(object({ state: text, targets: list(text) })),
    gains: list(
      object({
        rule: text,
        clause: text,
        owner: text,
        ownerName: text,
        sentence: text,
        remedy: text,
        event: text,
        label: text,
        level: among(['block', 'warn', 'off']),
        stops: described(flag, 'It would stop the event now.'),
        missing: list(text),
      }),
    ),
    value: described({ anyOf: [ref('StateValue'), { type: 'null' }] }, 'Where it would stand, with the first targets.'),
    events: change,
    waits: change,
  }),
  MigrationEffects: page(ref('MigrationEffect')),
  Migration: object({
    no: text,
    machineVersion: integer,
    newest: integer,
    effect: described(
      { anyOf: [ref('MigrationEffect'), { type: 'null' }] },
      'Null where it is on the newest version, or over.',
    ),
  }),
};
