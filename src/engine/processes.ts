import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { withBeside } from '../../machines/kit/beside.js';
import type { Shape } from '../../machines/kit/schema.js';
import { isMigration, leavable, MIGRATION_SCHEMA } from '../../machines/migration.js';
import type { ProcessDefinition } from '../../machines/process.js';
import type { Policy } from '../../machines/rulebook.js';
import { NotFoundError } from '../errors.js';
import { canonicalJson } from './log/canonical-json.js';
import { sha256 } from './log/sha256.js';
import { UnknownVersionError } from './errors.js';

/** Of what is observed: the process, its facts before the event and the event's own data, where there are any. */
export interface Observed {
  process: string;
  facts: unknown;
  data: unknown;
  policy: Policy;
  now: string;
}

/** Reads of other processes what the rules of one event need. It is kept in the log with the event. */
export type Observer = (db: Pick<pg.Pool, 'query'>, about: Observed) => Promise<Record<string, string>>;

/** By the names in a definition's `observes`. */
export type Observers = Readonly<Record<string, Observer>>;

/** A process of the company, with what it observes. */
export interface Registered {
  /** Every version that a process may still be on, the newest last. */
  versions: readonly ProcessDefinition[];
  observers?: Observers;
}

export const PROCESSES = Symbol('PROCESSES');

/** Every process that the product runs. */
@Injectable()
export class Processes {
  private readonly byKind: Map<string, Registered>;
  private readonly hashes = new WeakMap<ProcessDefinition, string>();

  constructor(@Inject(PROCESSES) registered: readonly Registered[]) {
    this.byKind = new Map(registered.map((one) => [newest(one).kind, { ...one, versions: this.linked(one.versions) }]));
  }

  /** Each with what runs beside its chart, and all but the newest with those after it, to which their processes can be brought. */
  private linked(versions: Registered['versions']): Registered['versions'] {
    const all = versions.map(withBeside);
    return all.map((definition, index) => {
      const newer = all.slice(index + 1).map((next) => ({ definition: next, hash: this.hash(next) }));
      return newer.length === 0 ? definition : leavable(definition, newer);
    });
  }

  kinds(): string[] {
    return [...this.byKind.keys()];
  }

  /** Of which kind a number is: its prefix says so. */
  kindOf(no: string): string | undefined {
    return this.kinds().find((kind) => no.startsWith(`${this.current(kind).prefix}-`));
  }

  /** The definition that new processes start with. */
  current(kind: string): ProcessDefinition {
    return newest(this.registered(kind));
  }

  /** Every version that this build has, the newest last. */
  versions(kind: string): readonly ProcessDefinition[] {
    return this.registered(kind).versions;
  }

  /**
   * The definition of the version that a process is on.
   * @throws UnknownVersionError when this build is older than the process
   */
  at(kind: string, version: number): ProcessDefinition {
    const found = this.find(kind, version);
    if (!found) throw new UnknownVersionError(kind, version, this.current(kind).version);
    return found;
  }

  /** The same for names alone: a list that holds a process of a newer build is shown with the words of this one. */
  words(kind: string, version: number): ProcessDefinition {
    return this.find(kind, version) ?? this.current(kind);
  }

  private find(kind: string, version: number): ProcessDefinition | undefined {
    return this.registered(kind).versions.find((definition) => definition.version === version);
  }

  /** What describes and checks the data of a public event. */
  shape(kind: string, type: string): Shape | undefined {
    const { schema } = this.current(kind);
    if (isMigration(type)) return MIGRATION_SCHEMA[type];
    return Object.hasOwn(schema, type) ? schema[type] : undefined;
  }

  /** The same for a process of this version, which may take some data otherwise than the newest. */
  shapeIn({ kind, shapes = {} }: ProcessDefinition, type: string): Shape | undefined {
    return Object.hasOwn(shapes, type) ? shapes[type] : this.shape(kind, type);
  }

  /** What the rules of these events need to know of other processes. Nothing where they need nothing. */
  async observe(
    { kind, observes }: ProcessDefinition,
    types: readonly string[],
    db: Pick<pg.Pool, 'query'>,
    about: Observed,
  ): Promise<Record<string, string>> {
    const observed: Record<string, string> = {};
    for (const name of new Set(types.flatMap((type) => observes?.[type] ?? []))) {
      Object.assign(observed, await this.registered(kind).observers?.[name]?.(db, about));
    }
    return observed;
  }

  /** A digest of the chart, to notice a machine that was changed without a new version. */
  hash(definition: ProcessDefinition): string {
    let hash = this.hashes.get(definition);
    if (!hash) {
      const chart: unknown = JSON.parse(JSON.stringify(definition.machine.config));
      hash = sha256(canonicalJson(chart)).toString('hex').slice(0, 16);
      this.hashes.set(definition, hash);
    }
    return hash;
  }

  private registered(kind: string): Registered {
    const registered = this.byKind.get(kind);
    if (!registered) throw new NotFoundError('process', kind);
    return registered;
  }
}

const newest = ({ versions }: Registered): ProcessDefinition => versions[versions.length - 1];
