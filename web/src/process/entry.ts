import type { ComponentType } from 'react';
import type { Text } from '../../../machines/rulebook.js';
import type { FormSchema } from '../api/form-schema.js';
import type { components } from '../api/schema.js';

/** An event by which a process begins, as whoever asks meets it. */
export type EntryEvent = Omit<components['schemas']['ProcessEntries']['items'][number], 'schema'> & {
  schema: FormSchema;
};

export type Content = Record<string, unknown>;

/** A part of the form, drawn from a part of the schema. */
export interface Section {
  key: string;
  title?: Text;
  schema: FormSchema;
  /** Below which field of the entry the fields stand. */
  within: readonly string[];
  /** What stands below the fields. */
  Foot?: ComponentType;
}

/** What the folder of a kind adds to the form by which one begins. */
export interface Entry {
  /** The parts of the form, by what is written on it. */
  sections?: (schema: FormSchema, written: Content) => Section[];
  /** What it begins with, beside what every form does. */
  usual?: Content;
  /** Whether what is unfinished is kept as a draft of its author. */
  isDrafted?: boolean;
}
