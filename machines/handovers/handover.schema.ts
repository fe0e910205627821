import { choice, day, person, text, texts } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { called, examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  person: named('交接人', '交接人', 'Who hands over'),
  cause: named('交接原因', '交接原因', 'Cause'),
  lastDay: named('最后工作日', '最後工作日', 'Last day'),
  supervisor: named('监交人', '監交人', 'Supervisor'),
  successor: named('接手人', '接手人', 'Successor'),
  remarks: named('说明', '說明', 'Remarks'),
  items: named('交接事项', '交接事項', 'Items'),
  item: named('编号', '編號', 'No.'),
};

const object = shapesWith(words);

/** Also somebody whose account was shut out at once: his work is handed over afterwards. */
const formerPerson: ReturnType<typeof person> = { ...person(), schema: { ...person().schema, 'x-former': true } };

const CAUSES = {
  leaving: named('离职', '離職', 'Leaving'),
  transfer: named('调动', '調動', 'Transfer'),
  absence: named('长期休假', '長期休假', 'Long absence'),
};

/** The data of every event that is accepted from outside. What is handed over the product collects itself. */
export const handoverSchema = {
  'any.list-handover': object(
    'ListedHandover',
    'Everything that waits for somebody or belongs to him is listed (S4§五(一)3).',
    {
      person: formerPerson,
      cause: choice(CAUSES),
      lastDay: day(),
      supervisor: person({ about: 'The head of his office; of the management, where nobody else heads it.' }),
      'successor?': person({ about: 'For everything that they may take over; the others are named item by item.' }),
      'remarks?': text({ max: 2000 }),
    },
  ),
  'any.relist-handover': NO_DATA,
  'any.name-successors': object('NamedSuccessors', 'For some items, and for all others that have nobody yet.', {
    'successor?': called('其余事项的接手人', '其餘事項的接手人', 'Successor for the rest', person()),
    'items?': list(object('SuccessorOf', { item: text({ max: 50 }), successor: person() }), {
      max: 500,
      uniqueBy: 'item',
    }),
  }),
  'any.accept-handover': NO_DATA,
  'any.decline-handover': object('DeclinedHandover', 'These items, else everything that was to pass to the sender.', {
    'items?': texts({ length: 50, max: 500 }),
  }),
  'head.supervise-handover': object('SupervisedHandover', { 'remarks?': text({ max: 2000 }) }),
  'head.return-handover': NO_DATA,
  'any.finish-handover': NO_DATA,
  'any.cancel-handover': NO_DATA,
};

export type HandoverData = DataOf<typeof handoverSchema>;

export const handoverVocabulary: Vocabulary = {
  kind: 'handovers',
  schema: handoverSchema,
  words,
  facts: {
    predecessor: named('交出人', '交出人', 'Handed over by'),
    handover: named('工作交接单', '工作交接單', 'Hand-over'),
    lister: named('发起人', '發起人', 'Listed by'),
    listedAt: named('清点时间', '清點時間', 'Listed'),
    listing: named('第几次清点', '第幾次清點', 'Listing'),
    roles: named('身份', '身分', 'As'),
    accepted: named('已接收', '已接收', 'Accepted'),
    supervised: named('监交', '監交', 'Supervised'),
    finished: named('交接完成', '交接完成', 'Finished'),
    moves: named('随交接转移', '隨交接轉移', 'Passes on'),
  },
  choices: {
    'roles.clerk': named('跟单员', '跟單員', 'Follow-up clerk'),
    'roles.assignee': named('责任人', '負責人', 'Assignee'),
    'roles.verifier': named('核验人', '驗證人', 'Verifier'),
    'roles.assigner': named('指派人', '指派人', 'Assigner'),
    'roles.solver': named('承办人', '承辦人', 'In charge'),
    'roles.responsible': named('渠道负责人', '通路負責人', 'Responsible for a channel'),
    'roles.leader': named('项目负责人', '專案負責人', 'Leader of a project'),
    'roles.member': named('任务承担人', '任務承辦人', 'Who has a task of a project'),
    'roles.publisher': named('信息维护人', '資訊維護人', 'Maintainer of information'),
    'roles.finder': named('问题提出人', '問題提出人', 'Who found something to mend'),
    'roles.reviewer': named('设计评审人', '設計評審人', 'Reviewer of a design'),
    'roles.keeper': named('设备负责人', '設備負責人', 'Keeper of equipment'),
    'roles.salesperson': named('销售负责人', '業務負責人', 'Salesperson'),
    'roles.host': named('主持人', '主持人', 'Host'),
    'roles.recorder': named('记录人', '紀錄人', 'Recorder'),
    'roles.successor': named('接手人', '接手人', 'Successor'),
    'roles.supervisor': named('监交人', '監交人', 'Supervisor'),
    'roles.author': named('起草人', '起草人', 'Author'),
    'roles.delegator': named('委托人', '委託人', 'Delegator'),
    'roles.delegate': named('代理人', '代理人', 'Delegate'),
  },
};

const [PERSON, HEAD, SUCCESSOR] = [1, 2, 3].map((n) => `3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3${n}`);

export const handoverExamples = examplesOf(handoverSchema, {
  'any.list-handover': {
    person: PERSON,
    cause: 'leaving',
    lastDay: '2026-03-31',
    supervisor: HEAD,
    successor: SUCCESSOR,
  },
  'any.name-successors': { items: [{ item: 'SO-000123', successor: SUCCESSOR }] },
  'any.decline-handover': { items: ['SO-000123'] },
  'head.supervise-handover': { remarks: '客户已告知' },
});
