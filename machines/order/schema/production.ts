import { attachment, choice, day, flag, hours, judged, lineNumber, quantity, text, texts } from '../../kit/fields.js';
import type { DataOf } from '../../kit/schema.js';
import { NO_DATA, called, list } from '../../kit/shapes.js';
import { CHANGE_REASONS, CONCEDING, DISPOSITIONS, EXCEPTIONS, RESULTS } from './choices.js';
import { object } from './words.js';

const changedNode = object(
  'ChangedNode',
  "Takes the place of the plan's nodes when it is approved; no rule looks at it again.",
  { stage: text(), start: day(), finish: day(), responsible: text() },
);

const changedTask = object('ChangedTask', { team: text(), work: text({ max: 2000 }), start: day(), finish: day() });

const incomingLot = object('IncomingLot', {
  item: called('物料', '物料', 'Material', text()),
  quantity: quantity({ positive: true }),
  report: called(
    '检验报告编号',
    '檢驗報告編號',
    'Report no.',
    text({
      about:
        'Number of the inspection report: one inspection. The same number again corrects what was recorded of the material.',
    }),
  ),
  'lot?': text({
    max: 100,
    about: "The supplier's batch. A failure that names its lot takes nothing from other lots.",
  }),
});

const incomingInspection = object(
  'IncomingInspection',
  'Lots that passed, or lots that failed; the event says which.',
  { lots: list(incomingLot, { min: 1, max: 1000 }) },
);

const releasedInspection = object('ReleasedInspection', {
  item: judged(),
  method: judged({ max: 500 }),
  standard: judged({ max: 500 }),
  key: called('关键', '關鍵', 'Key', flag()),
});

const inspectedItem = object('InspectedItem', { item: text(), result: choice(RESULTS) });

const inspectedLine = object('InspectedLine', { line: lineNumber(), passed: quantity(), rejected: quantity() });

const concededQuantity = object('ConcededQuantity', {
  line: lineNumber(),
  quantity: quantity({ positive: true }),
  item: called('不合格项', '不合格項', 'Finding', text({ about: 'The finding in spite of which it is used.' })),
});

const rejectedLine = object('RejectedLine', { line: lineNumber(), rejected: quantity() });

export const productionSchema = {
  'production.report-preparation': object('PreparationReport', {
    equipmentReady: flag(),
    staffTrained: flag(),
    workInstruction: judged({ about: 'Number of the document (S4§二(六)1).' }),
  }),
  'production.start': NO_DATA,
  'production.report-progress': object('ProgressReport', 'The daily report of one line.', {
    date: day(),
    line: lineNumber(),
    good: quantity(),
    bad: quantity(),
    hours: hours(),
    'materials?': called('用料情况', '用料情況', 'Materials used', text({ max: 2000 })),
    'equipment?': called('设备状况', '設備狀況', 'State of the equipment', text({ max: 2000 })),
  }),
  'production.raise-exception': object(
    'ExceptionReport',
    "`id` is the workshop's own; it names the exception when it is closed.",
    { id: text({ max: 100 }), kind: choice(EXCEPTIONS), cause: text({ max: 2000 }), solution: text({ max: 2000 }) },
  ),
  'production.close-exception': object('ExceptionClosure', {
    id: text({ max: 100 }),
    'kind?': choice(EXCEPTIONS),
    'cause?': text({ max: 2000 }),
    'solution?': text({ max: 2000 }),
  }),
  'production.finish': NO_DATA,
  'production.finish-rework': object('Rework', {
    measures: text({ max: 5000 }),
    'workers?': texts({ about: 'Who did the work: none of them inspects it (IN-12).' }),
  }),
  'production.request-plan-change': object(
    'PlanChangeRequest',
    'A written application that moves milestones (S0§三(三)).',
    {
      reasonClass: choice(CHANGE_REASONS),
      content: called('调整内容', '調整內容', 'Content', text({ max: 5000 })),
      impact: text({ max: 5000 }),
      nodes: list(changedNode, { min: 1, max: 300 }),
      'tasks?': list(changedTask, {
        max: 1000,
        about: 'By the new nodes; where none are given, every task moves with the end of the plan.',
      }),
    },
  ),
  'production.support-plan-change': object('PlanChangeSupport', { opinion: text({ max: 5000 }) }),
  'production.assess-cancellation': object('CancellationImpact', { impact: text({ max: 5000 }) }),
  'quality.pass-incoming': incomingInspection,
  'quality.fail-incoming': incomingInspection,
  'quality.release-inspection-plan': object('InspectionPlan', {
    items: called('检验项目', '檢驗項目', 'Inspection items', list(releasedInspection, { max: 500 })),
  }),
  'quality.join-preparation': object('JointPreparation', { checked: texts() }),
  'quality.record-in-process': object('InProcessRecord', '`process` names the item of the inspection plan.', {
    process: text(),
    key: called('关键工序', '關鍵製程', 'Key process', flag()),
    result: choice(RESULTS),
    inspector: text(),
  }),
  'quality.pass-final': object('FinalInspection', 'The record of the final inspection (S3§六1).', {
    aspects: object('InspectedAspects', {
      appearance: flag(),
      dimensions: flag(),
      performance: flag(),
      function: flag(),
      safety: flag(),
    }),
    items: called('检验项目', '檢驗項目', 'Inspection items', list(inspectedItem, { max: 500 })),
    inspector: judged(),
    lines: list(inspectedLine, { max: 500 }),
    'report?': called('检验报告', '檢驗報告', 'Inspection report', attachment()),
  }),
  'quality.fail-final': object('FailedInspection', {
    items: called('检验项目', '檢驗項目', 'Inspection items', list(inspectedItem, { max: 500 })),
    disposition: choice(DISPOSITIONS),
    'concession?': object(
      'ConcessionGiven',
      'The permission to use goods as they are. Rule IN-10 says what of it is missing.',
      {
        allowedBy: judged(),
        office: called('批准方', '核准方', 'On behalf of', choice(CONCEDING)),
        evidence: judged({ about: 'Number of the letter or record by which it was allowed.' }),
        'attachment?': attachment(),
        quantities: list(concededQuantity, { max: 500 }),
      },
    ),
    lines: list(rejectedLine, { max: 500 }),
  }),
  'management.approve-plan-change': NO_DATA,
  'management.reject-plan-change': NO_DATA,
};

export type ProductionData = DataOf<typeof productionSchema>;
