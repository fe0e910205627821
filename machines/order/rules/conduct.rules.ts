import type { Stamp } from '../../kit/record.js';
import { text } from '../../kit/text.js';
import { gate, isQuestion } from '../../kit/rules.js';
import { compare } from '../../decimal.js';
import { linesWhere } from '../facts/quantities.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, dataOf, isEmpty, lacks, remedy } from './order-rule.js';

/** Whether production was ever started, seen from an order that may have been set back or cancelled since. */
const hasBegun = ({ started }: OrderFacts): boolean => started !== null;

/** Whether the event in hand approved a request; asked beforehand, whether one is open. */
const approves = (requests: readonly { approvedBy: Stamp | null }[], event: OrderEvent): boolean =>
  requests.some(({ approvedBy }) =>
    isQuestion(event) ? approvedBy === null : approvedBy?.at === event.at && approvedBy.by === event.by,
  );

/** Holding, leaving, and the answers that need a question: beside the order's way, not on it. */
export const conductRules = {
  'HD-01': {
    ...gate('product', 'clerk'),
    sentence: text('订单未被暂停', '訂單未暫停', 'The order is not on hold.'),
    remedy: remedy(['clerk.resume'], '请跟单员解除暂停', '請跟單員解除暫停', 'Clerk: resume the order.'),
    holds: ({ hold }) => hold === null,
  },
  'CN-01': {
    ...gate('S3§三3', 'management'),
    sentence: text(
      '公司领导已知悉并接受取消的影响',
      '公司領導已知悉並接受取消的影響',
      'Management has seen and accepts the impact of the cancellation.',
    ),
    remedy: remedy(
      ['management.cancel'],
      '请公司领导查看影响清单并确认接受',
      '請公司領導檢視影響清單並確認接受',
      'Management: read the impact and accept it.',
    ),
    holds: (_facts, event) => dataOf(event, 'management.cancel')?.impactAccepted === true,
  },
  'CN-02': {
    ...gate('S3§三3', 'production'),
    sentence: text(
      '已开工的订单，生产部已评估取消的影响',
      '已開工的訂單，生產部已評估取消的影響',
      'Production was begun, so production has assessed the impact of the cancellation.',
    ),
    remedy: remedy(
      ['production.assess-cancellation'],
      '请生产部评估已投入的物料、在制品和损失',
      '請生產部評估已投入的物料、在製品與損失',
      'Production: assess materials, work in progress and loss.',
    ),
    applies: hasBegun,
    ...lacks(({ cancellationImpact }) => blankFields(cancellationImpact ?? undefined, ['impact'])),
  },
  'DC-01': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '已评估放弃订单给公司带来的影响和损失',
      '已評估放棄訂單對公司的影響與損失',
      'What declining the order means to the company is evaluated.',
    ),
    remedy: remedy(
      ['sales.decline'],
      '请销售部写明损失评估',
      '請銷售部載明損失評估',
      'Sales: state the evaluation of the loss.',
    ),
    holds: (_facts, event) => !isEmpty(dataOf(event, 'sales.decline')?.lossEvaluation),
  },
  'DC-02': {
    ...gate('S3§三3', 'sales'),
    sentence: text('已与客户沟通说明', '已與客戶溝通說明', 'The customer was told.'),
    remedy: remedy(
      ['sales.decline'],
      '请销售部先与客户沟通，再放弃订单',
      '請銷售部先與客戶溝通，再放棄訂單',
      'Sales: tell the customer before declining.',
    ),
    holds: (_facts, event) => dataOf(event, 'sales.decline')?.customerInformed === true,
  },
  'PY-01': {
    ...gate('product', 'finance'),
    sentence: text('订单已通过评审', '訂單已通過評審', 'The order has passed its review.'),
    remedy: remedy(
      ['sales.pass-review'],
      '评审未通过的订单不收款，请销售部先完成评审',
      '評審未通過的訂單不收款，請銷售部先完成評審',
      'Sales: pass the review first; until then nothing is due.',
    ),
    holds: ({ reviewPassed }) => reviewPassed !== null,
  },
  'WV-02': {
    ...gate('product', 'management'),
    sentence: text('有待批准的特批放行申请', '有待核准的特批放行申請', 'A waiver request is open to be approved.'),
    remedy: remedy(
      ['management.request-waiver'],
      '请先申请特批放行；有多项申请的须指明规则',
      '請先申請特批放行；有多項申請者須指明規則',
      'Management: request the waiver first; with several open, name the rule.',
    ),
    holds: ({ waivers }, event) => approves(waivers, event),
  },
  'WO-01': {
    ...gate('product', 'management'),
    sentence: text('有待批准的核销申请', '有待核准的沖銷申請', 'A write-off request is open to be approved.'),
    remedy: remedy(
      ['finance.request-write-off'],
      '请财务部先申请核销',
      '請財務部先申請沖銷',
      'Finance: request the write-off first.',
    ),
    holds: ({ writeOffs }, event) => approves(writeOffs, event),
  },
  'EX-01': {
    ...gate('S2§三2', 'production'),
    sentence: text('所关闭的异常已登记', '所結案的異常已登錄', 'The exception to close is on record.'),
    remedy: remedy(
      ['production.raise-exception'],
      '请更正异常编号，或先上报异常',
      '請更正異常編號，或先提報異常',
      'Production: correct the number, or raise the exception first.',
    ),
    holds: ({ exceptions }, event) => {
      const id = dataOf(event, 'production.close-exception')?.id;
      return id === undefined ? exceptions.some(({ open }) => open) : exceptions.some((known) => known.id === id);
    },
  },
  'EX-02': {
    ...gate('product', 'production'),
    sentence: text('异常编号未重复', '異常編號未重複', 'The number of the exception is new.'),
    remedy: remedy(
      ['production.raise-exception'],
      '请为新异常使用新的编号',
      '請為新異常使用新的編號',
      'Production: give the new exception a number of its own.',
    ),
    ...lacks(({ exceptions }) => {
      const ids = exceptions.map(({ id }) => id);
      return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    }),
  },
  'OB-01': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '所列部门有未解决的异议',
      '所列部門有未解決的異議',
      'The department named has an objection to resolve.',
    ),
    remedy: remedy(
      ['sales.resolve-objection'],
      '请选择提出异议的部门',
      '請選擇提出異議的部門',
      'Sales: name the department that objects.',
    ),
    holds: ({ objections }, event) => {
      const resolved = dataOf(event, 'sales.resolve-objection');
      return resolved
        ? objections.some(({ department, resolvedAt }) => department === resolved.department && resolvedAt === event.at)
        : objections.some(({ solution }) => solution === null);
    },
  },
  'RW-01': {
    ...gate('S3§六2', 'sales'),
    sentence: text(
      '还有客户未验收的数量可以返工',
      '尚有客戶未驗收的數量可重工',
      'Something is left that the customer has not accepted.',
    ),
    remedy: remedy(
      ['logistics.hand-over'],
      '全部验收的订单不再返工，请办理交付',
      '全數驗收的訂單不再重工，請辦理交付',
      'Everything is accepted: deliver it instead.',
    ),
    holds: ({ quantities }) =>
      linesWhere(quantities, ({ ordered, accepted }) => compare(accepted, ordered) < 0).length > 0,
  },
} satisfies OrderRules;
