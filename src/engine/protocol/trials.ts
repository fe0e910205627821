import type { ProcessDefinition } from '../../../machines/process.js';
import { OFFICES } from '../../../machines/offices.js';
import type { Policy } from '../../../machines/rulebook.js';
import { check } from '../../schema/check.js';
import { step } from '../command/chart.js';
import type { MachineEvent } from '../command/move.js';
import { offers } from '../command/move.js';
import { capacityFor } from '../command/sender.js';
import type { Standing } from '../command/standing.js';
import { canonicalJson } from '../log/canonical-json.js';
import type { Processes } from '../processes.js';
import type { Move, Protocol } from './protocol.js';
import { answerOf, eventOf, sendable } from './sending.js';
import { spoiltIn } from './spoilt.js';

/** Where something is tried, and when. */
export interface Place {
  standing: Standing;
  /** Of the next event. */
  seq: number;
  /** ISO 8601. */
  at: string;
}

/** Every field of a form is spoilt at so many places; beyond that, the same rules refuse the same. */
const SPOILT_AT = 12;
const TOLD = 20;
/** Events that run beside every chart and are judged by more than what stands there. */
const BESIDE = /^(management\.(propose|approve|reject)-migration)$/;

/** Tries every event of a process everywhere it is brought to, and keeps what became of it. */
export class Trials {
  private readonly moves = new Map<string, Move>();
  private readonly refusals = new Map<string, number>();
  private readonly spoiltAt = new Map<string, number>();
  private readonly contradictions: string[] = [];
  private readonly types: string[];
  private stops = 0;

  constructor(
    private readonly processes: Processes,
    private readonly definition: ProcessDefinition,
    private readonly policy: Policy,
  ) {
    this.types = sendable(definition).filter((type) => !BESIDE.test(type));
  }

  /** Every event: as its example has it; where it is offered also by a stranger, by whom four eyes bar, and with each field spoilt. */
  at(place: Place): void {
    this.stops++;
    const offered = new Map(offers(this.definition, place.standing).map((offer) => [offer.type, offer]));
    for (const type of this.types) {
      const offer = offered.get(type);
      const by = `${type.slice(0, type.indexOf('.'))}-1`;
      const event = this.eventAt(place, type, by);
      this.send(place, event, offer !== undefined);
      if (!offer) continue;
      this.byStranger(place, type);
      for (const person of this.definition.rules.barred(offer.rules, place.standing.facts))
        this.send(place, { ...event, by: person }, true);
      this.spoilt(place, event);
    }
  }

  result(processes: number, at: string): Protocol {
    const { kind, version } = this.definition;
    const moves = [...this.moves.values()];
    const sum = (of: 'tried' | 'taken' | 'notOffered' | 'byRules' | 'byOffice' | 'byForm'): number =>
      moves.reduce((all, move) => all + move[of], 0);
    return {
      kind,
      version,
      machine: this.processes.hash(this.definition),
      policyVersion: this.policy.version,
      at,
      stops: this.stops,
      processes,
      tried: sum('tried'),
      taken: sum('taken'),
      notOffered: sum('notOffered'),
      byRules: sum('byRules'),
      byOffice: sum('byOffice'),
      byForm: sum('byForm'),
      moves,
      rules: Object.fromEntries(
        Object.keys(this.definition.rules.rules).map((rule) => [rule, this.refusals.get(rule) ?? 0]),
      ),
      contradictions: this.contradictions,
    };
  }

  private eventAt({ standing, seq, at }: Place, type: string, by: string): MachineEvent {
    return eventOf(this.definition, standing, type, { by, at, policy: this.policy, seq });
  }

  private moveOf({ standing }: Place, event: string): Move {
    const milestone = this.definition.milestoneOf(standing);
    const key = `${milestone} ${event}`;
    const none = { tried: 0, taken: 0, notOffered: 0, byRules: 0, rules: [], byOffice: 0, byForm: 0 };
    const move = this.moves.get(key) ?? { milestone, event, ...none };
    this.moves.set(key, move);
    return move;
  }

  private send(place: Place, event: MachineEvent, isOffered: boolean): void {
    const move = this.moveOf(place, event.type);
    const answer = answerOf(this.definition, place.standing, event);
    move.tried++;
    if ('taken' in answer) move.taken++;
    else if (!isOffered) move.notOffered++;
    else {
      move.byRules++;
      move.rules = [...new Set([...move.rules, ...answer.refused])];
      for (const rule of answer.refused) this.refusals.set(rule, (this.refusals.get(rule) ?? 0) + 1);
    }
    this.compare(place, event, 'taken' in answer, isOffered);
  }

  /** What is refused leaves the machine where it stands; what is not offered is never taken. XState itself is asked. */
  private compare({ standing }: Place, event: MachineEvent, isTaken: boolean, isOffered: boolean): void {
    if (isTaken && !isOffered) this.contradict(`${event.type}: taken, and not offered`);
    if (isTaken) return;
    try {
      const after = step(this.definition.machine, standing, event);
      const isMoved = canonicalJson(after.value) !== canonicalJson(standing.value) || after.context !== standing.facts;
      if (isMoved) this.contradict(`${event.type}: refused, and the machine has moved`);
    } catch (error) {
      // What a rule cannot look at, it does not let pass.
      if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
    }
  }

  private contradict(what: string): void {
    if (this.contradictions.length < TOLD && !this.contradictions.includes(what)) this.contradictions.push(what);
  }

  /** Somebody of an office whose event it is not. */
  private byStranger(place: Place, type: string): void {
    const meta = this.definition.events[type];
    const { facts } = place.standing;
    const wanted = typeof meta.sender === 'function' ? meta.sender(facts) : meta.sender;
    const others = OFFICES.filter((office) => office !== wanted).slice(0, 1);
    const stranger = { id: 'stranger', name: '', offices: others, headOf: [], permissions: [], rightsVersion: 1 };
    if (wanted === 'any' && !meta.persons?.(facts)) return;
    const move = this.moveOf(place, type);
    move.tried++;
    if (capacityFor(meta, facts, { ...stranger, standIns: [] }) === null) move.byOffice++;
    else this.contradict(`${type}: may be sent by ${others.join()}`);
  }

  private spoilt(place: Place, event: MachineEvent): void {
    const many = this.spoiltAt.get(event.type) ?? 0;
    if (many >= SPOILT_AT) return;
    this.spoiltAt.set(event.type, many + 1);
    const shape = this.processes.shapeIn(this.definition, event.type);
    for (const data of spoiltIn(event.data)) {
      if (shape && check(shape, data, 'en').length > 0) {
        const move = this.moveOf(place, event.type);
        move.tried++;
        move.byForm++;
      } else this.send(place, { ...event, data }, true);
    }
  }
}
