import { Injectable } from '@nestjs/common';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnEveryTransition } from '../../engine/projections/projection.js';
import { AppointmentRow } from './appointment.entity.js';

function rowOf({ appointment }: ProcessDefinition, id: string, facts: unknown): AppointmentRow[] {
  const known = facts === null ? null : appointment?.(facts);
  if (!known) return [];
  const { title, place, start, end, sequence, cancelled, people } = known;
  return [{ id, title, place, startsAt: start, endsAt: end, sequence, cancelled, people: [...people] }];
}

/** Keeps what takes place when, of every kind that is an appointment. */
@Injectable()
export class AppointmentProjection {
  @OnEveryTransition()
  keepAppointment({ definition, process, before, after }: Transition): Write[] {
    if (!definition.appointment) return [];
    return difference(AppointmentRow, rowOf(definition, process, before), rowOf(definition, process, after));
  }
}
