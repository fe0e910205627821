import type { Block, Fact, Paper, PaperDefinition, Part, Reader } from '../kit/papers.js';
import { facts, part, table } from '../kit/papers.js';
import { text } from '../kit/text.js';
import { grouped } from '../names/figures.js';
import { fieldName } from '../names/naming.js';
import type { PlanFacts } from './plan.types.js';

/** A plan as its reader is shown it. */
interface Shown {
  no: string;
  stateName: string;
  facts: PlanFacts;
  people: Readonly<Record<string, string>>;
}

const SHEET = text('月度产供计划表', '月度產供計畫表', 'Monthly plan of production and procurement');

const WORDS = {
  number: text('编号', '編號', 'Number'),
  state: text('状态', '狀態', 'State'),
  scan: text('扫码打开月度计划', '掃碼開啟月度計畫', 'Scan to open the plan'),
  production: text('生产计划', '生產計畫', 'Production plan'),
  procurement: text('采购计划', '採購計畫', 'Procurement plan'),
  ofOrders: text('订单', '訂單', 'Orders'),
  outcome: text('计划与实绩', '計畫與實績', 'Planned and actual'),
  revision: text('版次', '版次', 'Revision'),
  drafted: text('编制', '編製', 'Drafted by'),
  consulted: text('销售、采购会签', '業務、採購會簽', 'Sales and procurement'),
  checked: text('跟单员审核', '跟單員審核', 'Follow-up clerk'),
  date: text('日期', '日期', 'Date'),
};

function write(shown: object, { language }: Reader): Paper | null {
  const { no, stateName, facts: of, people } = shown as Shown;
  const { plan, procurement, closed } = of;
  if (plan === null) return null;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const field = (...path: string[]): string => fieldName('monthly-plans', path, language);
  const who = (id: string | undefined): string => (id === undefined ? '' : (people[id] ?? ''));
  const head: Fact[] = [
    [say('number'), no],
    [field('month'), of.month],
    [say('revision'), String(of.revision)],
    [say('state'), stateName],
  ];
  const parts: Part[] = [
    part(
      say('production'),
      table(
        [
          { title: field('productNo'), of: (row) => row.productNo, isShort: true },
          { title: field('description'), of: (row) => row.description },
          { title: field('quantity'), of: (row) => grouped(row.quantity), isFigure: true, isShort: true },
          { title: field('unit'), of: (row) => row.unit, isShort: true },
          { title: field('start'), of: (row) => row.start, isShort: true },
          { title: field('finish'), of: (row) => row.finish, isShort: true },
          { title: field('line'), of: (row) => row.line },
          { title: say('ofOrders'), of: (row) => row.orders?.join(' ') },
        ],
        plan.lines,
      ),
    ),
    part(
      field('capacity'),
      table(
        [
          { title: field('week'), of: (row) => row.week, isShort: true },
          { title: field('line'), of: (row) => row.line },
          { title: field('hours'), of: (row) => row.hours, isFigure: true },
          { title: field('load'), of: (row) => row.load, isFigure: true },
        ],
        plan.capacity,
      ),
    ),
    ...(procurement === null ? [] : [part(say('procurement'), purchases(procurement.lines, field))]),
    ...(closed === null
      ? []
      : [
          part(
            say('outcome'),
            table(
              [
                { title: field('productNo'), of: (row) => row.productNo },
                { title: field('planned'), of: (row) => grouped(row.planned), isFigure: true },
                { title: field('made'), of: (row) => grouped(row.made), isFigure: true },
                { title: field('delivered'), of: (row) => grouped(row.delivered), isFigure: true },
              ],
              closed.products,
            ),
            facts([[field('remark'), closed.remark]]),
          ),
        ]),
    part(null, {
      kind: 'signatures',
      roles: [`${say('drafted')} ${who(plan.by)}`, say('consulted'), say('checked')],
      date: say('date'),
    }),
  ];
  return { sheet: 'monthly-plan', title: SHEET[language], of: head, scan: say('scan'), parts };
}

/** What is bought; the price is for the purchase order, and not for everybody who holds the sheet. */
const purchases = (rows: NonNullable<PlanFacts['procurement']>['lines'], field: (...path: string[]) => string): Block =>
  table(
    [
      { title: field('item'), of: (row) => row.item },
      { title: field('specification'), of: (row) => row.specification },
      { title: field('quantity'), of: (row) => grouped(row.quantity), isFigure: true, isShort: true },
      { title: field('unit'), of: (row) => row.unit, isShort: true },
      { title: field('by'), of: (row) => row.by, isShort: true },
      { title: field('safetyStock'), of: (row) => row.safetyStock, isFigure: true, isShort: true },
      { title: field('supplier'), of: (row) => row.supplier },
    ],
    rows,
  );

/** The sheet of the month, as it hangs in the workshop and lies before the meeting. */
export const planPapers: readonly PaperDefinition[] = [{ name: 'sheet', title: SHEET, write }];
