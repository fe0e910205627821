import { lacks } from '../rule.js';
import { duty, gate } from '../../../kit/rules.js';
import { compare, sum } from '../../../decimal.js';
import { isBlank, text } from '../../../kit/text.js';
import type { Concession, OrderEvent } from '../../order.types.js';
import { inspectionRules } from '../../rules/inspection.rules.js';
import { barring, dataOf, remedy } from '../../rules/order-rule.js';
import type { OrderFactsV3, OrderRulesV3 } from '../aspect.js';
import { each } from './rule.js';

const itemsOf = (facts: OrderFactsV3): readonly string[] =>
  facts.finalInspection?.items.map(({ item }) => item.trim()) ?? [];

/** What the final inspection has to look at: the plan that quality released, and the key items of its review. */
function uninspected(facts: OrderFactsV3): string[] {
  const { inspectionPlan, reviews } = facts;
  const planned = inspectionPlan?.items.map(({ item }) => item) ?? [];
  const key = reviews.quality?.inspectionPlan.filter((row) => row.key).map(({ item }) => item) ?? [];
  const inspected = itemsOf(facts);
  return each([...planned, ...key]).filter((item) => !isBlank(item) && !inspected.includes(item.trim()));
}

/** The items with which goods may be used as they are, by the last finding about each. */
function conceded({ failedInspections }: OrderFactsV3): string[] {
  const last = new Map<string, boolean>();
  for (const { disposition, items, concession } of failedInspections) {
    for (const { item, result } of items) {
      if (result === 'fail') last.set(item, disposition === 'use-as-is' && concession !== undefined);
    }
  }
  return [...last].flatMap(([item, isConceded]) => (isConceded ? [item] : []));
}

/** Items that fail now without a concession, and items that failed before, were not conceded, and do not pass now. */
function failingItems(facts: OrderFactsV3): string[] {
  const items = facts.finalInspection?.items ?? [];
  const allowed = conceded(facts);
  const failing = items.filter(({ result }) => result === 'fail').map(({ item }) => item);
  const before = facts.failedInspections
    .filter(({ disposition }) => disposition !== 'use-as-is')
    .flatMap((round) => round.items.filter(({ result }) => result === 'fail').map(({ item }) => item));
  const unproven = before.filter((name) => !items.some(({ item, result }) => item === name && result === 'pass'));
  return each([...failing, ...unproven]).filter((item) => !allowed.includes(item));
}

const quantitiesOf = (concession: Concession | undefined): Concession['quantities'] => concession?.quantities ?? [];

/** What a concession lacks: who, for whom, by what, and how many of which line in spite of which finding. */
function missingOfConcession(facts: OrderFactsV3, event: OrderEvent): string[] {
  const failed = dataOf(event, 'quality.fail-final');
  if (failed?.disposition !== 'use-as-is') return [];
  const { concession, items } = failed;
  const fields = (['allowedBy', 'office', 'evidence'] as const).filter((field) => isBlank(concession?.[field]));
  const rows = quantitiesOf(concession);
  const named = rows.map(({ item }) => item);
  const findings = items.filter(({ result }) => result === 'fail').map(({ item }) => item);
  const tooMany = each(rows.map(({ line }) => line)).filter((line) => {
    const conceding = sum(rows.filter((row) => row.line === line).map(({ quantity }) => quantity));
    return compare(conceding, facts.quantities[String(line)]?.produced ?? '0') > 0;
  });
  return [
    ...fields.map((field) => `concession.${field}`),
    ...(rows.length === 0 ? ['concession.quantities'] : []),
    ...rows.flatMap(({ quantity }, index) =>
      compare(quantity, '0') > 0 ? [] : [`concession.quantities[${index}].quantity`],
    ),
    ...rows.flatMap(({ line }, index) => (tooMany.includes(line) ? [`concession.quantities[${index}].line`] : [])),
    ...findings.filter((item) => !named.includes(item)),
  ];
}

/** The final inspection, what it must look at, and who may not give it. */
export const proofRules = {
  'IN-07': {
    ...inspectionRules['IN-07'],
    holds: (facts) => facts.finalInspection !== null && failingItems(facts).length === 0,
    missing: failingItems,
  },
  'IN-09': {
    ...duty('S3§六1; S4§二(六)2', 'quality'),
    sentence: text(
      '最终检验覆盖检验计划的全部项目和评审确定的关键项目',
      '最終檢驗涵蓋檢驗計畫的全部項目與評審確定的關鍵項目',
      'The final inspection covers every item of the inspection plan and every key item of the review.',
    ),
    remedy: remedy(
      ['quality.pass-final'],
      '请质量部补检列出的项目并登记结果',
      '請品質部補驗所列項目並登錄結果',
      'Quality: inspect the items named and record their results.',
    ),
    ...lacks(uninspected),
  },
  'IN-10': {
    ...gate('S3§六1; S4§二(七)2', 'quality'),
    sentence: text(
      '让步接收写明不合格项、订单行和数量、批准人及其部门（或客户）和依据',
      '特採載明不合格項、明細與數量、核准人及其部門（或客戶）與依據',
      'A concession names the findings, the lines with their quantities, who allowed it for which office or the customer, and by what.',
    ),
    remedy: remedy(
      ['quality.fail-final'],
      '请质量部取得批准并补齐列出的内容；数量不超过已生产数量',
      '請品質部取得核准並補齊所列內容；數量不超過已生產數量',
      'Quality: obtain the permission and state what is named; no more than was produced is conceded.',
    ),
    ...lacks(missingOfConcession),
  },
  'IN-11': {
    ...gate('product', 'quality'),
    sentence: text(
      '完成返工的人不检验返工结果',
      '完成重工者不檢驗重工結果',
      'Who finished the repair does not inspect it.',
    ),
    remedy: remedy([], '请质量部另一人检验', '請品質部另一人檢驗', 'Quality: another person inspects.'),
    ...barring((facts) => facts.making?.repairers ?? []),
  },
  'IN-12': {
    ...gate('product', 'quality'),
    sentence: text(
      '检验人员不是参与返工的人员',
      '檢驗人員並非參與重工的人員',
      'The inspector named has not worked on the repair.',
    ),
    remedy: remedy(
      ['quality.pass-final', 'quality.record-in-process'],
      '请由未参与返工的检验人员检验',
      '請由未參與重工的檢驗人員檢驗',
      'Quality: have it inspected by somebody who did not repair it.',
    ),
    ...lacks(({ making }, event) => {
      const inspector = (dataOf(event, 'quality.pass-final') ?? dataOf(event, 'quality.record-in-process'))?.inspector;
      return inspector !== undefined && making.repairWorkers.some((worker) => worker.trim() === inspector.trim())
        ? ['inspector']
        : [];
    }),
  },
} satisfies OrderRulesV3;
