import { companyDay } from '../../../machines/calendar.js';
import type { Ask } from '../../../machines/duties/duty.asks.js';
import type { DutyFigure, ReadSource } from '../../../machines/duties/duty.figures.js';
import { FIGURES, FILLED, SOURCES } from '../../../machines/duties/duty.figures.js';
import type { Stretch } from '../../../machines/duties/duty.period.js';
import { daysOf } from '../../../machines/duties/duty.period.js';
import type { DutyFacts } from '../../../machines/duties/duty.types.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { Observer } from '../../engine/processes.js';
import { LINES } from './duty-sources.js';

/** So much fits into what is handed in, and can still be read. */
const MOST_LINES = 30;
const MOST_CHARACTERS = 1_800;
const MOST_OF_LINE = 300;
const NOTHING = '0';

interface Line {
  line: string;
  total: number;
}

/** All of them where they fit, else those that do and how many there are. */
function together(lines: readonly Line[]): string {
  let told = '';
  let count = 0;
  for (const { line } of lines) {
    const longer = told === '' ? line : `${told}; ${line}`;
    if (longer.length > MOST_CHARACTERS) break;
    told = longer;
    count += 1;
  }
  const [{ total } = { total: 0 }] = lines;
  if (total === 0) return NOTHING;
  return count === total ? told : `${told}; … (${total})`;
}

const asked = (source: ReadSource): string => `
  SELECT left(line, ${MOST_OF_LINE}) || CASE WHEN length(line) > ${MOST_OF_LINE} THEN '…' ELSE '' END AS line,
    count(*) OVER ()::int AS total FROM (${LINES[source]}) AS known
  WHERE line IS NOT NULL AND ($1::date, $2::date, $3::date) IS NOT NULL ORDER BY rank LIMIT ${MOST_LINES}`;

/** What the product knows of what a duty asks for, of the days that its period means. */
export const dutyFigures: Observer = async (db, { facts, now }): Promise<Record<string, string>> => {
  const { duty, period, dueOn, asks } = facts as DutyFacts;
  const filled = duty === null ? undefined : FILLED[duty];
  if (!filled || dueOn === null) return {};
  const today = companyDay(now);
  const figures: DutyFigure[] = [];
  for (const [name, [source, stretch]] of Object.entries(filled) as [Ask, [ReadSource, Stretch]][]) {
    if (!asks.includes(name)) continue;
    const { from, to } = daysOf({ period, dueOn }, stretch);
    const { rows } = await db.query<Line>(asked(source), [from, to, today]);
    const days = SOURCES[source].isNow ? { from: today, to: today } : { from, to };
    figures.push({ name, value: together(rows), source, ...days });
  }
  return { [FIGURES]: canonicalJson(figures) };
};
