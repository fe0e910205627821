import { companyDay } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { gate, ruleKit } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { awaitsRelease, record } from './access.facts.js';
import type { AccessEvent, AccessFacts } from './access.types.js';

const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<AccessFacts, AccessEvent>();

/** The applicant, and who applied in his place. */
const applicants = ({ applied }: AccessFacts): string[] =>
  applied ? [applied.by, applied.onBehalfOf ?? applied.by] : [];

export const accessRuleTable = {
  'FA-01': {
    ...gate('S3§八3', 'archive'),
    sentence: text(
      '查阅由申请人所在部门负责人审批，本人不审批自己的申请',
      '查閱由申請人所屬部門主管核准，本人不核准自己的申請',
      'The head of the applicant’s office approves, and nobody his own application.',
    ),
    remedy: remedy([], '请公司领导审批', '請公司領導核准', 'Management: approve it instead.'),
    ...barring(applicants),
  },
  'FA-02': {
    ...gate('S3§八3; S2§七3', 'archive'),
    sentence: text(
      '只查阅申请的内容，不超过申请的期限',
      '只查閱申請的內容，不超過申請的期限',
      'Only what was applied for is read, and only for as long.',
    ),
    remedy: remedy(
      [],
      '请另行申请查阅该资料，或申请更长期限',
      '請另行申請查閱該資料，或申請更長期限',
      'Apply for that document, or for a longer time.',
    ),
    ...lacksInData(({ applied, lent }, event) => {
      const lending = dataOf(event, 'archive.lend-file');
      if (lending !== undefined) return lending.lentUntil > (applied?.until ?? '') ? ['lentUntil'] : [];
      const opening = dataOf(event, 'applicant.open-document');
      if (opening === undefined) return [];
      return [
        ...(applied?.content.includes(opening.document) ? [] : ['document']),
        ...(lent !== null && companyDay(event.at) > lent.lentUntil ? ['lentUntil'] : []),
      ];
    }),
  },
  'FA-03': {
    ...gate('S2§七3', 'management'),
    sentence: text(
      '对外提供须经公司领导批准',
      '對外提供須經公司領導核准',
      'The leader approves what a third party is shown.',
    ),
    remedy: remedy(
      ['management.approve-release'],
      '请公司领导批准对外提供',
      '請公司領導核准對外提供',
      'Management: approve the release.',
    ),
    ...lacks((facts) => (awaitsRelease(facts) ? ['released'] : [])),
  },
} satisfies Record<string, ProcessRule<AccessFacts, AccessEvent>>;

export const accessRules = rulebook<AccessFacts, AccessEvent, keyof typeof accessRuleTable>(accessRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
