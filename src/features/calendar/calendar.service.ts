import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { text } from '../../../machines/kit/text.js';
import type { Office } from '../../../machines/offices.js';
import type { Language, Policy } from '../../../machines/rulebook.js';
import type { WorkCalendar } from '../../../machines/work-calendar.js';
import { calendarValue, isCovered, isWorkingDay } from '../../../machines/work-calendar.js';
import { dueAt } from '../../../machines/working-time.js';
import { PG_POOL } from '../../database/pool.js';
import { parsed } from '../../engine/command/facts-columns.js';
import type { WaitSince } from '../../engine/log/transition.js';
import { Processes } from '../../engine/processes.js';
import { deskNames, followerDesk, OPEN_DESK } from '../../engine/projections/rows.js';
import type { Scope } from '../../engine/scope.js';
import { officeName } from '../../http/problems/unmet.js';
import type { Titled } from '../processes/titles.service.js';
import { Titles } from '../processes/titles.service.js';
import { labelOf, stateName } from '../processes/waits.view.js';
import { FIND } from './calendar.sql.js';
import type { CalendarDate, CalendarItem, ItemKind } from './calendar.view.js';
import { USUAL_ITEMS } from './calendar.view.js';

/** Whose calendar: on these desks lies what is due; these people, or those of this office, are asked to come. */
export interface Whose {
  desks: readonly string[];
  person: string | null;
  office: Office | null;
}

export const ofPerson = (person: string, desks: readonly string[]): Whose => ({
  desks: [...desks, followerDesk(person)],
  person,
  office: null,
});

export const ofOffice = (office: Office): Whose => ({ desks: [office, `${office}:head`], person: null, office });

export const OF_COMPANY: Whose = { desks: [OPEN_DESK], person: null, office: null };

/** Which stretch of days; both ends belong to it. */
export interface Stretch {
  from: string;
  to: string;
}

export interface CalendarRow extends Omit<CalendarItem, 'stateName' | 'waitsFor' | 'toDo'> {
  /** Of a single wait: all that the process waits for, and who, where it is a person. */
  waits: string | null;
  person: string | null;
  machineVersion: number;
  createdAt: string;
  changedAt: string;
  sequence: number;
  /** By what it is sorted: the day, and the time where it has one. */
  at: string;
}

/** Which part of the calendar is read. */
interface Reading {
  scope: Scope;
  kinds?: readonly string[] | null;
  /** Of what kinds its items are; whatever is not a single wait, unless told. */
  what?: readonly ItemKind[];
  /** Where the part before ended: its `at`, number, `what` and `part`. */
  after?: string[] | null;
}

const NOWHERE = [null, null, null, null];

const DAY = 86_400_000;

/** What is due and what takes place, over all kinds of processes: a query over read models. */
@Injectable()
export class Calendar {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly processes: Processes,
    private readonly titles: Titles,
  ) {}

  async rows(
    { desks, office, person }: Whose,
    { from, to }: Stretch,
    { scope, kinds = null, what = USUAL_ITEMS, after }: Reading,
    { limit, language }: { limit: number; language: Language },
  ): Promise<CalendarRow[]> {
    const [at, no, item, part] = after ?? NOWHERE;
    const { rows } = await this.pool.query<CalendarRow & Titled>(
      FIND(desks, office, from, to, person, scope, kinds, at, no, item, part, what, limit),
    );
    const known = rows.map((row) => ({ definition: this.processes.words(row.kind, row.machineVersion), row }));
    const titles = await this.titles.of(known, language);
    return rows.map(({ facts: _facts, factsSince: _since, ...row }, index) => ({ ...row, title: titles[index] }));
  }

  view(row: CalendarRow, language: Language, policy: Policy): CalendarItem {
    const { no, kind, what, part, title, day, place, state, held, cancelled, late, machineVersion } = row;
    const [start, end] = [row.start, row.end].map((time) => (time === null ? null : new Date(time).toISOString()));
    const definition = this.processes.words(kind, machineVersion);
    return {
      no,
      kind,
      what,
      part,
      title,
      day,
      start,
      end,
      place,
      state,
      stateName: stateName(definition, state, language),
      held,
      cancelled,
      late,
      waitsFor: what === 'wait' ? (row.person ?? deskName(part, language)) : '',
      toDo: what === 'wait' ? this.toDo(row, start, language, policy) : '',
    };
  }

  /** What is waited for on this desk at that time; a policy that has just changed may say another. */
  private toDo(
    { kind, part, waits, machineVersion }: CalendarRow,
    at: string | null,
    language: Language,
    policy: Policy,
  ) {
    const definition = this.processes.words(kind, machineVersion);
    const here = (parsed(waits ?? '[]') as WaitSince[]).filter((wait) => deskNames(wait).includes(part));
    const then = here.filter((wait) => dueAt({ ...wait, kind }, policy) === at);
    const told = (then.length > 0 ? then : here).map(({ event }) => labelOf(definition, event, language));
    return [...new Set(told)].join(LIST[language]);
  }
}

const LIST = text('、', '、', ', ');
const HEAD = text('负责人', '負責人', 'head');

/** Whose desk it is: an office's, or its head's. */
function deskName(desk: string, language: Language): string {
  const [office, head] = desk.split(':');
  const name = officeName(office, language);
  return head === undefined ? name : `${name} ${HEAD[language]}`;
}

/** Every day of a stretch, as the work calendar has it. */
export function datesOf(calendar: WorkCalendar | undefined, { from, to }: Stretch): CalendarDate[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  return Array.from({ length: count }, (_, offset) => {
    const day = new Date(Date.parse(from) + offset * DAY).toISOString().slice(0, 10);
    const value = calendar && Object.hasOwn(calendar, day) ? calendar[day] : '';
    const called = calendarValue(value).name;
    return { day, works: isWorkingDay(calendar, day), called, covered: isCovered(calendar, day) };
  });
}
