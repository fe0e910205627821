import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import { accessStories } from './access.demo.js';
import { awaitsRelease, fallsDue, isOut } from './access.facts.js';
import { accessMachine } from './access.machine.js';
import { accessRules } from './access.rules.js';
import type { AccessData } from './access.schema.js';
import { accessExamples, accessSchema } from './access.schema.js';
import type { AccessEvent, AccessFacts } from './access.types.js';

const DECIDES = { decides: true };
const WITH_REASON = { reason: true };

const events = eventsOf<AccessFacts, keyof AccessData>(
  {
    'any.apply-access': [text('申请查阅档案', '申請查閱檔案', 'Apply to read file')],
    'applicant.withdraw-access': [text('撤回申请', '撤回申請', 'Withdraw application'), WITH_REASON],
    'head.approve-access': [text('批准查阅', '核准查閱', 'Approve access'), { goal: true, ...DECIDES }],
    'head.refuse-access': [text('不批准查阅', '不核准查閱', 'Refuse access'), WITH_REASON],
    'management.approve-access': [text('领导批准查阅', '領導核准查閱', 'Approve access as leader'), DECIDES],
    'management.refuse-access': [text('领导不批准', '領導不核准', 'Refuse as leader'), WITH_REASON],
    'management.approve-release': [
      text('批准对外提供', '核准對外提供', 'Approve release'),
      { ...DECIDES, awaited: awaitsRelease },
    ],
    'archive.lend-file': [text('借出档案', '借出檔案', 'Lend file'), { goal: (facts) => !awaitsRelease(facts) }],
    'applicant.open-document': [text('登记查阅', '登錄查閱', 'Open document')],
    'archive.take-back': [text('收回档案', '收回檔案', 'Take back'), { awaited: ({ late }) => late }],
    'clock.fall-due': [text('到期未还', '到期未還', 'Fall due'), { internal: true }],
  },
  {
    any: { sender: 'any' },
    clock: { sender: 'any' },
    head: { sender: ({ applicant }) => applicant?.office ?? 'any', head: true },
    applicant: {
      role: text('申请人', '申請人', 'Applicant'),
      sender: ({ applicant }) => applicant?.office ?? 'any',
      persons: ({ applicant }) => [applicant?.person],
    },
  },
);

/** An application to read an order's file 档案查阅申请 (S3§八3; S2§七3). */
export const fileAccess = defineProcess<AccessFacts, AccessEvent>({
  kind: 'file-accesses',
  subject: 'records',
  prefix: 'FA',
  sequence: 'file_access_no',
  name: text('档案查阅申请', '檔案查閱申請', 'Access to a file'),
  plural: 'Accesses to files',
  version: 1,
  machine: accessMachine,
  rules: accessRules,
  events,
  schema: accessSchema,
  examples: accessExamples,
  entry: ['any.apply-access'],
  milestones: {
    applied: text('待审批', '待核准', 'Applied'),
    approved: text('待借出', '待借出', 'Approved'),
    lent: text('查阅中', '查閱中', 'Lent'),
    returned: text('已归还', '已歸還', 'Returned'),
    refused: text('未批准', '未核准', 'Refused'),
    withdrawn: text('已撤回', '已撤回', 'Withdrawn'),
  },
  ends: ['returned', 'refused', 'withdrawn'],
  stateNames: {
    overdue: text('到期', '到期', 'Overdue'),
    'in-time': text('未到期', '未到期', 'In time'),
    late: text('逾期未还', '逾期未還', 'Late'),
  },
  titleOf: ({ applied }) => [applied?.order, applied?.why.slice(0, 80)],
  dueOn: (facts) => (isOut(facts) ? (facts.lent?.lentUntil ?? null) : null),
  requestedBy: ({ applicant }) => applicant?.office ?? null,
  followedBy: ({ applicant }) => [applicant?.person],
  belongsTo: ({ applicant }) => [{ role: 'applicant', person: applicant?.person, office: applicant?.office ?? 'any' }],
  beside: passing(({ applicant }, instead) => ({
    applicant: applicant && { ...applicant, person: instead(applicant.person) },
  })),
  about: ({ applied }) => [applied?.order],
  timers: fallsDue,
  notices: [
    {
      to: 'approved',
      tell: ({ applicant }) => ['archive', ...(applicant ? [applicant.office] : [])],
      clause: 'S3§八3',
    },
    { to: 'lent', tell: ({ applicant }) => (applicant ? [applicant.office] : []), clause: 'S3§八3' },
    { to: 'refused', tell: ({ applicant }) => (applicant ? [applicant.office] : []) },
    { on: ['clock.fall-due'], tell: ({ applicant }) => ['archive', ...(applicant ? [applicant.office] : [])] },
  ],
  demo: accessStories,
  suggestions: {
    'archive.lend-file': ({ applied }) => ({ lentUntil: applied?.until }),
    'applicant.open-document': ({ applied, opened }) => ({
      document: applied?.content.find((one) => !opened.some(({ document }) => document === one)),
    }),
  },
});
