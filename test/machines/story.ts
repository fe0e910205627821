import type { ProcessDefinition } from '../../machines/process.js';
import type { Envelope, Level, Policy } from '../../machines/rulebook.js';
import type { StoredProcess } from '../../src/engine/log/transition.js';
import { blank, decide } from '../../src/engine/command/move.js';
import { TransitionRefusedError, UnknownEventError } from '../../src/engine/errors.js';
import { waits } from '../../src/engine/explain/explain.js';

/** The policy as shipped; a story raises a level or a threshold where it needs one. */
const policyWith = (levels: Record<string, Level> = {}, thresholds: Record<string, string> = {}): Policy => ({
  version: 1,
  levels,
  thresholds,
  deadlines: {},
});

type Standing = Pick<StoredProcess, 'value' | 'facts'>;

/** A process in a test: where it stands, and why its last event was refused. It is stored as JSON between two events. */
export class Story<Facts, Data> {
  private constructor(
    private readonly definition: ProcessDefinition,
    private readonly standing: Standing,
    private readonly refused: string[] | 'unknown' | null,
  ) {}

  static of<Facts, Data>(definition: ProcessDefinition, no: string): Story<Facts, Data> {
    return new Story(definition, blank(definition, no), null);
  }

  get facts(): Facts {
    return this.standing.facts as Facts;
  }

  when<Type extends keyof Data & string>(type: Type, data: Data[Type], envelope: Partial<Envelope> & { by: string }) {
    const at = envelope.at ?? '2026-03-02T01:00:00.000Z';
    const event = {
      type,
      data,
      onBehalfOf: null,
      at,
      occurredAt: at,
      reason: null,
      policy: policyWith(),
      observed: {},
    };
    try {
      const { standing } = decide(this.definition, 'X-1', this.standing, { ...event, ...envelope });
      return new Story<Facts, Data>(this.definition, JSON.parse(JSON.stringify(standing)) as Standing, null);
    } catch (error) {
      if (error instanceof UnknownEventError) return new Story<Facts, Data>(this.definition, this.standing, 'unknown');
      if (!(error instanceof TransitionRefusedError)) throw error;
      return new Story<Facts, Data>(
        this.definition,
        this.standing,
        error.unmet.map(({ rule }) => rule),
      );
    }
  }

  thenItIs(state: string, beside: Record<string, string> = {}): this {
    expect(this.refused).toBeNull();
    expect(this.definition.milestoneOf(this.standing)).toBe(state);
    expect(this.standing.value).toMatchObject(beside);
    return this;
  }

  thenRefusedBecause(...rules: string[]): this {
    expect(this.refused).toEqual(rules);
    return this;
  }

  thenItDoesNotTakeThat(): this {
    expect(this.refused).toBe('unknown');
    return this;
  }

  thenItWaitsFor(...events: string[]): this {
    expect(waits(this.definition, this.standing, policyWith()).map(({ event }) => event)).toEqual(events);
    return this;
  }
}
