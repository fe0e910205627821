import type { Text } from '../../../machines/rulebook.js';
import { DomainError } from '../../errors.js';

/** Why a proposal cannot be decided so. */
export const CHANGE_SAYS = {
  ownProposal: {
    'zh-CN': '提出变更的人不能自己同意或驳回，须由另一人决定',
    'zh-TW': '提出變更的人不能自己同意或駁回，須由另一人決定',
    en: 'Whoever proposed a change does not decide on it: another person has to.',
  },
  affected: {
    'zh-CN': '此变更涉及您本人，须由与此无关的人决定',
    'zh-TW': '此變更涉及您本人，須由與此無關的人決定',
    en: 'This change affects you: somebody whom it does not affect decides on it.',
  },
  notADecider: {
    'zh-CN': '您无权决定此变更：须由管理人员或规则的人、公司领导，或（委托时）该部门负责人决定，且不能正在代理当事人',
    'zh-TW': '您無權決定此變更：須由管理人員或規則的人、公司領導，或（委託時）該部門主管決定，且不能正在代理當事人',
    en: 'This is decided by whoever manages people or the policy, by the head of the company, or, where an office is lent, by its head; and by nobody who stands in for those concerned.',
  },
  notYours: {
    'zh-CN': '只有提出变更的人可以撤回',
    'zh-TW': '只有提出變更的人可以撤回',
    en: 'Only whoever proposed a change withdraws it.',
  },
  otherContent: {
    'zh-CN': '您看到的内容与此变更不一致，请重新查看后再决定',
    'zh-TW': '您看到的內容與此變更不一致，請重新檢視後再決定',
    en: 'What you saw is not what this change says: look at it again before you decide.',
  },
  decided: {
    'zh-CN': '此变更已有结果，不能再次决定',
    'zh-TW': '此變更已有結果，不能再次決定',
    en: 'This change was decided already.',
  },
  stale: {
    'zh-CN': '提出之后情况已变化，请驳回或撤回后重新提出',
    'zh-TW': '提出之後情況已變化，請駁回或撤回後重新提出',
    en: 'Things have changed since this was proposed: reject or withdraw it, and propose it anew.',
  },
  proposerGone: {
    'zh-CN': '提出变更的人已被停用或已无此权限，不能同意，只能驳回',
    'zh-TW': '提出變更的人已被停用或已無此權限，不能同意，只能駁回',
    en: 'Whoever proposed it has been disabled or has lost the right to: it can only be rejected.',
  },
} satisfies Record<string, Text>;

/** A proposal cannot be decided so; it stands as it stood. */
export class ChangeRefusedError extends DomainError {
  readonly code = 'change-refused';
  constructor(
    readonly change: string,
    readonly says: Text,
  ) {
    super(says.en);
  }
}
