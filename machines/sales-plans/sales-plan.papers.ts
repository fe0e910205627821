import { sum } from '../decimal.js';
import type { Block, Paper, PaperDefinition, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import { fieldName } from '../names/naming.js';
import type { PlanContent, SalesPlanFacts } from './sales-plan.types.js';

/** A plan as its reader is shown it: without what he may not see. */
interface Shown {
  no: string;
  stateName: string;
  facts: SalesPlanFacts;
  people: Readonly<Record<string, string>>;
}

const KIND = 'sales-plans';
const PLAN = text('年度销售计划', '年度銷售計畫', 'Annual plan of sales');

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开销售计划', '掃碼開啟銷售計畫', 'Scan to open the plan'),
  drafted: text('拟定人', '擬定人', 'Drafted by'),
  approved: text('批准人', '核准人', 'Approved by'),
  date: text('日期', '日期', 'Date'),
};

/** What one person is to sell in each month of the year. */
interface PersonYear {
  person: string;
  team: string;
  months: string[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A line of the split; without its amount for who may not see it. */
type ShownLine = Omit<PlanContent['lines'][number], 'amount'> & { amount?: string };

function yearsOf(lines: readonly ShownLine[]): PersonYear[] {
  const people = new Map(lines.map((line) => [`${line.team}\n${line.person}`, line]));
  return [...people.values()].map(({ team, person }) => ({
    team,
    person,
    months: MONTHS.map((month) =>
      sum(
        lines
          .filter((line) => line.team === team && line.person === person && line.month === month)
          .map(({ amount = '0' }) => amount),
      ),
    ),
  }));
}

function write(shown: object, { language }: Reader): Paper {
  const { no, stateName, facts: of, people } = shown as Shown;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const named = (...path: string[]): string => fieldName(KIND, path, language);
  const who = (id: string | undefined): string => (id === undefined ? '' : (people[id] ?? id));
  const shares = <Row extends { amount?: string }>(
    name: string,
    of: (row: Row) => string,
    rows: readonly Row[],
  ): Block =>
    table(
      [
        { title: named(name), of },
        { title: named('amount'), of: ({ amount }) => amount, isFigure: true, isShort: true },
      ],
      rows,
    );
  return {
    sheet: 'plan',
    title: `${of.year} ${PLAN[language]}`,
    of: [
      [say('number'), no],
      [say('state'), stateName],
    ],
    scan: say('scan'),
    parts: [
      part(
        null,
        facts([
          [named('salesTarget'), of.salesTarget],
          [named('currency'), of.currency],
          [named('researchBasis'), of.researchBasis],
          [say('drafted'), who(of.drafted?.by)],
          [say('approved'), who(of.approved?.by)],
        ]),
        { kind: 'note', told: of.salesStrategy ?? '' },
      ),
      part(
        named('regions'),
        shares('region', ({ region }) => region, of.regions),
      ),
      part(
        named('varieties'),
        shares('variety', ({ variety }) => variety, of.varieties),
      ),
      part(
        named('channels'),
        shares('channel', ({ channel }) => channel, of.channels),
      ),
      part(
        named('budget'),
        shares('expense', ({ expense }) => expense, of.budget),
      ),
      part(
        named('quarters'),
        shares('quarter', ({ quarter }) => String(quarter), of.quarters),
      ),
      part(
        named('lines'),
        table(
          [
            { title: named('team'), of: ({ team }) => team, isShort: true },
            { title: named('person'), of: ({ person }) => who(person), isShort: true },
            ...MONTHS.map((month) => ({
              title: String(month),
              of: ({ months }: PersonYear) => months[month - 1],
              isFigure: true,
              isShort: true,
            })),
          ],
          yearsOf(of.lines),
        ),
      ),
      part(null, { kind: 'signatures', roles: [say('drafted'), say('approved')], date: say('date') }),
    ],
  };
}

/** The plan as it was approved and adjusted last, to be signed (S0§五(二)1). */
export const salesPlanPapers: readonly PaperDefinition[] = [{ name: 'plan', title: PLAN, write }];
