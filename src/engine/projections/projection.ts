import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { getMetadataArgsStorage } from 'typeorm';
import type { Erased, ProcessDefinition } from '../../../machines/process.js';
import type { Transition } from '../log/transition.js';

/** A row of a read model to write or to remove; the door carries it out in the statement that moves the process. */
export type Write =
  { put: EntityTarget<ObjectLiteral>; row: object } | { remove: EntityTarget<ObjectLiteral>; row: object };

export const put = <Row extends ObjectLiteral>(entity: new () => Row, row: Row): Write => ({ put: entity, row });
const remove = <Row extends ObjectLiteral>(entity: new () => Row, row: Partial<Row>): Write => ({
  remove: entity,
  row,
});

const keys = new WeakMap<object, readonly string[]>();

/** The properties of the primary key of an entity. */
function keyOf(entity: new () => ObjectLiteral): readonly string[] {
  const known = keys.get(entity);
  if (known) return known;
  const columns = getMetadataArgsStorage().columns.filter(
    ({ target, options }) => target === entity && options.primary,
  );
  const found = columns.map(({ propertyName }) => propertyName);
  keys.set(entity, found);
  return found;
}

/** The writes that turn one list of rows into another: what is the same is left alone. */
export function difference<Row extends ObjectLiteral>(
  entity: new () => Row,
  before: readonly Row[],
  after: readonly Row[],
): Write[] {
  if (before === after) return [];
  if (before.length === 0) return after.map((row) => put(entity, row));
  const properties = keyOf(entity);
  const [only] = properties;
  // No text that PostgreSQL keeps has this character in it.
  const key: (row: Row) => string =
    properties.length === 1
      ? (row) => String(row[only])
      : (row) => properties.map((property) => String(row[property])).join('\0');
  const old = new Map(before.map((row) => [key(row), row]));
  const writes: Write[] = [];
  const kept = new Set<string>();
  for (const row of after) {
    const its = key(row);
    kept.add(its);
    if (!isSame(old.get(its), row)) writes.push(put(entity, row));
  }
  for (const [its, row] of old) if (!kept.has(its)) writes.push(remove(entity, row));
  return writes;
}

/** Whether two rows have the same in every column; what is a list or an object is compared by its text. */
function isSame(one: ObjectLiteral | undefined, other: ObjectLiteral): boolean {
  if (one === undefined) return false;
  const names = Object.keys(other);
  if (names.length !== Object.keys(one).length) return false;
  for (const name of names) {
    const [was, is] = [one[name] as unknown, other[name] as unknown];
    if (was !== is && (typeof is !== 'object' || JSON.stringify(was) !== JSON.stringify(is))) return false;
  }
  return true;
}

/** Which transitions a reaction is for; without a filter, every one. All given parts must fit. */
export interface Occasion<State extends string = string> {
  /** The milestone is newly reached. */
  to?: State;
  /** One of these events happened. */
  on?: string | readonly string[];
}

interface Marked extends Occasion {
  /** Null: every kind of process. */
  definition: ProcessDefinition | null;
}

const MARKS = Symbol('process:reaction');

/** Of a method, or of a property that holds a function. */
type Mark = (target: object, name: string) => void;

const marksOf = (target: object): Readonly<Record<string, Marked>> =>
  (Reflect.getMetadata(MARKS, target) as Record<string, Marked> | undefined) ?? {};

const marked =
  (mark: Marked): Mark =>
  (target, name) =>
    Reflect.defineMetadata(MARKS, { ...marksOf(target), [name]: mark }, target);

/**
 * Marks what keeps a department's read model: pure, it returns the rows to write. It runs inside the write
 * itself, in previews, and again when the read models are rebuilt from the log.
 */
export const OnTransition = <State extends string>(
  definition: ProcessDefinition<Erased, Erased, State>,
  occasion: Occasion<State> = {},
): Mark => marked({ definition, ...occasion });

/** The same for what is kept of every process, of whatever kind. */
export const OnEveryTransition = (): Mark => marked({ definition: null });

type Reaction = (transition: Transition) => Write[];

interface Registered extends Marked {
  name: string;
  run: Reaction;
}

/** The departments' reactions, found at boot in every provider. An unknown state or event, or a name used twice, ends the start. */
@Injectable()
export class Projections {
  private readonly registered: Registered[] = [];
  /** Who reacts to what, by kind of process, event and milestone: found once for each, asked at every transition. */
  private readonly occasions = new Map<string, readonly Reaction[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance === null || typeof instance !== 'object') continue;
      const reactions = instance as Record<string, Reaction>;
      for (const [name, mark] of Object.entries(marksOf(reactions))) {
        this.register(mark, `${reactions.constructor.name}.${name}`, reactions[name].bind(instance));
      }
    }
  }

  private register(mark: Marked, name: string, run: Reaction): void {
    const { definition, to, on = [] } = mark;
    if (definition && to !== undefined && !definition.milestones.some(({ state }) => state === to)) {
      throw new Error(`${name} waits for the state ${to}, which ${definition.kind} do not have`);
    }
    const unknown = [on].flat().find((event) => definition && !(event in definition.events));
    if (definition && unknown !== undefined)
      throw new Error(`${name} waits for ${unknown}, which is no event of ${definition.kind}`);
    if (this.registered.some((other) => other.name === name)) throw new Error(`${name} is registered twice`);
    this.registered.push({ ...mark, name, run });
  }

  /** The rows that the departments write for a transition. */
  writes(transition: Transition): Write[] {
    return this.fitting(transition).flatMap((run) => run(transition));
  }

  private fitting(transition: Transition): readonly Reaction[] {
    const { definition, type, from, to } = transition;
    const occasion = `${definition.kind} ${type} ${from} ${to}`;
    const known = this.occasions.get(occasion);
    if (known) return known;
    const found = this.registered.filter((reaction) => fits(reaction, transition)).map(({ run }) => run);
    this.occasions.set(occasion, found);
    return found;
  }
}

function fits({ definition, to, on }: Marked, transition: Transition): boolean {
  if (definition !== null && definition.kind !== transition.definition.kind) return false;
  if (to !== undefined && !(transition.to === to && transition.from !== to)) return false;
  return on === undefined || [on].flat().includes(transition.type);
}
