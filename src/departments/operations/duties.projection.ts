import { Injectable } from '@nestjs/common';
import { duty } from '../../../machines/duties/duty.process.js';
import type { DutyFacts } from '../../../machines/duties/duty.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition } from '../../engine/projections/projection.js';
import type { Outcome } from './duty-period.entity.js';
import { DutyPeriod } from './duty-period.entity.js';

function outcomeOf({ accepted, excused, missed, late }: DutyFacts): Outcome {
  if (missed) return 'missed';
  if (excused) return 'excused';
  if (!accepted) return 'open';
  return late ? 'late' : 'kept';
}

function periodOf(facts: DutyFacts | null, state: string | null): DutyPeriod[] {
  if (facts === null || state === null || facts.duty === null || facts.dueOn === null) return [];
  const { no, duty: id, period, office, reviewer, dueOn, submitted } = facts;
  return [
    {
      no,
      duty: id,
      period,
      office: office ?? '',
      reviewer: reviewer ?? '',
      dueOn,
      state,
      outcome: outcomeOf(facts),
      person: submitted && (submitted.onBehalfOf ?? submitted.by),
    },
  ];
}

/** What operations keeps of duties: whose each period is, by when, and what became of it. */
@Injectable()
export class DutiesProjection {
  @OnTransition(duty)
  countDuty({ before, after, from, to }: Transition<DutyFacts>): Write[] {
    return difference(DutyPeriod, periodOf(before, from), periodOf(after, to));
  }
}
