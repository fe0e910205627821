import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { machines } from '../../../machines/index.js';
import type { IndicatorId } from '../../../machines/indicators/register.js';
import { indicatorOf, indicatorsOf } from '../../../machines/indicators/register.js';
import { isDay } from '../../../machines/kit/formats.js';
import { companyCurrency } from '../../../machines/rates.js';
import type { Language, Policy } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import type { IndicatorStretch } from '../../departments/indicators.js';
import { computeIndicator, parametersOf, rowsSql } from '../../departments/indicators.js';
import { Processes } from '../../engine/processes.js';
import { problem, ValidationError } from '../../errors.js';
import { seesPrices } from '../../http/redact.js';
import type { Viewer } from '../../http/viewer.js';
import { MESSAGES } from '../../identity/messages.js';
import type { Page } from '../../identity/paging.js';
import { pageOf, pageRequest } from '../../identity/paging.js';
import { Policies } from '../../policy/policies.js';
import type { IndicatorFigure, IndicatorRow } from './indicator.view.js';

/** For whom the figures are. */
export interface IndicatorReader {
  viewer: Viewer;
  language: Language;
}

/** Numbered within a day and a process, so that a part of the list goes on where the last one ended. */
const pageSql = (id: IndicatorId): string => `
  SELECT n.process, n.on_day::text AS "on", n.what, trim_scale(n.part)::text AS part, trim_scale(n.whole)::text AS whole, n.currency,
    n.place::int AS place, coalesce(c.title, '') AS title
  FROM (SELECT r.*, row_number() OVER (PARTITION BY r.on_day, r.process ORDER BY r.what, r.part, r.whole) AS place
    FROM (${rowsSql(id)}) AS r) AS n
  LEFT JOIN process_card c ON c.id = n.process
  WHERE $6::date IS NULL OR (n.on_day, n.process, n.place) < ($6::date, $7::text, $8::int)
  ORDER BY n.on_day DESC, n.process DESC, n.place DESC LIMIT $9`;

type Found = Omit<IndicatorRow, 'kind'> & { place: number };

const isPlace = (value: string): boolean => /^\d{1,9}$/.test(value);

/** Computes the figures by which offices are appraised, and shows of what they are made. */
@Injectable()
export class Indicators {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly policies: Policies,
    private readonly processes: Processes,
  ) {}

  /** One after the other: a figure is not worth more than one connection. */
  async figures(stretch: IndicatorStretch, reader: IndicatorReader): Promise<IndicatorFigure[]> {
    const policy = await this.policies.current();
    const figures: IndicatorFigure[] = [];
    for (const id of indicatorsOf(stretch.office)) {
      if (stretch.person === null || indicatorOf(id).personal)
        figures.push(await this.figure(id, stretch, reader, policy));
    }
    return figures;
  }

  private async figure(
    indicator: IndicatorId,
    stretch: IndicatorStretch,
    { viewer, language }: IndicatorReader,
    policy: Policy,
  ): Promise<IndicatorFigure> {
    const { name, formula, clause, unit, sources, secret, personal = false } = indicatorOf(indicator);
    const { value, ...counted } = await computeIndicator(this.pool, indicator, stretch, policy);
    const hidden = secret !== undefined && !seesPrices(viewer);
    return {
      indicator,
      name: name[language],
      formula: formula[language],
      clause,
      unit,
      personal,
      sources: sources.map((source) => {
        const [kind = '', event = ''] = source.split('/');
        return { kind, event, label: machines[kind]?.at(-1)?.events[event]?.label[language] ?? event };
      }),
      value: hidden ? null : value,
      currency: unit === 'amount' ? companyCurrency(policy) : null,
      hidden,
      ...counted,
    };
  }

  /** The rows of one figure, the latest first. What each comes to in money is for those who see prices. */
  async rows(
    indicator: IndicatorId,
    stretch: IndicatorStretch,
    asked: { cursor?: string; limit?: string },
    { viewer, language }: IndicatorReader,
  ): Promise<Page<IndicatorRow>> {
    const { after, limit } = pageRequest(asked, 3);
    if (after && !(isDay(after[0]) && isPlace(after[2] ?? ''))) {
      throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    }
    const position = [after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1];
    const { rows } = await this.pool.query<Found>(pageSql(indicator), [...parametersOf(stretch), ...position]);
    const { items, nextCursor } = pageOf(rows, limit, ({ on, process, place }) => [on, process, String(place)]);
    const isOpen = seesPrices(viewer);
    return {
      items: items.map(({ place: _, ...row }) => {
        const kind = this.processes.kindOf(row.process) ?? '';
        const what = machines[kind]?.at(-1)?.events[row.what]?.label[language] ?? row.what;
        return { ...row, kind, what, ...(row.currency === null || isOpen ? {} : { part: null, whole: null }) };
      }),
      nextCursor,
    };
  }
}
