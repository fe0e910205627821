import { count, day, office, person, plainData, text, texts, attachment } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  content: named('内容', '內容', 'Content'),
  office: named('责任部门', '負責部門', 'Office'),
  person: named('责任人', '負責人', 'Person'),
  dueOn: named('完成日期', '完成日期', 'Due on'),
  orders: named('相关订单', '相關訂單', 'Orders'),
  event: named('核验后办理的操作', '驗證後辦理的操作', 'Event to send when verified'),
  no: named('编号', '編號', 'No.'),
  type: named('操作', '操作', 'Event'),
  data: named('数据', '資料', 'Data'),
  verifier: named('核验人', '驗證人', 'Verifier'),
  tasks: named('分解的事项', '分解的事項', 'Tasks'),
  text: named('进展', '進度', 'Progress'),
  percent: named('完成百分比', '完成百分比', 'Percent'),
  evidence: named('完成凭据', '完成憑據', 'Evidence'),
  doc: named('附件', '附件', 'File'),
};

const object = shapesWith(words);

const task = { content: text({ max: 2000 }), office: office(), person: person(), dueOn: day() };

/** The data of every event that is accepted from outside. */
export const actionSchema = {
  'any.assign-action': object('AssignedAction', 'What a meeting resolved or somebody asks of a person (S1§三(四)).', {
    ...task,
    'orders?': texts({ length: 50 }),
    'event?': object('OfferedEvent', 'Verifying offers it, filled; it is never sent by itself.', {
      no: text({ max: 50 }),
      type: text({ max: 100 }),
      'data?': plainData(),
    }),
    'verifier?': object('Verifier', 'Who verifies it; else the assigner.', { office: office(), person: person() }),
  }),
  'assignee.confirm-action': NO_DATA,
  'assignee.decline-action': NO_DATA,
  'assignee.break-down': object('BrokenDown', 'Each becomes an action of its own.', {
    tasks: list(object('Task', task), { min: 1, max: 50 }),
  }),
  'assignee.report-progress': object('ActionProgress', { text: text({ max: 2000 }), percent: count({ max: 100 }) }),
  'assignee.report-done': object('ActionDone', { evidence: text({ max: 2000 }), 'doc?': attachment() }),
  'verifier.verify-action': NO_DATA,
  'verifier.reopen-action': NO_DATA,
  'assigner.move-date': object('MovedDate', { dueOn: day() }),
  'assigner.drop-action': NO_DATA,
};

export type ActionData = DataOf<typeof actionSchema> & {
  /** Begins a part of an action that is broken down; nobody else makes one action a part of another. */
  'whole.assign-part': DataOf<typeof actionSchema>['any.assign-action'] & {
    partOf: string;
    tellsDates?: true;
  };
  /** What a meeting resolved, from the release of its minutes on. */
  'meeting.assign-action': DataOf<typeof actionSchema>['any.assign-action'] & {
    meeting: string;
    series: string;
  };
  /** A part of it has ended; or was dropped, as part of an older log does not say. */
  'part.end-part': { part: string; dropped?: true };
  /** The action of which it is a part was dropped. */
  'whole.drop-part': Record<string, never>;
};

export const actionVocabulary: Vocabulary = {
  kind: 'actions',
  schema: actionSchema,
  words,
  facts: {
    partOf: named('上级事项', '上級事項', 'Part of'),
    meeting: named('会议', '會議', 'Meeting'),
    series: named('所属例会', '所屬例會', 'Series'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';
const confirmPacking = { content: '与客户确认包装方式', office: 'sales', person: PERSON, dueOn: '2026-03-10' } as const;

export const actionExamples = examplesOf(actionSchema, {
  'any.assign-action': { ...confirmPacking, orders: ['SO-000123'] },
  'assignee.break-down': { tasks: [{ ...confirmPacking, content: '准备包装样品' }] },
  'assignee.report-progress': { text: '样品已寄出', percent: 60 },
  'assignee.report-done': { evidence: '客户回函 2026-03-08' },
  'assigner.move-date': { dueOn: '2026-03-20' },
});
