import { OFFICE_NAMES } from '../offices.js';
import type { Text } from '../rulebook.js';
import type { Shape } from './schema.js';

/** What the fields and choices of a process are called. */
export interface Vocabulary {
  /** Of whose processes: what a name means there it may not mean elsewhere. */
  kind: string;
  schema: Readonly<Record<string, Shape>>;
  /** The fields of its events by their names. */
  words: Readonly<Record<string, Text>>;
  /** What is on record beside: chapters, decisions, figures; `parent.name` where a name means something else elsewhere. */
  facts: Readonly<Record<string, Text>>;
  /** The values of what is on record beside; `field.value` where a value means something else elsewhere. */
  choices: Readonly<Record<string, Text>>;
}

export interface Names {
  /** By `event/path`; by `kind/parent.name` and `kind/name`; by `parent.name` and name, wherever. */
  readonly fields: ReadonlyMap<string, Text>;
  /** By `kind/field.value` and `kind/value`; by `field.value` and value, wherever. */
  readonly choices: ReadonlyMap<string, Text>;
}

const offices: readonly Text[] = Object.values(OFFICE_NAMES);

/**
 * Every name there is: of each process first, and of all of them together for whoever does not know of which one he tells.
 */
export function namesOf(vocabularies: readonly Vocabulary[]): Names {
  const { fields, choices } = together(vocabularies);
  for (const vocabulary of vocabularies) {
    const own = together([vocabulary]);
    for (const [name, label] of own.fields) if (!name.includes('/')) fields.set(`${vocabulary.kind}/${name}`, label);
    for (const [value, label] of own.choices) choices.set(`${vocabulary.kind}/${value}`, label);
  }
  return { fields, choices };
}

/**
 * The names of several processes. A field that several events call differently has no name by its parent: each event has its own.
 * A value has a name by itself where no other field calls another value so before.
 */
function together(vocabularies: readonly Vocabulary[]) {
  const fields = new Map<string, Text>();
  const choices = new Map<string, Text>();
  const below = new Map<string, Text | null>();
  const walk = (event: string, { properties }: Shape, path: readonly string[]): void => {
    for (const { name, label, field } of properties.values()) {
      const place = [...path, name];
      if (label) {
        fields.set(`${event}/${place.join('.')}`, label);
        const key = place.slice(-2).join('.');
        const known = below.get(key);
        if (path.length > 0) below.set(key, known === undefined || known?.en === label.en ? label : null);
      }
      for (const [value, called] of Object.entries(field.names ?? {})) {
        choices.set(`${name}.${value}`, called);
        if (!choices.has(value) && !offices.includes(called)) choices.set(value, called);
      }
      if (field.inner) walk(event, field.inner, place);
    }
  };
  for (const { schema } of vocabularies) {
    for (const [event, shape] of Object.entries(schema)) walk(event, shape, []);
  }
  for (const [key, label] of below) if (label) fields.set(key, label);
  for (const { words, facts, choices: values } of vocabularies) {
    for (const [name, label] of Object.entries({ ...words, ...facts })) fields.set(name, label);
    for (const [value, label] of Object.entries(values)) choices.set(value, label);
  }
  return { fields, choices };
}
