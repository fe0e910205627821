import { flag, office, person, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  office: named('部门', '部門', 'Office'),
  person: named('信息维护人', '資訊維護人', 'Maintainer'),
  deputy: named('代理维护人', '代理維護人', 'Deputy'),
  duties: named('维护要求', '維護要求', 'What is asked of them'),
  accurate: named('信息准确', '資訊準確', 'Accurate'),
  timely: named('发布及时', '發布及時', 'Timely'),
  complete: named('内容完整', '內容完整', 'Complete'),
  findings: named('问题与更正', '問題與更正', 'Found and corrected'),
};

const object = shapesWith(words);

/** The data of every event that is accepted from outside. */
export const publisherSchema = {
  'head.name-publisher': object('NamedPublisher', 'Who keeps up what an office publishes (S0§六(二)2).', {
    office: office(),
    person: person(),
    'deputy?': person(),
    'duties?': text({ max: 2000 }),
  }),
  'head.change-publisher': object('ChangedPublisher', { person: person(), 'deputy?': person() }),
  'publisher.confirm-information': object('ConfirmedInformation', 'What the office publishes was looked through.', {
    accurate: flag(),
    timely: flag(),
    complete: flag(),
    'findings?': text({ max: 2000 }),
  }),
  'head.end-publisher': NO_DATA,
};

/** The clock tells when it is to be looked through again. */
export type PublisherData = DataOf<typeof publisherSchema> & { 'clock.confirm-due': Record<string, never> };

export const publisherVocabulary: Vocabulary = {
  kind: 'publishers',
  schema: publisherSchema,
  words,
  facts: {
    named: named('指定', '指定', 'Named'),
    changes: named('变更记录', '變更紀錄', 'Changes'),
    confirmations: named('核对记录', '核對紀錄', 'Looked through'),
    dueOn: named('下次核对', '下次核對', 'To be looked through'),
    due: named('已到核对日', '已到核對日', 'Due'),
    ended: named('终止', '終止', 'Ended'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

export const publisherExamples = examplesOf(publisherSchema, {
  'head.name-publisher': { office: 'production', person: PERSON, duties: '生产计划和日报当日发布，变更即时更新' },
  'head.change-publisher': { person: PERSON },
  'publisher.confirm-information': { accurate: true, timely: true, complete: true },
});
