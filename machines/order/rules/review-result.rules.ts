import { text } from '../../kit/text.js';
import { advice, duty, gate, isAmount } from '../../kit/rules.js';
import type { OrderEventType, ReviewingOffice } from '../order.schema.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, isEmpty, isProject, lacks, remedy } from './order-rule.js';

/** What brings the contract one step on from where it stands. */
const NEXT_OF_CONTRACT: Record<OrderFacts['contract']['status'], OrderEventType> = {
  drafting: 'sales.submit-contract',
  submitted: 'legal.approve-contract',
  approved: 'sales.sign-contract',
  signed: 'sales.file-contract',
  filed: 'sales.file-contract',
};

const nextOfContract = ({ contract }: OrderFacts): readonly OrderEventType[] => [NEXT_OF_CONTRACT[contract.status]];

/** The departments whose review counts for this order. */
const reviewers = (facts: OrderFacts): ReviewingOffice[] => [
  'sales',
  'production',
  'procurement',
  'quality',
  ...(isProject(facts) ? (['engineering'] as const) : []),
];

const objectors = (facts: OrderFacts): ReviewingOffice[] =>
  reviewers(facts).filter(
    (name) =>
      facts.reviews[name]?.verdict === 'object' ||
      facts.objections.some(({ department, solution }) => department === name && solution === null),
  );

/** Whose word is missing or was given for an earlier revision. A paper that was never made is RV-15's and RV-16's business. */
const outdated = (facts: OrderFacts): string[] => [
  ...reviewers(facts).filter((name) => facts.reviews[name]?.stale !== false),
  ...(isProject(facts) && facts.quote?.stale ? ['quote'] : []),
  ...(isProject(facts) && facts.contract.text?.stale ? ['contract'] : []),
];

const renewal = (name: string): OrderEventType =>
  name === 'quote'
    ? 'sales.quote'
    : name === 'contract'
      ? 'sales.submit-contract'
      : (`${name}.review` as OrderEventType);

/** `received` → `reviewed`: the papers of a project order, the meetings, and what all reviews together must come to. */
export const reviewResultRules = {
  'RV-14': {
    ...duty('S4§二(二)2', 'engineering'),
    sentence: text(
      '技术部已判定可行，给出解决方案和成本效益评估',
      '技術部已判定可行，並提出解決方案與成本效益評估',
      'Engineering finds the project feasible, with a solution and its cost-benefit.',
    ),
    remedy: remedy(
      ['engineering.review'],
      '请技术部评估可行性，提出解决方案及成本效益；不可行的提出异议',
      '請技術部評估可行性，提出解決方案與成本效益；不可行者提出異議',
      'Engineering: judge the feasibility and give the solution and its cost-benefit, or object.',
    ),
    applies: isProject,
    ...lacks(({ reviews: { engineering } }) => [
      ...(engineering?.feasible ? [] : ['feasible']),
      ...blankFields(engineering ?? undefined, ['solution', 'costBenefit']),
    ]),
  },
  'RV-15': {
    ...duty('S4§二(二)1', 'sales'),
    sentence: text(
      '报价单已提交，成本和利润已核算，风险均有应对措施',
      '報價單已提出，成本與利潤已核算，風險均有因應措施',
      'The quotation is issued, cost and margin are computed, and each risk has a countermeasure.',
    ),
    remedy: remedy(
      ['sales.quote'],
      '请销售部编制报价单，核算成本利润，逐项写明风险应对',
      '請銷售部編製報價單，核算成本利潤，逐項載明風險因應',
      'Sales: issue the quotation with cost, margin and a countermeasure for each risk.',
    ),
    applies: isProject,
    ...lacks(({ quote }) => [
      ...(isAmount(quote?.amount) ? [] : ['amount']),
      ...(isAmount(quote?.cost) ? [] : ['cost']),
      ...blankFields(quote ?? undefined, ['margin']),
      ...blankIn(quote?.risks, ['kind', 'countermeasure'], 'risks'),
    ]),
  },
  'RV-16': {
    ...gate('S4§二(三)1', 'sales'),
    sentence: text(
      '合同已经法务部审核通过，意见已落实，合同已签订',
      '合約經法務部審核通過，意見已修正完成，合約已簽訂',
      'Legal has approved the contract, its corrections are made, and the contract is signed.',
    ),
    remedy: remedy(
      nextOfContract,
      '请销售部提交合同文本，法务部审核通过后签订',
      '請銷售部提送合約文本，經法務部審核通過後簽訂',
      'Sales: submit the contract; Legal: approve it; Sales: have it signed.',
    ),
    applies: isProject,
    ...lacks(({ contract: { status, text: submitted, opinion, signature } }) => [
      ...(submitted && !submitted.stale ? [] : ['text']),
      ...blankFields(opinion ?? undefined, ['opinion']),
      ...(status === 'signed' || status === 'filed' ? [] : ['signature']),
      ...(signature ? blankFields(signature, ['contractNo', 'signedOn']) : []),
    ]),
  },
  'RV-17': {
    ...duty('S4§二(三)2', 'sales'),
    sentence: text(
      '合同副本已分发，原件已归档，台账已登记',
      '合約副本已分送，正本已歸檔，台帳已登記',
      'Copies of the contract are distributed, the original is filed, and the ledger entry is made.',
    ),
    remedy: remedy(
      nextOfContract,
      '请销售部在合同签订后分发副本、归档原件并登记台账',
      '請銷售部於合約簽訂後分送副本、歸檔正本並登記台帳',
      'Sales: once it is signed, distribute the copies, file the original and enter it in the ledger.',
    ),
    applies: isProject,
    ...lacks(({ contract: { status, filing } }) =>
      status === 'filed'
        ? [...(filing?.copiesTo.length ? [] : ['copiesTo']), ...blankFields(filing ?? undefined, ['ledgerNo'])]
        : ['filing'],
    ),
  },
  'RV-18': {
    ...advice('S4§二(一)2', 'sales'),
    sentence: text(
      '重要客户或重大项目已召开承接策略会议',
      '重要客戶或重大專案已召開承接策略會議',
      'A strategy meeting was held for the key customer or large project.',
    ),
    remedy: remedy(
      ['sales.hold-strategy-meeting'],
      '请销售部召集相关部门召开承接策略会议并登记',
      '請銷售部召集相關部門召開承接策略會議並登錄',
      'Sales: hold the strategy meeting with the departments and record it.',
    ),
    applies: (facts) => isProject(facts) || facts.entry.key === true,
    ...lacks(({ strategyMeeting }) => [
      ...blankFields(strategyMeeting ?? undefined, ['heldOn']),
      ...(strategyMeeting?.attendees.length ? [] : ['attendees']),
    ]),
  },
  'RV-19': {
    ...advice('S3§三1; S3§三3', 'sales'),
    sentence: text(
      '销售部已组织评审会议，各部门均已汇报评审意见',
      '銷售部已召開評審會議，各部門均已報告評審意見',
      'Sales has convened the review meeting, and each department reported its opinion.',
    ),
    remedy: remedy(
      ['sales.hold-review-meeting'],
      '请销售部召开评审会议并登记各部门意见',
      '請銷售部召開評審會議並登錄各部門意見',
      "Sales: hold the review meeting and record each department's opinion.",
    ),
    ...lacks((facts) => {
      const { reviewMeeting } = facts;
      if (!reviewMeeting || isEmpty(reviewMeeting.heldOn)) return ['heldOn'];
      return reviewers(facts).filter(
        (name) => !reviewMeeting.opinions.some(({ department, text }) => department === name && !isEmpty(text)),
      );
    }),
  },
  'RV-20': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '没有未解决的异议：每项异议都已协商出解决方案，并经该部门重新评审',
      '無未解決的異議：每項異議均已協商解決方案，並經該部門重新評審',
      'No objection is open: each has an agreed solution, and its department has reviewed again.',
    ),
    remedy: remedy(
      (facts) =>
        facts.objections.some(({ solution }) => solution === null)
          ? ['sales.resolve-objection']
          : objectors(facts).map(renewal),
      '请销售部与相关部门、客户协商解决方案并登记，再由该部门重新评审',
      '請銷售部與相關部門、客戶協商解決方案並登錄，再由該部門重新評審',
      'Sales: agree a solution with the department and the customer; then that department reviews again.',
    ),
    ...lacks(objectors),
  },
  'RV-21': {
    ...gate('S3§三3', 'sales'),
    sentence: text(
      '各部门评审均针对订单的现行版本',
      '各部門評審均以訂單現行版本為準',
      'Every review was given, and refers to the current revision of the order.',
    ),
    remedy: remedy(
      (facts) => outdated(facts).map(renewal),
      '请列出的部门按现行版本重新评审',
      '請所列部門依現行版本重新評審',
      'The departments named: review the current revision.',
    ),
    ...lacks(outdated),
  },
} satisfies OrderRules;
