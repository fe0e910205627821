import { companyDay } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { keepYears, missingOf, record } from './file.facts.js';
import type { FileEvent, FileFacts } from './file.types.js';

const { remedy, lacks, lacksInData, barring, dataOf } = ruleKit<FileFacts, FileEvent>();

/** So many years after a day, `YYYY-MM-DD`. */
const yearsAfter = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

export const fileRuleTable = {
  'FD-01': {
    ...gate('S3§八1; S2§七1', 'sales'),
    sentence: text(
      '清单上的资料齐全或已说明缺件，才移交档案',
      '清單上的資料齊全或已說明缺件，才移交檔案',
      'A file is handed over when every document of the checklist is there, or it is said why not.',
    ),
    remedy: remedy(
      [],
      '请各部门补齐缺少的资料，或说明缺件原因',
      '請各部門補齊缺少的資料，或說明缺件原因',
      'File what is missing, or say why there is none.',
    ),
    ...lacks((facts) => missingOf(facts)),
  },
  'FD-02': {
    ...gate('S3§八2', 'archive'),
    sentence: text(
      '到期处理由两人经手，决定人不复核',
      '到期處理由兩人經手，決定人不覆核',
      'Two people dispose of a file: who decides does not confirm.',
    ),
    remedy: remedy([], '请另一位公司领导复核', '請另一位公司領導覆核', 'Management: another person confirms.'),
    ...barring(({ expiry }) => (expiry ? [expiry.by, expiry.onBehalfOf ?? expiry.by] : [])),
  },
  'FD-04': {
    ...gate('S3§八2', 'archive'),
    sentence: text(
      '到期处理先由档案管理部提出',
      '到期處理先由檔案管理部提出',
      'The archive has said what is to be done with an expired file.',
    ),
    remedy: remedy(
      ['archive.decide-expiry'],
      '请档案管理部提出销毁或继续存档',
      '請檔案管理部提出銷毀或繼續存檔',
      'Archive: decide whether it is destroyed or retained.',
    ),
    ...lacks(({ expiry }) => (expiry === null ? ['disposal'] : [])),
  },
  'FD-03': {
    ...duty('S3§八2', 'archive'),
    sentence: text(
      '保管期限不短于公司规定的年限',
      '保管期限不短於公司規定的年限',
      'A file is kept at least for the years that the company has set.',
    ),
    remedy: remedy(
      ['archive.receive-file'],
      '请填写更长的保管期限',
      '請填寫更長的保管期限',
      'Archive: keep it for longer.',
    ),
    ...lacksInData((_facts, event) => {
      const received = dataOf(event, 'archive.receive-file');
      if (received === undefined) return [];
      const least = yearsAfter(companyDay(event.at), keepYears(event.policy));
      return received.keepUntil < least ? ['keepUntil'] : [];
    }),
  },
} satisfies Record<string, ProcessRule<FileFacts, FileEvent>>;

export const fileRules = rulebook<FileFacts, FileEvent, keyof typeof fileRuleTable>(fileRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
