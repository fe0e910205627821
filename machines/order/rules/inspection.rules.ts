import { text } from '../../kit/text.js';
import { advice, duty, gate } from '../../kit/rules.js';
import { compare } from '../../decimal.js';
import { named, namedAll } from '../../named.js';
import { linesWhere } from '../facts/quantities.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, isEmpty, lacks, remedy } from './order-rule.js';

const INSPECT = ['quality.pass-final'] as const;

/** Key items of the plan in force whose latest in-process record does not pass. */
function uncheckedKeyItems({ inspectionPlan, inProcess }: OrderFacts): string[] {
  const keyItems = (inspectionPlan?.items ?? []).filter(({ key }) => key).map(({ item }) => item);
  return keyItems.filter((item) => inProcess.findLast(({ process }) => process === item)?.result !== 'pass');
}

/** The daily reports, by day and line, that lack materials or equipment; a later report of the same day may add them. */
function incompleteDays({ reports }: OrderFacts): string[] {
  const days = new Map(reports.map(({ date, line }) => [`${date}/${line}`, { date, line }]));
  if (days.size === 0) return ['reports'];
  return [...days.values()].flatMap(({ date, line }) => {
    const ofDay = reports.filter((report) => report.date === date && report.line === line);
    const isKept =
      ofDay.some(({ materials }) => !isEmpty(materials)) && ofDay.some(({ equipment }) => !isEmpty(equipment));
    return isKept ? [] : [`${named('report', date)}/${named('line', line)}`];
  });
}

/** Items that fail now, and items that failed in an earlier round, were not taken as they are, and do not pass now. */
function failingItems({ finalInspection, failedInspections }: OrderFacts): string[] {
  const items = finalInspection?.items ?? [];
  const failing = items.filter(({ result }) => result === 'fail').map(({ item }) => item);
  const failedBefore = failedInspections
    .filter(({ disposition }) => disposition !== 'use-as-is')
    .flatMap((round) => round.items.filter(({ result }) => result === 'fail').map(({ item }) => item));
  const unproven = failedBefore.filter((name) => !items.some(({ item, result }) => item === name && result === 'pass'));
  return [...new Set([...failing, ...unproven])];
}

/** `producing` → `inspected`: what production finishes with, and what the final inspection must show. */
export const inspectionRules = {
  'IN-01': {
    ...duty('S2§三2; S3§五1', 'production'),
    sentence: text(
      '计划任务全部完成，各行报工合格数量达到订购数量',
      '計畫任務全數完成，各明細回報的良品數量達到訂購數量',
      'All work is finished: the good quantity reported for each line reaches what is ordered.',
    ),
    remedy: remedy(
      ['production.report-progress'],
      '请生产部补报列出订单行的产量；少交须先变更订单',
      '請生產部補報所列明細的產量；短交須先變更訂單',
      'Production: report the rest of the lines named; to deliver less, the order is amended.',
    ),
    ...lacks(({ quantities }) =>
      namedAll(
        'line',
        linesWhere(quantities, ({ ordered, produced }) => compare(produced, ordered) < 0),
      ),
    ),
  },
  'IN-02': {
    ...advice('S3§五1', 'production'),
    sentence: text(
      '生产记录齐全：每份日报都有原材料使用和设备运行情况',
      '生產紀錄齊全：每份日報皆載明原物料使用與設備運轉情形',
      'Production records are kept: every daily report has its materials and equipment.',
    ),
    remedy: remedy(
      ['production.report-progress'],
      '请生产部在日报中填写原材料使用和设备运行情况',
      '請生產部於日報填寫原物料使用與設備運轉情形',
      'Production: state materials and equipment in the daily reports.',
    ),
    ...lacks(incompleteDays),
  },
  'IN-03': {
    ...duty('S2§五2; S4§二(七)2; S3§六1', 'quality'),
    sentence: text(
      '检验计划中的关键工序和重要零部件均经过程检验合格',
      '檢驗計畫中的關鍵製程與重要零組件均經製程檢驗合格',
      'Every key process or part of the inspection plan has passed its in-process inspection.',
    ),
    remedy: remedy(
      ['quality.record-in-process'],
      '请质量部对列出的项目做过程检验并登记合格结果',
      '請品質部就所列項目執行製程檢驗並登錄合格結果',
      'Quality: inspect the items named and record that they pass.',
    ),
    ...lacks(uncheckedKeyItems),
  },
  'IN-04': {
    ...duty('S2§三2; S2§五3', 'production'),
    sentence: text('生产异常均已关闭', '生產異常均已結案', 'No production exception is open.'),
    remedy: remedy(
      ['production.close-exception'],
      '请生产部落实解决方案后关闭列出的异常',
      '請生產部落實解決方案後將所列異常結案',
      'Production: carry out the solutions and close the exceptions named.',
    ),
    ...lacks(({ exceptions }) => exceptions.filter(({ open }) => open).map(({ id }) => named('exception', id))),
  },
  'IN-05': {
    ...duty('S3§六1', 'quality'),
    sentence: text(
      '最终检验覆盖外观、尺寸、性能、功能、安全性五个方面，均合格',
      '最終檢驗涵蓋外觀、尺寸、性能、功能、安全性五項，均合格',
      'The final inspection covers appearance, dimensions, performance, function and safety, and all pass.',
    ),
    remedy: remedy(
      INSPECT,
      '请质量部完成列出方面的检验；不合格的判定不合格',
      '請品質部完成所列項目的檢驗；不合格者判定不合格',
      'Quality: inspect the aspects named; what does not pass is failed.',
    ),
    ...lacks(({ finalInspection }) =>
      (['appearance', 'dimensions', 'performance', 'function', 'safety'] as const).filter(
        (aspect) => !finalInspection?.aspects[aspect],
      ),
    ),
  },
  'IN-06': {
    ...duty('S3§六1', 'quality'),
    sentence: text(
      '检验记录写明检验项目、检验结果和检验人员',
      '檢驗紀錄載明檢驗項目、檢驗結果與檢驗人員',
      'The inspection record names items, results and inspector.',
    ),
    remedy: remedy(
      INSPECT,
      '请质量部补齐检验项目、结果和检验人员',
      '請品質部補齊檢驗項目、結果與檢驗人員',
      'Quality: complete the items, their results and the inspector.',
    ),
    ...lacks(({ finalInspection }) => [
      ...blankIn(finalInspection?.items, ['item', 'result'], 'items'),
      ...blankFields(finalInspection ?? undefined, ['inspector']),
    ]),
  },
  'IN-07': {
    ...gate('S3§六1', 'quality'),
    sentence: text(
      '检验结果合格：每个不合格项都已整改并重新检验合格',
      '檢驗結果合格：每一不合格項均已改善並複驗合格',
      'The result is pass: every item that failed was rectified and passed again.',
    ),
    remedy: remedy(
      ['quality.fail-final', 'production.finish-rework', 'quality.pass-final'],
      '请质量部将不合格项退回，请生产部整改，再由质量部复检列出的项目',
      '請品質部退回不合格項，請生產部改善，再由品質部複驗所列項目',
      'Quality: fail what does not pass; Production: rectify it; Quality: inspect the items named again.',
    ),
    holds: (facts) => facts.finalInspection !== null && failingItems(facts).length === 0,
    missing: failingItems,
  },
  'IN-08': {
    ...duty('S3§六1; S2§五2', 'production'),
    sentence: text(
      '没有未关闭的不合格：最近一次不合格已登记整改措施',
      '沒有未結案的不合格：最近一次不合格已登錄改善措施',
      'No nonconformity is open: what was done about the last failed inspection is on record.',
    ),
    remedy: remedy(
      ['production.finish-rework'],
      '请生产部完成整改并登记措施',
      '請生產部完成改善並登錄措施',
      'Production: rectify and record the measures.',
    ),
    holds: ({ failedInspections }) => {
      const last = failedInspections.at(-1);
      return last === undefined || !isEmpty(last.measures);
    },
  },
} satisfies OrderRules;
